"""sitegen: a static site generator for medical case reports. ARCHITECTURE.md in this folder is the map."""
