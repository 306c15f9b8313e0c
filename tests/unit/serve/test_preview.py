"""What is shown after each save, before and after the whole project was looked at again."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image

from sitegen.build.report import Options
from sitegen.serve import made as module, told
from sitegen.serve.builder import Builder
from sitegen.serve.messages import Looked, Progressed, Stumbled
from sitegen.serve.preview import Preview
from sitegen.serve.problems import state_json
from sitegen.serve.run import last_contents
from tests.grey_png import png
from tests.small_site import SITE, case
from tests.unit.serve.beside import OPTIONS, Beside, project

A, FRONT = "cases/a/index.html", "index.html"
A_TEXT = "content/cases/a/index.md"


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    """Two cases that were looked at."""
    found = project(tmp_path / "journal", a=case("Alpha"), b=case("Beta", date="2020-02-02"))
    found.look()
    return found


def test_a_saved_case_is_shown_before_the_project_is_looked_at_again(beside: Beside) -> None:
    assert "Words." in beside.open(A)
    for word in ("one", "two", "three", "four"):
        change = beside.save(A_TEXT, case("Alpha", text=f"Number {word}."))
        assert change.paths == {A}
        assert f"Number {word}." in beside.open(A)


def test_its_page_keeps_what_surrounds_it(beside: Beside) -> None:
    beside.save(A_TEXT, case("Alpha", text="Other."))
    ahead = beside.open(A)
    assert "Beta" in ahead
    beside.look()
    assert beside.open(A) == ahead


def test_pages_that_depend_on_it_follow_and_only_they_are_pushed(beside: Beside) -> None:
    beside.open(FRONT), beside.open(A), beside.open("404.html")
    assert FRONT not in beside.save(A_TEXT, case("Renamed")).paths
    assert "Alpha" in beside.open(FRONT)
    beside.open(A)
    pushed = frozenset[str]().union(*(change.paths for change in beside.look()))
    assert pushed == {FRONT}
    assert "Renamed" in beside.open(FRONT)


def test_what_is_saved_without_a_change_is_not_pushed(beside: Beside) -> None:
    beside.open(A)
    assert beside.saved(A_TEXT).paths == frozenset()


def test_the_last_good_page_stays_beneath_mistakes_until_they_are_mended(beside: Beside) -> None:
    good = beside.open(A)
    change = beside.save(A_TEXT, case("[unclosed"))
    assert change.paths == frozenset()
    assert beside.open(A) == good
    assert beside.errors() == ["yaml"]
    beside.look()
    assert beside.open(A) == good
    assert "Alpha" in beside.open(FRONT)
    assert beside.errors() == ["yaml"]
    assert beside.save(A_TEXT, case("Mended")).paths == {A}
    assert beside.errors() == []
    assert "Mended" in beside.open(A)


def test_several_mistakes_are_told_at_once(beside: Beside) -> None:
    beside.save(A_TEXT, case("Alpha").replace("date: 2020-01-01", "date: 2020-13-01\ndoi: nonsense"))
    beside.save("content/cases/b/index.md", case("Beta", text="[gone](/cases/gone/)"))
    beside.look()
    assert len(beside.errors()) >= 3


def test_a_new_case_has_its_page_at_once_and_is_listed_soon(beside: Beside) -> None:
    assert beside.open("cases/c/index.html") == ""
    assert "cases/c/index.html" in beside.save("content/cases/c/index.md", case("Gamma")).paths
    assert "Gamma" in beside.open("cases/c/index.html")
    beside.look()
    assert "Gamma" in beside.open(FRONT)


def test_a_new_case_with_mistakes_is_shown_as_far_as_it_can_be(beside: Beside) -> None:
    beside.save("content/cases/c/index.md", case("Gamma").replace("keywords", "keywrods"))
    assert "Gamma" in beside.open("cases/c/index.html")
    assert beside.errors() == ["unknown-key"]


def test_a_deleted_case_is_gone_at_once(beside: Beside) -> None:
    beside.open(A)
    (beside.root / A_TEXT).unlink()
    (beside.root / "content/cases/a").rmdir()
    assert beside.saved("content/cases/a").paths == {A}
    assert beside.open(A) == ""
    beside.look()
    assert beside.open(A) == ""
    assert "Alpha" not in beside.open(FRONT)


def test_a_case_that_comes_back_as_it_was_is_told(beside: Beside) -> None:
    beside.open(A)
    text = (beside.root / A_TEXT).read_text()
    (beside.root / A_TEXT).unlink()
    assert beside.saved(A_TEXT).paths == {A}
    assert beside.open(A) == ""
    assert beside.save(A_TEXT, text).paths == {A}


def test_a_renamed_folder_is_another_address(beside: Beside) -> None:
    (beside.root / "content/cases/a").rename(beside.root / "content/cases/z")
    beside.saved("content/cases/a", "content/cases/z")
    assert beside.open(A) == ""
    assert "Alpha" in beside.open("cases/z/index.html")


def test_a_build_that_stumbles_is_told_until_the_next_look(beside: Beside) -> None:
    beside.hear(Stumbled(1, "No space left on device"))
    assert beside.errors() == ["behind"]
    assert "Shown." in (beside.save(A_TEXT, case("Alpha", text="Shown.")), beside.open(A))[1]
    beside.look()
    assert beside.errors() == []


def test_a_builder_that_begins_anew_takes_back_what_the_last_one_told(beside: Beside) -> None:
    shutil.rmtree(beside.root / "content/cases/b")
    beside.builder = Builder(beside.root, beside.root / ".sitegen", OPTIONS, cast(Any, beside.wire))
    beside.look()
    assert beside.open("cases/b/index.html") == ""
    assert [card.slug for card in beside.preview.state().cases] == ["a"]


def test_of_very_many_saves_those_are_shown_at_once_that_are_open(beside: Beside) -> None:
    beside.open(A)
    paths = [beside.write(f"content/cases/n{number}/index.md", case(f"New {number}")) for number in range(50)]
    beside.saved(*paths, beside.write(A_TEXT, case("Alpha", text="With many.")))
    assert "With many." in beside.open(A)
    assert beside.open("cases/n7/index.html") == ""
    beside.look()
    assert "New 7" in beside.open("cases/n7/index.html")


def test_open_cases_are_read_again_when_their_folder_is_replaced(beside: Beside) -> None:
    beside.open(A)
    beside.write(A_TEXT, case("Alpha", text="In another folder."))
    assert A in beside.saved("content").paths
    assert "In another folder." in beside.open(A)


def test_a_cache_that_is_deleted_is_made_again(beside: Beside) -> None:
    pages = {path: beside.open(path) for path in (A, FRONT, "static/site.css")}
    shutil.rmtree(beside.root / ".sitegen")
    beside.saved("content")
    beside.look()
    assert {path: beside.open(path) for path in pages} == pages
    assert beside.open("cases/b/index.html")
    beside.save(A_TEXT, case("Alpha", text="After it."))
    assert "After it." in beside.open(A)


def test_a_look_that_is_older_than_a_save_does_not_undo_it(beside: Beside) -> None:
    beside.save(A_TEXT, case("Alpha", text="First."))
    late = beside.looked()
    beside.save(A_TEXT, case("Alpha", text="Second."))
    for message in late:
        beside.hear(message)
    assert "Second." in beside.open(A)
    beside.look()
    assert "Second." in beside.open(A)
    assert beside.preview.targets.ahead == {}


def test_settings_are_obeyed_at_once(beside: Beside) -> None:
    beside.open(A)
    assert beside.save("content/site.yml", SITE.replace("Cases", "Rare Cases")).paths == {A}
    assert "Rare Cases" in beside.open(A)


def test_broken_settings_change_nothing_but_what_is_told(beside: Beside) -> None:
    good = beside.open(A), beside.open(FRONT)
    beside.save("content/site.yml", "title: [Cases\n")
    assert beside.errors() == ["yaml"]
    assert (beside.open(A), beside.open(FRONT)) == good
    beside.look()
    assert (beside.open(A), beside.open(FRONT)) == good
    beside.save("content/site.yml", SITE)
    assert beside.errors() == []


def test_a_preview_that_starts_with_broken_settings_shows_the_site_and_tells(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal", a=case("Alpha"))
    beside.write("content/site.yml", "titel: Cases\n")
    beside = Beside(beside.root)
    beside.look()
    assert "Alpha" in beside.open(A)
    assert "unknown-key" in beside.errors()
    beside.save("content/site.yml", SITE)
    beside.look()
    assert beside.errors() == []


THEME = "themes/own"


@pytest.fixture
def themed(beside: Beside) -> Beside:
    """With a theme of its own that is like the default one but for its colours."""
    beside.write(f"{THEME}/theme.yml", "name: own\nextends: default\n")
    beside.write(f"{THEME}/static/own.css", "p { color: CanvasText }\n")
    beside.save("content/site.yml", f"{SITE}theme: own\n")
    beside.look()
    assert beside.errors() == []
    return beside


def test_a_style_is_exchanged_and_no_page_is_loaded_again(themed: Beside) -> None:
    themed.open(A)
    css = "static/site.css"
    themed.preview.page(css)
    assert themed.save(f"{THEME}/static/own.css", "p { color: LinkText }\n").paths == {css}


def test_a_template_is_obeyed_at_once_and_a_broken_one_leaves_the_last_good_page(themed: Beside) -> None:
    good = themed.open(A)
    template = f"{THEME}/templates/case.html"
    words = "{% extends 'default:case.html' %}{% block main %}<p>Ours.</p>{{ super() }}{% endblock %}"
    assert themed.save(template, words).paths == {A}
    ours = themed.open(A)
    assert "<p>Ours.</p>" in ours
    assert ours != good
    themed.save(template, words.replace("super()", "super("))
    assert themed.open(A) == ours
    assert set(themed.errors()) == {"template"}
    themed.look()
    assert themed.open(A) == ours
    themed.save(template, words)
    assert themed.errors() == []


def test_a_template_that_fails_on_one_page_is_told(themed: Beside) -> None:
    good = themed.open(A)
    themed.save(
        f"{THEME}/templates/case.html", "{% extends 'default:case.html' %}{% block main %}{{ 1 // 0 }}{% endblock %}"
    )
    assert themed.open(A) == good
    assert "template" in themed.errors()
    (themed.root / f"{THEME}/templates/case.html").unlink()
    themed.saved(f"{THEME}/templates/case.html")
    assert themed.open(A) == good
    assert themed.errors() == []


def test_a_picture_that_comes_with_a_case_follows_when_it_is_prepared(beside: Beside) -> None:
    beside.write("content/cases/a/ct.png", png(90))
    beside.save(A_TEXT, case("Alpha", text='![A scan.](ct.png){#fig-ct alt="A grey square"}'))
    assert "fig-ct.webp" not in beside.open(A)
    beside.look()
    page = beside.open(A)
    assert "fig-ct" in page
    picture = next(path for path in beside.preview.targets.found if path.startswith("cases/a/fig-ct"))
    assert beside.preview.page(picture)
    beside.write("content/cases/a/ct.png", png(120))
    beside.saved("content/cases/a/ct.png")
    pushed = frozenset[str]().union(*(change.paths for change in beside.look()))
    assert picture in pushed


def test_prose_pages_are_shown_at_once(beside: Beside) -> None:
    beside.write("content/pages/about.md", "---\ntitle: About\n---\n\nOld words.\n")
    beside.saved("content/pages/about.md")
    beside.look()
    assert "Old words." in beside.open("about/index.html")
    assert "about/index.html" in beside.save("content/pages/about.md", "---\ntitle: About\n---\n\nNew.\n").paths
    assert "New." in beside.open("about/index.html")
    assert beside.preview.state().edited == "/about/"


def test_the_page_of_what_was_saved_last_is_known(beside: Beside) -> None:
    assert beside.preview.state().edited == ""
    beside.save("content/cases/b/index.md", case("Beta", text="More."))
    assert beside.preview.state().edited == "/cases/b/"


@pytest.mark.parametrize("drafts", [True, False])
def test_drafts_are_shown_unless_they_are_not_wanted(tmp_path: Path, drafts: bool) -> None:
    project(tmp_path / "journal", a=case("Alpha", status="draft"), b=case("Beta"))
    beside = Beside(tmp_path / "journal", Options(drafts=drafts, write=False, search=False))
    beside.look()
    assert bool(beside.open(A)) == drafts
    beside.save(A_TEXT, case("Alpha", status="published"))
    assert "Alpha" in beside.open(A)
    beside.save(A_TEXT, case("Alpha", status="draft"))
    assert bool(beside.open(A)) == drafts


def test_a_case_is_shown_before_all_have_been_read(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal", a=case("Alpha"), b=case("Beta"))
    assert "Words." in beside.open(A)
    assert "Beta" in beside.open(FRONT)
    assert not beside.preview.state().whole
    beside.look()
    assert beside.preview.state().whole
    assert "Beta" in beside.open(A)


def test_a_page_that_cannot_be_known_yet_waits(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal", a=case("Alpha"))
    assert beside.open("cases/nowhere/index.html") == ""
    assert beside.open("no/such/index.html") == ""


def test_the_next_start_begins_with_what_the_last_left(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {path: beside.preview.page(path) for path in beside.preview.targets.found}
    again = Preview(beside.root, beside.root / ".sitegen", OPTIONS, last_contents(beside.root / ".sitegen"))
    monkeypatch.setattr(again.now, "case", None)  # nothing is read to show it
    assert {path: again.page(path) for path in known} == known


def test_an_address_that_is_asked_for_is_not_taken_for_a_save(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal", a=case("Alpha"))
    for number in range(50):
        assert beside.open(f"cases/nowhere-{number}/index.html") == ""
    assert beside.open("cases/../../secret/index.html") == ""
    assert "Words." in beside.open(A)
    assert beside.preview.state().edited == ""
    assert beside.preview.targets.ahead == {}
    assert len(beside.preview.early.told) <= 1


def test_mistakes_in_a_case_are_told_before_all_have_been_read(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal", a=case("[open"))
    assert beside.open(A) == ""
    assert beside.errors() == ["yaml"]


PAGE = "content/pages/about.md"


@pytest.mark.parametrize("serious", [True, False])
def test_a_mistake_in_a_prose_page_holds_nothing_else_up(beside: Beside, serious: bool) -> None:
    checks = "" if serious else "checks: {file-missing: warning}\n"
    beside.save("content/site.yml", SITE + checks)
    beside.save(PAGE, "---\ntitle: About\n---\n\nOld words.\n")
    beside.look()
    good = beside.open("about/index.html")
    beside.save(PAGE, "---\ntitle: About\n---\n\nNew. ![A](missing.png)\n")
    beside.save(A_TEXT, case("Renamed"))
    beside.look()
    assert "Renamed" in beside.open(FRONT)
    assert beside.errors() == (["file-missing"] if serious else [])
    assert ("New." in beside.open("about/index.html")) != serious
    assert (beside.open("about/index.html") == good) == serious
    beside.save(PAGE, "---\ntitle: [\n---\n")
    beside.look()
    assert "About" in beside.open("about/index.html")
    beside.save(PAGE, "---\ntitle: About\n---\n\nMended.\n")
    assert "Mended." in beside.open("about/index.html")
    beside.look()
    assert beside.errors() == []


def test_a_fault_of_an_extension_leaves_the_last_good_page_and_is_told(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = beside.open(A)

    def fault(*_: object) -> None:
        raise KeyError("of an extension")

    with monkeypatch.context() as patch:
        patch.setattr(module, "files_of", fault)
        assert beside.save(A_TEXT, case("Alpha", text="Other.")).paths == frozenset()
        assert beside.open(A) == good
        assert beside.errors() == ["behind"]
    assert "Other." in beside.open(A)
    assert beside.errors() == []


def test_a_replaced_file_is_told_once(beside: Beside) -> None:
    beside.open(A)
    css = "static/site.css"
    assert beside.preview.page(css)
    beside.write("themes/own/theme.yml", "name: own\nextends: default\n")
    beside.write("themes/own/static/own.css", "p { color: CanvasText }\n")
    assert css in beside.save("content/site.yml", f"{SITE}theme: own\n").paths
    assert css not in beside.saved(A_TEXT).paths


def test_progress_settles_nothing_anew(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    beside.preview.state()
    monkeypatch.setattr(told, "Report", None)
    version = beside.preview.state().version
    beside.hear(Progressed("make", 3, 9))
    assert beside.preview.state().version > version
    assert beside.preview.state().work == ("make", 3, 9)


def test_a_draft_that_is_not_shown_is_not_followed(tmp_path: Path) -> None:
    project(tmp_path / "journal", a=case("Alpha", status="draft"))
    beside = Beside(tmp_path / "journal", Options(drafts=False, write=False, search=False))
    beside.save(A_TEXT, case("Alpha", status="draft", text="Other."))
    assert beside.preview.state().edited == ""


def test_nothing_is_written_into_the_output_folder(beside: Beside) -> None:
    beside.save(A_TEXT, case("Other"))
    beside.look()
    assert sorted(path.name for path in beside.root.iterdir()) == [".sitegen", "content"]


def test_a_look_says_only_what_is_different(beside: Beside) -> None:
    beside.save(A_TEXT, case("Alpha", text="Other."))
    looked = next(message for message in beside.looked() if isinstance(message, Looked))
    assert [card.slug for card in looked.cards] == ["a"]
    assert A in {target.path for target in looked.targets}
    assert "cases/b/index.html" not in {target.path for target in looked.targets}


def test_what_is_shown_is_what_a_build_would_publish(beside: Beside) -> None:
    beside.save(A_TEXT, case("Renamed", text="See [the other](/cases/b/)."))
    beside.save("content/cases/c/index.md", case("Gamma", status="draft"))
    (beside.root / "content/cases/b/index.md").unlink()
    beside.saved("content/cases/b/index.md")
    beside.save(A_TEXT, case("Renamed twice"))
    beside.look()
    built = beside.built()
    assert {path: beside.preview.page(path) for path in built} == built
    assert set(beside.preview.targets.found) == set(built)


def test_a_rehearsal_changes_nothing(beside: Beside) -> None:
    before = beside.open(A), beside.preview.state()
    beside.preview.rehearse()
    assert (beside.open(A), beside.preview.state()) == before


def test_there_is_nothing_to_rehearse_without_a_case(tmp_path: Path) -> None:
    beside = project(tmp_path / "journal")
    beside.look()
    beside.preview.rehearse()
    assert beside.preview.state().cases == ()


def a_photograph(author: str = "") -> bytes:
    exif, file = Image.Exif(), io.BytesIO()
    if author:
        exif[0x013B] = author
    Image.new("L", (8, 6)).save(file, "PNG", exif=exif)
    return file.getvalue()


def told_of_pictures(beside: Beside) -> list[tuple[str, str]]:
    """What the badge of the case's page lists as warnings: their places and words."""
    state = json.loads(state_json(beside.preview.state(), "/cases/a/"))
    told = [item for item in state["problems"] if item["severity"] == "warning"]
    assert state["warnings"] == len(told)
    return [(item["place"], item["message"]) for item in told if item["here"]]


