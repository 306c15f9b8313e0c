from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from sitegen.cite.csl_terms import TYPES
from sitegen.exporters.jsonld import data
from sitegen.exporters.jsonld.citations import citations
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import ClinicalCode, LicenseTerms, Metadata, Relation
from sitegen.model.published import OtherWork, PublicFile, Published
from sitegen.model.reference import Reference
from sitegen.model.site import ShownPicture, SiteInfo
from tests.made_cases import whole_published

SITE = SiteInfo(title="Reports", url="https://example.org/")
BARE = Case(slug="x", meta=Metadata(title="T"), title=(Text("T"),))


def found(known: Published, site: SiteInfo = SITE) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(data(known, site))
    return value


def whole() -> dict[str, Any]:
    return found(*whole_published())


def nothing_empty(value: object) -> bool:
    if isinstance(value, dict):
        return all(item not in ("", None, [], {}) and nothing_empty(item) for item in value.values())
    return all(map(nothing_empty, value)) if isinstance(value, list) else True


@pytest.mark.parametrize(
    "made", [(Published(case=BARE), SiteInfo(title="R")), whole_published()], ids=["bare", "whole"]
)
def test_what_is_not_known_is_left_out(made: tuple[Published, SiteInfo]) -> None:
    assert nothing_empty(found(*made))


def test_authors_have_their_iD_their_names_in_parts_and_their_institutions() -> None:
    first, second, group, *_ = whole()["author"]
    assert (first["@id"], first["name"]) == ("https://orcid.org/0000-0002-1825-0097", "Ludwig van Beethoven, Jr.")
    assert (first["givenName"], first["familyName"]) == ("Ludwig", "van Beethoven")
    assert first["affiliation"][0]["@id"] == "https://ror.org/02mhbdp94"
    assert first["email"] == "l@hospital.example"
    assert second["familyName"] == "de Cruz"
    assert group == {"@type": "Organization", "name": "The Example Group"}


def test_a_case_stands_in_issue_volume_and_journal() -> None:
    issue = whole()["isPartOf"]
    assert (issue["@type"], issue["issueNumber"]) == ("PublicationIssue", "3")
    assert (issue["isPartOf"]["@type"], issue["isPartOf"]["volumeNumber"]) == ("PublicationVolume", "12")
    assert issue["isPartOf"]["isPartOf"]["issn"] == ["2090-6749", "2090-6757"]
    assert found(Published(case=BARE))["isPartOf"] == {"@type": "Periodical", "name": "Reports"}


def test_a_code_goes_with_the_diagnosis_it_is_labelled_like() -> None:
    codes = (
        ClinicalCode(system="ICD-10", code="C48.0", label="liposarcoma"),
        ClinicalCode(system="ATC", code="L01DB01", label="Doxorubicin"),
        ClinicalCode(system="HPO", code="HP:0003418"),
    )
    case = replace(BARE, meta=Metadata(title="T", diagnosis=("Liposarcoma",), codes=codes))
    assert [
        (item["@type"], item.get("name"), item["code"][0]["codeValue"]) for item in found(Published(case=case))["about"]
    ] == [
        ("MedicalCondition", "Liposarcoma", "C48.0"),
        ("Drug", "Doxorubicin", "L01DB01"),
        ("MedicalSignOrSymptom", None, "HP:0003418"),
    ]


def test_a_code_makes_a_condition_only_of_what_is_one() -> None:
    """One of SNOMED CT may be an operation, unless the author calls it the diagnosis."""
    codes = (
        ClinicalCode(system="SNOMED-CT", code="80146002", label="Appendectomy"),
        ClinicalCode(system="SNOMED-CT", code="74400008", label="Appendicitis"),
        ClinicalCode(system="ORPHA", code="69078", label="Liposarcoma"),
        ClinicalCode(system="LOINC", code="718-7", label="Haemoglobin"),
    )
    about = found(Published(case=replace(BARE, meta=Metadata(title="T", diagnosis=("Appendicitis",), codes=codes))))
    assert [(item["@type"], item["name"]) for item in about["about"]] == [
        ("MedicalCondition", "Appendicitis"), ("MedicalEntity", "Appendectomy"), ("MedicalCondition", "Liposarcoma"),
        ("MedicalTest", "Haemoglobin"),
    ]  # fmt: skip


