"""Pictures of a new case: looked into, named anew, and described as figures whose panels wait for their words.

The names they come with, and what cameras and programs wrote into them, carry names, dates and numbers of patients.
They are kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.images.inspect import examine
from sitegen.images.kinds import EXTENSIONS, fitting
from sitegen.images.problem import PictureError
from sitegen.images.stripped import stripped
from sitegen.read.unfilled import place
from sitegen.scaffold.answers import Refused
from sitegen.scaffold.yaml_text import below

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Figure(NamedTuple):
    """A figure of a new case: its id, and its files by panel (one file has no letter)."""

    id: str
    files: Mapping[str, str]


class Pictures(NamedTuple):
    """The figures, and the files by their path in the case's folder."""

    figures: tuple[Figure, ...] = ()
    files: Mapping[str, bytes] = {}


def pictures(given: Sequence[tuple[str, bytes]]) -> Pictures:
    """Figures of the pictures *given* by name and content, in their order; Refused when one cannot be published."""
    figures: list[Figure] = []
    files: dict[str, bytes] = {}
    for number, first in enumerate(range(0, len(given), len(LETTERS)), 1):
        group = given[first : first + len(LETTERS)]
        letters: Sequence[str] = LETTERS if len(group) > 1 else ("",)
        named: dict[str, str] = {}
        for letter, (name, data) in zip(letters, group, strict=False):
            ending, content = _taken(name, data)
            named[letter] = f"figures/fig-{number}{letter}.{ending}"
            files[named[letter]] = content
        figures.append(Figure(str(number), named))
    return Pictures(tuple(figures), files)


def _taken(name: str, data: bytes) -> tuple[str, bytes]:
    """Ending and content of the picture *name*, without metadata; Refused when it cannot be published."""
    try:
        named = fitting(name, data)
        return EXTENSIONS[examine(named, data).kind][0], stripped(named, data)
    except PictureError as problem:
        raise Refused(f"{name} was not taken: {problem.message.rstrip('.')}", problem.hint.rstrip(".")) from None


def front_matter(figures: Sequence[Figure]) -> Iterator[str]:
    """Lines of the front matter that describe *figures*."""
    yield "figures:                         # each picture needs alt: what a reader should see who cannot see it"
    for figure in figures:
        yield f'  - id: "{figure.id}"'
        if "" in figure.files:
            yield f"    caption: {below(place('what the picture shows'), 3)}"
            yield f"    src: {figure.files['']}"
            yield f"    alt: {below(place('what is seen in the picture'), 3)}"
            continue
        parts = " ".join(f"({letter}) {place(f'what panel {letter} shows')}" for letter in figure.files)
        yield f"    caption: {below(parts, 3)}"
        yield "    panels:"
        for letter, path in figure.files.items():
            yield f"      - id: {letter}\n        src: {path}"
            yield f"        alt: {below(place(f'what is seen in panel {letter}'), 5)}"


def slots(figures: Sequence[Figure]) -> Iterator[str]:
    """Lines of the text: where each figure stands, and a sentence that leads to it."""
    for figure in figures:
        yield f"{place('what the pictures show')} (@fig-{figure.id})\n\n::: {{#fig-{figure.id}}}\n:::\n"
