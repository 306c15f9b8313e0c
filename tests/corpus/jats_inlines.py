"""Running text: italics, links, formulas, citations and cross-references as nodes of the document tree.

A citation by number becomes the citation alone; one by author and year keeps its words before the citation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sitegen.model.document import (
    Citation,
    CiteItem,
    Code,
    CrossReference,
    Emphasis,
    FootnoteRef,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Math,
    RefKind,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)  # fmt: skip
from sitegen.model.walk import plain_text
from tests.corpus.jats_math import tex_of
from tests.corpus.jats_targets import Targets, expand_letters
from tests.corpus.jats_xml import XLINK_HREF, Element, children, fold, name, text

_WORD = (
    r"(?:fig(?:ure|ura)?s?|tab(?:le|ela|la|leau)?s?|quadros?|gr[aá]ficos?|schemes?|boxe?s?|"
    r"eq(?:uations?|s|ua[cç](?:[aã]o|[oõ]es))?|panels?)"
)
_LABEL_BEFORE = re.compile(rf"(?i)(?<![^\W\d_]){_WORD}\.?[\s\u00a0]*$")
_NUMBER = r"(?:[A-Z]?\d+|[IVX]+)"
_LABEL = re.compile(
    rf"(?i)^(?P<lead>[(\[]*)(?:{_WORD}\.?[\s\u00a0]*\({_NUMBER}\)|(?:{_WORD}\.?)?[\s\u00a0]*{_NUMBER})[\s\u00a0]*"
    r"(?P<panels>[A-Za-z]?(?:\s*[,–-]\s*[A-Za-z])*)(?P<tail>[)\].,:;]*)$"
)
_LETTERS = re.compile(r"[A-Za-z](?:\s?[,–-]\s?[A-Za-z](?![A-Za-z]))*(?![A-Za-z])")
_SEPARATOR = re.compile(r"^[\s,;]*$")
_RANGE = re.compile(r"^\s*[-–—‐]\s*$")
_WRAPPERS: dict[str, Callable[[Inlines], Inline]] = {
    "italic": Emphasis, "bold": Strong, "sub": Subscript, "sup": Superscript,
    "underline": lambda nodes: Span(nodes, classes=("underline",)),
    "sc": lambda nodes: Span(nodes, classes=("smallcaps",)),
}  # fmt: skip
_SKIPPED = frozenset({"fig", "table-wrap", "graphic", "inline-graphic", "media", "object-id", "fn", "label"})


class InlineReader:
    """Reads the mixed content of one article."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets
        self.cited: set[str] = set()

    def read(self, element: Element, *, without: frozenset[str] = frozenset()) -> Inlines:
        """The content of *element* without space at its ends."""
        return self.run(_mixed(element, without))

    def run(self, content: Sequence[str | Element]) -> Inlines:
        """A stretch of mixed content, as text and elements in turn."""
        return trimmed(_joined_citations(self._nodes(content), self.targets.order))

    def _nodes(self, content: Sequence[str | Element]) -> list[Inline]:
        nodes: list[Inline] = []
        for piece in content:
            if isinstance(piece, str):
                nodes.append(Text(fold(piece)))
            elif name(piece) == "xref":
                self._xref(piece, nodes)
            else:
                nodes.extend(self._element(piece))
        return self._with_panels(_merged(nodes))

    def _inner(self, element: Element) -> list[Inline]:
        return _joined_citations(self._nodes(_mixed(element, frozenset())), self.targets.order)

    def _element(self, element: Element) -> Iterator[Inline]:
        local = name(element)
        if local in _WRAPPERS:
            yield from self._wrapped(local, element)
        elif local in ("ext-link", "uri", "email", "self-uri"):
            yield from self._link(element)
        elif local in ("inline-formula", "disp-formula", "math", "tex-math"):
            tex = tex_of(element)
            yield Math(tex, "") if tex else Text(text(element))
        elif local == "alternatives":
            yield from self._element(next(children(element)))
        elif local == "monospace":
            yield Code(text(element)) if not any(True for _ in element.iter("{*}xref")) else Text(text(element))
        elif local == "break":
            yield LineBreak()
        elif local == "fn" and element.get("id") in self.targets.footnotes:
            yield FootnoteRef(self.targets.footnotes[element.get("id", "")])
        elif local not in _SKIPPED:
            yield from self._inner(element)

    def _wrapped(self, local: str, element: Element) -> Iterator[Inline]:
        nodes = self._inner(element)
        if local == "sup" and _only_citations(nodes):
            yield from (node for node in nodes if not isinstance(node, Text))
        elif nodes:
            yield _WRAPPERS[local](trimmed(nodes) if local in ("sub", "sup") else tuple(nodes))

    def _link(self, element: Element) -> Iterator[Inline]:
        href = element.get(XLINK_HREF) or text(element)
        words = trimmed([node for node in self._inner(element) if not isinstance(node, Citation)])
        if name(element) == "email" or href.startswith("mailto:"):
            href = "mailto:" + href.removeprefix("mailto:")
        elif re.match(r"10\.\d{4,9}/", href):
            href = "https://doi.org/" + href
        elif href.startswith("www."):
            href = "http://" + href
        usable = re.match(r"(https?://[^/\s]|mailto:\S+@)\S*$", href) and words
        yield from (Link(href, words),) if usable else words

    # -- cross-references ---------------------------------------------------------------------------
    def _xref(self, xref: Element, before: list[Inline]) -> None:
        rids = (xref.get("rid") or "").split()
        first = rids[0] if rids else ""
        if keys := [self.targets.references.keys[rid] for rid in rids if rid in self.targets.references.keys]:
            before.extend(self._citation(xref, keys, first))
        elif first in self.targets.figures:
            self._numbered("fig", f"fig-{self.targets.figures[first].id}", xref, before)
        elif first in self.targets.tables:
            self._numbered("tbl", self.targets.tables[first], xref, before)
        elif first in self.targets.equations:
            self._numbered("eq", self.targets.equations[first], xref, before)
        elif first in self.targets.footnotes:
            before.append(FootnoteRef(self.targets.footnotes[first]))
        elif first in self.targets.sections:
            before.append(self._section(self.targets.sections[first], trimmed(self._inner(xref))))
        else:
            before.extend(self._inner(xref))

    def _section(self, anchor: str, words: Inlines) -> Inline:
        """A link with its own words; a mark without words gets the name of the section."""
        return Link(f"#{anchor}", words) if words else CrossReference("sec", anchor)

    def _citation(self, xref: Element, keys: Sequence[str], rid: str) -> Iterator[Inline]:
        """`[@key]`; the words of an author–year citation stay before it."""
        label = text(xref).strip("[](){}., ")
        if not self._is_number(label, self.targets.references.labels.get(rid, "")):
            yield from self._inner(xref)
        self.cited.update(keys)
        yield Citation(0, tuple(CiteItem(key) for key in dict.fromkeys(keys)))

    def _is_number(self, label: str, listed: str) -> bool:
        numbers = re.findall(r"\d+", label) if re.fullmatch(r"\d{1,3}(?:[\s,;–-]+\d{1,3})*", label) else []
        return label in {"", listed} or any(int(number) <= len(self.targets.order) for number in numbers)

    def _numbered(self, kind: RefKind, target: str, xref: Element, before: list[Inline]) -> None:
        """`@fig-f1(A)` in place of "Fig. 1A"; words that are more than a label become a plain link."""
        words = text(xref)
        found = _LABEL.match(words)
        if words and words.rstrip(" .:") == self.targets.label(target):
            before.append(CrossReference(kind, target))
            return
        if not words:
            self._without_label(before)
            before.append(CrossReference(kind, target))
            return
        if not found:
            before.append(Link(f"#{target}", trimmed(self._inner(xref))))
            return
        if not re.match(rf"(?i)\W*{_WORD}", words):
            self._without_label(before)
        before.extend((Text(found["lead"]), CrossReference(kind, target)))
        before.append(Text(found["panels"].strip() + found["tail"]))

    def _without_label(self, before: list[Inline]) -> None:
        """The page names a figure itself, so "Fig." before the mark goes."""
        if before and isinstance(before[-1], Text):
            before[-1] = Text(_LABEL_BEFORE.sub("", before[-1].value))

    def _with_panels(self, nodes: Sequence[Inline]) -> list[Inline]:
        """The letters after a reference to a figure (`Fig. 1` `A, B`) become its panels where it has them."""
        found = list(nodes)
        for index, node in enumerate(found[:-1]):
            after = found[index + 1]
            if (
                isinstance(node, CrossReference)
                and isinstance(after, Text)
                and (letters := _LETTERS.match(after.value))
            ):
                known = self.targets.panels(node.target)
                panels = _in_the_case_of(known, expand_letters(letters[0]))
                if panels and set(panels) <= set(known):
                    found[index] = CrossReference(node.kind, node.target, panels, letters[0])
                    found[index + 1] = Text(after.value[letters.end() :])
        return found


