"""A citation style: loaded and compiled once, then given records and citations, as often as wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from sitegen.cite.csl import expansion, extra
from sitegen.cite.csl.bibliography import Bibliography, Entry
from sitegen.cite.csl.choose import choose
from sitegen.cite.csl.citation import Citation, Works
from sitegen.cite.csl.compile import Compiler, Maker
from sitegen.cite.csl.date import date
from sitegen.cite.csl.disambiguate import Disambiguation, Steps
from sitegen.cite.csl.group import group
from sitegen.cite.csl.item import Item, item
from sitegen.cite.csl.label import label
from sitegen.cite.csl.locale import Source, load
from sitegen.cite.csl.names import names
from sitegen.cite.csl.number import number
from sitegen.cite.csl.output import Node, Out
from sitegen.cite.csl.position import Cluster, place
from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.cite.csl.punctuation import settle
from sitegen.cite.csl.state import SUBSEQUENT, Choice, Cite, State, cite_of
from sitegen.cite.csl.text import text
from sitegen.cite.csl.validate import check, terms
from sitegen.cite.csl.xml import Element, parse
from sitegen.model.reference import Reference

_MAKERS: dict[str, Maker] = {
    "text": text, "number": number, "label": label, "names": names, "date": date, "group": group, "choose": choose,
}  # fmt: skip

AnyCluster: TypeAlias = "Cluster | Sequence[Mapping[str, Any]]"


class Formatted(NamedTuple):
    """Citations in the order of the clusters, the list of works, and every work's number."""

    citations: list[Out]
    bibliography: list[Entry]
    numbers: dict[str, int]


