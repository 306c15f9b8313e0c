"""Cited works in (BibTeX, CSL-JSON …) and formatted citations out; imports nothing of sitegen but `model`."""
