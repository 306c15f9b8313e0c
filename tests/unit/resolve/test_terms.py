"""Many cases as an index."""

from __future__ import annotations

from sitegen.model.site import Card
from sitegen.resolve import terms as index
from sitegen.resolve.facets import term_path
from sitegen.resolve.terms import Term, terms
from tests.listed_cases import card


def one(facet: str, *cards: Card) -> Term:
    (found,) = terms(cards).by_facet[facet]
    return found


def test_spellings_of_a_term_share_its_cases_under_the_most_frequent_one() -> None:
    found = one(
        "keyword",
        card("a", keywords=("Fever", "FEVER")),
        card("b", keywords=("fever",)),
        card("c", keywords=("fever",)),
    )
    assert (found.label, found.slug, [item.slug for item in found.cases]) == ("fever", "fever", ["a", "b", "c"])
    assert one("keyword", card("a", keywords=("Fever",)), card("b", keywords=("fever",))).label == "Fever"


def test_a_heading_is_known_by_its_id_whatever_it_is_called() -> None:
    cards = (
        card("a", facets={"mesh": ("Liposarcoma",)}),
        card("b", facets={"mesh": ("D008080\tLiposarcoma",)}),
        card("c", facets={"mesh": ("D008080\tLiposarcomas",)}),
        card("d", facets={"mesh": ("Scurvy",)}),
    )
    found = terms(cards)
    lipo, scurvy = found.by_facet["mesh"]
    assert (lipo.label, lipo.slug, [item.slug for item in lipo.cases]) == ("Liposarcoma", "d008080", ["a", "b", "c"])
    assert term_path("mesh", "liposarcoma", found.renamed) == "/browse/mesh/d008080/"
    assert scurvy.slug == "scurvy"


def test_of_two_terms_with_one_address_the_oldest_keeps_it() -> None:
    old, new = card("b", keywords=("HER2-",), date="2020"), card("a", keywords=("HER2+",), date="2021")
    found = terms((new, old))
    by_label = {term.label: term.slug for term in found.by_facet["keyword"]}
    assert by_label["HER2-"] == "her2"
    assert by_label["HER2+"] == terms((card("x", keywords=("HER2+",)), new, old)).renamed["keyword/her2+"]
    assert term_path("keyword", "her2+", found.renamed) == f"/browse/keyword/{by_label['HER2+']}/"


def test_a_code_says_what_it_means_and_keeps_its_number() -> None:
    found = one(
        "code",
        card("a", facets={"code": ("ICD-10 C48.0",)}),
        card("b", facets={"code": ("ICD-10 C48.0\tRetroperitoneum",)}),
    )
    assert (found.label, found.note, found.slug, len(found.cases)) == (
        "ICD-10 C48.0",
        "Retroperitoneum",
        "icd-10-c48-0",
        2,
    )


def test_words_of_cases_in_one_language_are_marked_as_such() -> None:
    assert one("keyword", card("a", keywords=("fiebre",), lang="es")).lang == "es"
    assert one("keyword", card("a", keywords=("TC",), lang="es"), card("b", keywords=("TC",))).lang == ""
    assert one("age", card("a", facets={"age": ("20s",)}, lang="ar")).lang == ""


def test_years_ages_and_issues_have_an_order_of_their_own() -> None:
    ages = ("90+", "0", "30s", "10-19", "adult", "1-9")
    cards = [
        card(f"c{n}", facets={"age": (age,)}, date=f"20{10 + n}", in_issue=f"volume-{n}-issue-10", issue=f"{n}(10)")
        for n, age in enumerate(ages)
    ]
    found = terms((*cards, card("last", in_issue="volume-5-issue-9", issue="5(9)", date="2009")))
    assert [term.label for term in found.by_facet["age"]] == ["0", "1-9", "10-19", "30s", "90+", "adult"]
    assert [term.label for term in found.by_facet["year"]][:2] == ["2015", "2014"]
    assert [term.label for term in found.by_facet["issue"]][:3] == ["5(10)", "5(9)", "4(10)"]


def test_terms_of_two_facets_that_share_two_cases_are_a_pair() -> None:
    facets = {"specialty": ("S",), "diagnosis": ("D", "E"), "outcome": ("O",)}
    found = terms((card("a", facets=facets), card("b", facets={"specialty": ("S",), "diagnosis": ("D",)})))
    pairs = [(first.label, second.label, [item.slug for item in cases]) for first, second, cases in found.pairs()]
    assert pairs == [("S", "D", ["a", "b"])]


def test_a_site_is_indexed_once() -> None:
    cards = (card("a"),)
    assert terms(cards) is terms(cards)
    assert terms((card("a"),)) is not index.terms(cards)
