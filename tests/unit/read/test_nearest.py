"""What was probably meant."""

from sitegen.read.nearest import MOST_HINTS, Nearest, did_you_mean, nearest
from tests.processor_time import within


def test_the_most_like_name_is_found_whatever_its_capitals() -> None:
    assert nearest("FIG-CT", ["fig-ct", "fig-xr"]) == "fig-ct"
    assert nearest("figures/ct.png", ["figures/CT.png"]) == "figures/CT.png"
    assert nearest("zzz", ["fig-ct"]) == ""


def test_a_hint_names_it_or_says_something_else() -> None:
    assert did_you_mean("fig-c", ["fig-ct"]) == "did you mean 'fig-ct'?"
    assert did_you_mean("zzz", ["fig-ct"], "remove it") == "remove it"


def test_lengths_rule_out_only_what_cannot_be_alike() -> None:
    compared = Nearest(["f" * 100, "fig", "figure-of-the-chest"])
    assert (compared("fi"), compared("f" * 99), compared("f" * 200)) == ("fig", "f" * 100, "")
    assert nearest("refs.bib", ["references.bib"]) == "references.bib"


def test_a_name_is_looked_up_once_and_after_many_names_no_more() -> None:
    names = Nearest([f"name-{number}" for number in range(100)])
    assert names("nmae-1") == names("nmae-1") == "name-1"
    assert [names(f"nmae-{number}") for number in range(100)].count("") == 100 - MOST_HINTS
    assert names("nmae-1") == "name-1"


def test_a_thousand_wrong_names_among_thousands_are_answered_at_once() -> None:
    with within(10):  # a minute and a half without a bound
        names = Nearest([f"sec-heading-number-{number}-of-many-words" for number in range(3000)])
        assert all(isinstance(did_you_mean(f"sec-haeding-{number}-of-words", names), str) for number in range(1000))
