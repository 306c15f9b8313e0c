"""The stages of a build that tell how far they are, and what they do in words."""

from __future__ import annotations

STAGES = {
    "read": "Reading cases",
    "pictures": "Preparing pictures",
    "make": "Making pages",
    "search": "Indexing cases",
    "validate": "Checking files for deposit",
}
