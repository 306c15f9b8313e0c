from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.case_record import citable
from sitegen.cite.site_record import address, completed, item, items, language, source, venue
from sitegen.model.case import Case
from sitegen.model.metadata import Metadata, Venue
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate
from sitegen.model.site import SiteInfo
from tests.citable_case import CASE, SITE


def test_a_case_as_an_item() -> None:
    found = item(CASE, SITE)
    assert (found.key, found.type) == ("coli", "article-journal")
    assert found.text == {
        "title": "Is it <i>E. coli</i>? A case", "container-title": "Reports", "container-title-short": "Rep",
        "volume": "2", "page": "7-9", "DOI": "10.1000/x", "ISSN": "2234-5676", "language": "en",
        "URL": "https://example.org/cases/coli/", "abstract": "Case: One. Conclusion: Two.",
    }  # fmt: skip
    assert found.names == {"author": (Name(family="Doe", given="Jo"),)}
    assert found.dates == {"issued": PartialDate(year=2018, month=7)}


def test_what_the_site_says_is_no_part_of_what_is_kept() -> None:
    kept = citable(CASE)
    assert not {"container-title", "URL", "language", "publisher"} & set(kept.reference.text)
    assert completed(kept, SiteInfo(title="Other", lang="es")).text["container-title"] == "Other"


def test_a_case_of_another_journal_takes_nothing_from_the_site() -> None:
    case = Case(slug="x", meta=Metadata(title="T", venue=Venue(title="Case Reports in Orthopedics")), title=())
    text = item(case, SITE).text
    assert text["container-title"] == "Case Reports in Orthopedics"
    assert "ISSN" not in text


def test_the_journal_and_the_address_are_the_same_to_all_who_ask() -> None:
    elsewhere = replace(CASE, meta=replace(CASE.meta, venue=Venue(title="Other")))
    assert [venue(case, SITE).title for case in (CASE, elsewhere)] == ["Reports", "Other"]
    assert [address(CASE, site) for site in (SITE, SiteInfo(title="R"))] == ["https://example.org/cases/coli/", ""]


def test_writers_get_the_particulars_by_key() -> None:
    (reference,), particulars = items([citable(CASE)], SITE)
    assert (reference, list(particulars)) == (item(CASE, SITE), ["coli"])


def test_the_source_is_the_journal_and_the_place_in_it() -> None:
    numbered = replace(CASE, meta=replace(CASE.meta, issue="3"))
    assert [source(case, SITE) for case in (CASE, numbered)] == ["Reports 2018;2:7-9", "Reports 2018;2(3):7-9"]
    assert source(CASE, SiteInfo(title="", lang="en")) == ""


def test_the_language_is_that_of_the_case_or_else_of_the_site() -> None:
    site = SiteInfo(title="Reports", lang="es")
    assert language(CASE, site) == "es"
    assert language(replace(CASE, meta=replace(CASE.meta, lang="pt-BR")), site) == "pt-BR"
