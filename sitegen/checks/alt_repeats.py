"""Alternative text says what is seen; the caption, which is read aloud too, says what it means."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._places import figure_path, panel_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.walk import plain_text
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each picture whose alternative text is its caption or its title once more."""
    for figure in case.figures:
        around = {_same(plain_text(figure.title)), _same(plain_text(figure.caption))} - {""}
        if figure.composite and _same(figure.alt) in around:
            yield _problem(at, check, *figure_path(case, figure), "alt")
        for position, panel in enumerate(figure.panels):
            if _same(panel.alt) in around | {_same(plain_text(panel.caption))} - {""}:
                yield _problem(at, check, *panel_path(case, figure, position), "alt")


def _problem(at: Locate, check: Check, *path: str | int) -> Diagnostic:
    message = "the alternative text repeats the caption or the title, so that it is read aloud twice"
    hint = "say what is seen, e.g. alt: Axial CT with a rounded mass beside the spine"
    return at.problem(check.name, check.severity, message, hint, *path)


def _same(text: str) -> str:
    return text.strip(" .").casefold()


_FIGURE = "---\ntitle: A\nfigures: [{id: ct, src: ct.png, alt: A mass, %s}]\n---\n"
CHECK = Check(
    name="alt-repeats",
    severity="warning",
    summary="Alternative text is another text than the caption.",
    run=run,
    good=(
        _FIGURE % "caption: A mass before treatment.",
        "---\ntitle: A\nfigures: [{id: ct, caption: (a) One., panels: [{id: a, src: a.png, alt: A mass}]}]\n---\n",
    ),
    bad=(
        _FIGURE % "caption: A mass.",
        _FIGURE % "title: a mass",
        "---\ntitle: A\nfigures: [{id: ct, panels: [{id: a, src: a.png, alt: A mass, caption: A mass}]}]\n---\n",
    ),
)
