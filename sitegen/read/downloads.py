"""Which files may lie in `supplement/`, from where they are published as they are: by name, and by their first bytes.

Everything else is refused. A picture belongs in figures/, where it is opened and written anew; a page or a program
would run under the address of the site; nobody sees what an archive holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sitegen.images.kinds import sniff
from sitegen.read.folder import suffix

_TEXTS = frozenset({".csv", ".tsv", ".txt", ".md", ".json", ".bib", ".vtt", ".srt"})
_KINDS: Mapping[str, str] = {
    ".pdf": "PDF",
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), "ZIP"),
    **dict.fromkeys((".mp4", ".m4v", ".m4a"), "video"),
    ".webm": "WebM",
    **dict.fromkeys((".ogg", ".oga", ".ogv", ".opus"), "Ogg"),
    ".mp3": "MP3",
    ".wav": "WAV",
    ".flac": "FLAC",
}
_SOUNDS = (("WebM", b"\x1a\x45\xdf\xa3"), ("Ogg", b"OggS"), ("MP3", b"ID3"), ("FLAC", b"fLaC"))
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # a text in UTF-16, as spreadsheets save it
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_PICTURES = frozenset(
    {"PNG", "JPEG", "WebP", "TIFF", "BigTIFF", "GIF", "BMP", "HEIC", "AVIF", "JPEG 2000", "JPEG XL", "Photoshop", "SVG"}
)
_PICTURE_NAMES = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".gif", ".bmp", ".heic", ".heif", ".avif", ".jp2", ".jxl",
     ".psd", ".svg"}
)  # fmt: skip
_ARCHIVES = frozenset({".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz"})
_OFFICE = frozenset({".doc", ".xls", ".ppt", ".rtf", ".docm", ".xlsm", ".pptm", ".pages", ".numbers", ".key"})
_FILMS = frozenset({".mov", ".avi", ".wmv", ".mpg", ".mpeg", ".mkv"})
_TAKEN = "supplements are CSV, text, JSON, PDF, Word, Excel and OpenDocument files, video (MP4, WebM) and sound"


class Refusal(NamedTuple):
    """Why a file is not published as it is, and what to do."""

    message: str
    hint: str


def refusal(path: str, head: bytes) -> Refusal | None:
    """What speaks against publishing the file *path*, which begins with *head*, as it is; None when nothing does."""
    ending, found = suffix(path), _kind(head)
    if ending in _PICTURE_NAMES or found in _PICTURES:
        return Refusal(
            "a picture is not published as it is: it may hold names, dates and places that nobody sees",
            "put it in figures/ and show it in the text; it is then opened and written anew without them",
        )
    if ending not in _KINDS and ending not in _TEXTS:
        return _not_taken(ending)
    if not head or (_is_text(head) if ending in _TEXTS else found == _KINDS[ending]):
        return None
    return Refusal(f"the content of this file is not what its name says ({ending})", "export it again, or rename it")


def _not_taken(ending: str) -> Refusal:
    if ending in _ARCHIVES:
        return Refusal("an archive is not published: nobody sees what is in it", "unpack it, and put the files here")
    if ending in _OFFICE:
        return Refusal("a file of this kind may hold programs", "save it as PDF, .docx, .xlsx or OpenDocument")
    if ending in _FILMS:
        return Refusal("not every browser shows films of this kind", "export it as MP4 or WebM")
    if not ending:
        return Refusal(
            "this file has no ending that says what it is", f"give its name the ending of what it is; {_TAKEN}"
        )
    return Refusal(f"{ending} files are not published as they are", _TAKEN)


def _kind(head: bytes) -> str:
    """What the first bytes say: a kind that `images.kinds` knows, or one of sound and film."""
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "WAV"
    if head[:1] == b"\xff" and head[1:2] and head[1] & 0xE6 in (0xE2, 0xE4):  # MPEG audio, layer 3 or 2
        return "MP3"
    found = next((kind for kind, magic in _SOUNDS if head.startswith(magic)), "") or sniff(head)
    return "" if found == "BMP" and not _BINARY.search(head) else found  # a text may begin with BM


def _is_text(head: bytes) -> bool:
    return head.startswith(_WIDE) or (_kind(head) not in ("PDF", "PostScript") and not _BINARY.search(head))
