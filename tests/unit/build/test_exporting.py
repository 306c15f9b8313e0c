"""Files of cases on demand: which cases, and what stands in their way."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.exporting import Exported, Selection, export
from sitegen.build.report import Options
from sitegen.model.site import Card
from sitegen.plugins import Exporter, discover

STAMP = 20200102030405
GATHER = Exporter(
    name="many", label="Many", filename="many-{slug}.txt",
    gather=lambda found, site, batch: f"{batch.stamp}: {', '.join(one.case.slug for one in found)}".encode(),
)  # fmt: skip
WRITE = Exporter(name="one", label="One", filename="{slug}.txt", write=lambda known, site: known.case.slug.encode())
TAGS = Exporter(name="tags", label="Tags", tags=lambda known, site: [("a", known.case.slug)])
CITE = Exporter(
    name="cite", label="Cite", filename="{slug}.ris",
    cite=lambda found, site: ", ".join(one.reference.key for one in found).encode(),
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    for slug, date, volume in (("a", "2020-01-02", "3"), ("b", "2021-01-02", "3"), ("c", "2021-03-04", "4")):
        front = f"title: Case {slug}\ndate: {date}\nstatus: published\nauthors: [Jo Doe]\nvolume: {volume}\nissue: 2\n"
        files.write(tmp_path / f"content/cases/{slug}/index.md", f"---\n{front}---\n\nWords.\n".encode())
    return tmp_path


def run(root: Path, exporter: Exporter, chosen: Selection) -> Exported:
    return export(root, Options(write=False, search=False), exporter, chosen, STAMP, lambda stage, done, total: None)


@pytest.mark.parametrize(
    ("chosen", "slugs", "name"),
    [
        (Selection(), "c, b, a", "cases"),
        (Selection(slugs=("a",)), "a", "a"),
        (Selection(slugs=("a", "c")), "c, a", "cases"),
        (Selection(year="2021"), "c, b", "2021"),
        (Selection(issue="3(2)"), "b, a", "volume-3-issue-2"),
        (Selection(issue="volume-4-issue-2"), "c", "volume-4-issue-2"),
        (Selection(year="2021", issue="3(2)"), "b", "volume-3-issue-2"),
        (Selection(issue="3"), "b, a", "volume-3-issue-2"),
        (Selection(issue="volume-3"), "b, a", "volume-3-issue-2"),
    ],
)
def test_the_cases_asked_for_are_in_one_file(project: Path, chosen: Selection, slugs: str, name: str) -> None:
    assert run(project, GATHER, chosen).files == ((f"many-{name}.txt", f"20200102030405: {slugs}".encode()),)


@pytest.mark.parametrize("volume", ["../../../x", "3/4", "3\\4", ".."])
def test_a_file_is_called_by_no_words_that_lead_out_of_its_folder(project: Path, volume: str) -> None:
    place = project / "content/cases/c/index.md"
    files.write(place, files.read(place).replace(b"volume: 4", f"volume: '{volume}'".encode()))
    ((name, _),) = run(project, GATHER, Selection(issue=f"{volume}(2)")).files
    assert set(name) & set("/\\") == set()
    assert name.startswith("many-")
    assert name.endswith("issue-2.txt")


def test_a_year_is_no_beginning_of_one(project: Path) -> None:
    assert run(project, GATHER, Selection(year="2")).files == ()


def test_a_citation_format_has_one_file_and_a_format_of_whole_cases_one_each(project: Path) -> None:
    assert run(project, CITE, Selection(year="2021")).files == (("2021.ris", b"c, b"),)
    assert run(project, WRITE, Selection(year="2021")).files == (("c.txt", b"c"), ("b.txt", b"b"))


def test_what_a_page_says_in_its_head_can_be_had_alone(project: Path) -> None:
    assert run(project, TAGS, Selection(slugs=("a",))).files == (("a.tags.html", b'<meta name="a" content="a">\n'),)


def test_a_mistake_in_a_case_that_is_asked_for_stands_in_the_way(project: Path) -> None:
    files.write(
        project / "content/cases/a/index.md",
        b"---\ntitle: A\nstatus: published\ndate: 2020\nauthors: [Jo]\norcid: 1\n---\n",
    )
    found = run(project, GATHER, Selection(slugs=("a", "b")))
    assert (found.files, found.report.failed) == ((), True)
    assert run(project, GATHER, Selection(slugs=("b",))).files


def test_a_name_that_no_case_has_is_told(project: Path) -> None:
    found = run(project, GATHER, Selection(slugs=("a", "z")))
    assert ([name for name, _ in found.unknown], found.others) == (["z"], ())


def test_a_case_of_another_year_is_not_told_as_unknown(project: Path) -> None:
    found = run(project, GATHER, Selection(slugs=("a", "b", "z"), year="2021"))
    assert ([name for name, _ in found.unknown], found.others) == (["z"], ("a",))


def test_nothing_is_written(project: Path) -> None:
    run(project, GATHER, Selection())
    assert not (project / "public").exists()


def test_an_issue_is_named_as_it_is_printed_or_as_in_addresses() -> None:
    card = Card(slug="a", digest="", title=(), title_text="", issue="3(2)", in_issue="volume-3-issue-2")
    assert Selection(issue="3(2)").holds(card)
    assert Selection(issue="volume-3-issue-2").holds(card)
    assert not Selection(issue="2").holds(card)


def test_what_a_registry_has_against_a_case_that_is_left_out_stands_in_no_way(project: Path) -> None:
    settings = b"title: Cases\nurl: https://cases.example/\neissn: 2049-3630\npublisher: P\n"
    settings += b"crossref: {depositor: Office, email: o@cases.example}\n"
    files.write(project / "content/site.yml", settings)
    place = project / "content/cases/a/index.md"
    files.write(place, files.read(place).replace(b"authors:", b'doi: "10.5555/a"\nauthors:'))
    crossref: Exporter = discover("exporters")["crossref"]
    found = run(project, crossref, Selection())
    assert not found.report.failed, found.report.diagnostics
    assert found.left == (("c", "has no DOI"), ("b", "has no DOI"))
    assert b"10.5555/a" in found.files[0][1]
    assert run(project, crossref, Selection(slugs=("b",))).files == ()


def test_a_volume_is_all_of_its_issues_and_of_no_other_journal() -> None:
    def of(issue: str, in_issue: str) -> Card:
        return Card(slug="a", digest="", title=(), title_text="", issue=issue, in_issue=in_issue)

    first, second = of("1(1)", "volume-1-issue-1"), of("1(2)", "volume-1-issue-2")
    volume = Selection(issue="1")
    assert volume.holds(first)
    assert volume.holds(second)
    assert not volume.holds(of("11(1)", "volume-11-issue-1"))
    assert not volume.holds(of("1(1)", ""))  # it appeared elsewhere
    assert volume.name([first, second]) == "volume-1"
    assert volume.name([first]) == "volume-1-issue-1"


def test_a_wrong_name_is_told_with_the_right_one_and_a_draft_as_a_draft(project: Path) -> None:
    files.write(project / "content/cases/d/index.md", b"---\ntitle: D\nstatus: draft\n---\n")
    files.write(project / "content/cases/gouty-knee/index.md", files.read(project / "content/cases/a/index.md"))
    found = run(project, GATHER, Selection(slugs=("gouty-kne", "d", "qqqq")))
    assert [said for _, said in found.unknown] == [
        "no case is called 'gouty-kne': did you mean 'gouty-knee'?",
        "the case 'd' is not published; --drafts includes it.",
        "no case is called 'qqqq': name a folder of content/cases/",
    ]


def test_a_registry_takes_no_draft_and_is_said_to_take_none(project: Path) -> None:
    files.write(project / "content/cases/d/index.md", b"---\ntitle: D\nstatus: draft\n---\n")
    item = dataclasses.replace(GATHER, left_out=lambda known: "")
    ((_, said),) = run(project, item, Selection(slugs=("d",))).unknown
    assert said == "the case 'd' is not published; write status: published in its index.md when it is ready."


def test_it_is_told_of_how_many_cases_the_files_are_and_what_else_there_is(project: Path) -> None:
    found = run(project, GATHER, Selection(year="2021"))
    assert (found.cases, found.offered) == (2, '--year 2021, 2020; --issue "4(2)", "3(2)"')
    assert run(project, GATHER, Selection(year="1999")).cases == 0


def test_a_link_that_leads_nowhere_stands_in_the_way_of_its_own_case_alone(project: Path) -> None:
    place = project / "content/cases/a/index.md"
    files.write(place, files.read(place) + b"\nSee [there](nowhere.html).\n")
    found = run(project, WRITE, Selection(slugs=("a",)))
    assert [item.rule for item in found.report.diagnostics if item.severity == "error"] == ["link"]
    assert found.files == ()
    assert run(project, WRITE, Selection(slugs=("b",))).files == (("b.txt", b"b"),)


def test_what_another_registry_asks_for_stands_in_no_way(project: Path) -> None:
    files.write(project / "content/site.yml", b"title: Cases\ndeposits: [crossref]\nexports: [+oai]\n")
    assert run(project, TAGS, Selection(slugs=("a",))).files
    told = run(project, discover("exporters")["pubmed"], Selection(slugs=("a",))).report.diagnostics
    asked = [item.message for item in told if item.rule == "deposit-setting"]
    assert asked
    assert all(message.startswith("PubMed") for message in asked)
