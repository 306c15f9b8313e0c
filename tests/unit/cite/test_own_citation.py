"""The case that sitegen was made for, and every odd one, as PubMed's Cite box would have them."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sitegen.cite import dates
from sitegen.cite.csl.html import html
from sitegen.cite.csl.plain import text
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.cite.own_citation import offered, printed, style_ids
from sitegen.cite.style import StyleFailure
from sitegen.model.person import Name
from sitegen.model.reference import Reference
from sitegen.model.site import CITE_STYLES

SMALL = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Our own</title></info>'
    '<citation><layout><text variable="title"/></layout></citation></style>'
)
AUTHORS = (
    ("Jiro", "Ichikawa"), ("Tomonori", "Kawasaki"), ("Hiroki", "Imada"), ("Satoshi", "Kanno"),
    ("Naofumi", "Taniguchi"), ("Tomoyuki", "Ashizawa"), ("Hirotaka", "Haro"),
)  # fmt: skip
TITLE = (
    "Spinal Metastasis of Well-Differentiated Liposarcoma Component in Retroperitoneal Dedifferentiated Liposarcoma "
    "Treated by Minimally Invasive Surgery"
)


def _record(authors: tuple[Name, ...], issued: str = "", **facts: str) -> Reference:
    found = {"title": "A mass", "container-title": "The Casebook", "container-title-short": "Casebook", **facts}
    return Reference(
        key="a", type="article-journal", text={name: value for name, value in found.items() if value},
        names={"author": authors} if authors else {}, dates={"issued": dates.from_text(issued)} if issued else {},
    )  # fmt: skip


def _cited(record: Reference) -> dict[str, str]:
    return {one.label: text(one.entries[0][1]) for one in printed([record], CITE_STYLES, "en")}


SEED = _record(
    tuple(Name(given=given, family=family) for given, family in AUTHORS), "2018-07-16", title=TITLE, volume="2018",
    page="1708572", DOI="10.1155/2018/1708572", PMID="12345678", PMCID="PMC1234567",
    **{"container-title": "Case Reports in Orthopedics", "container-title-short": "Case Rep Orthop"},
)  # fmt: skip
ADA = (Name(given="Ada", family="Example"),)


def test_the_seed_is_cited_as_by_pubmed() -> None:
    found = _cited(SEED)
    assert found["NLM"] == (
        f"Ichikawa J, Kawasaki T, Imada H, Kanno S, Taniguchi N, Ashizawa T, Haro H. {TITLE}. Case Rep Orthop. 2018 Jul "
        "16;2018:1708572. doi: 10.1155/2018/1708572. PMID: 12345678; PMCID: PMC1234567."
    )
    assert found["AMA"] == (
        f"Ichikawa J, Kawasaki T, Imada H, et al. {TITLE}. Case Rep Orthop. 2018;2018:1708572. doi:10.1155/2018/1708572"
    )
    assert found["APA"] == (
        "Ichikawa, J., Kawasaki, T., Imada, H., Kanno, S., Taniguchi, N., Ashizawa, T., & Haro, H. (2018). "
        f"{TITLE}. Case Reports in Orthopedics, 2018, 1708572. https://doi.org/10.1155/2018/1708572"
    )
    assert found["MLA"].startswith(f"Ichikawa, Jiro, et al. “{TITLE}.” Case Reports in Orthopedics, vol. 2018, ")
    assert found["MLA"].endswith("https://doi.org/10.1155/2018/1708572.")


def test_journals_are_in_italics_and_identifiers_are_links() -> None:
    ama = html(printed([SEED], ["ama"], "en")[0].entries[0][1])
    assert "<em>Case Rep Orthop</em>. 2018;" in ama
    assert 'doi:<a href="https://doi.org/10.1155/2018/1708572">10.1155/2018/1708572</a>' in ama
    assert "<span" not in ama


def test_every_one_of_25_authors_is_named_in_nlm_style() -> None:
    people = tuple(Name(given="Ada", family=f"Example{letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXY")
    found = _cited(_record(people, "2020"))
    assert found["NLM"].count("Example") == 25
    assert "ExampleA A, ExampleB A, ExampleC A, et al." in found["AMA"]
    assert found["APA"].count("Example") == 20  # nineteen, an ellipsis and the last
    assert found["MLA"].startswith("ExampleA, Ada, et al.")


def test_a_case_without_a_doi_is_cited_by_its_address_and_never_by_today() -> None:
    found = _cited(_record(ADA, "2020-05", URL="https://cases.example/cases/a/"))
    assert all("https://cases.example/cases/a/" in words for words in found.values())
    assert not any(word in words.lower() for words in found.values() for word in ("cited", "accessed", "retrieved"))


def test_what_is_online_before_its_issue_says_so_as_by_pubmed() -> None:
    """10.1016/j.puhe.2015.01.018 and 10.1038/s41586-021-03819-2, as the box of PubMed has them after the title."""
    known = _record(ADA, "2015-05", volume="129", issue="5", page="475-482", DOI="10.1016/j.puhe.2015.01.018", PMID="1")
    known = replace(known, dates={**known.dates, "available-date": dates.from_text("2015-03-03")})
    assert _cited(known)["NLM"].endswith(
        "Casebook. 2015 May;129(5):475-82. doi: 10.1016/j.puhe.2015.01.018. Epub 2015 Mar 3. PMID: 1."
    )
    ahead = _record(ADA, "2021-07-15", DOI="10.1038/s41586-021-03819-2", status=AHEAD_OF_PRINT)
    ahead = replace(ahead, dates={**ahead.dates, "available-date": dates.from_text("2021-07-15")})
    assert _cited(ahead)["NLM"].endswith("Casebook. 2021 Jul 15. doi: 10.1038/s41586-021-03819-2. Epub ahead of print.")
    assert "Published online July 15, 2021. doi:" in _cited(ahead)["AMA"]
    assert "(2021)" in _cited(ahead)["APA"]


def test_where_there_is_no_doi_the_note_stands_before_the_address() -> None:
    ahead = _record(ADA, "2021-07-15", URL="https://cases.example/a/", status=AHEAD_OF_PRINT)
    ahead = replace(ahead, dates={**ahead.dates, "available-date": dates.from_text("2021-07-15")})
    assert _cited(ahead)["NLM"].endswith("2021 Jul 15. Epub ahead of print. Available from: https://cases.example/a/")


def test_a_group_is_an_author() -> None:
    found = _cited(_record((Name(literal="The Example Group"),), "2020"))
    assert all(words.startswith("The Example Group. ") for words in found.values())


@pytest.mark.parametrize("status", ["", "in press"])
def test_a_case_without_a_date_is_cited_without_one(status: str) -> None:
    found = _cited(_record(ADA, status=status))
    assert "(in press)" in found["APA"] if status else "(n.d.)" in found["APA"]
    assert found["NLM"].startswith("Example A. A mass. Casebook.")


def test_a_case_with_a_title_alone_is_cited_by_it() -> None:
    assert all("mass" in words.lower() for words in _cited(_record(())).values())


def test_a_withdrawn_case_is_marked_in_every_style() -> None:
    found = _cited(_record(ADA, "2020", title="WITHDRAWN: A mass"))
    assert all("WITHDRAWN: " in words for words in found.values())


def test_a_list_has_its_order_and_its_numbers_from_the_style() -> None:
    two = [_record((Name(given="Bo", family="Zeta"),), "2021"), _record(ADA, "2020")]
    two = [
        Reference(key=str(n), type=one.type, text=one.text, names=one.names, dates=one.dates)
        for n, one in enumerate(two)
    ]
    nlm, apa = printed(two, ["nlm", "apa"], "en")
    assert ([key for key, _ in nlm.entries], nlm.labels) == (["0", "1"], ["1.", "2."])
    assert ([key for key, _ in apa.entries], apa.labels) == (["1", "0"], ["", ""])
    assert text(nlm.entries[0][1]).startswith("Zeta B.")


def test_styles_are_offered_once_and_only_when_they_are_there() -> None:
    assert offered(["vancouver", "nowhere-to-be-found", "./own.csl", "apa"], {"own.csl": SMALL}) == (
        *CITE_STYLES,
        "own.csl",
    )


def test_a_style_of_a_file_is_used() -> None:
    found = printed([SEED], ["own.csl"], "en", {"own.csl": SMALL})
    assert (found[0].id, found[0].label) == ("own", "Our own")
    assert text(found[0].entries[0][1]) == TITLE  # it has no list of works, and cites as in a text


def test_a_style_that_is_gone_or_broken_is_left_out() -> None:
    assert printed([SEED], ["nowhere-to-be-found", "own.csl"], "en", {"own.csl": "<style"}) == []


def test_a_style_that_breaks_down_is_told_with_the_case(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any, **named: Any) -> None:
        raise IndexError("0")

    monkeypatch.setattr("sitegen.cite.csl.style.Style.process", fail)
    with pytest.raises(StyleFailure, match=r"NLM.*, a: IndexError: 0"):
        printed([SEED], ["nlm"], "en")


def test_no_two_styles_have_one_place_on_a_page() -> None:
    ids = style_ids(("nlm", "styles/Our Journal.csl", "our-journal", "日本.csl"))
    assert list(ids.values()) == ["nlm", "our-journal", "our-journal-3", "style-4"]


def test_every_line_of_a_list_can_be_copied_alone() -> None:
    first = _record(ADA, "2020", title="One")
    made = printed([first, replace(_record(ADA, "2020", title="Two"), key="b")], ["mla"], "en")[0]
    assert [text(content)[:12] for _, content in made.entries] == ["Example, Ada"] * 2


def test_styles_of_the_same_name_are_told_apart() -> None:
    own = SMALL.replace("Our own", "APA")
    made = printed([SEED], ["apa", "styles/our.csl"], "en", {"styles/our.csl": own})
    assert [one.label for one in made] == ["APA", "APA (our)"]


def test_words_of_the_other_direction_are_set_apart() -> None:
    assert '2018 <bdi dir="rtl">يوليو</bdi> 16;' in html(printed([SEED], ["nlm"], "ar")[0].entries[0][1])
