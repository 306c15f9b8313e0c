from __future__ import annotations

from sitegen.resolve.postings import Postings
from sitegen.resolve.ranking import SHOWN, Ranking
from sitegen.resolve.weights import LEAST


def ranking(*strengths: dict[str, int]) -> Ranking:
    postings = Postings({})
    for number, of_case in enumerate(strengths):
        postings.add(number, of_case)
    return Ranking(postings, range(len(strengths)), lambda number: -number)


def test_sharing_counts_by_the_lesser_of_both_strengths() -> None:
    strong, weak = {"=gout": 3}, {"=gout": 1}
    ranked = ranking(strong, strong, weak)
    near, _ = ranked.nearest(strong, [0])
    assert near == [1]
    assert ranked.nearest({"=gout": 3, "=toe": 3}, [])[0] == [1, 0]  # equals stand in the given order


def test_the_score_to_reach_is_that_of_the_last_on_a_full_list() -> None:
    given = {"=gout": 3}
    assert ranking(*[given] * SHOWN).nearest(given, [0])[1] == LEAST
    ranked = ranking(*[given] * (SHOWN + 1))
    assert ranked.nearest(given, [0])[1] == ranked.weight("=gout") * 8


def test_what_one_case_alone_has_weighs_nothing() -> None:
    assert ranking({"=gout": 3}, {"=toe": 3}).weight("=gout") == 0