def test_pictures_are_renditions_and_never_that_of_a_person() -> None:
    known, site = whole_published()
    pictures = found(known, site)["image"]
    names = [item["contentUrl"].removeprefix("https://cases.example/journal/cases/made/") for item in pictures]
    assert names == ["fig-mix.webp", "fig-xr.webp", "fig-plain.webp"]  # figure ct shows a person
    assert pictures[0]["license"] == "https://creativecommons.org/licenses/by/4.0/"
    original = {panel.src for figure in known.case.figures for panel in figure.panels}
    assert not [src for src in original if src in data(known, site).decode()]


def test_where_a_figure_comes_from_is_a_work_and_no_notice_of_copyright() -> None:
    known, site = whole_published()
    figure = replace(known.case.figures[1], source="Example Atlas 2001", credit="Ada Example")
    (picture,) = found(replace(known, case=replace(known.case, figures=(figure,))), site)["image"]
    assert picture["isBasedOn"] == [{"@type": "CreativeWork", "name": "Example Atlas 2001"}]
    assert (picture["creditText"], "copyrightNotice" in picture) == ("Ada Example", False)


def test_a_figure_of_others_is_not_under_the_licence_of_the_case() -> None:
    known, site = whole_published()
    figure = replace(known.case.figures[1], license="")
    (picture,) = found(replace(known, case=replace(known.case, figures=(figure,))), site)["image"]
    assert "license" not in picture
    (picture,) = found(
        replace(known, case=replace(known.case, figures=(replace(figure, source=""),))), site
    )["image"]  # fmt: skip
    assert picture["license"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("relation", "there", "name", "kind"),
    [
        ("retracts", True, "correction", "CorrectionComment"), ("retracts", False, "about", "ScholarlyArticle"),
        ("translation-of", False, "translationOfWork", "ScholarlyArticle"), ("comment-on", True, "subjectOf", "ScholarlyArticle"),
        ("preprint-of", False, "mentions", "ScholarlyArticle"),
    ],
)  # fmt: skip
def test_a_relation_is_a_property(relation: str, there: bool, name: str, kind: str) -> None:
    work = OtherWork(relation=relation, said_there=there, doi="10.5555/a", named="That one")
    (other,) = found(Published(case=BARE, works=(work,)))[name]
    assert (other["@type"], other["@id"], other["name"]) == (kind, "https://doi.org/10.5555/a", "That one")


def test_a_part_of_another_work_keeps_its_journal() -> None:
    work = OtherWork(relation="part-of", url="https://example.org/series/")
    assert [item["@type"] for item in found(Published(case=BARE, works=(work,)))["isPartOf"]] == [
        "Periodical", "ScholarlyArticle",
    ]  # fmt: skip


def test_a_translation_of_the_site_is_one() -> None:
    (other,) = whole()["workTranslation"]
    assert (other["inLanguage"], other["name"]) == ("es", "Una masa")


def test_a_retracted_case_says_so_in_its_title_its_status_and_its_type() -> None:
    case = replace(BARE, meta=replace(BARE.meta, status="retracted"))
    known = found(Published(case=case))
    assert (known["headline"], known["creativeWorkStatus"]) == ("RETRACTED: T", "Retracted")
    assert known["publicationType"] == ["Case Reports", "Retracted Publication"]


def test_a_case_that_is_not_free_says_so() -> None:
    case = replace(BARE, meta=replace(BARE.meta, open_access=False))
    assert found(Published(case=case))["isAccessibleForFree"] is False


def test_the_text_in_other_forms_is_told() -> None:
    files = (
        PublicFile("x.pdf", "application/pdf", "PDF", "text"), PublicFile("x.ris", "application/x", "RIS", "description"),
    )  # fmt: skip
    (only,) = found(Published(case=BARE, files=files))["encoding"]
    assert (only["contentUrl"], only["encodingFormat"]) == ("https://example.org/cases/x/x.pdf", "application/pdf")


def test_works_that_are_cited_are_told_by_their_kind() -> None:
    article, book = whole()["citation"]
    assert article["isPartOf"] == {
        "@type": "PublicationVolume", "volumeNumber": "12",
        "isPartOf": {"@type": "Periodical", "name": "Journal of Examples"},
    }  # fmt: skip
    assert (article["@type"], article["datePublished"], article["name"]) == (
        "ScholarlyArticle",
        "2018-07-16",
        "On masses",
    )
    assert (book["@type"], book["isbn"]) == ("Book", "978-3-16-148410-0")


def test_what_nobody_may_know_is_not_said() -> None:
    text = data(*whole_published()).decode()
    assert "Cy Sample" not in text  # who reviewed privacy


