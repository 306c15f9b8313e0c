"""What the process that builds behind the preview and the one that shows it tell each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.struct import Value, encode
from sitegen.model.target import Target


class LookAgain(Value, frozen=True):
    """Sources changed: everything that was saved up to this *generation* is on the disk."""

    generation: int


class Progressed(Value, frozen=True):
    """How far a stage of the build is."""

    stage: str
    done: int
    total: int


class Looked(Value, frozen=True, kw_only=True):
    """What a look at the whole project found, as of a *generation*; of the large tables only what is new or gone.

    `told` are the mistakes in each case by slug, `of_site` all others; neither is settled. What is *anew* is told by a
    builder that has just begun, or when nearly all is different, and stands for all that was told before. Of the cases
    in which there are errors, those that were `kept` are shown as they were when there were none, the others as they
    stand (`as_it_stands`). A long message comes in parts: there is `more` until the last.
    """

    generation: int
    anew: bool = False
    targets: tuple[Target, ...] = ()
    targets_gone: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    cards_gone: tuple[str, ...] = ()
    told: Mapping[str, tuple[Diagnostic, ...]] = {}
    of_site: tuple[Diagnostic, ...] = ()
    kept: tuple[str, ...] = ()
    as_it_stands: tuple[str, ...] = ()
    more: bool = False


class MadeAll(Value, frozen=True, kw_only=True):
    """Every page was made as of a *generation*; what is wrong with templates and styles that only making finds."""

    generation: int
    told: tuple[Diagnostic, ...] = ()


class Indexed(Value, frozen=True, kw_only=True):
    """The files of the search index, as of a *generation*; what is wrong with searching."""

    generation: int
    targets: tuple[Target, ...] = ()
    told: tuple[Diagnostic, ...] = ()


class Stumbled(Value, frozen=True):
    """The build behind the preview could not go on; it tries again after a while, and at the next save."""

    generation: int
    words: str


PART = 500  # targets, cards or cases with mistakes: what is decoded and kept in some milliseconds
T = TypeVar("T")


def in_parts(looked: Looked) -> Iterator[Looked]:
    """A long message as several, which `Arrived` puts together. What is said once comes with the last."""
    for targets in _parts(looked.targets):
        yield Looked(generation=looked.generation, targets=targets, more=True)
    for cards in _parts(looked.cards):
        yield Looked(generation=looked.generation, cards=cards, more=True)
    for told in _parts(tuple(looked.told.items())):
        yield Looked(generation=looked.generation, told=dict(told), more=True)
    last = dict(_last(tuple(looked.told.items())))
    yield replace(looked, targets=_last(looked.targets), cards=_last(looked.cards), told=last)


def _parts(values: tuple[T, ...]) -> Iterator[tuple[T, ...]]:
    """All parts of *values* but the last."""
    return (values[at : at + PART] for at in range(0, len(values) - PART, PART))


def _last(values: tuple[T, ...]) -> tuple[T, ...]:
    return values[max(0, (len(values) - 1) // PART * PART) :]


FromBuilder = Progressed | Looked | MadeAll | Indexed | Stumbled
_decoder = msgspec.msgpack.Decoder(FromBuilder)


def packed(message: LookAgain | FromBuilder) -> bytes:
    """A message as bytes."""
    return encode(message)


def from_builder(data: bytes) -> FromBuilder:
    """The message of the builder that these bytes are."""
    found: FromBuilder = _decoder.decode(data)
    return found


def look_again(data: bytes) -> LookAgain:
    """The wish that these bytes are."""
    return msgspec.msgpack.decode(data, type=LookAgain)
