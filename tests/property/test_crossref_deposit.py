"""A deposit says of a case what the case says, whatever its words: read back by other means than it was written."""

from __future__ import annotations

from hypothesis import assume, given
from lxml import etree

from sitegen.exporters.crossref import EXPORTER, gather, left_out
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.model.walk import plain_text
from tests.exported import law, refused
from tests.made_cases import BATCH, NEEDED, published_cases, site_with_everything

made = published_cases(site_with_everything(), NEEDED)
_LOST = dict.fromkeys((*range(32), 0x7F, 0xFFFE, 0xFFFF))  # what XML cannot hold


def seen(text: str) -> str:
    """The letters of *text* that XML can hold, without blanks."""
    return "".join(text.translate(_LOST).split())


def deposited(known: Published, site: SiteInfo) -> etree._Element:
    assume(not left_out(known) and not refused(known.case, EXPORTER))
    (article,) = etree.fromstring(gather([known], site, BATCH)).iterfind(".//{*}journal_article")
    return article


def words(element: etree._Element) -> str:
    return seen("".join(element.itertext()))


@law(10)
@given(found=made)
def test_all_authors_are_named_in_their_order(found: tuple[Published, SiteInfo]) -> None:
    article, case = deposited(*found), found[0].case
    people = article.findall("{*}contributors/*")
    sequence = ["first", *["additional"] * len(case.authors)][: len(case.authors)]
    assert [person.get("sequence") for person in people] == sequence
    for person, author in zip(people, case.authors, strict=True):
        assert seen(author.name.literal or author.name.family or author.name.given) in words(person)
        own = author.orcid and not author.name.literal  # a group has no place for one
        expected = [f"https://orcid.org/{author.orcid}"] if own else []
        assert [orcid.text for orcid in person.iterfind("{*}ORCID")] == expected
        assert len(person.findall(".//{*}institution")) in (0, len(author.affiliations))


@law(10)
@given(found=made)
def test_the_title_and_the_numbers_are_those_of_the_case(found: tuple[Published, SiteInfo]) -> None:
    article, case = deposited(*found), found[0].case
    title = article.find("{*}titles/{*}title")
    assert title is not None
    for math in title.iter("{http://www.w3.org/1998/Math/MathML}math"):
        math.clear(keep_tail=True)
    if "$" not in case.meta.title:
        assert words(title).removeprefix("RETRACTED:").removeprefix("WITHDRAWN:") == seen(plain_text(case.title))
    assert article.findtext("{*}doi_data/{*}doi") == case.meta.doi
    assert article.findtext("{*}pages/{*}first_page", "") == case.meta.first_page
    years = [date.findtext("{*}year", "") for date in article.iterfind("{*}publication_date")]
    assert years[0] == (case.meta.date.online or case.meta.date.published)[:4]


@law(10)
@given(found=made)
def test_every_reference_is_listed_once_as_it_is_printed(found: tuple[Published, SiteInfo]) -> None:
    article, known = deposited(*found), found[0]
    citations = article.findall("{*}citation_list/{*}citation")
    assert len({citation.get("key") for citation in citations}) == len(citations) == len(known.printed.bibliography)
    for citation, entry in zip(citations, known.printed.bibliography, strict=True):
        printed = citation.find("{*}unstructured_citation")
        assert printed is not None
        assert words(printed) == seen(plain_text(entry.text))


@law(10)
@given(found=made)
def test_what_the_page_does_not_show_is_not_deposited(found: tuple[Published, SiteInfo]) -> None:
    assume(not left_out(found[0]) and not refused(found[0].case, EXPORTER))
    data = gather([found[0]], found[1], BATCH)
    assert b"ada@hospital.example" not in data
    assert b"figures/" not in data
