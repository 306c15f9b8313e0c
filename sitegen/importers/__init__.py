"""One file, one source format: each declares `IMPORTER`."""
