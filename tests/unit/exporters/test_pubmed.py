from __future__ import annotations

from typing import get_args

import pytest
from lxml import etree
from msgspec.structs import replace

from sitegen.exporters._language_codes import three_letters, two_letters
from sitegen.exporters.pubmed import EXPORTER, gather, left_out
from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Paragraph, Text
from sitegen.model.metadata import Contributor, Copyright, Dates, LicenseTerms, Metadata, Relation, Venue
from sitegen.model.person import Name
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from tests.made_cases import BATCH, translated

SITE = SiteInfo(title="Reports", short_title="Rep", url="https://cases.example/", eissn="2049-3630", publisher="P")
CASE = Case(
    slug="x",
    meta=Metadata(title="T", status="published", date=Dates(published="2018-07-16"), doi="10.5555/x"),
    title=(Text("T"),),
)


def told(*found: Published, site: SiteInfo = SITE) -> etree._Element:
    return etree.fromstring(gather(found, site, BATCH))


def test_it_names_its_document_type() -> None:
    data = gather([Published(case=CASE)], SITE, BATCH)
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ArticleSet PUBLIC "-//NLM//DTD PubMed')


def test_cases_come_one_after_the_other() -> None:
    root = told(Published(case=CASE), Published(case=replace(CASE, slug="z")))
    assert root.xpath("//ArticleId[@IdType='pii']/text()") == ["x", "z"]


def test_a_case_that_pubmed_has_takes_the_place_of_its_citation_there() -> None:
    article = told(Published(case=replace(CASE, meta=replace(CASE.meta, pmid="30112240")))).find("Article")
    assert article is not None
    assert [child.tag for child in article][:3] == ["Journal", "Replaces", "ArticleTitle"]
    assert [(item.text, item.get("IdType")) for item in article.iterfind("Replaces")] == [("30112240", "pubmed")]
    assert told(Published(case=CASE)).find("Article/Replaces") is None


def test_a_crowd_of_authors_is_told_in_full() -> None:
    crowd = tuple(Contributor(name=Name(family=f"F{n}", given="A.")) for n in range(3_000))
    root = told(Published(case=replace(CASE, authors=crowd)))
    assert root.xpath("//LastName/text()") == [f"F{n}" for n in range(3_000)]


def test_a_private_address_is_not_told() -> None:
    author = Contributor(name=Name(family="Example"), email="ada@hospital.example")
    assert b"@hospital" not in gather([Published(case=replace(CASE, authors=(author,)))], SITE, BATCH)


def test_what_the_site_does_not_know_is_told_as_far_as_it_can_be() -> None:
    journal = told(Published(case=CASE), site=SiteInfo(title="Reports")).find("Article/Journal")
    assert journal is not None
    assert [(child.tag, child.text) for child in journal][:3] == [
        ("PublisherName", "Reports"), ("JournalTitle", "Reports"), ("Issn", None),
    ]  # fmt: skip


def test_links_that_others_made_to_the_case_are_left_to_nlm() -> None:
    works = (OtherWork(relation="corrects", doi="10.5555/erratum", said_there=True),)
    assert told(Published(case=CASE, works=works)).find("Article/ObjectList") is None


def test_an_expression_of_concern_is_told_by_its_type() -> None:
    concern = replace(CASE, meta=replace(CASE.meta, type="expression-of-concern"))
    root = told(Published(case=concern, works=(OtherWork(relation="concerns", doi="10.5555/x"),)))
    assert root.findtext("Article/PublicationType") == "Expression of Concern"
    assert root.find("Article/ObjectList") is None


def test_it_leaves_out_what_is_not_of_this_journal_and_what_pubmed_has_already() -> None:
    def why(**changes: object) -> str:
        return left_out(Published(case=replace(CASE, meta=replace(CASE.meta, **changes))))

    assert why() == ""
    assert why(status="retracted") == ""
    assert why(venue=Venue(title="Another")) == "appeared in another journal"
    assert why(status="in-review") == "is not published yet"
    assert why(date=Dates(received="2018-01-01")) == "has no date of publication"
    translation = replace(translated(), meta=replace(translated().meta, date=Dates(published="2018-07-16")))
    original = OtherWork(relation="translation-of")
    assert "is a translation" in left_out(Published(case=translation, works=(original,)))
    assert left_out(Published(case=translation, works=(replace(original, said_there=True),))) == ""


def test_languages_have_the_codes_of_libraries() -> None:
    assert [three_letters(tag) for tag in ("en-GB", "zh-Hant-TW", "de", "FR", "haw", "mos", "nds-DE", "gsw", "x-made", "")] == [
        "eng", "chi", "ger", "fre", "haw", "mos", "nds", "gsw", "", "",
    ]  # fmt: skip
    assert [two_letters(tag) for tag in ("en-GB", "pt-br", "ht", "haw", "x-made")] == ["EN", "PT", "HT", "HAW", ""]


def test_it_is_deposited_and_not_published() -> None:
    assert (EXPORTER.registry, EXPORTER.publish, EXPORTER.beside) == ("pubmed", False, False)


def test_the_copyright_is_told_and_not_the_licence() -> None:
    """As the table of docs/deposit.md says."""
    terms = replace(CASE.meta, license=LicenseTerms(id="CC-BY-4.0"))
    assert told(Published(case=replace(CASE, meta=terms))).findtext("Article/CopyrightInformation") is None
    owned = replace(terms, copyright=Copyright(year="2018", holder="The authors"))
    found = told(Published(case=replace(CASE, meta=owned)))
    assert found.findtext("Article/CopyrightInformation") == "© 2018 The authors"


def test_a_concern_is_told_by_its_kind_alone() -> None:
    work = OtherWork(relation="concerns", doi="10.5555/y")
    meta = replace(CASE.meta, type="expression-of-concern")
    (article,) = told(Published(case=replace(CASE, meta=meta), works=(work,)))
    assert article.findtext("PublicationType") == "Expression of Concern"
    assert article.find("ObjectList") is None


OBJECTS = {  # by hand, of NLM's list; it has none for other relations
    "corrects": "Erratum", "retracts": "Retraction", "comment-on": "Comment", "reply-to": "Comment",
    "new-version-of": "Update",
}  # fmt: skip


@pytest.mark.parametrize("relation", get_args(Relation))
def test_a_related_work_is_an_object_of_its_type(relation: str) -> None:
    work = OtherWork(relation=relation, doi="10.5555/other")
    found = told(Published(case=CASE, works=(work,))).xpath("//Object/@Type")
    assert found == ([OBJECTS[relation]] if relation in OBJECTS else [])


@pytest.mark.parametrize(("lang", "code"), [("es", "spa"), ("nds", "nds"), ("x-made", "und"), ("qq", "und")])
def test_an_abstract_in_another_language_has_its_code_or_und(lang: str, code: str) -> None:
    words = (AbstractSection(heading="", children=(Paragraph((Text("Uno."),)),)),)
    case = replace(CASE, abstract_translations={lang: words})
    assert told(Published(case=case)).xpath("//OtherAbstract/@Language") == [code]
