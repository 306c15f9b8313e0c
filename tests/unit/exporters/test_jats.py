from __future__ import annotations

from typing import Any, get_args

import pytest
from lxml import etree
from msgspec.structs import replace

from sitegen.cite.csl_terms import TYPES
from sitegen.exporters.jats import article, write
from sitegen.model.metadata import CaseType, Relation
from sitegen.model.published import OtherWork
from tests.made_cases import as_published, read, site_with_everything, whole_published


def test_the_file_is_the_article_with_its_type_and_language() -> None:
    known, site = whole_published(type="commentary", lang="pt-BR")
    root = etree.fromstring(write(known, site))
    assert (root.tag, root.get("article-type"), root.get("dtd-version")) == ("article", "article-commentary", "1.3")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "pt-BR"
    assert write(known, site).decode().endswith(f"{article(known, site)}\n")


def test_a_short_title_that_an_author_typed_is_not_said_to_be_the_librarys() -> None:
    front = {"title": "T", "venue": {"title": "Other Journal", "short_title": "Other J"}}
    root = etree.fromstring(write(as_published(read(front, "Text."), site_with_everything()), site_with_everything()))
    ids = root.findall("front/journal-meta/journal-id")
    assert [(one.get("journal-id-type"), one.text) for one in ids] == [("publisher-id", "Other J")]
    assert root.findtext("front/journal-meta/journal-title-group/abbrev-journal-title") == "Other J"


def test_formulas_in_a_line_are_told_to_readers_too() -> None:
    for abstract, formulas in (("$x^2$", True), ("Words.", False)):
        case = read({"title": "A mass", "status": "published", "abstract": abstract}, "Text.")
        site = site_with_everything()
        root = etree.fromstring(write(as_published(case, site), site))
        assert ("MathML" in [node.text for node in root.iterfind("processing-meta//meta-value")]) is formulas


def made(**front: Any) -> etree._Element:
    site = site_with_everything()
    case = read({"title": "T", "status": "published", "date": "2018-07-16", **front}, "Text.")
    return etree.fromstring(write(as_published(case, site), site))


TYPES_OF_ARTICLES = {  # by hand, of the tag library's list and of what PubMed Central reads
    "case-report": "case-report", "case-series": "case-report", "clinical-image": "case-report",
    "review": "review-article", "editorial": "editorial", "letter": "letter", "commentary": "article-commentary",
    "correction": "correction", "retraction": "retraction", "expression-of-concern": "expression-of-concern",
}  # fmt: skip


@pytest.mark.parametrize("kind", get_args(CaseType))
def test_an_article_has_its_type(kind: str) -> None:
    assert made(type=kind).get("article-type") == TYPES_OF_ARTICLES[kind]


RELATED = {  # by hand: what the other work is to this one, and when it is the other that says so
    "corrects": ("corrected-article", "correction-forward"), "retracts": ("retracted-article", "retraction-forward"),
    "concerns": ("object-of-concern", "concern-forward"), "comment-on": ("commentary-article", "commentary"),
    "reply-to": ("letter", "letter-reply"), "new-version-of": ("updated-article", "update"),
    "preprint-of": ("published-article", "preprint"), "has-preprint": ("preprint", "published-article"), "original": ("original-article", "republished-article"),
    "translation-of": ("translated-article", "translation"), "supplement-to": ("companion", "companion"),
    "part-of": ("companion", "companion"),
}  # fmt: skip


@pytest.mark.parametrize("relation", get_args(Relation))
@pytest.mark.parametrize("said_there", [False, True])
def test_a_related_article_has_its_type(relation: str, said_there: bool) -> None:
    site = site_with_everything()
    work = OtherWork(relation=relation, said_there=said_there, doi="10.5555/other")
    known = replace(as_published(read({"title": "T", "status": "published"}, "Text."), site), works=(work,))
    found = etree.fromstring(write(known, site)).xpath("//related-article/@related-article-type")
    assert found == [RELATED[relation][said_there]]


KINDS = {  # by hand, of the tag library's list of publication types; any other is other
    "article": "preprint", "article-journal": "journal", "article-magazine": "magazine",
    "article-newspaper": "newspaper", "bill": "legal", "book": "book", "chapter": "book", "classic": "book",
    "dataset": "data", "entry": "book", "entry-dictionary": "book", "entry-encyclopedia": "book",
    "legal_case": "legal", "legislation": "legal", "manuscript": "manuscript", "pamphlet": "book",
    "paper-conference": "confproc", "patent": "patent", "periodical": "journal", "personal_communication": "commun",
    "post": "web", "post-weblog": "web", "regulation": "legal", "report": "report", "review": "journal",
    "review-book": "journal", "software": "software", "speech": "confproc", "standard": "standard",
    "thesis": "thesis", "webpage": "web",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_a_cited_work_has_its_type(kind: str) -> None:
    assert cited(type=kind).get("publication-type") == KINDS.get(kind, "other")


@pytest.mark.parametrize(("season", "name"), [(1, "Spring"), (2, "Summer"), (3, "Autumn"), (4, "Winter")])
def test_a_season_has_its_name(season: int, name: str) -> None:
    found = cited(type="article-journal", issued={"date-parts": [[2018]], "season": season})
    assert found.findtext("season") == name


def cited(**work: Any) -> etree._Element:
    site, front = site_with_everything(), {"title": "T", "status": "published"}
    known = as_published(read(front, "Cited [@w].", [{"id": "w", "title": "T", **work}]), site)
    (found,) = etree.fromstring(write(known, site)).iterfind(".//element-citation")
    return found
