from __future__ import annotations

import pytest

from sitegen.cite.bibtex_map import reference
from sitegen.cite.bibtex_syntax import Entry
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate


def text_of(kind: str, **fields: str) -> dict[str, str]:
    return dict(reference(Entry(kind, "k", 0), fields).text)


@pytest.mark.parametrize(
    ("pages", "shown"),
    [("105--114", "105-114"), ("105 – 14", "105-14"), ("S12-S19", "S12-S19"), ("e7", "e7"), ("7", "7")],
)
def test_page_ranges_have_a_hyphen(pages: str, shown: str) -> None:
    assert text_of("article", pages=pages)["page"] == shown


def test_a_number_means_what_its_type_makes_of_it() -> None:
    assert text_of("article", number="3") == {"issue": "3"}
    assert text_of("techreport", number="3") == {"number": "3"}
    assert text_of("book", number="3") == {"collection-number": "3"}
    assert text_of("article", number="3", issue="Spring") == {"issue": "3, Spring"}


def test_an_article_in_disguise_is_an_article() -> None:
    assert reference(Entry("misc", "k", 0), {"journal": "Chest", "volume": "1"}).type == "article-journal"


def test_the_publisher_counts_before_the_organization() -> None:
    assert text_of("proceedings", organization="Society", publisher="Press")["publisher"] == "Press"
    assert text_of("manual", organization="Society")["publisher"] == "Society"


def test_an_editor_of_another_kind() -> None:
    found = reference(Entry("book", "k", 0), {"editor": "Bauer, A.", "editortype": "compiler"})
    assert found.names == {"compiler": (Name(family="Bauer", given="A."),)}


def test_a_particle_drops_when_the_entry_says_so() -> None:
    found = reference(Entry("book", "k", 0), {"author": "von Brandt, A.", "options": "useprefix = false"})
    assert found.names["author"][0].dropping_particle == "von"


def test_an_address_keeps_its_characters() -> None:
    assert text_of("online", url="https://x.org/a\\_b?c={d}~--e")["URL"] == "https://x.org/a_b?c=d~--e"


def test_a_preprint_has_its_address() -> None:
    found = text_of("article", eprint="math/0307200v3", archiveprefix="arXiv")
    assert (found["number"], found["URL"]) == ("arXiv:math/0307200v3", "https://arxiv.org/abs/math/0307200v3")


def test_month_and_day_may_both_be_numbers() -> None:
    (date,) = reference(Entry("article", "k", 0), {"year": "2018", "month": "7", "day": "5"}).dates.values()
    assert (date.year, date.month, date.day) == (2018, 7, 5)


def test_the_full_name_of_a_journal_stands_beside_its_abbreviation() -> None:
    found = text_of("article", journal="Adv. Math.", fjournal="Advances in Mathematics")
    assert found == {"container-title": "Advances in Mathematics", "container-title-short": "Adv. Math."}


def test_lists_of_publishers_and_places_are_taken_apart() -> None:
    found = text_of("book", publisher="Press and {Straus and Giroux}", location="Bonn and Paris")
    assert found == {"publisher": "Press; Straus and Giroux", "publisher-place": "Bonn; Paris"}


def test_where_a_meeting_was_is_not_where_its_book_appeared() -> None:
    found = text_of("inproceedings", location="San Jose", address="New York")
    assert found == {"event-place": "San Jose", "publisher-place": "New York"}


def test_a_patent_holds_in_countries_and_its_kind_is_a_word() -> None:
    found = text_of("patent", location="countryfr and Spain", type="patreqfr")
    assert found == {"jurisdiction": "France; Spain", "genre": "French patent request"}


def test_the_first_of_several_languages_counts() -> None:
    assert text_of("book", language="langfrench and langgerman") == {"language": "fr-FR"}


def test_a_book_of_google_has_an_address() -> None:
    assert text_of("book", eprinttype="googlebooks", eprint="x1")["URL"] == "https://books.google.com?id=x1"


def test_a_copyright_notice_is_not_a_licence() -> None:
    assert text_of("article", title="T", copyright="2020 Example Press") == {"title": "T"}


def test_an_entry_may_name_its_type_of_csl() -> None:
    assert reference(Entry("misc", "k", 0), {"entrysubtype": "interview"}).type == "interview"
    assert reference(Entry("article", "k", 0), {"entrysubtype": "magazine"}).type == "article-magazine"


def test_an_approximate_year_is_so() -> None:
    record = reference(Entry("misc", "k", 0), {"date": "2018~"})
    assert record.dates == {"issued": PartialDate(year=2018, circa=True)}