@pytest.mark.parametrize(
    ("title", "caption"),
    [("The film", "The film. A mass."), ("What is it?", "What is it? A mass."), ("", "A mass.")],
)
def test_title_and_caption_of_a_figure_do_not_run_on(title: str, caption: str) -> None:
    panel = Panel(src="figures/a.png", alt="A mass")
    figure = Figure(
        id="a", number=1, panels=(panel,), title=(Text(title),) if title else (), caption=(Text("A mass."),)
    )
    shown = ShownPicture(path="a.webp", width=10, height=10)
    known = Published(case=replace(BARE, figures=(figure,)), pictures={"figures/a.png": shown})
    assert found(known)["image"][0]["caption"] == caption


def test_a_licence_is_its_address_and_its_terms_in_words() -> None:
    def license(terms: LicenseTerms | None) -> object:
        case = replace(BARE, meta=replace(BARE.meta, license=terms))
        return found(Published(case=case)).get("license")

    address, words = "https://creativecommons.org/licenses/by/4.0/", "Free to share."
    terms = {"@type": "CreativeWork", "text": words}
    assert license(LicenseTerms(id="CC-BY-4.0")) == address
    assert license(LicenseTerms(id="CC-BY-4.0", text=words)) == [address, terms]
    assert license(LicenseTerms(text=words)) == terms
    assert license(None) is None


def test_a_cited_work_keeps_its_number_and_what_it_is_known_by() -> None:
    def told(**text: str) -> dict[str, Any]:
        work = Reference(key="w", type="article-journal", text=text)
        (found_work,) = citations([work])
        return found_work

    assert told(number="e77")["pagination"] == "e77"
    assert told(number="e77", page="1-9")["pagination"] == "1-9"
    assert told(PMID="4711", PMCID="PMC1")["@id"] == "https://pubmed.ncbi.nlm.nih.gov/4711/"
    assert told(PMCID="PMC1")["@id"] == "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/"
    assert told(PMID="4711", URL="https://a.example/")["url"] == "https://a.example/"
    assert told(PMID="4711", DOI="10.5555/w", URL="https://a.example/") == {
        "@type": "ScholarlyArticle", "@id": "https://doi.org/10.5555/w",
    }  # fmt: skip


RELATED = {  # by hand, of schema.org's properties: of a work that the case names, and of one that names it
    "corrects": ("about", "correction"), "retracts": ("about", "correction"), "concerns": ("about", "correction"),
    "comment-on": ("about", "subjectOf"), "reply-to": ("about", "subjectOf"),
    "new-version-of": ("isBasedOn", "mentions"), "preprint-of": ("mentions", "mentions"), "has-preprint": ("mentions", "mentions"),
    "original": ("isBasedOn", "mentions"), "translation-of": ("translationOfWork", "workTranslation"),
    "supplement-to": ("mentions", "mentions"), "part-of": ("isPartOf", "mentions"),
}  # fmt: skip


@pytest.mark.parametrize("relation", get_args(Relation))
@pytest.mark.parametrize("said_there", [False, True])
def test_a_related_work_stands_under_its_property(relation: str, said_there: bool) -> None:
    work = OtherWork(relation=relation, said_there=said_there, doi="10.5555/other")
    told = found(Published(case=BARE, works=(work,)))
    name = RELATED[relation][said_there]
    of_property = told[name] if isinstance(told[name], list) else [told[name]]
    (other,) = [one for one in of_property if one.get("@id") == "https://doi.org/10.5555/other"]
    is_notice = said_there and relation in ("corrects", "retracts", "concerns")
    assert other["@type"] == ("CorrectionComment" if is_notice else "ScholarlyArticle")


KINDS = {  # by hand, of schema.org's types and those of CSL; any other is a CreativeWork
    "article": "ScholarlyArticle", "article-journal": "ScholarlyArticle", "article-magazine": "Article",
    "article-newspaper": "NewsArticle", "book": "Book", "chapter": "Chapter", "dataset": "Dataset",
    "legislation": "Legislation", "paper-conference": "ScholarlyArticle", "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting", "report": "Report", "software": "SoftwareApplication", "thesis": "Thesis",
    "webpage": "WebPage",
}  # fmt: skip
WITHIN = {
    "article": "Periodical", "article-journal": "Periodical", "article-magazine": "Periodical", "chapter": "Book",
    "webpage": "WebSite", "post-weblog": "Blog", "article-newspaper": "Newspaper",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_a_cited_work_and_what_it_stands_in_have_their_types(kind: str) -> None:
    (work,) = citations([Reference(key="w", type=kind, text={"container-title": "C"})])
    assert (work["@type"], work["isPartOf"]["@type"]) == (
        KINDS.get(kind, "CreativeWork"), WITHIN.get(kind, "CreativeWork"),
    )  # fmt: skip
