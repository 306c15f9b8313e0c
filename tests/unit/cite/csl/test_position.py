from __future__ import annotations

from sitegen.cite.csl.position import Cluster, place
from sitegen.cite.csl.state import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite


def positions(*clusters: list[tuple[str, str]]) -> list[list[int]]:
    made = [Cluster([Cite(key, locator) for key, locator in cites], number) for number, cites in enumerate(clusters, 1)]
    place(made)
    return [[cite.position for cite in cluster.cites] for cluster in made]


def test_the_same_work_again_is_ibid():
    found = positions([("a", "")], [("a", "")], [("a", "3")], [("a", "3")], [("a", "4")], [("a", "")])
    assert found == [[FIRST], [IBID], [IBID_WITH_LOCATOR], [IBID], [IBID_WITH_LOCATOR], [SUBSEQUENT]]


def test_after_another_work_a_cite_is_subsequent():
    assert positions([("a", "")], [("b", "")], [("a", "")]) == [[FIRST], [FIRST], [SUBSEQUENT]]


def test_after_two_works_nothing_is_ibid():
    assert positions([("a", ""), ("b", "")], [("b", "")]) == [[FIRST, FIRST], [SUBSEQUENT]]


def test_the_text_and_the_notes_are_apart_and_a_note_of_several_clusters_is_no_place_for_ibid():
    clusters = [
        Cluster([Cite(key)], note) for key, note in (("a", 0), ("b", 1), ("a", 0), ("c", 2), ("d", 2), ("d", 3))
    ]
    place(clusters)
    assert [cluster.cites[0].position for cluster in clusters] == [FIRST, FIRST, IBID, FIRST, FIRST, SUBSEQUENT]


def test_near_notes_and_the_first_note():
    clusters = [Cluster([Cite("a")], 1), Cluster([Cite("b")], 2), Cluster([Cite("a")], 4), Cluster([Cite("a")], 20)]
    place(clusters, near=5)
    assert [(cluster.cites[0].near_note, cluster.cites[0].first_note) for cluster in clusters] == [
        (False, 0), (False, 0), (True, 1), (False, 1),
    ]  # fmt: skip
