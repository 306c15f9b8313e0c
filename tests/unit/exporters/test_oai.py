"""The static repository of a site."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace

from sitegen.exporters import jats
from sitegen.exporters.oai import EXPORTER, FILE, gather, left_out
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteEditor, SiteInfo
from tests.made_cases import BARE_SITE, BATCH, as_published, read, site_with_everything, whole_published
from tests.rules.oai import DC, JATS, OAI, errors, without_namespace

SITE = site_with_everything()


def known(slug: str = "made", **front: Any) -> Published:
    return as_published(
        read({"title": "T", "status": "published", "date": "2018-07-16", **front}, "Text.", slug=slug), SITE
    )


def tree(*found: Published, site: SiteInfo = SITE) -> etree._Element:
    return etree.fromstring(gather(found, site, BATCH))


def said(root: etree._Element, name: str, space: str = OAI) -> list[str]:
    return [element.text or "" for element in root.iter(space + name)]


def test_the_case_with_everything_is_a_valid_repository() -> None:
    whole, _ = whole_published()
    assert list(errors(gather([whole, known("other")], SITE, BATCH))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (b"<oai:adminEmail>editors@cases.example</oai:adminEmail>", b""),
        (b"<dc:title", b"<dc:doi>x</dc:doi><dc:title"),
        (b"2018-07-16</oai:datestamp>", b"2018-07</oai:datestamp>"),
        (b"<oai:deletedRecord>no", b"<oai:deletedRecord>transient"),
        (b"<oai:earliestDatestamp>2018", b"<oai:earliestDatestamp>2017"),
        (b"<front>", b"<fromt>"),
    ],
)
def test_the_rules_see_what_is_wrong(wrong: bytes, right: bytes) -> None:
    data = gather([known()], SITE, BATCH)
    assert wrong in data
    broken = data.replace(wrong, right).replace(b"</front>", b"</fromt>" if b"<fromt>" in right else b"</front>")
    assert list(errors(broken))


def test_the_gateway_serves_the_repository_under_the_address_of_its_file() -> None:
    assert said(tree(known()), "baseURL") == ["https://gateway.example.org/oai/cases.example/journal/oai.xml"]


def test_records_are_named_by_host_and_slug_and_dated_by_their_last_change() -> None:
    root = tree(known(date={"published": "2018", "updated": "2019-05"}), known("fever-b"))
    assert said(root, "identifier")[:2] == ["oai:cases.example:made", "oai:cases.example:fever-b"]
    assert said(root, "datestamp")[:2] == ["2019-05-01", "2018-07-16"]
    assert said(root, "earliestDatestamp") == ["2018-07-16"]


def test_a_retracted_case_is_a_record_of_the_day_of_its_retraction_and_marked() -> None:
    case = replace(
        known(status="retracted"), works=(OtherWork(relation="retracts", said_there=True, date="2020-02-29"),)
    )
    root = tree(case)
    assert said(root, "title", DC) == ["RETRACTED: T"]
    assert said(root, "datestamp")[0] == "2020-02-29"
    assert said(root, "type", DC) == ["Case Reports", "Retracted Publication", "Text"]


def test_a_case_without_a_date_is_left_out() -> None:
    assert left_out(known(date={"received": "2018"})) == "has no date"
    assert left_out(known()) == ""


@pytest.mark.parametrize(
    ("facts", "address"),
    [
        ({}, "editors@cases.example"),
        ({"contact": "mailto:desk@cases.example"}, "desk@cases.example"),
        ({"contact": "https://cases.example/letters/"}, "r@cases.example"),
        ({"contact": "", "editors": (SiteEditor("A"),)}, ""),
    ],
)
def test_the_address_for_letters_is_one_that_the_site_publishes(facts: dict[str, Any], address: str) -> None:
    found = said(tree(known(), site=site_with_everything(**facts)), "adminEmail")
    assert found == ([address] if address else [])
    assert "deposits@cases.example" not in found


def test_a_record_in_jats_is_the_file_of_the_case_in_the_namespace_of_the_format() -> None:
    whole, _ = whole_published()
    (article,) = tree(whole).iter(f"{JATS}article")
    alone = etree.fromstring(without_namespace(article))
    alone.attrib.pop("{http://www.w3.org/XML/1998/namespace}base")
    assert etree.tostring(alone, method="c14n2") == etree.tostring(
        etree.fromstring(jats.write(whole, SITE)), method="c14n2"
    )


def test_only_the_fifteen_elements_of_dublin_core() -> None:
    whole, _ = whole_published()
    names = {etree.QName(element).localname for element in tree(whole).iter(f"{DC}*")}
    assert names == {
        "title", "creator", "subject", "description", "publisher", "date", "type", "format", "identifier", "source",
        "language", "relation", "rights",
    }  # fmt: skip


def test_a_site_that_says_nothing_has_a_file_that_can_be_read() -> None:
    assert said(tree(site=BARE_SITE), "repositoryName") == ["Cases"]
    assert said(tree(known(), site=BARE_SITE), "identifier")[0] == "oai:localhost:made"


def test_hosts_in_other_scripts_are_written_as_the_network_takes_them() -> None:
    assert said(tree(known(), site=site_with_everything(url="https://例え.example/")), "identifier")[0] == (
        "oai:xn--r8jz45g.example:made"
    )


def test_the_file_lies_at_the_root_of_the_site_and_holds_what_a_repository_may() -> None:
    assert (EXPORTER.filename, EXPORTER.publish, EXPORTER.most) == (FILE, True, 5000)
