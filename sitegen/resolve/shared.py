"""The reason why two cases are similar, in the words of the one whose page says it."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.resolve.evidence import Evidence
from sitegen.resolve.topics import key
from sitegen.resolve.weights import STEPS

NAMED = 4  # topics or words of a reason


def shared(mine: Evidence, other: Evidence, weight: Callable[[str], int]) -> tuple[tuple[str, ...], bool]:
    """What weighs most of what both have, the weightiest first, and whether these are words of the text only.

    Topics go before words, and are said once however many codes and headings say them.
    """
    theirs = other.strengths()
    topics = [
        (-weight(topic.key) * sum(STEPS[: min(topic.strength, theirs[topic.key])]), at, topic.shown)
        for at, topic in enumerate(mine.topics)
        if topic.key in theirs
    ]
    named = [shown for against, _, shown in sorted(topics) if against]
    once = {key(shown): shown for shown in reversed(named)}
    told = [shown for shown in named if once[key(shown)] is shown]
    if told:
        return tuple(told[:NAMED]), False
    words = [(-weight(word), at, word) for at, word in enumerate((*mine.strong.split(), *mine.others.split()))]
    return tuple([word for against, _, word in sorted(words) if against and word in theirs][:NAMED]), True
