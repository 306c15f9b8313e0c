"""What a picture file is: by its first bytes, and by the ending of its name. The two must agree.

PNG, JPEG, WebP, TIFF and SVG are taken. Everything else is recognised only to say what to do with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitegen.images.problem import PictureError

EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    "PNG": ("png",),
    "JPEG": ("jpg", "jpeg"),
    "WebP": ("webp",),
    "TIFF": ("tif", "tiff"),
    "SVG": ("svg",),
}
MEDIA_TYPES: Mapping[str, str] = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WebP": "image/webp",
    "TIFF": "image/tiff",
    "SVG": "image/svg+xml",
}
_AS_PICTURE = "Export it as PNG (drawings, scans) or JPEG (photographs)."
_DICOM_HINT = (
    "A DICOM file carries the patient's name, numbers and dates. In the viewer, switch the overlay text off, "
    "export the image as PNG or TIFF, and add that file instead."
)
_HINTS: Mapping[str, str] = {
    "DICOM": _DICOM_HINT,
    "GIF": "Save it as PNG; of an animation, choose the picture that shows the finding.",
    "PDF": "Export the figure as PNG (at least 1200 pixels wide) or as SVG.",
    "HEIC": "Phones write HEIC; export the photograph as JPEG.",
    "AVIF": "Export the picture as PNG, JPEG or WebP.",
    "PostScript": "Export the figure as SVG or PNG.",
}
_MAGIC: tuple[tuple[str, int, bytes], ...] = (
    ("PNG", 0, b"\x89PNG\r\n\x1a\n"),
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("WebP", 8, b"WEBP"),
    ("TIFF", 0, b"II*\x00"),
    ("TIFF", 0, b"MM\x00*"),
    ("BigTIFF", 0, b"II+\x00"),
    ("BigTIFF", 0, b"MM\x00+"),
    ("GIF", 0, b"GIF8"),
    ("BMP", 0, b"BM"),
    ("PDF", 0, b"%PDF"),
    ("PostScript", 0, b"%!PS"),
    ("JPEG 2000", 0, b"\x00\x00\x00\x0cjP  "),
    ("JPEG 2000", 0, b"\xff\x4f\xff\x51"),
    ("JPEG XL", 0, b"\xff\x0a"),
    ("JPEG XL", 0, b"\x00\x00\x00\x0cJXL "),
    ("Photoshop", 0, b"8BPS"),
    ("ZIP", 0, b"PK\x03\x04"),
    ("gzip", 0, b"\x1f\x8b"),
)
_BRANDS: Mapping[bytes, str] = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
}
DICOM_NAMES = ("dcm", "dicom", "dic", "ima")
# An older DICOM file has no preamble: it begins with its first element, whose group is 0002 or 0008.
_DICOM_ELEMENTS = (
    b"\x02\x00\x00\x00UL",
    b"\x08\x00\x00\x00",
    b"\x08\x00\x05\x00",
    b"\x08\x00\x08\x00",
    b"\x08\x00\x16\x00",
)
# Possessive throughout: what was passed over is not tried again in other pieces.
_SVG_START = re.compile(
    rb"(?:\s++|<\?xml[^>]*+>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)*+<(?:\w++:)?svg[\s>/]", re.S
)


def extension(name: str) -> str:
    """The ending of a file name in lower case, without its dot."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and stem else ""


def fitting(name: str, data: bytes) -> str:
    """*name* with the ending that fits its content, for a copy that gets a new name anyway.

    What is named as a DICOM file stays one, and what is no picture keeps its name.
    """
    endings = EXTENSIONS.get(sniff(data), ())
    return name if not endings or extension(name) in (*endings, *DICOM_NAMES) else f"{name}.{endings[0]}"


def is_dicom(data: bytes) -> bool:
    """Whether the first bytes of a file are those of a DICOM file, with its preamble or without."""
    return data[128:132] == b"DICM" or data.startswith(_DICOM_ELEMENTS)


def sniff(data: bytes) -> str:
    """What the first bytes say: the name of a format, empty when they say nothing."""
    if is_dicom(data):
        return "DICOM"
    for kind, offset, magic in _MAGIC:
        if data.startswith(magic, offset) and (kind != "WebP" or data.startswith(b"RIFF")):
            return kind
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "video")
    return "SVG" if _SVG_START.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) else ""


def kind_of(name: str, data: bytes) -> str:
    """The kind of picture (a key of EXTENSIONS) that both name and content say; PictureError when they do not."""
    found, ending = sniff(data), extension(name)
    if found == "DICOM" or ending in DICOM_NAMES:
        raise PictureError("This is a DICOM file, which is never published.", _DICOM_HINT)
    if not data:
        raise PictureError("The picture file is empty.", "Copy the file again from where it came from.")
    if found not in EXTENSIONS:
        raise _not_a_picture(found, ending)
    if ending not in EXTENSIONS[found]:
        raise _misnamed(found, ending)
    return found


def _not_a_picture(found: str, ending: str) -> PictureError:
    if found:
        message = f"{found} files are not taken as pictures; PNG, JPEG, WebP, TIFF and SVG are."
    elif any(ending in endings for endings in EXTENSIONS.values()):
        message = f"The file is named .{ending}, but its content is not a picture that can be read."
    else:
        message = "The content of this file is not a PNG, JPEG, WebP, TIFF or SVG picture."
    return PictureError(message, _HINTS.get(found, _AS_PICTURE))


def _misnamed(found: str, ending: str) -> PictureError:
    shown = f"named .{ending}" if ending else "named without an ending"
    return PictureError(
        f"The file is {shown}, but it holds a {found} picture.",
        f"Rename the file so that it ends with .{EXTENSIONS[found][0]}, and change its name in the text as well.",
    )
