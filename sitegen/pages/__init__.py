"""One file, one page type: each declares `PAGE_TYPE`."""
