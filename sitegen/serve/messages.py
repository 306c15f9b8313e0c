"""What the process that builds behind the preview and the one that shows it tell each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
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
    builder that has just begun, and stands for all that was told before. Of the cases in which there are errors, those
    that were `kept` are shown as they were when there were none, the others as they stand (`as_it_stands`). A long
    message comes in parts: there is `more` until the last.
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


PART = 2_000  # targets or cards: what is decoded in some ten milliseconds, in which no browser is answered


def in_parts(looked: Looked) -> Iterator[Looked]:
    """A long message as several, which `joined` puts together."""
    for at in range(0, len(looked.targets) - PART, PART):
        yield Looked(generation=looked.generation, targets=looked.targets[at : at + PART], more=True)
    for at in range(0, len(looked.cards) - PART, PART):
        yield Looked(generation=looked.generation, cards=looked.cards[at : at + PART], more=True)
    yield replace(looked, targets=_last(looked.targets), cards=_last(looked.cards))


T = TypeVar("T")


def _last(values: tuple[T, ...]) -> tuple[T, ...]:
    """What is left of *values* when all parts but the last are taken."""
    return values[max(0, (len(values) - 1) // PART * PART) :]


def joined(parts: Sequence[Looked]) -> Looked:
    """The message that came in these parts."""
    targets = tuple(chain.from_iterable(part.targets for part in parts))
    return replace(parts[-1], targets=targets, cards=tuple(chain.from_iterable(part.cards for part in parts)))


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