def test_the_badge_tells_of_a_picture_that_names_somebody_until_it_is_stripped(beside: Beside) -> None:
    beside.save("content/cases/a/figures/x.png", a_photograph("DOE^JANE"))
    beside.save(A_TEXT, case("Alpha", text='Words (@fig-x).\n\n![One.](figures/x.png){#fig-x alt="A mass"}'))
    told = [(f"{A_TEXT}:15:9", "'figures/x.png' still holds what a camera or a program wrote into it: a name")]
    assert told_of_pictures(beside) == told
    beside.look()
    assert told_of_pictures(beside) == told
    beside.save("content/cases/a/figures/x.png", a_photograph())
    assert told_of_pictures(beside) == []
    beside.look()
    assert told_of_pictures(beside) == []


def test_an_edit_of_the_text_looks_into_no_picture_again(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'Words (@fig-x).\n\n![One.](figures/x.png){#fig-x alt="A mass"}'
    beside.save("content/cases/a/figures/x.png", a_photograph("DOE^JANE"))
    beside.save(A_TEXT, case("Alpha", text=text))
    monkeypatch.setattr("sitegen.build.glance.look_into", None)
    beside.save(A_TEXT, case("Omega", text=text))
    assert "Omega" in beside.open(A)
    assert len(told_of_pictures(beside)) == 1
