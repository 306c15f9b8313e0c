"""What a registry and a harvester are told of the site, and no page depends on."""

from __future__ import annotations

from pathlib import Path

from sitegen import files
from sitegen.build.batches import batch_of
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.site import Card, Member, Site, SiteInfo


def test_a_batch_says_who_sends_it_and_where_it_is_had() -> None:
    member = Member("Office", "us@cases.example")
    site = Site(info=SiteInfo(title="T"), member=member, gateway="https://gateway.example.org/oai/")
    found = batch_of(site, "2020", 20200102030405)
    assert (found.id, found.stamp, found.member, found.gateway) == ("2020", 20200102030405, member, site.gateway)


def test_the_dates_of_an_issue_are_those_of_all_its_cases_that_are_published() -> None:
    def card(slug: str, issue: str, date: str, status: str = "published") -> Card:
        return Card(slug=slug, digest="", title=(), title_text="", in_issue=issue, date=date, status=status)

    cards = (
        card("a", "volume-1", "2024-05-31"), card("b", "volume-1", "2024", "retracted"), card("c", "", "2021"),
        card("d", "volume-1", "2030", "draft"), card("e", "volume-2", "2022"), card("f", "volume-2", "", "retracted"),
    )  # fmt: skip
    assert batch_of(Site(info=SiteInfo(title="T"), cases=cards), "", 1).issues == {
        "volume-1": ("2024-05-31", "2024"), "volume-2": ("2022",),
    }  # fmt: skip


def test_an_issue_is_printed_where_a_case_of_it_was_online_before_it() -> None:
    cards = (
        Card(slug="a", digest="", title=(), title_text="", in_issue="volume-1", date="2024", status="published"),
        Card(slug="b", digest="", title=(), title_text="", in_issue="volume-1", date="2024", status="published",
             ahead=True),
        Card(slug="c", digest="", title=(), title_text="", in_issue="volume-2", date="2024", status="published"),
    )  # fmt: skip
    printed, online = SiteInfo(title="T", issn="2049-3649"), SiteInfo(title="T", eissn="2049-3630")
    assert batch_of(Site(info=printed, cases=cards), "", 1).printed == {"volume-1"}
    assert batch_of(Site(info=online, cases=cards), "", 1).printed == frozenset()


def test_a_new_depositor_or_gateway_makes_no_page_again(tmp_path: Path) -> None:
    settings = b"title: Cases\nurl: https://cases.example/\n"
    files.write(tmp_path / "content/site.yml", settings)
    front = b"---\ntitle: A\nstatus: published\ndate: 2020-01-02\nauthors: [Jo Doe]\n---\n\nText.\n"
    files.write(tmp_path / "content/cases/a/index.md", front)
    assert build(tmp_path, Options(search=False), lambda *_: None).made
    settings += (
        b"crossref: {depositor: Office, email: us@cases.example}\noai: {gateway: https://gateway.example.org/}\n"
    )
    files.write(tmp_path / "content/site.yml", settings)
    report = build(tmp_path, Options(search=False), lambda *_: None)
    assert (report.failed, report.made) == (False, 0)
