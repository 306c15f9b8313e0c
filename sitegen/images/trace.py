"""The traces of a person that cameras and programs leave in picture files, each kind in a physician's words.

Only the kind is told: the name, the place or the date itself is never kept or printed. What is not personal is no
trace: size, resolution, colour profile, which way up, exposure, the model of the camera, the name of a program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

Read = Callable[[int, int], bytes]  # from a place in a file, so many bytes; fewer where it ends
Trace = Literal["patient", "place", "name", "comment", "file", "date", "camera", "history", "copy", "rest"]

WORDS: Mapping[Trace, str] = {  # the gravest first
    "patient": "a patient's data from a DICOM file",
    "place": "the place where it was taken",
    "name": "a name",
    "comment": "a title or comment",
    "file": "the name of a file or folder",
    "date": "a date",
    "camera": "what identifies the camera or computer",
    "history": "who made and changed it",
    "copy": "a second picture, which may show what was cropped",
    "rest": "something behind its end, such as a film or an earlier picture",
}
MOST = 2**20  # bytes of one piece that are looked at; what is written by hand is shorter

# What programs and cameras write where a person could have written something. Whole, as a physician's words may begin
# alike: an apple-core lesion is no program.
_SAID_BY_NONE = re.compile(
    rb"created (?:with|by) (?:the )?(?:gimp|imagemagick|inkscape|paint\.net)[ \d.]*|creator: gd-jpeg v.*|applemark"
    rb"|file written by adobe photoshop.*|lead technologies inc\.? v[\d.]+|lavc[\d.]+|intel\(r\) jpeg library.*"
    rb"|optimized by jpegmini [\w. ]+|matplotlib v[\w.]+, https://matplotlib\.org/|imagej=.*|\{\"shape\": \[.*"
    rb"|(?:(?:konica )?minolta |casio |kodak |olympus |pentax |samsung |sony )?digital camera|sony dsc|samsung"
    rb"|exif_jpeg_picture|screenshot|default|untitled|none|ascii|unicode",
    re.IGNORECASE | re.DOTALL,
)


def within(data: bytes) -> Read:
    """Reads from *data* as from a file."""
    return lambda at, length: data[at : at + length]


def says_something(value: bytes) -> bool:
    """Whether somebody may have written *value*: it is not blank, and not what programs write of themselves."""
    plain = value[:1024].replace(b"\0", b"").strip()
    return bool(plain) and not _SAID_BY_NONE.fullmatch(plain)


def says_when(value: bytes) -> bool:
    """Whether *value* is a date; cameras whose clock was never set write zeros or blanks."""
    return any(sign in b"123456789" for sign in value)


def in_words(found: Iterable[Trace]) -> str:
    """`the place where it was taken, a name, a date`: the gravest first."""
    there = frozenset(found)
    return ", ".join(words for trace, words in WORDS.items() if trace in there)
