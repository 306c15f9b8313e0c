"""Clusters of cites as a style prints them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from sitegen.cite.csl import raised
from sitegen.cite.csl.collapse import Piece, grouped, in_order, number_ranges, runs
from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.formatting import layout_finisher
from sitegen.cite.csl.in_text import in_text, with_word
from sitegen.cite.csl.item import Item
from sitegen.cite.csl.output import Node, Out, join, plain
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.richtext import rich
from sitegen.cite.csl.sort import arranged, keys
from sitegen.cite.csl.state import NO_CITE, PLAIN, Choice, Cite, State
from sitegen.cite.csl.xml import Element


class Works:
    """The records of one text, with their numbers and how they are told apart.

    With `marked`, what a citation says of a work stands in a node `cite` whose value is the work's key.
    """

    def __init__(self, items: Mapping[str, Item], numbers: Mapping[str, int], marked: bool = False) -> None:
        self.items, self.numbers, self.marked = items, numbers, marked
        self.choices: Mapping[str, Choice] = {}

    def state(self, key: str, cite: Cite = NO_CITE, choice: Choice | None = None) -> State:
        """A state for rendering the record of *key*."""
        return State(self.items[key], cite, self.numbers.get(key, 0), choice or self.choices.get(key) or PLAIN)

    def mark(self, cite: Cite, content: Out) -> Out:
        """*content* in a node of its work, where that is asked for."""
        return Node("cite", [content], cite.key) if self.marked and content else content


class Citation:
    """The `citation` element of a style, compiled."""

    def __init__(self, compiler: Compiler, element: Element) -> None:
        layout = element.find("layout") or Element("layout", {})
        options = element.attributes
        self.render = compiler.sequence(layout.children)
        self.delimiter = layout.get("delimiter")
        self.finish = layout_finisher(layout.attributes, compiler.locale)
        self.on_line = raised.on_line(layout.attributes, compiler.locale)
        self.keys = keys(compiler, element.find("sort"))
        self.collapse = options.get("collapse", "")
        self.group_delimiter = options.get("cite-group-delimiter")
        self.after = options.get("after-collapse-delimiter")
        self.suffix_delimiter = options.get("year-suffix-delimiter")
        self.explicit_suffix = compiler.explicit_suffix
        self.locale = compiler.locale

    def cluster(self, cluster: Cluster, works: Works) -> Out:
        """One cluster; a cite without a record is its key and a question mark."""
        known = [cite for cite in cluster.cites if cite.key in works.items]
        if self.keys and len(known) > 1:
            known = [cite for run in runs(known, lambda cite: cite) for cite in self.sorted(run, works)]
        words = self.on_line is not None and any(cite.prefix or cite.suffix for cite in known)
        pieces = [self.piece(cite, works, words) for cite in known]
        if pieces and not pieces[0].cite.prefix:
            pieces[0].content = sentence_start(pieces[0].content)
        missing: list[Out] = [f"{cite.key}?" for cite in cluster.cites if cite.key not in works.items]
        content = self.together(pieces, works)
        finish = self.finish
        if words:
            content, finish = raised.drawn_together(content), self.on_line
        if missing:
            content = join([*([content] if pieces else []), *missing], self.delimiter or ", ")
        if known and all(cite.author_only for cite in known):
            return content
        return finish(content) if finish and content else content

    def sorted(self, run: list[Cite], works: Works) -> list[Cite]:
        """Cites in the order of the style."""
        return arranged(run, self.keys, lambda cite: works.state(cite.key, cite)) if len(run) > 1 else run

    def sentence(self, cluster: Cluster, works: Works, note: bool) -> tuple[Out, Out]:
        """A cluster whose first work a sentence names: its names, `Silva and Costa`, and the cluster without them."""
        first = cluster.cites[0]
        if first.key not in works.items:
            return "", self.cluster(cluster, works)
        names = self.first_names(first, works)
        rest = cluster
        if names and not note:
            bare = copy(first)
            bare.suppress_author = True
            rest = Cluster([bare, *cluster.cites[1:]], cluster.note)
        content = self.cluster(rest, works)
        return (names if content else works.mark(first, names)), content

    def first_names(self, cite: Cite, works: Works) -> Out:
        """The names of a work as the style cites them; as sentences have them where it cites none."""
        alone = copy(cite)
        alone.suppress_author, alone.prefix, alone.suffix = False, "", ""
        state = works.state(cite.key, alone)
        self.render(state)
        if not state.first_names:
            return in_text(state.item, self.locale)
        return with_word(state.first_names, self.locale) if len(state.people) > 1 else state.first_names

    def piece(self, cite: Cite, works: Works, raising: bool = False, *, suppress_names: bool = False) -> Piece:
        """One cite, rendered with its own words around; *raising* it alone, and not its words."""
        state = works.state(cite.key, cite)
        state.suppress_names = suppress_names or cite.suppress_author
        content = self.render(state)
        if cite.author_only:
            content = state.first_names or content
        if _ends_sentence(cite.prefix):
            content = sentence_start(content)
        content = works.mark(cite, content)
        return Piece(cite, state, _with_words(cite, Node("sup", [content]) if raising and content else content))

    def together(self, pieces: list[Piece], works: Works) -> Out:
        """The pieces as one, collapsed as the style asks."""
        if len(pieces) == 1:
            return pieces[0].content
        if self.collapse == "citation-number":
            return number_ranges(pieces, self.delimiter, self.after)
        if self.collapse or self.group_delimiter is not None:
            pieces = grouped(pieces)
            self.years(pieces, works)
        return in_order(pieces, self.delimiter)

    def years(self, pieces: list[Piece], works: Works) -> None:
        """Names only once in a row of cites by the same authors, and years once before their letters."""
        within = self.group_delimiter
        if within is None:
            within = ", " if self.keys else self.delimiter
        collapsed: list[bool] = []  # the delimiter after such a group is also used where no group is
        for number in range(1, len(pieces)):
            last, piece = pieces[number - 1], pieces[number]
            same = bool(piece.names) and piece.names == last.names and not piece.cite.prefix and not last.cite.suffix
            if same:
                piece.delimiter = within
                if last.cite.locator and self.after is not None:
                    piece.delimiter = self.after
                if self.collapse.startswith("year"):
                    pieces[number] = self.shortened(pieces, number, works)
            elif self.collapse and self.after is not None and (not any(collapsed) or collapsed[-1]):
                piece.delimiter = self.after
            collapsed.append(same)
        if self.collapse.startswith("year-suffix"):
            self.suffixes(pieces, works)

    def shortened(self, pieces: list[Piece], number: int, works: Works) -> Piece:
        """A cite without its names."""
        piece = pieces[number]
        made = self.piece(piece.cite, works, suppress_names=True)
        made.names, made.delimiter = piece.names, piece.delimiter
        return made

    def suffixes(self, pieces: list[Piece], works: Works) -> None:
        """Only the letter for a cite whose names and year the one before has."""
        delimiter = self.suffix_delimiter
        if delimiter is None:
            delimiter = self.group_delimiter if self.group_delimiter is not None else self.delimiter
        years = [self.year(piece, works) for piece in pieces]
        start = 0
        for number in range(1, len(pieces) + 1):
            if number < len(pieces) and years[number] and years[number] == years[start] and pieces[number - 1].bare:
                letter = pieces[number].state.choice.year_suffix
                cite = pieces[number].cite
                pieces[number].content = _with_words(cite, works.mark(cite, letter))
                pieces[number].delimiter = delimiter
                continue
            if self.collapse == "year-suffix-ranged" and number - start > 2:
                _ranged(pieces[start:number])
            start = number

    def year(self, piece: Piece, works: Works) -> str:
        """What the cite reads without its letter, empty when it has none."""
        choice = piece.state.choice
        if not choice.year_suffix or piece.cite.locator or piece.cite.prefix:
            return ""
        bare = Choice(choice.names, choice.givens, choice.disambiguate, primary=choice.primary)
        return piece.names + plain(self.render(works.state(piece.cite.key, piece.cite, bare)))


def _ranged(run: list[Piece]) -> None:
    letters = [ord(piece.state.choice.year_suffix[-1]) for piece in run]
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and letters[end] == letters[end - 1] + 1:
            continue
        if end - start > 2:
            for piece in run[start + 1 : end - 1]:
                piece.content = ""
            run[end - 1].delimiter = "–"
        start = end


def _with_words(cite: Cite, content: Out) -> Out:
    if not content or not (cite.prefix or cite.suffix):
        return content
    prefix, suffix = cite.prefix, cite.suffix
    if prefix and not prefix[-1].isspace() and prefix[-1] not in "'’“\"([-–—/":
        prefix += " "
    if suffix and (suffix[0].isalnum() or suffix[0] in "(["):
        suffix = " " + suffix
    return Node("", [part for part in (rich(prefix), content, rich(suffix)) if part])


def _ends_sentence(prefix: str) -> bool:
    words = prefix.rstrip(" ”’\"'")
    return words.endswith(".") and " " in words


def sentence_start(content: Out, in_term: bool = False) -> Out:
    """A term that begins a note with a capital letter."""
    if isinstance(content, str):
        return content[:1].upper() + content[1:] if in_term else content
    if not content.children:
        return content
    first = sentence_start(content.children[0], in_term or content.tag == "term")
    if first is content.children[0]:
        return content
    return Node(content.tag, [first, *content.children[1:]], content.value)
