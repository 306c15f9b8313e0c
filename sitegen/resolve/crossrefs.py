"""What `@fig-ct(a)`, `@tbl-labs`, `@sec-…` and `@eq-…` lead to: places for renderers, problems for authors.

Also links to places in the same text (`#fig-ct`), which must exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, Quota
from sitegen.model.document import Aside, CrossReference, MathBlock, Section, Table
from sitegen.model.labels import labels
from sitegen.model.walk import walk_blocks
from sitegen.plugins import Locate
from sitegen.read.nearest import Nearest, did_you_mean
from sitegen.read.page import ReadPage

_WITH_ID = frozenset({Section, Table, MathBlock, Aside})
_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "eq": "equation"}
# How a key begins that was meant to refer to something: `@fig1`, `@Table-2`, `@figure-ct`.
_MEANT = re.compile(r"(fig(?:ure)?s?|tab(?:le)?s?|tbl|sec(?:tion)?s?|equations?|eqn?)[-_.:]*(.+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}[a-z]?", re.ASCII)  # no work has a key such as fig1
_HOW = {
    "fig": "describe the figure under figures:, or give a picture the id {{#{id}}}",
    "tbl": "write ': Caption. {{#{id}}}' under the table",
    "sec": "write {{#{id}}} behind the heading",
    "eq": "write {{#{id}}} behind the equation's $$",
}


def anchors(case: Case) -> tuple[str, ...]:
    """The ids in the text of *case* that a link may lead to."""
    ids = [figure.id for figure in case.figures]
    ids += [f"{figure.id}-{panel.id}" for figure in case.figures for panel in figure.panels if panel.id]
    nodes = walk_blocks(case.body.children)
    ids += [node.id for node in nodes if type(node) in _WITH_ID and node.id]  # type: ignore[union-attr]
    return tuple(dict.fromkeys(ids))


def problems(case: Case, at: Locate) -> Iterator[Diagnostic]:
    """An error for each cross-reference to something that is not there."""
    known = labels(case) if at.spans.references else {}
    names = {kind: Nearest([id for id in known if kind == "sec" or id.startswith(f"{kind}-")]) for kind in _KINDS}
    for number, reference in enumerate(at.spans.references):
        if reference.target not in known:
            yield at.problem("crossref", "error", *_nothing_there(reference, names), "ref", number)
        else:
            for message, hint in _no_such_panels(case, reference):
                yield at.problem("crossref", "error", message, hint, "ref", number)


def meant(case: Case, key: str) -> str:
    """The target of *case* that *key*, cited like a work, was to refer to; `fig-1` for `fig1` if there is none."""
    found = _MEANT.fullmatch(key)
    if found is None:
        return ""
    kind = next(kind for kind in _KINDS if found[1].lower().startswith(kind[:1]))
    wanted = _folded(f"{kind}{found[2]}")
    numbered = f"{kind}-{found[2]}" if _NUMBER.fullmatch(found[2]) else ""
    return next((target for target in labels(case) if _folded(target) == wanted), numbered)


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def page_problems(read: ReadPage) -> Iterator[Diagnostic]:
    """The same for a prose page."""
    if read.card is not None and read.source is not None:
        yield from Quota().limit(problems(read.card.page.as_case(), Locate(read.source, read.spans)))


def _nothing_there(reference: CrossReference, names: Mapping[str, Nearest]) -> tuple[str, str]:
    kind = reference.kind
    hint = did_you_mean(reference.target, names[kind], _HOW[kind].format(id=reference.target))
    return f"there is no {_KINDS[kind]} '{reference.target}'", hint


def _no_such_panels(case: Case, reference: CrossReference) -> Iterator[tuple[str, str]]:
    if not reference.panels:
        return
    figure = next((figure for figure in case.figures if figure.id == reference.target), None)
    letters = [panel.id for panel in figure.panels if panel.id] if figure else []
    for panel in reference.panels:
        if panel.lower() not in letters:
            hint = f"its panels are {', '.join(letters)}" if letters else "it has no panels: leave the letter out"
            yield f"figure '{reference.target}' has no panel '{panel}'", hint


def fragment_problems(case: Case, at: Locate) -> Iterator[Diagnostic]:
    """An error for each link to a place of this text that is not there."""
    known: frozenset[str] | None = None
    names = Nearest(())
    for number, link in enumerate(at.spans.links):
        if link.href.startswith("#") and len(link.href) > 1:
            if known is None:
                known = frozenset(anchors(case))
                names = Nearest(known)
            if link.href[1:] not in known:
                hint = did_you_mean(link.href[1:], names, "give the heading, table or figure this id: {#…}")
                message = f"this text has no place called '{link.href}'"
                yield at.problem("link", "error", message, hint, "link", number)
