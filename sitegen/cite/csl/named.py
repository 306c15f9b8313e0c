"""Styles and languages by name: those that come along first, then those of the extra `sitegen[styles]`."""

from __future__ import annotations

from sitegen.cite.csl import extra, shipped

OTHER_NAMES = {
    "vancouver": "nlm", "nlm-citation-sequence": "nlm", "national-library-of-medicine": "nlm", "citing-medicine": "nlm",
    "icmje": "nlm", "pubmed": "nlm", "american-medical-association": "ama", "jama": "ama",
    "american-psychological-association": "apa", "modern-language-association": "mla",
}  # fmt: skip
SHIPPED = (*shipped.STYLES, *OTHER_NAMES)  # every name of a style that comes along


def canonical(name: str) -> str:
    """The one name of a style that may be called differently: `vancouver` is `nlm`."""
    name = name.strip().lower()
    return OTHER_NAMES.get(name, name)


def style_text(name: str) -> str | None:
    """The CSL of the style called *name*, or None."""
    return shipped.style_text(canonical(name)) or extra.style_text(name.strip())


def locale_text(tag: str) -> str | None:
    """The locale file of a language tag such as `en-US`, or None."""
    return shipped.locale_text(tag) or extra.locale_text(tag)


def parent_text(address: str) -> str | None:
    """The CSL of the style at *address* (`http://www.zotero.org/styles/apa`), which a dependent style names."""
    name = address.rstrip("/").rpartition("/")[2]
    return extra.style_text(name) or style_text(name)
