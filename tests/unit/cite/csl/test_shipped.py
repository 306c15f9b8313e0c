"""The styles and languages that come along are found by name, and nothing else is."""

import pytest

from sitegen.cite.csl.output import plain
from sitegen.cite.csl.plain import text
from sitegen.cite.csl.shipped import STYLES, locale_text, shipped, style_text

WORK = {
    "id": "silva",
    "type": "article-journal",
    "title": "A case",
    "author": [{"family": "Silva", "given": "Ana"}],
    "container-title": "Journal of Cases",
    "issued": {"date-parts": [[2020]]},
}


@pytest.mark.parametrize("name", STYLES)
def test_each_style_prints_a_work(name: str):
    entry = shipped(name).process([WORK]).bibliography[0]
    assert "Silva" in plain(entry.content)
    assert "2020" in plain(entry.content)


def entry(name: str, lang: str = "en-US", **fields: object) -> str:
    """The entry of `WORK` with other fields, as the list of the style *name* has it."""
    return text(shipped(name, lang).process([{**WORK, **fields}]).bibliography[0].content)


@pytest.mark.parametrize(
    ("name", "start"), [("nlm", "1. Doe J Jr. "), ("ama", "1. Doe J Jr. "), ("apa", "Doe, J., Jr. (")]
)
def test_a_suffix_has_the_full_stop_of_the_initials(name: str, start: str):
    assert entry(name, author=[{"family": "Doe", "given": "John", "suffix": "Jr."}]).startswith(start)


@pytest.mark.parametrize(("name", "start"), [
    ("nlm", "1. García L, et al. "), ("ama", "1. García L, et al. "), ("apa", "García, L., et al. ("),
    ("mla", "García, Luis, et al. "),
])  # fmt: skip
def test_a_comma_stands_between_one_author_and_the_others(name: str, start: str):
    assert entry(name, author=[{"family": "García", "given": "Luis"}, {"literal": "others"}]).startswith(start)


@pytest.mark.parametrize(("lang", "start"), [
    ("en-US", "Silva, A., & Roe, B. (2021, April 2)"), ("es-ES", "Silva, A., y Roe, B. (2021, 2 de abril)"),
    ("pt-BR", "Silva, A., & Roe, B. (2021, 2 de abril)"), ("fr-FR", "Silva, A., & Roe, B. (2021, 2 avril)"),
    ("de-DE", "Silva, A., & Roe, B. (2021, 2. April)"), ("ja-JP", "Silva, A., & Roe, B. (2021, 4月2日)"),
])  # fmt: skip
def test_apa_says_the_day_as_the_language_does(lang: str, start: str):
    people = [{"family": "Silva", "given": "Ana"}, {"family": "Roe", "given": "Bo"}]
    assert entry("apa", lang, type="webpage", author=people, issued={"date-parts": [[2021, 4, 2]]}).startswith(start)
    assert entry("apa", lang, issued={"date-parts": [[2021, 4, 2]]}).startswith("Silva, A. (2021). ")


def test_apa_orders_works_of_a_year_by_title_and_dated_ones_by_day():
    articles = [
        {**WORK, "id": title, "title": title, "issued": {"date-parts": [[2026, month]]}}
        for month, title in enumerate(("Case en", "Aneurysm", "Brucella"), 1)
    ]
    pages = [
        {**WORK, "type": "webpage", "id": title, "title": title, "issued": {"date-parts": [[2026, month]]}}
        for month, title in ((9, "Ape"), (8, "Zebra"))
    ]
    entries = shipped("apa").process([*articles, *pages]).bibliography
    assert [one.key for one in entries] == ["Aneurysm", "Brucella", "Case en", "Zebra", "Ape"]


@pytest.mark.parametrize("name", STYLES)
def test_how_long_a_book_is_does_not_look_like_a_page(name: str):
    book = {"type": "book", "container-title": "", "publisher": "Example Press", "page": "300"}
    assert "300" not in entry(name, **book)
    assert "300" in entry(name, **{**book, "container-title": "Works"})


@pytest.mark.parametrize("lang", ["en-US", "es-ES", "ar", "fr-FR"])
@pytest.mark.parametrize(("name", "pages"), [("nlm", ":105-14"), ("ama", ":105-114")])
def test_ranges_have_a_hyphen_in_every_language(name: str, lang: str, pages: str):
    assert pages in entry(name, lang, volume="3", page="105-114")


@pytest.mark.parametrize(("name", "place"), [
    ("nlm", "25(Suppl 1):3-9"), ("ama", "25(suppl 1):3-9"), ("apa", "25(Suppl 1), 3–9"), ("mla", "vol. 25, suppl 1, 2020"),
])  # fmt: skip
def test_a_supplement_typed_as_the_issue(name: str, place: str):
    assert place in entry(name, volume="25", issue="suppl 1", page="3-9")
    assert "25(4)" in (four := entry(name, volume="25", issue="4")) or "vol. 25, no. 4" in four


@pytest.mark.parametrize(("name", "place"), [
    ("nlm", "2020;12(3):e77."), ("ama", "2020;12(3):e77."), ("apa", "12(3), Article e77"),
])  # fmt: skip
def test_an_article_without_pages_is_printed_with_its_number(name: str, place: str):
    known = {"volume": "12", "issue": "3", "number": "e77", "DOI": "", "URL": ""}
    assert place in entry(name, **known)
    assert "e77" not in entry(name, **known, page="3-9")


@pytest.mark.parametrize(
    ("lang", "edition", "pages"),
    [("en-US", "2nd ed.", "p. 3-9"), ("es-ES", "2.ª ed.", "p. 3-9"), ("ar", "2 ط.", "ص. 3-9")],
)
def test_nlm_says_edition_and_pages_in_the_language(lang: str, edition: str, pages: str):
    chapter = entry("nlm", lang, type="chapter", edition="2", page="3-9", publisher="Example Press")
    assert edition in chapter
    assert pages in chapter


def test_a_style_is_compiled_once():
    assert shipped("apa") is shipped("apa")


def test_what_is_not_there_is_not_found():
    assert style_text("../apa") is None
    assert locale_text("xx-XX") is None
    assert locale_text("../../etc/passwd") is None
    with pytest.raises(KeyError):
        shipped("hravard")


def test_a_locale_is_found_by_its_tag():
    assert "open-quote" in (locale_text("de-DE") or "")


def test_what_no_journal_holds_is_said_once_to_be_on_the_internet():
    work = {
        "id": "d",
        "type": "article-journal",
        "title": "D",
        "URL": "https://x.example/",
        "issued": {"date-parts": [[2019]]},
    }
    bare = plain(shipped("nlm").process([work]).bibliography[0].content)
    assert bare.removeprefix("1.").strip() == "D [Internet]. 2019. Available from: https://x.example/"
    journal = plain(shipped("nlm").process([{**work, "container-title": "J"}]).bibliography[0].content)
    assert journal.removeprefix("1.").strip() == "D. J [Internet]. 2019. Available from: https://x.example/"
