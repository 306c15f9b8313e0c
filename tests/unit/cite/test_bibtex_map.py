from __future__ import annotations

import pytest

from sitegen.cite.bibtex_map import reference
from sitegen.cite.bibtex_syntax import Entry
from sitegen.model.person import Name


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