# -- putting nodes together -------------------------------------------------------------------------
def _mixed(element: Element, without: frozenset[str]) -> list[str | Element]:
    content: list[str | Element] = [element.text or ""]
    for inner in element:
        if name(inner) and name(inner) not in without:
            content.append(inner)
        content.append(inner.tail or "")
    return content


def _merged(nodes: Sequence[Inline]) -> list[Inline]:
    """Neighbouring texts and neighbouring emphases of one kind become one."""
    merged: list[Inline] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, Text) and isinstance(last, Text):
            merged[-1] = Text(fold(last.value + node.value))
        elif type(node) is type(last) and isinstance(node, Emphasis | Strong | Subscript | Superscript):
            merged[-1] = type(node)((*last.children, *node.children))
        elif not (isinstance(node, Text) and not node.value):
            merged += [Text(" "), node] if isinstance(last, Citation) and _begins_with_a_word(node) else [node]
    return merged


def _begins_with_a_word(node: Inline) -> bool:
    """Emphasised words right after a citation, which would run into its mark."""
    return isinstance(node, Emphasis | Strong) and plain_text((node,))[:1].isalnum()


def _only_citations(nodes: Sequence[Inline]) -> bool:
    cited = any(isinstance(node, Citation) for node in nodes)
    return cited and all(
        isinstance(node, Citation) or (isinstance(node, Text) and re.fullmatch(r"[\s,;()\[\].]*", node.value))
        for node in nodes
    )


