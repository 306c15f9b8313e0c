"""What a file is that was taken for a style: a saved web page, a document, references."""

from __future__ import annotations

_DOWNLOAD = "download the style anew: open its address, and save the file that the browser offers, not the page"
_ENDNOTE = "styles of EndNote (.ens) cannot be read: take the CSL style of the journal"
_KINDS = (  # how such a file begins, what it is, what to do
    (("<html", "<!doctype html"), "a web page", _DOWNLOAD),
    (("%pdf",), "a PDF", _DOWNLOAD),
    (("pk\x03\x04",), "a ZIP archive or a document of Word", "open it and take out the .csl file that is in it"),
    (("\xf0\xef\x11\xe0",), "a file of EndNote or of an old Word", _ENDNOTE),
    (("{", "["), "JSON", "name a .csl file here; references of this kind belong under 'references'"),
    (("@",), "BibTeX", "name a .csl file here; references of this kind belong under 'references'"),
)  # fmt: skip


def kind_of(start: str) -> tuple[str, str] | tuple[()]:
    """What a file is by its *start*, as a message and a hint; empty when it may be XML."""
    lower = start.lower()  # of the bytes of old Office files too
    for starts, name, hint in _KINDS:
        if lower.startswith(starts):
            return f"this is {name}, not a citation style", hint
    return ()
