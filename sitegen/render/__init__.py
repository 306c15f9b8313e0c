"""Values to bytes: HTML, text and themes; knows no page and no format."""
