"""What `sitegen init` and `sitegen new` write: files by their path, made of a few answers. Pure."""
