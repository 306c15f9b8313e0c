"""Similar cases are about the same thing: of the first five, how many have the diagnosis of the case.

The diagnosis is the generator's own record of what it drew, never read from the pages. The second corpus is of the
peers' benchmark (SITEGEN_SHARED, default ../shared), where the title alone tells which of four headings is the diagnosis.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from sitegen.cite.lock import Lock
from sitegen.model.site import Card, SimilarCase
from sitegen.model.struct import decode, fingerprint
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.resolve.evidence import Evidence, evidence
from sitegen.resolve.similar import Known, compare
from tests.bench import corpus
from tests.places import GENERATOR
from tests.scripts import script

BAR = 0.6


def read(slug: str, text: str, **files: str) -> Evidence:
    texts = {"index.md": text.encode(), **{name.replace("_", "."): data.encode() for name, data in files.items()}}
    folder = CaseFolder(slug=slug, path=f"content/cases/{slug}", texts=texts, files=dict.fromkeys(texts, "d"))
    case = read_case(folder, ReadOptions(), Lock()).case
    assert case is not None
    return evidence(case)


def same_diagnosis(cases: Iterator[tuple[str, Evidence]]) -> float:
    """The share of the listed cases that have the diagnosis; *cases* are diagnoses and what was read."""
    diagnoses, found, cards = {}, {}, []
    for number, (diagnosis, given) in enumerate(cases):
        slug, name = f"case{number}", fingerprint(given)
        diagnoses[slug], found[name] = diagnosis, given
        cards.append(Card(slug=slug, digest=name, evidence=name, title=(), title_text=slug))
    lists = compare(cards, Known(), found.__getitem__).lists
    assert len(lists) == len(cards)
    pairs = [(slug, one.slug) for slug, data in lists.items() for one in decode(data, tuple[SimilarCase, ...])]
    return sum(diagnoses[one] == diagnoses[other] for one, other in pairs) / len(pairs)


def invented(count: int) -> Iterator[tuple[str, Evidence]]:
    for number in range(count):
        rng = random.Random(number)
        topic = rng.choice(corpus.TOPICS)
        text = f"{corpus.front_matter(rng, number, topic)}\n## Case\n\n{corpus.prose(rng, [], 30)}\n"
        yield topic[0], read(f"case{number}", text)


def test_cases_of_our_own_corpus_are_like_those_with_their_diagnosis() -> None:
    assert same_diagnosis(invented(120)) >= BAR


def generated(generator: Any, count: int) -> Iterator[tuple[str, Evidence]]:
    for number in range(count):
        case = generator.make_case(number)
        text = generator.front(case, "neutral") + generator.body(case, "neutral")
        yield case["mesh"][0][0], read(case["slug"], text, references_bib=generator.bibtex(case, ""))


@pytest.mark.skipif(not GENERATOR.exists(), reason="the generator of the peers' benchmark is not here")
def test_cases_of_the_generated_corpus_are_like_those_with_their_diagnosis() -> None:
    assert same_diagnosis(generated(script(GENERATOR), 300)) >= BAR
