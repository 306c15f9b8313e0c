"""What is planned anew after an edit comes to what planning everything comes to."""

from pathlib import Path
from typing import Any

import pytest

from sitegen import files
from sitegen.build import pipeline
from sitegen.build.making import target_key
from sitegen.build.replanned import Replanned, replanned
from sitegen.model.target import Target
from sitegen.plugins import discover
from tests.grey_png import png
from tests.unit.build.small_builds import BODY, FRONT as FACTS, add_case, case, run

FRONT = FACTS + "description: What lists say of it, whatever the text.\n"
TRANSLATION = FRONT + "lang: es\nrelated: [{type: translation-of, case: a}]\n"
INDEX = "content/cases/{}/index.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    for slug in ("a", "b", "c"):
        add_case(tmp_path, slug)
        files.write(tmp_path / INDEX.format(slug), case(FRONT))
    files.write(tmp_path / INDEX.format("b"), case(TRANSLATION))
    return tmp_path


class Seen:
    """What was planned anew in the last build, and what planning everything gives."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.result: Replanned | None = None
        self.asked = False
        monkeypatch.setattr(pipeline, "replanned", self.spy)

    def spy(self, page_type: Any, context: Any, memory: Any, found: Any, site: Any, changed: Any) -> Replanned | None:
        self.asked = True
        self.result = replanned(page_type, context, memory, found, site, changed)
        self.whole: dict[str, Target] = {target.path: target for target in page_type.plan(site)}
        self.keys = {path: target_key(target, context.around) for path, target in self.whole.items()}
        self.known = {path: record.key for path, record in memory.targets.items()}
        return self.result

    def others(self) -> set[str]:
        """The cases that were planned anew, when all is as planning everything has it."""
        assert self.result is not None
        same, others = self.result
        assert sorted(target.path for target in (*same, *others)) == sorted(self.whole)
        assert {target.path: target for target in others}.items() <= self.whole.items()
        assert all(self.known[target.path] == self.keys[target.path] for target in same)
        assert all(target.beside == self.whole[target.path].beside for target in same)
        return {target.path.split("/")[1] for target in others}


@pytest.fixture
def seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> Seen:
    run(project)
    return Seen(monkeypatch)


def test_of_an_edited_text_one_page_is_planned(project: Path, seen: Seen):
    files.write(project / INDEX.format("c"), case(FRONT, body=BODY + "\nMore words.\n"))
    run(project)
    assert seen.others() == {"c"}


def test_a_case_and_its_translation_are_one_where_the_translation_changes(project: Path, seen: Seen):
    files.write(project / INDEX.format("b"), case(TRANSLATION, BODY + "\nMore words.\n"))
    run(project)
    assert seen.others() == {"a", "b"}


def test_another_picture_is_seen_without_a_change_of_the_text(project: Path, seen: Seen):
    files.write(project / "content/cases/c/figures/x.png", png(9))
    run(project)
    assert seen.others() == {"c"}


def test_files_beside_a_page_come_and_go_with_what_they_are_made_of(project: Path, seen: Seen):
    files.write(
        project / INDEX.format("c"), case(FRONT, body="\n## Case\n\nWords [@ref].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    )
    run(project)
    assert seen.others() == {"c"}


def test_a_change_of_what_lists_show_plans_everything(project: Path, seen: Seen):
    files.write(project / INDEX.format("c"), case(FRONT.replace("A case", "Another case")))
    run(project)
    assert not seen.asked


def test_without_the_inputs_everything_is_planned(project: Path, seen: Seen, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sitegen.build.replanned._inputs", lambda context, known: b"")
    files.write(project / INDEX.format("c"), case(FRONT, body=BODY + "\nMore words.\n"))
    run(project)
    assert seen.result is None
    assert b"More words" in files.read(project / "public/cases/c/index.html")


def test_one_page_type_is_planned_so():
    assert [page_type.name for page_type in discover("pages") if page_type.replan is not None] == ["case"]
