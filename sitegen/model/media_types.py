"""What the files of a site are to the web, by the endings of their names: one table, the same on every machine.

Names are those of IANA, https://www.iana.org/assignments/media-types/; files of export formats have that of the format.
"""

from __future__ import annotations

from collections.abc import Mapping

UNKNOWN = "application/octet-stream"
LINKSET = "application/linkset+json"  # https://www.rfc-editor.org/rfc/rfc9264
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."

BY_ENDING: Mapping[str, str] = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2",
    ".json": "application/json", ".xml": "application/xml",
    ".webp": "image/webp", ".avif": "image/avif", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".csv": "text/csv", ".tsv": "text/tab-separated-values", ".txt": "text/plain", ".md": "text/markdown",
    ".bib": "application/x-bibtex", ".vtt": "text/vtt", ".srt": "application/x-subrip",
    ".pdf": "application/pdf",
    ".docx": f"{_OFFICE}wordprocessingml.document", ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}presentationml.presentation",
    ".odt": f"{_OPEN}text", ".ods": f"{_OPEN}spreadsheet", ".odp": f"{_OPEN}presentation",
    ".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm", ".ogv": "video/ogg",
    ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".oga": "audio/ogg", ".opus": "audio/ogg", ".mp3": "audio/mpeg",
    ".wav": "audio/wav", ".flac": "audio/flac",
}  # fmt: skip


def media_type(name: str) -> str:
    """The media type of the file *name* (`supplement/Labs.CSV`), whatever the case of its letters."""
    stem, dot, ending = name.rpartition(".")
    return BY_ENDING.get(f".{ending.lower()}", UNKNOWN) if dot and stem else UNKNOWN
