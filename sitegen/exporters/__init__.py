"""One file, one format: each declares `EXPORTER`."""
