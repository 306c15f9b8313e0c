"""The only layer that puts things in order: scan, read, resolve, plan, make, commit."""
