"""How a case can be perceived, whatever file it is in, in the words of the accessibility vocabulary of schema.org.

https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/. Each format adds what is true of
its own file alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.document import Image, Math, MathBlock
from sitegen.model.figure import Figure
from sitegen.model.media_types import media_type
from sitegen.model.struct import Value
from sitegen.model.walk import AnyNode, reading_order, walk

_FILM_AND_SOUND = ("video/", "audio/")


class Access(Value, frozen=True, kw_only=True):
    """`features` and `hazards` are terms of the vocabulary; `pictures` is true where there are any, `described` where
    each has its words; `formulas` where there are any: whether as MathML, each format knows of its own file.
    """

    features: tuple[str, ...]
    hazards: tuple[str, ...]
    pictures: bool
    described: bool
    formulas: bool


def access(case: Case) -> Access:
    """What is known of *case*."""
    nodes = _nodes(case)
    alts = [alt for figure in case.figures for alt in _alts(figure)]
    alts += [node.alt for node in nodes if type(node) is Image]
    described = all(alts)
    features = (
        ("structuralNavigation", True),
        ("alternativeText", alts and described),
        ("longDescription", any(map(_is_long, case.figures))),
    )
    return Access(
        features=tuple(name for name, known in features if known),
        hazards=(_hazard(case),),
        pictures=bool(alts),
        described=described,
        formulas=any(type(node) in (Math, MathBlock) for node in nodes),
    )


def _nodes(case: Case) -> list[AnyNode]:
    """All that a reader meets, translations of the title too."""
    found = reading_order(case)
    for title in case.title_translations.values():
        found += walk(title)
    return found


def _alts(figure: Figure) -> Iterator[str]:
    """The words for each picture: panels that are regions of one are one picture."""
    if figure.composite:
        yield figure.alt
    else:
        yield from (panel.alt for panel in figure.panels)


def _is_long(figure: Figure) -> bool:
    return bool(figure.long_description) or any(panel.long_description for panel in figure.panels)


def _hazard(case: Case) -> str:
    """A page is still and silent; whether a film among its files flashes, nobody has said."""
    moving = any(media_type(file.path).startswith(_FILM_AND_SOUND) for file in case.supplements)
    return "unknown" if moving else "none"
