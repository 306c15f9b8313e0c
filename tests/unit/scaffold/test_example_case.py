"""The example is invented, says so, and is complete; that it passes every check is shown with the whole site."""

from sitegen.model.diagnostic import SourceText
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.scaffold.example_case import SLUG, example_case
from sitegen.scaffold.headings import headings


def test_all_its_people_and_places_say_that_they_are_fictitious():
    files = {
        path.removeprefix(f"content/cases/{SLUG}/"): data
        for path, data in example_case("2026-05-31", schema=True).items()
    }
    folder = CaseFolder(slug=SLUG, path=f"content/cases/{SLUG}", texts=files, files=dict.fromkeys(files, "0"))
    case = read_case(folder, ReadOptions()).case
    assert case is not None
    assert all("fictitious" in person.name.full for person in case.authors)
    assert all("fictitious" in place.name for place in case.affiliations)
    assert "invented" in case.meta.title
    assert case.meta.date.published == "2026-05-31"
    assert [reference.text["DOI"] for reference in case.references] == ["10.1016/j.jclinepi.2017.04.026"]
    assert len(case.figures[0].panels) == 2


def test_it_has_every_section_that_a_new_case_begins_with():
    text = example_case("2026-05-31", schema=False)[f"content/cases/{SLUG}/index.md"].decode()
    assert [line[3:] for line in text.split("\n") if line.startswith("## ")] == list(headings("en").values())


def test_an_editor_finds_its_schema():
    for schema in (True, False):
        text = example_case("2026-05-31", schema=schema)[f"content/cases/{SLUG}/index.md"].decode()
        assert SourceText(file="a", text=text).line(2).startswith("# yaml-language-server") is schema