class Style:
    """A compiled style."""

    def __init__(self, root: Element, lang: str, source: Source) -> None:
        macros = {macro.get("name"): macro for macro in root.all("macro")}
        self.problems: list[Problem] = check(root) + expansion.check(root, macros)
        if any(problem.fatal for problem in self.problems):
            raise BadStyle(self.problems)
        self.note = root.get("class") == "note"
        self.title, self.short_title = _titles(root)
        self.numbered = any(one.get("variable") == "citation-number" for one in root.walk() if one.name == "text")
        self.locale = load(root.get("default-locale") or lang or "en-US", source, root.all("locale"), self.problems)
        self.problems += terms(root, self.locale)
        compiler = Compiler(self.locale, macros, root.attributes, _MAKERS, self.problems)
        compiler.explicit_suffix = any(
            one.get("variable") in ("year-suffix", "citation-label") for one in root.walk() if one.name == "text"
        )
        self.probe = Cite("")
        self.probe.position = SUBSEQUENT
        conditional = any("disambiguate" in one.attributes for one in root.walk())
        element = root.find("citation") or Element("citation", {})
        here = compiler.variant(inherited={**root.attributes, **element.attributes}, marks_terms=self.note)
        self.citation = Citation(here, element)
        self.steps = Steps(element.attributes, conditional)
        near = element.get("near-note-distance", "5")
        self.near = int(near[:6]) if near.isdecimal() else 5
        listed = root.find("bibliography")
        self.bibliography: Bibliography | None = None
        if listed is not None:
            there = compiler.variant(inherited={**root.attributes, **listed.attributes})
            self.bibliography = Bibliography(there, listed)

    @classmethod
    def load(cls, path_or_id: str, lang: str = "") -> Style:
        """The style in the file at a path that ends with `.csl`, or the one of this id, in language *lang*.

        An id is one of those that come along (`nlm`, `ama`, `apa`, `mla`) or, with the extra `sitegen[styles]`, any of
        https://github.com/citation-style-language/styles. *lang* is a BCP 47 tag, empty for English; a style that
        states its own language (`default-locale`) keeps that. `BadStyle` says what is wrong with a style, `OSError`
        that there is no such file.

        >>> from sitegen.cite.csl.plain import text
        >>> from sitegen.cite.csl.style import Style
        >>> work = {
        ...     "id": "silva", "type": "article-journal", "title": "A broken hip", "container-title": "Bone",
        ...     "author": [{"family": "Silva", "given": "Ana"}], "issued": {"date-parts": [[2020]]}, "volume": "3",
        ... }
        >>> made = Style.load("apa").process([work], [[{"id": "silva", "locator": "7"}]])
        >>> text(made.citations[0])
        '(Silva, 2020, p. 7)'
        >>> text(made.bibliography[0].content)
        'Silva, A. (2020). A broken hip. Bone, 3.'
        """
        from sitegen.cite.csl import named, style_file  # here, because they know styles by name, as this does not

        found = style_file.content(path_or_id) if style_file.is_path(path_or_id) else named.style_text(path_or_id)
        if found is None:
            hint = f"use one of {', '.join(named.SHIPPED)}, the path of a .csl file, or type: {extra.COMMAND}"
            raise BadStyle([Problem(1, 1, f"there is no citation style '{path_or_id}'", hint, True)])
        return cls.from_text(found, named.locale_text, lang, named.parent_text)

    @classmethod
    def from_text(
        cls, text: str | bytes, source: Source, lang: str = "", parents: Source = lambda address: None
    ) -> Style:
        """The style of a CSL file: its text, or its bytes in whatever encoding.

        *source* gives the text of a locale by its tag, *parents* that of the style which a dependent style names.
        Raises `BadStyle`, and nothing else, when nothing can be printed with it; lesser faults are in `problems`.
        """
        root, address = parse(text), ""
        if root.name == "style" and root.find("citation") is None and (address := parent_of(root)):
            if (found_text := parents(address)) is None:
                raise BadStyle([_without_parent(root, address)])
            lang, root = root.get("default-locale") or lang, _parsed(found_text, address)
        if root.name != "style":
            message = f"this is <{root.name}>, not a style"
            raise BadStyle([Problem(root.line, root.column, message, "a style begins with <style>", True, address)])
        try:
            made = cls(root, lang, source)
        except BadStyle as bad:
            raise BadStyle([one._replace(file=one.file or address) for one in bad.problems]) from None
        made.problems = sorted({one._replace(file=one.file or address): None for one in made.problems}, key=_place)
        return made

    def process(
        self, records: Sequence[Any], clusters: Sequence[AnyCluster] = (), placed: bool = False, sort: bool = True,
        marked: bool = False, whole: bool = False,
    ) -> Formatted:  # fmt: skip
        """Format *clusters*, in reading order, and the list of *records*.

        Records are references or CSL-JSON objects; what is neither is passed over. A cluster may be given as the list
        of its citation items in JSON (`id`, `locator`, `label`, `prefix`, `suffix`, `suppress-author`). *placed* says
        that cites know their position already; without *sort* the list keeps the order of *records*. With *marked*,
        what a citation says of a work is a node `cite` with the work's key; with *whole*, no line of the list needs the
        one before it. What comes out is printed by `html.html`, `plain.text` and `jats.jats`.
        """
        cited = [one if isinstance(one, Cluster) else Cluster(list(map(cite_of, one))) for one in clusters]
        works, order = self.works([item(one) for one in records if isinstance(one, dict | Reference)], sort)
        works.marked = marked
        if not placed:
            place(cited, self.near)
        citations = [self.printed(self.cited(cluster, works)) for cluster in cited]
        entries = self.bibliography.entries(order, works, whole) if self.bibliography else []
        entries = [Entry(entry.key, self.printed(entry.content)) for entry in entries]
        return Formatted(citations, entries, dict(works.numbers))

    def cited(self, cluster: Cluster, works: Works) -> Out:
        """One cluster; in the mode `sentence` with names before it, which stand in no note."""
        if cluster.mode != "sentence" or not cluster.cites:
            return self.citation.cluster(cluster, works)
        names, rest = self.citation.sentence(cluster, works, self.note)
        if self.note:
            return Node("", [names, Node("note", [rest])])
        return Node("", [one for one in (names, " " if names and rest else "", rest) if one])

    def works(self, items: Sequence[Item], sort: bool = True) -> tuple[Works, list[str]]:
        """The records with their numbers and what tells them apart, and the order of the list."""
        found: Mapping[str, Item] = {one.key: one for one in items}
        keys = list(found)
        works = Works(found, {key: number for number, key in enumerate(keys, 1)})
        if sort and self.bibliography and self.bibliography.keys:
            keys = self.bibliography.order(keys, works)
            works.numbers = {key: number for number, key in enumerate(keys, 1)}
        if self.steps.any and len(keys) > 1:
            works.choices = self.told_apart(keys, works)
        return works, keys

    def told_apart(self, keys: list[str], works: Works) -> dict[str, Choice]:
        """What tells works apart whose cites would read the same."""

        def render(key: str, choice: Choice) -> tuple[str, State]:
            state = works.state(key, self.probe, choice)
            state.suppressed = {"accessed"}
            return repr(self.citation.render(state)), state

        return Disambiguation(self.steps, keys, render).run()

    def printed(self, content: Out) -> Out:
        """*content* as it is printed."""
        return settle(content, self.locale.quotes, self.locale.punctuation_in_quote)


def _titles(root: Element) -> tuple[str, str]:
    """What a style calls itself, in full and in short."""
    info = root.find("info") or root
    title, short = info.find("title"), info.find("title-short")
    full = " ".join(title.text.split()) if title else ""
    return full, " ".join(short.text.split()) if short else full


def parent_of(root: Element) -> str:
    """The address of the style that a dependent style only names; empty when it is complete in itself."""
    for link in [one for info in root.all("info") for one in info.all("link")]:
        if link.get("rel") == "independent-parent":
            return link.get("href")
    return ""


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column


def _parsed(text: str | bytes, address: str) -> Element:
    """The tree of the parent style; its faults are told as those of that file."""
    try:
        return parse(text)
    except BadStyle as bad:
        raise BadStyle([problem._replace(file=address) for problem in bad.problems]) from None


def _without_parent(root: Element, parent: str) -> Problem:
    hint = f"use the style it depends on, or type: {extra.COMMAND}"
    return Problem(
        root.line, root.column, f"this style only points to another, {parent}, which is not here", hint, True
    )
