"""The order in which the texts of a case are parsed, which numbers the places of its nodes (`ref.2`, `link.5`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import FigureSlot
from sitegen.model.walk import AnyNode, figure_text, walk
from sitegen.read.figures import figure_id


def as_parsed(case: Case) -> list[AnyNode]:
    """Every node of *case* in the order of parsing: front matter in the order of `read_case`, body, footnotes."""
    return [*walk(_front(case)), *_body(case)]


def _front(case: Case) -> Iterator[AnyNode]:
    yield from chain(case.title, case.subtitle, *(nodes for _, nodes in sorted(case.title_translations.items())))
    yield from _abstract(case.abstract)
    for _, translation in sorted(case.abstract_translations.items()):
        yield from _abstract(translation)
    yield from chain(*case.highlights, case.plain_language_summary, *case.learning_points)
    yield from chain.from_iterable(event.event for event in case.timeline)
    yield from chain.from_iterable(statement.children for statement in case.statements)
    by_id = {figure.id: figure for figure in case.figures}
    for entry in case.meta.figures:
        if (figure := by_id.pop(figure_id(entry.id), None)) is not None:
            yield from figure_text(figure)


def _abstract(sections: tuple[AbstractSection, ...]) -> Iterator[AnyNode]:
    return chain.from_iterable(section.children for section in sections)


def _body(case: Case) -> list[AnyNode]:
    """The body with the captions of its one-image figures where they stand."""
    of_front = {figure_id(entry.id) for entry in case.meta.figures}
    of_body = {figure.id: figure for figure in case.figures if figure.id not in of_front}
    flat = walk(case.body.children)
    found: list[AnyNode] = []
    done = 0
    for at, node in enumerate(flat):
        if type(node) is FigureSlot and (figure := of_body.pop(node.id, None)) is not None:
            found += flat[done : at + 1]
            found += walk(figure_text(figure))
            done = at + 1
    return [*found, *flat[done:], *walk(case.body.footnotes)]
