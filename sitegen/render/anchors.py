"""Names of places in a page that the page itself owns, so that a heading called “References” cannot take them."""

from __future__ import annotations

OWN = frozenset({
    "main", "abstract", "highlights", "plain-language-summary", "learning-points", "glance", "timeline", "statements",
    "notes", "references", "supplements", "keywords", "related", "affiliations", "contents", "title", "about", "cite",
    "all-figures", "viewer", "viewer-name",
    "similar",
    "facts", "abbreviations",
})  # fmt: skip
MARKS = "cite-"  # what cites works, and what belongs to the Cite box
STATEMENTS = "statement-"
OWN_BEGINNINGS = (MARKS, STATEMENTS, "abstract-")  # abstracts in other languages


def anchor(name: str) -> str:
    """The id in the page of the document's id *name*: another one when the page needs that name itself."""
    return f"{name}-section" if name in OWN or name.startswith(OWN_BEGINNINGS) else name


def fragment(href: str) -> str:
    """The same for a link to a place in the page, `#name`."""
    return "#" + anchor(href[1:])


def reference(key: str) -> str:
    """The id of the entry of the cited work *key*."""
    return "ref-" + key


def citation(number: int, item: int) -> str:
    """The id of the mark that cites the *item*-th work of citation *number*."""
    return f"{MARKS}{number}-{item}"


def cited_as(style: str) -> str:
    """The id of what the style of that id says: no style's name makes it the place of a mark."""
    return f"{MARKS}as-{style}"


def statement(kind: str) -> str:
    """The id of a declaration: `statement-competing-interests`."""
    return STATEMENTS + kind.replace("_", "-")


def panel(figure: str, letter: str) -> str:
    """The id of a panel: `fig-ct-a`."""
    return f"{figure}-{letter}" if letter else figure
