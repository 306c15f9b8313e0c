"""Captions and panels name each other: `(c)` in a caption needs a panel c, and a panel c needs its words.

A panel is named by `(c)` in the figure's title or caption, or by a caption of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.checks._places import figure_path, panel_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.document import PanelMention
from sitegen.model.figure import Figure
from sitegen.model.walk import walk
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each letter without a panel, panel never named, id missing, unfit or given twice."""
    for figure in case.figures:
        letters = [panel.id for panel in figure.panels]
        if any(letters):
            yield from _ids(case, figure, letters, at, check)
            yield from _letters_without_panel(case, figure, letters, at, check)
            yield from _never_named(case, figure, at, check)


def _ids(case: Case, figure: Figure, letters: Sequence[str], at: Locate, check: Check) -> Iterator[Diagnostic]:
    for position, letter in enumerate(letters):
        message = ""
        if not letter:
            message = f"panel {position + 1} of figure '{figure.id}' has no id, though others have one"
        elif not (letter.isascii() and letter.isalnum() and len(letter) <= 4):
            message = f"'{letter}' cannot name a panel"
        elif letter in letters[:position]:
            message = f"figure '{figure.id}' has two panels '{letter}'"
        if message:
            hint = "give each panel a letter of its own: a, b, c …"
            yield at.problem(check.name, check.severity, message, hint, *panel_path(case, figure, position), "id")


def _letters_without_panel(
    case: Case, figure: Figure, letters: Sequence[str], at: Locate, check: Check
) -> Iterator[Diagnostic]:
    for key, nodes in (("title", figure.title), ("caption", figure.caption)):
        seen: dict[str, int] = {}
        for mention in (node for node in walk(nodes) if isinstance(node, PanelMention)):
            seen[mention.text] = nth = seen.get(mention.text, 0) + 1
            for letter in mention.panels:
                if letter not in letters:
                    span = _place(f"({mention.text})", nth, at, at(*figure_path(case, figure), key))
                    message = f"figure '{figure.id}' has no panel '{letter}'"
                    hint = f"its panels are {', '.join(filter(None, letters))}; add the panel, or correct the letter"
                    yield at.source.diagnostic(span, check.name, message, hint, check.severity)


def _place(written: str, nth: int, at: Locate, value: Span) -> Span:
    """The *nth* place where *written* stands from *value* on; *value* itself when it is not found."""
    text = at.source.text
    start = -1
    for _ in range(value.line - 1):
        start = text.find("\n", start + 1)
    start += value.column - 1
    for _ in range(nth):
        start = text.find(written, start + 1)
        if start < 0:
            return value
    return Span(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), len(written))


def _never_named(case: Case, figure: Figure, at: Locate, check: Check) -> Iterator[Diagnostic]:
    nodes = walk((*figure.title, *figure.caption))
    named = {letter for node in nodes if isinstance(node, PanelMention) for letter in node.panels}
    unnamed = [n for n, panel in enumerate(figure.panels) if panel.id and panel.id not in named and not panel.caption]
    if unnamed:
        letters = [figure.panels[position].id for position in unnamed]
        which = f"panel {letters[0]}" if len(letters) == 1 else f"panels {', '.join(letters)}"
        message = f"the caption of figure '{figure.id}' never names {which}"
        hint = f"write ({letters[0]}) in the caption before the words for it, or give the panel a caption of its own"
        yield at.problem(check.name, check.severity, message, hint, *panel_path(case, figure, unnamed[0]), "id")


_PANELS = "    panels:\n      - {id: a, src: a.png, alt: Before}\n      - {id: b, src: b.png, alt: After}\n---\n"
_FIGURE = "---\ntitle: A\nfigures:\n  - id: ct\n    caption: "
CHECK = Check(
    name="panel-letter",
    severity="error",
    summary="Letters in a caption have a panel, and panels are named in the caption, so that words and pictures meet.",
    run=run,
    good=(
        _FIGURE + "(a) Before and (b) after treatment.\n" + _PANELS,
        _FIGURE + "Two scans (a–b); stained with H&E (H).\n" + _PANELS,
        _FIGURE + "(A, B) Scans.\n" + _PANELS,
    ),
    bad=(
        _FIGURE + "(a) Before, (b) after, (c) much later.\n" + _PANELS,
        _FIGURE + "(a) Before.\n" + _PANELS,
        _FIGURE + "(a–d) Scans.\n" + _PANELS,
    ),
)
