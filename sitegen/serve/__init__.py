"""Live preview."""
