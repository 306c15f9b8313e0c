"""A rendered tree → the tree as printed: quotes written out, clashes settled, formatting in formatting undone."""

from __future__ import annotations

from sitegen.cite.csl.output import PAIRS, Node, Out, meet

Quotes = tuple[str, str, str, str]
_FLIP = {"i": "-i", "b": "-b", "sc": "-sc"}
_UNFLIP = {"-i": "i", "-b": "b", "-sc": "sc"}
_CURLY = {"“": "”", "‘": "’"}
_INVISIBLE = frozenset(("", "text", "nocase", "term"))
_MARKS = frozenset(" .,:;!?…\u00a0")


class _Leaf:
    """A string on its way out; `closes` marks a closing quotation mark."""

    __slots__ = ("closes", "text")

    def __init__(self, text: str, closes: bool = False) -> None:
        self.text, self.closes = text, closes


class _Settler:
    """One walk over a tree: the leaves in order, with the node each stands in."""

    def __init__(self, quotes: Quotes, inside: bool) -> None:
        self.quotes, self.inside = quotes, inside
        self.leaves: list[_Leaf] = []

    def walk(self, content: Out, active: frozenset[str], around: str) -> list[object]:
        if isinstance(content, str):
            return [self.leaf(content)] if content else []
        tag = content.tag
        if tag == "q":
            return self.quoted(content, active, around)
        if tag in _FLIP:
            if tag in active:
                tag, active = _FLIP[tag], active - {tag}
            else:
                active = active | {tag}
        elif tag == "nodecor":
            plain = Node("", content.children)
            for one in sorted(active):
                plain = Node(_FLIP[one], [plain])
            return self.walk(plain, active, around)
        elif tag in _UNFLIP:
            if _UNFLIP[tag] not in active:
                tag = ""
            active = active - {_UNFLIP.get(tag, "")}
        inner: list[object] = []
        for child in content.children:
            if tag == "text" and inner and isinstance(child, str):
                inner.append(self.leaf(child, typed=True))
            else:
                inner += self.walk(child, active, around)
        if tag in _INVISIBLE:
            return inner
        return [(tag, content.value, inner)] if inner else []

    def quoted(self, content: Node, active: frozenset[str], around: str) -> list[object]:
        """Marks that differ from those around; curly ones of the record stay where they do."""
        opening, closing = self.quotes[:2]
        if content.value in _CURLY and content.value != around:
            opening, closing = content.value, _CURLY[content.value]
        elif around == opening:
            opening, closing = self.quotes[2:]
        found: list[object] = [self.leaf(opening)]
        for child in content.children:
            found += self.walk(child, active, opening)
        found.append(self.leaf(closing, True))
        return found

    def leaf(self, text: str, closes: bool = False, typed: bool = False) -> _Leaf:
        """A leaf; marks that follow a quotation in what somebody *typed* stay where they are."""
        leaf = _Leaf(text, closes)
        if self.leaves and text and not closes and not typed:
            self.clash(leaf)
        self.leaves.append(leaf)
        return leaf

    def clash(self, leaf: _Leaf) -> None:
        """Settle the marks where *leaf* meets what stands before it."""
        before = len(self.leaves) - 1
        while before >= 0 and not self.leaves[before].text:
            before -= 1
        if before < 0 or leaf.text[0] not in _MARKS:
            return
        last = self.leaves[before]
        if last.closes:
            self.after_quote(leaf, before)
            return
        kept = PAIRS.get(last.text[-1] + leaf.text[0])
        if kept is not None:
            last.text = last.text[:-1] + kept
            leaf.text = leaf.text[1:]

    def after_quote(self, leaf: _Leaf, before: int) -> None:
        """A full stop or comma after a quotation goes inside where the language wants it."""
        while before >= 0 and (self.leaves[before].closes or not self.leaves[before].text):
            before -= 1
        if before < 0:
            return
        last, mark = self.leaves[before], leaf.text[0]
        if self.inside and mark in ".,!?":
            last.text = meet(last.text, mark)
            leaf.text = leaf.text[1:]
        elif mark == "." and last.text[-1:] + mark in PAIRS:
            leaf.text = leaf.text[1:]


def _built(tokens: list[object]) -> list[Out]:
    children: list[Out] = []
    for token in tokens:
        if isinstance(token, _Leaf):
            if not token.text:
                continue
            last = children[-1] if children else None
            if isinstance(last, str):
                children[-1] = last + token.text
            else:
                children.append(token.text)
        else:
            assert isinstance(token, tuple)
            tag, value, inner = token
            if made := _built(inner):
                children.append(Node(tag, made, value))
    return children


def settle(content: Out, quotes: Quotes, inside: bool) -> Out:
    """The tree as printed; *inside* says that full stops and commas go inside quotation marks."""
    if isinstance(content, str):
        return content
    children = _built(_Settler(quotes, inside).walk(content, frozenset(), ""))
    if len(children) == 1:
        return children[0]
    return Node("", children) if children else ""
