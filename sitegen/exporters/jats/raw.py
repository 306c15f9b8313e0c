"""Raw HTML of an author's, as the paragraphs of words that JATS can hold of it."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset({
    "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6",
    "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})


class _Words(HTMLParser):
    """Gathers words, and begins a new paragraph at each block."""

    def __init__(self) -> None:
        super().__init__()
        self.found = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._at(tag)

    def handle_data(self, data: str) -> None:
        self.found[-1] += data

    def _at(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.found.append("")
        elif tag in _CELLS:
            self.found[-1] += " "


def paragraphs_of(html: str) -> list[str]:
    """The words of *html*, one string for each block of it, spaces single."""
    words = _Words()
    words.feed(html)
    words.close()
    return [" ".join(found.split()) for found in words.found if found.strip()]
