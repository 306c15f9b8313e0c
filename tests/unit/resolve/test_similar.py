from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.model.site import Card, SimilarCase
from sitegen.model.struct import decode, encode, fingerprint
from sitegen.resolve import similar, weights
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.ranking import SHOWN, Ranking
from sitegen.resolve.similar import Known, compare
from sitegen.resolve.topics import Topic
from sitegen.resolve.weights import STEPS, rarity, unit
from tests import samples

NAMES = [f"topic{number}" for number in range(8)]
NOTHING = Known()
WORDS = [f"word{letter}" for letter in "abcdefgh"]


class Collection:
    """Cases that can be compared, with their evidence at hand."""

    def __init__(self) -> None:
        self.cases: dict[str, Card] = {}
        self.found: dict[str, Evidence] = {}

    def put(
        self, slug: str, given: Evidence, date: str = "2020", related: tuple[str, ...] = (), of: tuple[str, ...] = ()
    ) -> None:  # fmt: skip
        name = fingerprint(given)
        self.found[name] = given
        self.cases[slug] = Card(
            slug=slug, digest=fingerprint((name, date, related, of)), evidence=name, date=date, related_cases=related,
            translation_of=of,
            title=samples.text(slug), title_text=slug, authors=("Ada Example",),
        )  # fmt: skip

    def newest_first(self) -> list[Card]:
        by_slug = sorted(self.cases.values(), key=lambda case: case.slug)
        return sorted(by_slug, key=lambda case: case.date, reverse=True)

    def compare(self, known: Known = NOTHING) -> Known:
        return compare(self.newest_first(), known, self.found.__getitem__)

    def near(self, slug: str) -> tuple[SimilarCase, ...]:
        return listed(self.compare(), slug)


def of(topics: Mapping[str, int] | Sequence[str] = (), strong: str = "", others: str = "") -> Evidence:
    strengths = topics if isinstance(topics, Mapping) else dict.fromkeys(topics, 2)
    return Evidence(
        tuple(Topic(f"={name}", name.title(), strength) for name, strength in strengths.items()), strong, others
    )


def collection(**given: Evidence) -> Collection:
    made = Collection()
    for slug, item in given.items():
        made.put(slug, item)
    return made


def listed(known: Known, slug: str) -> tuple[SimilarCase, ...]:
    return decode(known.lists[slug], tuple[SimilarCase, ...]) if slug in known.lists else ()


def names(near: Sequence[SimilarCase]) -> list[str]:
    return [one.slug for one in near]


EVIDENCE = st.builds(
    of,
    st.dictionaries(st.sampled_from(NAMES), st.integers(1, 3), max_size=4),
    st.lists(st.sampled_from(WORDS[:4]), max_size=3, unique=True).map(" ".join),
    st.lists(st.sampled_from(WORDS[4:]), max_size=3, unique=True).map(" ".join),
)
SLUGS = [f"case{number:02}" for number in range(24)]
EDIT = st.tuples(
    st.sampled_from(SLUGS), st.one_of(st.none(), EVIDENCE), st.sampled_from(["", "2019", "2020-02", "2021"]),
    st.lists(st.sampled_from(SLUGS), max_size=2).map(tuple),
)  # fmt: skip


def plainly(made: Collection) -> dict[str, list[str]]:
    """The lists as the definition has them: every two cases compared, one sum after the other."""
    cases = made.newest_first()
    strengths = [made.found[case.evidence].strengths() for case in cases]
    counts = {key: sum(key in one for one in strengths) for key in set().union(*strengths)}
    worth = {key: unit(key) * rarity(key, count, len(cases)) for key, count in counts.items()}
    lists = {}
    for case, mine in zip(cases, strengths, strict=True):
        scores = [
            (
                -sum(worth[key] * sum(STEPS[: min(mine[key], other[key])]) for key in mine.keys() & other),
                at,
                cases[at].slug,
            )
            for at, other in enumerate(strengths)
            if cases[at].slug not in (case.slug, *case.related_cases)
        ]
        near = [slug for score, _, slug in sorted(scores)[:SHOWN] if -score >= weights.LEAST]
        if near:
            lists[case.slug] = near
    return lists


@given(st.lists(st.tuples(EVIDENCE, st.sampled_from(["", "2020", "2021"])), max_size=30))
@settings(deadline=None)
def test_the_lists_are_those_of_comparing_every_two_cases(given: list[tuple[Evidence, str]]) -> None:
    made = Collection()
    for number, (item, date) in enumerate(given):
        made.put(f"case{number}", item, date)
    known = made.compare()
    assert {slug: names(listed(known, slug)) for slug in known.lists} == plainly(made)


