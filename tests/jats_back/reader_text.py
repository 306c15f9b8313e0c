"""Reads the text of a JATS 1.3 article back: sections, lists, tables, figures, formulas, notes, and what leads where.

It knows the tag library (https://jats.nlm.nih.gov/publishing/tag-library/1.3/) and nothing of how sitegen writes it, save
the few values of `content-type` and `specific-use` that the tag library leaves to whoever writes a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from lxml import etree

from tests.jats_back.plain import BREAK, Cell, Figure, Line, Panel, Table, address, formula, link, mark, pairs, single

Element = etree._Element
TIMELINE = "timeline"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"
_MARKS = {"italic": "i", "bold": "b", "sub": "sub", "sup": "sup", "monospace": "code", "strike": "s", "underline": "u",
          "sc": "sc", "fixed-case": "nocase"}  # fmt: skip
_IN_PARAGRAPHS = frozenset({
    "list", "def-list", "disp-quote", "table-wrap", "fig", "fig-group", "boxed-text", "disp-formula", "code", "preformat",
})  # fmt: skip
_KINDS = {"sec": "sec", "table-wrap": "tbl", "disp-formula": "eq", "boxed-text": "box"}


def words(element: Element | None) -> str:
    """All characters in *element*, spaces single."""
    return "" if element is None else single("".join(element.itertext()))


def file_name(element: Element) -> str:
    """The file that an `xlink:href` names, as it is called on disk."""
    return unquote(element.get(f"{XLINK}href", ""))


class TextReader:
    """Reads the text of an `article`, or of a `sub-article` in it."""

    def __init__(self, article: Element) -> None:
        self.article = article
        self.places = dict(_places(article))

    def body(self) -> tuple[Any, ...]:
        """The blocks of the `body`."""
        body = self.article.find("body")
        found = [] if body is None else [node for node in body if node.get("sec-type") != TIMELINE]
        return tuple(block for node in found for block in self.block(node))

    def footnotes(self) -> tuple[tuple[Any, ...], ...]:
        """The blocks of each footnote in the `back`, in order."""
        return tuple(self.blocks(note) for note in self.article.iterfind("back/fn-group/fn"))

    # -- blocks ------------------------------------------------------------------------------------
    def blocks(self, parent: Element) -> tuple[Any, ...]:
        """The blocks in *parent*; labels, titles and captions are its own."""
        return tuple(block for child in parent for block in self.block(child))

    def block(self, node: Element) -> Iterator[Any]:
        """The block that *node* is, or those in it."""
        match node.tag:
            case "p":
                yield from self._paragraph(node)
            case "sec":
                yield ("sec", self.line(node.find("title")), node.get("sec-type", ""), self.blocks(node))
            case "list":
                yield self._list(node)
            case "def-list":
                yield ("definitions", tuple(self._definition(item) for item in node.iterfind("def-item")))
            case "disp-quote":
                yield ("quote", self.blocks(node))
            case "code" | "preformat":
                yield ("code", node.get("language", ""), "".join(node.itertext()))
            case "disp-formula":
                yield ("formula", words(node.find("label")), _formula(node))
            case "boxed-text":
                title = self.line(node.find("caption/title"))
                given = (node.get("content-type", ""), title, node.get(f"{XML}lang", ""), node.get("specific-use", ""))
                yield ("box", *given, self.blocks(node))
            case "table-wrap":
                yield self.table(node)
            case "fig" | "fig-group":
                yield self.figure(node)
            case "label" | "title" | "caption":
                pass
            case _:
                raise AssertionError(f"a block that nobody can read: {node.tag}")

    def _paragraph(self, node: Element) -> Iterator[Any]:
        if node.get("content-type") == "thematic-break":
            yield ("rule",)
        elif node.get("content-type") == "title":
            yield ("heading", self.line(node.find("bold")))
        elif len(node) and all(child.tag in _IN_PARAGRAPHS for child in node):
            assert not single((node.text or "") + "".join([child.tail or "" for child in node])), words(node)
            yield from self.blocks(node)
        elif (line := self.line(node)) != Line():
            yield ("p", line)

    def _list(self, node: Element) -> Any:
        items = node.findall("list-item")
        label = items[0].findtext("label") or "1."
        start = int(label.rstrip(".")) if node.get("list-type") == "order" else None
        for number, item in enumerate(items, start or 0):
            assert item.findtext("label") in (None, f"{number}."), words(item)
        return ("list", start, node.get("specific-use") != "loose", tuple(self.blocks(item) for item in items))

    def _definition(self, item: Element) -> Any:
        return (self.line(item.find("term")), tuple(self.blocks(meaning) for meaning in item.iterfind("def")))

    # -- tables ------------------------------------------------------------------------------------
    def table(self, node: Element) -> Table:
        """A `table-wrap`. A head in which nothing stands is no head."""
        table = node.find("table")
        assert table is not None
        head = tuple(self._row(row) for row in table.iterfind("thead/tr"))
        link = node.find("ext-link[@specific-use='csv']")
        foot = node.find("table-wrap-foot")
        return Table(
            label=words(node.find("label")),
            caption=self.line(node.find("caption/p")),
            head=head if any(cell.line != Line() for row in head for cell in row) else (),
            rows=tuple(self._row(row) for row in table.iterfind("tbody/tr")),
            notes=() if foot is None else self.blocks(foot),
            csv="" if link is None else file_name(link),
        )

    def _row(self, row: Element) -> tuple[Cell, ...]:
        return tuple(
            Cell(
                self.line(cell), cell.tag == "th", int(cell.get("colspan", "1")), int(cell.get("rowspan", "1")),
                cell.get("align", ""),
            )
            for cell in row
        )  # fmt: skip

    # -- figures -----------------------------------------------------------------------------------
    def figure(self, node: Element) -> Figure:
        """A `fig` with one picture, a `fig` with regions, or a `fig-group` of panels."""
        panels = node.findall("fig")
        regions = node.find("def-list[@list-content='panels']")
        caption = node.find("caption")
        common = {
            "label": words(node.find("label")),
            "title": self.line(None if caption is None else caption.find("title")),
            "rights": _rights(panels[0] if panels else node),
        }
        if panels:
            assert all(_rights(panel) == common["rights"] for panel in panels)
            long = words(node.find("long-desc")) or words(node.find("caption/p[@content-type='long-desc']"))
            found = tuple(self._panel(panel, _letter(panel)) for panel in panels)
            return Figure(caption=self._caption(caption), panels=found, long=long, **common)
        if node.get("fig-type") == "composite" or regions is not None:
            whole = _picture(node)
            found = () if regions is None else tuple(self._region(item) for item in regions)
            return Figure(caption=self._caption(caption), panels=found, **whole, **common)
        # The words of the only panel follow those of the figure: told apart by nothing, so they are read as one.
        return Figure(caption=Line(), panels=(self._panel(node, ""),), **common)

    def _caption(self, caption: Element | None) -> Line:
        """The paragraphs of a caption as one line, without facts and without what repeats the caption of a group."""
        if caption is None or caption.get("specific-use") == "from-group":
            return Line()
        lines = [self.line(p) for p in caption.iterfind("p") if p.get("content-type") not in _NO_CAPTION]
        return Line(" ".join([line.text for line in lines]), frozenset().union(*[line.cited for line in lines]))

    def _panel(self, node: Element, letter: str) -> Panel:
        caption = node.find("caption")
        return Panel(letter=letter, caption=self._caption(caption), facts=_facts(caption), **_picture(node))

    def _region(self, item: Element) -> Panel:
        said = item.find("def")
        place = item.get("specific-use", "").removeprefix("region:").split()
        return Panel(
            letter=words(item.find("term")),
            alt="" if said is None else words(said.find("p[@content-type='alt-text']")),
            long="" if said is None else words(said.find("p[@content-type='long-desc']")),
            caption=self._caption(said),
            facts=_facts(said),
            region=tuple(map(float, place)),
        )

    # -- lines -------------------------------------------------------------------------------------
    def line(self, node: Element | None) -> Line:
        """The text in *node* with its marks."""
        if node is None:
            return Line()
        cited: set[int] = set()
        return Line(single(self._inside(node, cited)), frozenset(cited))

    def _inside(self, node: Element, cited: set[int]) -> str:
        parts = [node.text or ""]
        for child in node:
            parts += [self._inline(child, cited), child.tail or ""]
        return "".join(parts)

    def _inline(self, node: Element, cited: set[int]) -> str:
        match node.tag:
            case tag if tag in _MARKS:
                return mark(_MARKS[tag], self._inside(node, cited))
            case "break":
                return BREAK
            case "xref":
                return self._xref(node, cited)
            case "ext-link":
                return self._link(node, cited)
            case "inline-formula":
                return mark("math " + _formula(node))
            case "inline-graphic":
                alt = words(node.find("alt-text"))
                return mark(f"picture {file_name(node)}|{'' if alt == 'null' else alt}")
            case "abbrev":
                return mark("abbr " + single(node.get(f"{XLINK}title", "")), self._inside(node, cited))
            case "styled-content" if node.get("style-type") == "formula":  # what a link holds a formula in
                return self._inside(node, cited)
            case "styled-content":
                way = node.get("style", "").partition("direction: ")[2].partition(";")[0]
                return mark(f"lang {node.get(f'{XML}lang', '')} {way}", self._inside(node, cited))
            case "named-content":
                return mark(f"class {node.get('content-type')}", self._inside(node, cited))
            case _:
                raise AssertionError(f"a mark that nobody can read: {node.tag}")

    def _xref(self, node: Element, cited: set[int]) -> str:
        place = self.places[node.get("rid", "")]
        inside = self._inside(node, cited)
        if node.get("ref-type") == "fn":
            return mark(place)
        if node.get("ref-type") != "bibr":
            return mark(place, inside)
        cited.add(int(place.removeprefix("ref ")))
        return mark(place, inside) if inside else ""

    def _link(self, node: Element, cited: set[int]) -> str:
        return link(node.get(f"{XLINK}href", ""), node.get(f"{XLINK}title", ""), self._inside(node, cited))


_SAID = {"alt": "alt-text", "long": "long-desc"}
_NO_CAPTION = frozenset({"facts", "alt-text", "long-desc"})


def _places(article: Element) -> Iterator[tuple[str, str]]:
    """The name of each place that has an id, by that id."""
    body = article.find("body")
    if body is not None:
        yield from _in_body(body)
    for number, note in enumerate(article.iterfind("back/fn-group/fn"), 1):
        yield note.get("id", ""), f"fn {number}"
    for number, ref in enumerate(article.iterfind("back//ref"), 1):
        yield ref.get("id", ""), f"ref {number}"


def _in_body(body: Element) -> Iterator[tuple[str, str]]:
    counts: dict[str, int] = {}
    for node in body.iter("fig", "fig-group", "p", *_KINDS):
        kind = _KINDS.get(node.tag) or ("sec" if node.tag == "p" else "fig")
        titled = node.tag != "p" or node.get("content-type") == "title"
        if (
            not titled
            or node.get("sec-type") == TIMELINE
            or (node.tag == "fig" and node.getparent().tag == "fig-group")
        ):
            continue
        counts[kind] = counts.get(kind, 0) + 1
        name = f"{kind} {counts[kind]}"
        yield node.get("id", ""), name
        for panel in node.iterfind("fig") if kind == "fig" else ():
            yield panel.get("id", ""), f"{name} {_letter(panel)}"
        for item in node.iterfind("def-list[@list-content='panels']/def-item") if kind == "fig" else ():
            yield item.get("id", ""), f"{name} {words(item.find('term'))}"


def _letter(panel: Element) -> str:
    return words(panel.find("label"))


def _formula(node: Element) -> str:
    """The formula as MathML, and as TeX."""
    math = next(node.iter(f"{MATHML}math"))
    return f"{formula(math)} {single(next(node.iter('tex-math')).text or '')}"


def _picture(node: Element) -> dict[str, str]:
    """File, alternative text and long description of the picture in a `fig`."""
    graphic = node.find("graphic")
    if graphic is None:
        return {name: words(node.find(f"p[@content-type='{kind}']")) for name, kind in _SAID.items()}
    alt = words(graphic.find("alt-text"))
    return {"file": file_name(graphic), "alt": "" if alt == "null" else alt, "long": words(graphic.find("long-desc"))}


def _facts(parent: Element | None) -> tuple[tuple[str, str], ...]:
    said = None if parent is None else parent.find("p[@content-type='facts']")
    found = [] if said is None else said.findall("named-content")
    return pairs({fact.get("content-type", ""): words(fact) for fact in found})


def _rights(node: Element) -> tuple[tuple[str, str], ...]:
    """Credit, source, licence (its address) and permission of a figure."""
    licences = node.findall("permissions/license")
    attributions = {item.get("specific-use", ""): words(item) for item in node.iterfind("attrib")}
    permission = [words(item) for item in licences if item.get("specific-use") == "permission"]
    addresses = [address(item.get(f"{XLINK}href", "")) for item in licences if item.get("specific-use") != "permission"]
    return pairs({**attributions, "permission": " ".join(permission), "license": " ".join(addresses)})
