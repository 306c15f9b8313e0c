"""What the engine of citations gives → nodes of the document tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitegen.cite import identify
from sitegen.cite.author_words import FIRST_KEPT
from sitegen.cite.csl.output import Node, Out, plain
from sitegen.cite.isolate import ISOLATED
from sitegen.model.document import Emphasis, Inline, Inlines, Link, Span, Strong, Subscript, Superscript, Text
from sitegen.model.printed import entry_address

_WRAPPED: dict[str, Callable[[Inlines], Inline]] = {
    "i": Emphasis, "b": Strong, "sup": Superscript, "sub": Subscript,
}  # fmt: skip
_CLASSES = {
    "sc": "small-caps", "u": "underlined", "-i": "upright", "-b": "regular", "-sc": "no-small-caps",
    "block": "csl-block", "indent": "csl-indent",
}  # fmt: skip
_ADDRESSES = ("https://", "http://")


def inlines(content: Out, kept: Sequence[Inline] = (), named: Sequence[str] = ()) -> Inlines:
    """*content* as nodes. *kept* are nodes of the author's that signs stand for (`author_words`); addresses that are
    *named* as links beside the text are only words in it, unless the words are the address itself.
    """
    if isinstance(content, str) and not kept:
        return (Text(content),) if content else ()
    found: list[Inline] = []
    _Writer(kept, named).write(content, found)
    return tuple(found)


class _Writer:
    def __init__(self, kept: Sequence[Inline], named: Sequence[str]) -> None:
        self.kept, self.named, self.inside = kept, named, False

    def write(self, content: Out, into: list[Inline]) -> None:
        """Add *content* to the nodes of a line."""
        if isinstance(content, str):
            self.words(content, into)
        elif content.tag == "link":
            self.link(content, into)
        elif content.tag == "cite":
            self.inside, around = True, self.inside
            self.wrapped(content, into, lambda children: Link(entry_address(content.value), children))
            self.inside = around
        elif (wrap := _WRAPPED.get(content.tag)) is not None:
            self.wrapped(content, into, wrap)
        elif content.tag in ISOLATED:
            self.wrapped(content, into, lambda children: Span(children, dir=content.tag[-3:]))
        elif (name := _CLASSES.get(content.tag)) is not None:
            self.wrapped(content, into, lambda children: Span(children, classes=(name,)))
        else:
            for child in content.children:
                self.write(child, into)

    def wrapped(self, content: Node, into: list[Inline], wrap: Callable[[Inlines], Inline]) -> None:
        children: list[Inline] = []
        for child in content.children:
            self.write(child, children)
        if children:
            into.append(wrap(tuple(children)))

    def words(self, text: str, into: list[Inline]) -> None:
        if not self.kept or max(text, default="") < FIRST_KEPT:
            _add(into, text)
            return
        for letter in text:
            at = ord(letter) - ord(FIRST_KEPT)
            if 0 <= at < len(self.kept):
                into.append(self.kept[at])
            else:
                _add(into, letter)

    def link(self, content: Node, into: list[Inline]) -> None:
        """An address of the work. Links stand in no link, and no address is linked twice."""
        shown, href = plain(content), address(content.value)
        if self.inside or not href.startswith(_ADDRESSES) or (href in self.named and not _is_address(shown)):
            self.words(shown, into)
        else:
            into.append(Link(href, (Text(shown),)))


def address(value: str) -> str:
    """The address of a link as `identify.links` has it."""
    if value.startswith("https://doi.org/"):
        return identify.doi_address(value.removeprefix("https://doi.org/"))
    ours = value.startswith(("https://pubmed.ncbi.nlm.nih.gov/", "https://pmc.ncbi.nlm.nih.gov/articles/"))
    return value.rstrip("/") + "/" if ours else value


def spelled_out(content: Out) -> set[str]:
    """The addresses that *content* shows as addresses: whoever reads can follow them there."""
    if isinstance(content, str):
        return set()
    if content.tag == "link":
        return {address(content.value)} if _is_address(plain(content)) else set()
    return set().union(*map(spelled_out, content.children))


def _is_address(shown: str) -> bool:
    return shown.startswith(_ADDRESSES)


def _add(into: list[Inline], text: str) -> None:
    if not text:
        return
    last = into[-1] if into else None
    if isinstance(last, Text):
        into[-1] = Text(last.value + text)
    else:
        into.append(Text(text))