def _in_the_case_of(known: Sequence[str], letters: Sequence[str]) -> tuple[str, ...]:
    lower = bool(known) and known[0].islower()
    return tuple(letter.lower() if lower else letter.upper() for letter in letters)


def _joined_citations(nodes: Sequence[Inline], order: Sequence[str]) -> list[Inline]:
    """`[1],[2]–[4]` as one cluster, a space before it, printed brackets around it dropped."""
    joined: list[Inline] = []
    for node in nodes:
        mark = _mark_between(joined) if isinstance(node, Citation) else None
        if not isinstance(node, Citation) or mark is None:
            joined.append(node)
            continue
        if mark:
            joined.pop()
        first = joined.pop()
        assert isinstance(first, Citation)
        between = _keys_between(first, node, order) if _RANGE.match(mark) else []
        keys = [*(item.key for item in first.items), *between, *(item.key for item in node.items)]
        joined.append(Citation(0, tuple(CiteItem(key) for key in dict.fromkeys(keys))))
    return _unbracketed(joined)


def _mark_between(joined: Sequence[Inline]) -> str | None:
    """What stands between the citation before and the next: nothing, commas, a dash; None when they are apart."""
    if joined and isinstance(joined[-1], Citation):
        return ""
    if len(joined) > 1 and isinstance(joined[-1], Text) and isinstance(joined[-2], Citation):
        mark = joined[-1].value
        return mark if _SEPARATOR.match(mark) or _RANGE.match(mark) else None
    return None


def _keys_between(first: Citation, last: Citation, order: Sequence[str]) -> Sequence[str]:
    """The works that a printed range leaves out."""
    start, end = first.items[-1].key, last.items[0].key
    return order[order.index(start) + 1 : order.index(end)] if start in order and end in order else ()


def _unbracketed(nodes: Sequence[Inline]) -> list[Inline]:
    found = list(nodes)
    for index, node in enumerate(found):
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        if not isinstance(node, Citation) or not isinstance(before, Text):
            continue
        words = before.value
        if isinstance(after, Text) and words[-1:] + after.value[:1] in ("[]", "()"):
            words, found[index + 1] = words[:-1], Text(after.value[1:])
        found[index - 1] = Text(words if not words or re.search(r"[\s(\[]$", words) else words + " ")
    return found


def trimmed(nodes: Sequence[Inline]) -> Inlines:
    """No space at either end, no empty texts."""
    found = [node for node in nodes if not (isinstance(node, Text) and not node.value)]
    while found and isinstance(found[0], Text) and not found[0].value.strip():
        del found[0]
    while found and isinstance(found[-1], Text) and not found[-1].value.strip():
        del found[-1]
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].value.lstrip())
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].value.rstrip())
    return tuple(found)
