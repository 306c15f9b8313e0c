"""Originals in, safe published pictures out: inspect, launder, renditions, SVG."""
