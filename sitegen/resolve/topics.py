"""What a case says it is about: codes, headings, diagnoses, keywords, folded so that two cases can share them.

A topic is of strength 3 where the case is about it (its diagnosis, its code, a heading in its title), 2 where it is
named on purpose, 1 where it is one circumstance of many.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from sitegen.model.case import Case
from sitegen.model.metadata import ClinicalCode, Metadata
from sitegen.model.struct import Node
from sitegen.model.walk import plain_text
from sitegen.resolve.slugs import slug
from sitegen.resolve.stop_words import EMPTY_TOPICS

MAIN, NAMED, ASIDE = 3, 2, 1
MARK = "="  # begins the keys of topics; words have letters only
# Letters of a chemical subgroup and of a substance: https://atcddd.fhi.no/atc/structure_and_principles/
ATC_GROUP, ATC_WHOLE = 5, 7
_DOTTED = frozenset({"ICD-10", "ICD-11"})


class Topic(Node, frozen=True, tag=False):
    """A topic of a case: the key it is found by, the words the case has for it, and how strongly it is meant."""

    key: str
    shown: str
    strength: int


def topics(case: Case) -> tuple[Topic, ...]:
    """The topics of *case*, each once, as strong as it is meant anywhere."""
    title = slug(plain_text(case.title))
    words = frozenset(map(_singular, title.split("-")))
    found: dict[str, Topic] = {}
    for topic in (*_codes(case.meta.codes), *_named(case.meta)):
        known = found.get(topic.key)
        if known is None or known.strength < topic.strength:
            found[topic.key] = topic if known is None else Topic(topic.key, known.shown, topic.strength)
    return tuple(_raised(topic, title, words) for topic in found.values())


def _raised(topic: Topic, title: str, words: frozenset[str]) -> Topic:
    """*topic*, a step stronger when the title names it."""
    name = key(topic.shown)
    inside = words.issuperset(name.split("-")) if name.isascii() else slug(topic.shown) in title
    if inside and topic.strength < MAIN:
        return Topic(topic.key, topic.shown, topic.strength + 1)
    return topic


def _codes(codes: tuple[ClinicalCode, ...]) -> Iterator[Topic]:
    for code in codes:
        whole = f"{code.system} {code.code}"
        yield Topic(MARK + whole.casefold(), code.label or whole, MAIN)
        if wider := _wider(code):
            yield Topic(MARK + f"{code.system} {wider}".casefold(), f"{code.system} {wider}", NAMED)


def _wider(code: ClinicalCode) -> str:
    """The code of the group that *code* is of, where its shape tells: `C48` of `C48.0`."""
    if code.system in _DOTTED:
        return code.code.partition(".")[0]
    return code.code[:ATC_GROUP] if code.system == "ATC" and len(code.code) == ATC_WHOLE else ""


def _named(meta: Metadata) -> Iterator[Topic]:
    for diagnosis in meta.diagnosis:
        yield from _topic(diagnosis, MAIN)
    for heading in meta.mesh:
        strength = MAIN if heading.major else NAMED
        for topic in _topic(heading.term, strength):
            yield topic
            if heading.id:
                yield Topic(f"{MARK}mesh {heading.id.casefold()}", topic.shown, strength)
    for keyword in meta.keywords:
        yield from _topic(keyword, NAMED)
    for lists in (meta.interventions, meta.presentation, meta.body_system, meta.modality, meta.specialty):
        for circumstance in lists:
            yield from _topic(circumstance, ASIDE)


def _topic(text: str, strength: int) -> Iterator[Topic]:
    name = key(text)
    if name and name not in _empty():
        yield Topic(MARK + name, text, strength)


@cache
def _empty() -> frozenset[str]:
    return frozenset(map(key, EMPTY_TOPICS))


@lru_cache(4096)
def key(text: str) -> str:
    """*text* without case, accents, plural and order: “Hepatitis, Autoimmune” and “autoimmune hepatitis” are one."""
    return "-".join(sorted(map(_singular, slug(text).split("-"))))


def _singular(word: str) -> str:
    plural = word.endswith("s") and not word.endswith(("ss", "is", "us")) and len(word) > 3
    return word[:-1] if plural else word
