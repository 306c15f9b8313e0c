from __future__ import annotations

from typing import get_args

from lxml import etree
from msgspec.structs import replace

from sitegen.exporters._language_codes import WITHOUT_TWO_LETTERS
from sitegen.exporters.doaj import EXPORTER, gather
from sitegen.exporters.doaj.parts import TYPES, code, left_out
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.languages import BIBLIOGRAPHIC
from sitegen.model.metadata import Affiliation, CaseType, Contributor, Dates, Metadata, Venue
from sitegen.model.person import Name
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.made_cases import BATCH
from tests.schemas import schema

SITE = SiteInfo(title="Reports", url="https://cases.example/", eissn="2049-3630", publisher="P")
CASE = Case(
    slug="x",
    meta=Metadata(title="T", status="published", date=Dates(published="2018-07-16"), doi="10.5555/x"),
    title=(Text("T"),),
)


def test_every_language_it_can_name_is_in_the_list_of_doaj() -> None:
    # A case in each of them, whose language is the first thing that its record says.
    tags = [*BIBLIOGRAPHIC, *WITHOUT_TWO_LETTERS]
    cases = [Published(case=replace(CASE, meta=replace(CASE.meta, lang=tag))) for tag in tags]
    data = gather(cases, SITE, BATCH)
    assert schema("doaj").errors(data) == []
    assert etree.fromstring(data).xpath("//language/text()") == [code(tag) for tag in tags if code(tag)]
    assert [code(tag) for tag in ("mos", "nds", "mad", "en", "hr", "gsw")] == ["mos", "nds", "mad", "eng", "scr", ""]


def test_an_affiliation_that_is_nobodys_is_not_listed() -> None:
    author = Contributor(name=Name(family="Example"), email="ada@hospital.example", affiliations=(1,))
    two = (Affiliation(name="One"), Affiliation(name="Two"))
    data = gather([Published(case=replace(CASE, authors=(author,), affiliations=two))], SITE, BATCH)
    root = etree.fromstring(data)
    assert root.xpath("//affiliationName/text()") == ["Two"]
    assert root.xpath("//author/affiliationId/text()") == root.xpath("//affiliationName/@affiliationId") == ["2"]
    assert b"@hospital" not in data


def test_it_leaves_out_what_doaj_does_not_take() -> None:
    def why(**changes: object) -> str:
        return left_out(Published(case=replace(CASE, meta=replace(CASE.meta, **changes))))

    assert why() == ""
    assert why(type="correction") == ""
    assert why(venue=Venue(title="Another")) == "appeared in another journal"
    assert why(status="draft") == "is not published yet"
    assert why(date=Dates()) == "has no date of publication"
    assert why(open_access=False) == "is not free to read"


def test_every_kind_of_case_has_a_name() -> None:
    assert set(TYPES) == set(get_args(CaseType))


def test_it_is_deposited_and_not_published() -> None:
    assert (EXPORTER.registry, EXPORTER.publish, EXPORTER.beside) == ("doaj", False, False)