@given(st.lists(EVIDENCE, min_size=6, max_size=24), st.lists(st.lists(EDIT, min_size=1, max_size=3), max_size=8))
@settings(deadline=None, max_examples=300)
def test_after_any_edits_the_lists_are_those_of_comparing_everything_anew(
    given: list[Evidence], builds: list[list[tuple[str, Evidence | None, str, tuple[str, ...]]]]
) -> None:
    made = Collection()
    for slug, item in zip(SLUGS, given, strict=False):
        made.put(slug, item)
    known = made.compare()
    with pytest.MonkeyPatch.context() as patch:
        for edits in builds:
            for slug, item, date, related in edits:
                if item is None:
                    made.cases.pop(slug, None)
                else:
                    made.put(slug, item, date, related, related[:1])
            patch.setattr(similar, "MANY", 0)  # never anew
            known = decode(encode(made.compare(known)), Known)
            patch.undo()
            assert known.lists == made.compare().lists


def test_a_case_in_another_language_is_not_suggested() -> None:
    made = collection(a=of(["x"]), b=of(["x"]), c=of(["x"]), d=of(["x"]))
    assert names(made.near("a")) == ["b", "c", "d"]
    made.put("b", of(["x"]), related=("a",), of=("a",))
    made.put("c", of(["x"]), related=("a",), of=("a",))
    assert {slug: names(made.near(slug)) for slug in "abcd"} == {
        "a": ["d"], "b": ["d"], "c": ["d"], "d": ["a", "b", "c"],
    }  # fmt: skip


def test_nothing_is_done_when_nothing_changed() -> None:
    made = collection(a=of(["x"]), b=of(["x"]))
    known = made.compare()
    assert made.compare(known) is known


def test_an_edit_compares_only_what_it_can_change(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Collection()
    rng = random.Random(7)
    for number in range(400):
        made.put(f"case{number:03}", of([f"topic{rng.randrange(80)}", f"other{rng.randrange(80)}"]))
    known = made.compare()
    compared: list[int] = []
    whole = Ranking.nearest

    def nearest(self: Ranking, strengths: Mapping[str, int], without: tuple[int, ...]) -> tuple[list[int], int]:
        compared.append(without[0])
        return whole(self, strengths, without)

    monkeypatch.setattr(Ranking, "nearest", nearest)
    made.put("case200", of(["topic3", "other7"]))
    after = made.compare(known)
    assert 0 < len(compared) < 40
    changed = {slug for slug in made.cases if after.lists.get(slug) != known.lists.get(slug)}
    assert "case200" in changed
    assert len(changed) <= len(compared)


def test_what_is_rare_weighs_more_and_what_most_have_weighs_nothing() -> None:
    made = collection(**{f"case{number:02}": of({"common": 3}, others=f"alone{number}") for number in range(90)})
    made.put("a", of({"common": 2, "rare": 2}))
    made.put("b", of({"common": 2, "rare": 2}))
    made.put("c", of({"common": 3}))
    assert names(made.near("a")) == ["b"]
    assert made.near("c") == ()


def test_a_topic_goes_before_words_and_words_are_told_when_nothing_else_is_shared() -> None:
    filler = {f"case{number:03}": of(others=f"alone{number}") for number in range(120)}
    same = "retroperitoneum vertebra lesion cement pelvis fascia femur lymph node marrow sheath nerve"
    made = collection(
        **filler, a=of(["liposarcoma"], same), b=of(["liposarcoma"]), c=of([], same), d=of(["surgery"], "vertebra")
    )
    first, second = made.near("a")
    assert (first.slug, first.shared, first.only_text) == ("b", ("Liposarcoma",), False)
    assert (second.slug, second.only_text) == ("c", True)
    assert second.shared == ("retroperitoneum", "vertebra", "lesion", "cement")


def test_of_two_that_share_as_much_the_newer_is_first() -> None:
    made = collection(a=of(["x"]))
    for slug, date in (("old", "2001"), ("new", "2021"), ("middle", "2011")):
        made.put(slug, of(["x"]), date)
    assert names(made.near("a")) == ["new", "middle", "old"]


def test_a_case_that_the_author_names_already_is_not_named_again() -> None:
    made = collection(b=of(["x"]), c=of(["x"]))
    made.put("a", of(["x"]), related=("b", "gone"))
    assert names(made.near("a")) == ["c"]
    assert names(made.near("b")) == ["a", "c"]


def test_no_more_than_five_are_named() -> None:
    made = collection(**{f"case{number}": of({"x": 3}) for number in range(9)})
    assert len(made.near("case0")) == SHOWN


def test_a_lone_case_has_no_list() -> None:
    assert collection(a=of(["x"])).compare().lists == {}
    assert Collection().compare().lists == {}
