"""Bytes to values: front matter, Markdown and reference files become a `Case`, with diagnostics."""
