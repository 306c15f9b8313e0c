"""What reading a case needs: the files of its folder, and the few settings of the site that change the reading.

Both are values, because together they are the cache key of the reading.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.images.trace import Trace
from sitegen.model.struct import Value

INDEX = "index.md"
BIBLIOGRAPHY_SUFFIXES = (".bib", ".json", ".yml", ".yaml", ".ris", ".nbib", ".xml")
HEAD = 4096  # bytes from which the kind of a file is seen
TEXT_SUFFIXES = frozenset({".md", ".csv", ".tsv", ".csl", *BIBLIOGRAPHY_SUFFIXES})
PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".svg", ".gif", ".bmp", ".avif"})


class CaseFolder(Value, frozen=True, kw_only=True):
    """A case's folder. `path` is relative to the project (`content/cases/lung-abscess`); all other paths to it.

    `files` maps every file to its digest, `sizes` to its size in bytes; `texts` holds the bytes of the files for
    which `is_text` says so, `heads` the first bytes of all others, `traces` what of a person was found in pictures.
    """

    slug: str
    path: str
    texts: Mapping[str, bytes] = {}
    heads: Mapping[str, bytes] = {}
    traces: Mapping[str, tuple[Trace, ...]] = {}
    files: Mapping[str, str] = {}
    sizes: Mapping[str, int] = {}

    def place(self, path: str) -> str:
        """The path of a file of this folder from the project's root, as diagnostics name it."""
        return f"{self.path}/{path}"

    def head(self, path: str) -> bytes:
        """The first bytes of a file of this folder: what it is, whatever it is called."""
        return self.heads.get(path) or self.texts.get(path, b"")[:HEAD]


class ReadOptions(Value, frozen=True, kw_only=True):
    """The settings of the site that change how a case is read: language, raw HTML."""

    lang: str = "en"
    raw_html: bool = False


def is_text(path: str) -> bool:
    """Whether reading a case may need all bytes of this file, given its path in the case folder."""
    return suffix(path) in TEXT_SUFFIXES


def file_name(path: str) -> str:
    """The last part of a path with forward slashes. A Path would cost ten times as much, for every file of a site."""
    return path.rpartition("/")[2]


def suffix(path: str) -> str:
    """The ending of a file's name in small letters, with its dot: `.md`; none for `.hidden` and `a.`."""
    name = file_name(path)
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""
