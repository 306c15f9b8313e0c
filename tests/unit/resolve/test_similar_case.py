from __future__ import annotations

from sitegen.model.site import Card
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.similar_case import NAMED, shared, similar_case
from sitegen.resolve.topics import Topic
from tests import samples


def told(mine: Evidence, other: Evidence, **weights: int) -> tuple[tuple[str, ...], bool]:
    return shared(mine, other, lambda key: weights.get(key.removeprefix("="), 1))


def of(*topics: tuple[str, str, int], words: str = "") -> Evidence:
    return Evidence(tuple(Topic(f"={key}", shown, strength) for key, shown, strength in topics), words)


def test_a_reason_is_in_the_words_of_the_case_whose_page_says_it() -> None:
    english, french = of(("mesh d1", "Liposarcoma", 2)), of(("mesh d1", "Liposarcome", 2))
    assert told(english, french) == (("Liposarcoma",), False)
    assert told(french, english) == (("Liposarcome",), False)


def test_what_weighs_most_is_said_first() -> None:
    both = of(("a", "A", 1), ("b", "B", 2), ("c", "C", 2))
    assert told(both, both, a=9, c=2) == (("A", "C", "B"), False)


def test_one_thing_is_said_once() -> None:
    both = of(("liposarcoma", "Liposarcoma", 3), ("mesh d1", "Liposarcoma", 3), ("x", "liposarcomas", 2))
    assert told(both, both) == (("Liposarcoma",), False)


def test_the_group_of_a_code_is_not_said_beside_the_code() -> None:
    mine = of(("icd-10 m10.0", "Idiopathic gout", 3), ("icd-10 m10", "ICD-10 M10", 2), ("icd-10 m1", "ICD-10 M1", 3))
    other = of(("icd-10 m10.1", "Lead gout", 3), ("icd-10 m10", "ICD-10 M10", 2))
    assert told(mine, mine) == (("Idiopathic gout",), False)
    assert told(mine, other) == (("ICD-10 M10",), False)


def test_a_reason_is_short() -> None:
    both = of(*((f"k{number}", f"Topic {letter}", 2) for number, letter in enumerate("abcdefg")))
    assert len(told(both, both)[0]) == NAMED


def test_words_are_said_where_no_topic_is_shared() -> None:
    mine, other = of(("a", "A", 2), words="femur tibia patella"), of(words="patella femur")
    assert told(mine, other, patella=5) == (("patella", "femur"), True)
    assert told(mine, of(("a", "A", 2)), a=0) == ((), True)


def test_of_many_authors_two_are_named() -> None:
    def authors(*names: str) -> tuple[tuple[str, ...], bool]:
        card = Card(slug="a", digest="d", title=samples.text("A"), title_text="A", authors=names, date="2020-05")
        found = similar_case(of(), of(), card, lambda key: 1)
        assert found.year == "2020"
        return found.authors, found.more

    assert authors("A", "B", "C") == (("A", "B", "C"), False)
    assert authors("A", "B", "C", "D") == (("A", "B"), True)
