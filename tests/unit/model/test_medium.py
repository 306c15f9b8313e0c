from __future__ import annotations

import pytest
from lxml import etree

from sitegen.model.medium import in_print, print_issn
from sitegen.model.metadata import Dates, Venue
from sitegen.model.site import SiteInfo
from sitegen.plugins import discover
from tests.made_cases import BATCH, as_published, read, site_with_everything

PRINTED = Venue(issn="2049-3649", eissn="2049-3630")
TWO_DAYS = Dates(online="2025-04-05", published="2025-06-07")


def test_the_second_date_of_a_printed_journal_is_that_of_print() -> None:
    assert in_print(TWO_DAYS, PRINTED)
    assert in_print(TWO_DAYS, SiteInfo(title="T", issn="2049-3649"))


@pytest.mark.parametrize("journal", [Venue(), Venue(eissn="2049-3630"), Venue(issn="2049-3630", eissn="2049-3630")])
def test_a_journal_that_is_not_printed_has_no_date_of_print(journal: Venue) -> None:
    assert print_issn(journal) == ""
    assert not in_print(TWO_DAYS, journal)


@pytest.mark.parametrize(
    "dates",
    [Dates(published="2025-06-07"), Dates(online="2025-04-05"), Dates(online="2025-04-05", published="2025-04-05")],
)
def test_one_date_is_of_the_web(dates: Dates) -> None:
    assert not in_print(dates, PRINTED)


def test_every_format_names_one_medium_for_a_date() -> None:
    """Print in Crossref's article is print in its issue, in PubMed and in JATS."""
    formats, site = discover("exporters"), site_with_everything()
    front = {
        "title": "A", "status": "published", "volume": "3", "issue": "2", "doi": "10.5555/a",
        "date": {"online": "2025-04-05", "published": "2025-06-07"},
    }  # fmt: skip
    known = as_published(read(front, "Text."), site)
    written = {name: formats[name].gather for name in ("crossref", "pubmed")}
    found = {name: etree.fromstring(gather([known], site, BATCH)) for name, gather in written.items() if gather}
    assert formats["jats"].write
    jats = etree.fromstring(formats["jats"].write(known, site))
    assert found["crossref"].xpath("//*[local-name()='journal_issue']//@media_type") == ["print"]
    assert found["crossref"].xpath("//*[local-name()='journal_article']/*/@media_type") == ["online", "print"]
    assert found["pubmed"].xpath("//PubDate/@PubStatus") == ["ppublish", "aheadofprint"]
    assert jats.xpath("//pub-date/@date-type") == ["pub", "epub"]
    assert jats.xpath("//pub-date/@publication-format") == ["print", "electronic"]
