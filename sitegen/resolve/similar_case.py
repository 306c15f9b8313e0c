"""A similar case as the page of a case lists it: with the reason, in words that this case uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sitegen.model.site import Card, SimilarCase
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.topics import MARK, Topic, key
from sitegen.resolve.weights import STEPS

NAMED = 4  # topics or words of a reason
ALL_AUTHORS, SOME_AUTHORS = 3, 2  # so many are named all; of more, these


def similar_case(mine: Evidence, other: Evidence, card: Card, weight: Callable[[str], int]) -> SimilarCase:
    """The entry for the case of *card*, whose evidence is *other*, on the page of the case whose evidence is *mine*."""
    told, only_text = shared(mine, other, weight)
    more = len(card.authors) > ALL_AUTHORS
    return SimilarCase(
        slug=card.slug,
        title=card.title,
        lang=card.lang,
        dir=card.dir,
        authors=card.authors[: SOME_AUTHORS if more else ALL_AUTHORS],
        more=more,
        year=card.date[:4],
        shared=told,
        only_text=only_text,
    )


def shared(mine: Evidence, other: Evidence, weight: Callable[[str], int]) -> tuple[tuple[str, ...], bool]:
    """The topics that both cases have, the weightiest first; where they share none, words of their texts, and true.

    A topic is named once, however many codes and headings stand for it.
    """
    theirs = other.strengths()
    both = [topic for topic in mine.topics if topic.key in theirs]
    topics = [
        (-weight(topic.key) * sum(STEPS[: min(topic.strength, theirs[topic.key])]), at, topic.shown)
        for at, topic in enumerate(both)
        if not _said_by_a_narrower(topic, both)
    ]
    once: dict[str, str] = {}
    for against, _, shown in sorted(topics):
        if against:
            once.setdefault(key(shown), shown)
    if once:
        return (*once.values(),)[:NAMED], False
    words = [(-weight(word), at, word) for at, word in enumerate((*mine.strong.split(), *mine.others.split()))]
    return tuple([word for against, _, word in sorted(words) if against and word in theirs][:NAMED]), True


def _said_by_a_narrower(topic: Topic, others: Iterable[Topic]) -> bool:
    """Whether *topic* is the group of one of the codes among *others*: `ICD-10 M10` of `M10.0`."""
    group = topic.key == MARK + topic.shown.casefold() and " " in topic.key
    return group and any(other.key != topic.key and other.key.startswith(topic.key) for other in others)
