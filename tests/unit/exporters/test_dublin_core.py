from __future__ import annotations

import pytest

from sitegen.exporters.dublin_core import links, tags
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.metadata import Copyright, Metadata
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.render.licenses import copyright_line
from tests.made_cases import whole_published

SITE = SiteInfo(title="Reports", url="https://example.org/")
BARE = Case(slug="x", meta=Metadata(title="T"), title=(Text("T"),))


def values(known: Published, site: SiteInfo, name: str) -> list[str]:
    return [content for key, content in tags(known, site) if key == name]


def test_what_is_not_known_has_no_tag() -> None:
    assert dict(tags(Published(case=BARE), SiteInfo(title="Reports"))) == {
        "DC.title": "T", "DC.type": "Text", "DC.format": "text/html", "DC.source": "Reports", "DC.language": "en",
    }  # fmt: skip


def test_a_case_in_full() -> None:
    known, site = whole_published()
    assert values(known, site, "DC.title") == ["A mass beside the spine, in vivo: H₂O: Twelve months"]
    assert values(known, site, "DCTERMS.alternative") == ["Una masa"]
    assert values(known, site, "DC.creator") == [
        "van Beethoven, Ludwig Jr.", "de Cruz, María III", "The Example Group", "Another Group", "Suharto",
    ]  # fmt: skip
    assert values(known, site, "DC.identifier") == [
        f"https://doi.org/{known.case.meta.doi}", "https://cases.example/journal/cases/made/",
    ]  # fmt: skip
    assert values(known, site, "DC.source") == ["Example Case Reports 2018;12(3):105-109"]
    assert values(known, site, "DC.rights") == ["© 2018 The authors", "Free to share."]


@pytest.mark.parametrize(
    ("relation", "there", "name"),
    [
        ("new-version-of", False, "DCTERMS.replaces"), ("new-version-of", True, "DCTERMS.isReplacedBy"),
        ("corrects", False, "DC.relation"), ("part-of", False, "DCTERMS.isPartOf"),
    ],
)  # fmt: skip
def test_a_relation_has_its_own_term(relation: str, there: bool, name: str) -> None:
    work = OtherWork(relation=relation, said_there=there, doi="10.5555/a")
    assert values(Published(case=BARE, works=(work,)), SITE, name) == ["https://doi.org/10.5555/a"]


def test_a_copyright_without_a_holder_says_nothing() -> None:
    assert copyright_line(Copyright()) == copyright_line(None) == ""
    assert copyright_line(Copyright(year="2018")) == "© 2018"
    assert copyright_line(Copyright(year="2018", holder="Example Ltd.")) == "© 2018 Example Ltd"
    assert copyright_line(Copyright(holder="The authors")) == "© The authors"


def test_the_names_are_declared() -> None:
    assert [link.rel for link in links(Published(case=BARE), SITE)] == ["schema.DC", "schema.DCTERMS"]
