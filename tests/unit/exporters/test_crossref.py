"""What the examples of tests/golden/exporters/crossref.yml do not show: what is left out, how a batch is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

import pytest
from lxml import etree
from msgspec.structs import replace

from sitegen.cite.csl_terms import TYPES
from sitegen.exporters._language_codes import crossref_language
from sitegen.exporters.crossref import EXPORTER, gather, left_out
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.languages import BIBLIOGRAPHIC
from sitegen.model.metadata import Contributor, Dates, Metadata, Relation, Venue
from sitegen.model.peer_review import PeerReview
from sitegen.model.person import Name
from sitegen.model.printed import Entry, Formatted
from sitegen.model.published import Batch, OtherWork, PublicFile, Published
from sitegen.model.reference import Reference
from sitegen.model.site import Member, SiteInfo
from tests.made_cases import BATCH, site_with_everything
from tests.schemas import schema

SITE = site_with_everything()
YEAR = replace(BATCH, id="2024")


def known(slug: str = "a", doi: str = "10.5555/a", date: str = "2024-05-31", venue: Venue | None = None,
          volume: str = "", authors: tuple[Contributor, ...] = (), **more: object) -> Published:  # fmt: skip
    meta = Metadata(
        title="A", status="published", doi=doi, date=Dates(published=date), venue=venue, volume=volume, lang="en"
    )
    return Published(case=Case(slug=slug, meta=meta, title=(Text("A"),), authors=authors), **more)


def deposit(*found: Published, site: SiteInfo = SITE, batch: Batch = YEAR) -> bytes:
    return gather(found, site, batch)


def texts(data: bytes, name: str) -> list[str]:
    found: Iterable[etree._Element] = etree.fromstring(data).iterfind(f".//{{*}}{name}")
    return [element.text or "" for element in found]


def test_what_is_not_for_this_site_to_deposit_is_left_out_and_said_why() -> None:
    found = [known(), known("b", venue=Venue(title="Other")), known("c", doi=""), known("d", "10.5555/d", date="")]
    reasons = [left_out(one) for one in found]
    assert reasons == [
        "",
        "appeared in another journal",
        "has no DOI",
        "has no date of publication",
    ]


def test_cases_of_one_issue_stand_together() -> None:
    data = deposit(
        known("a", "10.5555/a", volume="2"), known("b", "10.5555/b", volume="1"), known("c", "10.5555/c", volume="2")
    )
    journals = etree.fromstring(data).findall(".//{*}journal")
    assert [[doi.text for doi in journal.iterfind(".//{*}doi")] for journal in journals] == [
        ["10.5555/a", "10.5555/c"],
        ["10.5555/b"],
    ]
    assert schema("crossref").errors(data) == []


def test_an_issue_is_dated_as_far_as_its_articles_agree() -> None:
    def issue(*dates: str) -> list[str]:
        data = deposit(*(known(f"c{n}", f"10.5555/c{n}", date, volume="1") for n, date in enumerate(dates)))
        found = etree.fromstring(data).find(".//{*}journal_issue/{*}publication_date")
        assert found is not None
        return [f"{etree.QName(part).localname} {part.text}" for part in found]

    assert issue("2024-05-31", "2024-05-31") == ["month 05", "day 31", "year 2024"]
    assert issue("2024-05-31", "2024-05-01") == ["month 05", "year 2024"]
    assert issue("2024-05-31", "2024-11-05") == ["year 2024"]
    assert issue("2023-12-31", "2024-12-31") == ["year 2023"]


def test_an_issue_has_one_date_whichever_of_its_articles_are_deposited() -> None:
    batch = replace(YEAR, issues={"volume-1": ("2024-05-31", "2024-11-05"), "volume-2": ("2020-01-01",)})
    first, second = known("a", "10.5555/a", "2024-05-31", volume="1"), known("b", "10.5555/b", "2024-11-05", volume="1")
    issues = [
        etree.tostring(etree.fromstring(deposit(*found, batch=batch)).findall(".//{*}journal_issue")[0])
        for found in ((first,), (second,), (first, second))
    ]
    assert issues[0] == issues[1] == issues[2]
    assert b"<year>2024</year>" in issues[0]
    assert b"month" not in issues[0]


def test_a_batch_is_called_by_what_it_holds_and_its_time_in_100_letters_at_most() -> None:
    assert texts(deposit(known()), "doi_batch_id") == ["sitegen-2024-20260102030405"]
    (name,) = texts(deposit(known(), batch=replace(BATCH, id="x" * 200)), "doi_batch_id")
    assert (len(name), name[-15:]) == (100, "-20260102030405")
    data = deposit(known(), batch=replace(BATCH, id="3", stamp=1))
    assert texts(data, "doi_batch_id") == ["sitegen-3-1"]
    assert schema("crossref").errors(data) == []


def test_thousands_of_authors_are_deposited_in_their_order() -> None:
    authors = tuple(Contributor(name=Name(family=f"Author {chr(97 + n % 26)}", given="A.")) for n in range(3_000))
    data = deposit(known(authors=authors))
    assert schema("crossref").errors(data) == []
    people = etree.fromstring(data).findall(".//{*}person_name")
    assert [person.get("sequence") for person in people] == ["first", *["additional"] * 2_999]
    assert texts(data, "surname")[:3] == ["Author a", "Author b", "Author c"]


def test_texts_for_programs_are_found_and_the_pdf_is_compared() -> None:
    files = (
        PublicFile("a.pdf", "application/pdf", "PDF", "text"),
        PublicFile("a.jats.xml", "application/xml", "JATS", "text", "jats"),
        PublicFile("a.ris", "application/x-research-info-systems", "RIS", "description", "ris"),
        PublicFile("supplement/labs.pdf", "application/pdf", "", "supplement"),
    )
    data = deposit(known(files=files))
    page = "https://cases.example/journal/cases/a/"
    assert schema("crossref").errors(data) == []
    assert texts(data, "resource") == [page, f"{page}a.pdf", page, f"{page}a.pdf", f"{page}a.jats.xml"]


def test_what_crossmark_tells_is_not_told_a_second_time_as_a_relation() -> None:
    work = OtherWork(relation="retracts", said_there=True, doi="10.5555/notice", date="2025-03-04")
    marked, unmarked = (
        deposit(known(works=(work,))),
        deposit(known(works=(work,)), batch=replace(YEAR, member=Member())),
    )
    assert texts(marked, "inter_work_relation") == []
    assert texts(unmarked, "inter_work_relation") == ["10.5555/notice"]


def test_no_day_of_a_notice_is_invented() -> None:
    """What Crossmark cannot tell for want of a day is told as a relation, on both records."""
    notice = OtherWork(relation="retracts", said_there=True, doi="10.5555/notice", date="2025-03")
    article = OtherWork(relation="retracts", doi="10.5555/article", date="2020-01-01")
    for date in ("2025", "2025-03"):
        data = deposit(known(date=date, works=(article,)))
        assert texts(data, "update") == []
        assert texts(data, "inter_work_relation") == ["10.5555/article"]
        assert schema("crossref").errors(data) == []
    assert texts(deposit(known(works=(notice,))), "inter_work_relation") == ["10.5555/notice"]
    assert texts(deposit(known(date="2025-03-04", works=(article,))), "update") == ["10.5555/article"]


def test_an_address_with_signs_that_stand_in_none_is_still_one() -> None:
    work = OtherWork(relation="original", url="https://example.org/a?b=[1]&c= d")
    data = deposit(known(works=(work,)))
    assert schema("crossref").errors(data) == []
    assert texts(data, "inter_work_relation") == ["https://example.org/a?b=%5B1%5D&c=%20d"]


def test_the_format_says_whom_it_is_for() -> None:
    assert (EXPORTER.registry, EXPORTER.schema) == ("crossref", "crossref/crossref5.4.0.xsd")
    assert EXPORTER.most == 500


def test_a_notice_that_is_called_by_its_kind_is_described_once() -> None:
    def described(title: str) -> list[str]:
        work = OtherWork(relation="retracts", said_there=True, title=(Text(title),), doi="10.5555/n")
        return texts(deposit(known(works=(work,)), batch=replace(YEAR, member=Member())), "description")

    assert described("Retraction: Iron overload") == ["Retraction: Iron overload"]
    assert described("Iron overload") == ["Retraction: Iron overload"]


def test_an_issue_appears_online_whatever_issn_the_journal_has() -> None:
    (date,) = etree.fromstring(deposit(known(volume="1"))).findall(".//{*}journal_issue/{*}publication_date")
    assert SITE.issn
    assert date.get("media_type") == "online"


def test_an_archive_is_told_when_it_has_agreed_and_not_when_it_may() -> None:
    def archives(**settings: object) -> list[str | None]:
        data = deposit(known(), site=replace(SITE, **settings))
        assert schema("crossref").errors(data) == []
        return [one.get("name") for one in etree.fromstring(data).iterfind(".//{*}archive")]

    assert archives(lockss=True, clockss=True, archived_in=()) == []
    assert archives(archived_in=("Portico", "Internet Archive")) == ["Portico", "Internet Archive"]


def cited(kind: str, **text: str) -> etree._Element:
    """The citation of a work, in a deposit that the schema takes."""
    work = Reference(key="w", type=kind, text={"title": "T", **text})
    case = replace(known().case, references=(work,))
    printed = Formatted(bibliography=(Entry(key="w", text=(Text("T."),)),))
    data = deposit(Published(case=case, printed=printed))
    assert schema("crossref").errors(data) == []
    (found,) = etree.fromstring(data).iterfind(".//{*}citation")
    return found


def test_the_number_of_an_article_without_pages_is_told() -> None:
    assert cited("article-journal", number="e77").findtext("{*}elocation_id") == "e77"
    paged = cited("article-journal", number="e77", page="1-9")
    assert (paged.findtext("{*}elocation_id"), paged.findtext("{*}first_page")) == (None, "1")
    in_place_of_pages = cited("article-journal", page="e101")
    assert (in_place_of_pages.findtext("{*}elocation_id"), in_place_of_pages.find("{*}first_page")) == ("e101", None)


def test_a_page_with_a_hyphen_in_its_name_is_not_cut() -> None:
    assert cited("article-journal", page="A-123–A-130").findtext("{*}first_page") == "A-123"


@pytest.mark.parametrize(
    ("relation", "kind"),
    [("corrects", "correction"), ("retracts", "retraction"), ("concerns", "expression_of_concern")],
)
def test_a_notice_is_an_update_of_its_kind(relation: str, kind: str) -> None:
    work = OtherWork(relation=relation, doi="10.5555/article")
    data = deposit(known(date="2025-03-04", works=(work,)))
    assert schema("crossref").errors(data) == []
    (update,) = etree.fromstring(data).iterfind(".//{*}update")
    assert (update.get("type"), update.get("date"), update.text) == (kind, "2025-03-04", "10.5555/article")


BETWEEN, WITHIN = "inter_work_relation", "intra_work_relation"
RELATED = {  # by hand, of the list in relations.xsd
    "corrects": (BETWEEN, "isRelatedMaterial", "hasRelatedMaterial"),
    "retracts": (BETWEEN, "isRelatedMaterial", "hasRelatedMaterial"),
    "concerns": (BETWEEN, "isRelatedMaterial", "hasRelatedMaterial"),
    "comment-on": (BETWEEN, "isCommentOn", "hasComment"),
    "reply-to": (BETWEEN, "isReplyTo", "hasReply"),
    "new-version-of": (WITHIN, "isVersionOf", "hasVersion"),
    "preprint-of": (WITHIN, "isPreprintOf", "hasPreprint"),
    "has-preprint": (WITHIN, "hasPreprint", "isPreprintOf"),
    "original": (BETWEEN, "isDerivedFrom", "hasDerivation"),
    "translation-of": (WITHIN, "isTranslationOf", "hasTranslation"),
    "supplement-to": (BETWEEN, "isSupplementTo", "isSupplementedBy"),
    "part-of": (BETWEEN, "isPartOf", "hasPart"),
}


@pytest.mark.parametrize("relation", get_args(Relation))
@pytest.mark.parametrize("said_there", [False, True])
def test_a_relation_has_its_word(relation: str, said_there: bool) -> None:
    work = OtherWork(relation=relation, said_there=said_there, doi="10.5555/other")
    data = deposit(known(works=(work,)), batch=replace(YEAR, member=replace(BATCH.member, crossmark="")))
    assert schema("crossref").errors(data) == []
    (item,) = etree.fromstring(data).iterfind(".//{*}related_item")
    name, here, there = RELATED[relation]
    assert [etree.QName(node).localname for node in item if node.get("relationship-type")] == [name]
    assert item[-1].get("relationship-type") == (there if said_there else here)


KINDS = {  # by hand, of the list in common5.4.0.xsd; any other is other
    "article": "preprint", "article-journal": "journal_article", "article-magazine": "journal_article",
    "article-newspaper": "journal_article", "book": "book", "chapter": "book_chapter",
    "entry-encyclopedia": "book_chapter", "dataset": "dataset", "paper-conference": "conference_paper",
    "patent": "patent", "post-weblog": "blog_post", "report": "report", "software": "software",
    "standard": "standard", "thesis": "dissertation", "webpage": "web_resource",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_a_cited_work_has_its_type(kind: str) -> None:
    assert cited(kind).get("type") == KINDS.get(kind, "other")


@pytest.mark.parametrize(
    ("variable", "name", "most"),
    [("volume", "volume", 32), ("issue", "issue", 32), ("page", "first_page", 32), ("edition", "edition_number", 15)],
)
def test_what_is_longer_than_the_schema_takes_is_left_to_the_printed_entry(variable: str, name: str, most: int) -> None:
    assert cited("book", **{variable: "x" * most}).findtext(f"{{*}}{name}") == "x" * most
    assert cited("book", **{variable: "x" * (most + 1)}).find(f"{{*}}{name}") is None


REVIEWS = {
    "none": "Not peer reviewed", "editorial": "Reviewed by the editors", "single-anonymized": "Single anonymized",
    "double-anonymized": "Double anonymized", "triple-anonymized": "Triple anonymized", "open": "Open",
}  # fmt: skip


@pytest.mark.parametrize("review", get_args(PeerReview))
def test_crossmark_tells_how_it_was_reviewed(review: str) -> None:
    case = known().case
    reviewed = replace(case, meta=replace(case.meta, peer_review=review))
    data = deposit(Published(case=reviewed))
    assert etree.fromstring(data).xpath("//*[@name='peer_review']/text()") == [REVIEWS[review]]


def test_no_more_titles_are_told_than_it_takes() -> None:
    translations = {f"{first}{second}": (Text("T"),) for first in "abcde" for second in "vwxyz"}
    data = deposit(Published(case=replace(known().case, title_translations=translations)))
    assert len(etree.fromstring(data).findall(".//{*}journal_article/{*}titles")) == 20
    assert schema("crossref").errors(data) == []


@pytest.mark.parametrize("tag", [*BIBLIOGRAPHIC, "pt-BR", "zh-Hant-TW", "VI"])
def test_every_language_of_two_letters_is_named(tag: str) -> None:
    assert crossref_language(tag) == tag[:2].lower()


@pytest.mark.parametrize("tag", ["", "qq", "haw", "mos", "x-made"])
def test_a_language_that_it_does_not_list_is_left_unsaid(tag: str) -> None:
    assert crossref_language(tag) == ""
