"""Sources are read as they are at this moment."""

import os
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import reading
from sitegen.model.layout import SITE_FILE
from sitegen.serve import now as module
from sitegen.serve.now import Now
from tests import small_site
from tests.small_site import SITE, case
from tests.unit.serve.beside import OPTIONS, Beside, project


@pytest.fixture
def now(tmp_path: Path) -> Now:
    return project(tmp_path / "journal", a=case("Alpha"), b=case("Beta")).preview.now


def write(now: Now, slug: str, text: str) -> Path:
    path = now.root / f"content/cases/{slug}/index.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def test_a_case_is_read_once_while_it_is_as_it_was(now: Now, monkeypatch: pytest.MonkeyPatch):
    first = now.case("a")
    monkeypatch.setattr(module, "read_one", None)
    assert now.case("a") == first


def test_an_edit_of_the_same_size_and_time_is_seen(now: Now):
    path = write(now, "a", case("Alpha"))
    now.case("a")
    before = path.stat()
    path.write_text(case("Omega"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    card = now.case("a").shown.card
    assert card is not None
    assert card.title_text == "Omega"


def test_a_folder_without_a_text_is_no_case(now: Now):
    assert not now.case("nowhere").there
    (now.root / "content/cases/a/index.md").unlink()
    assert not now.case("a").there


def test_mistakes_are_told_and_whether_they_are_serious(now: Now):
    write(now, "a", case("[open"))
    found = now.case("a")
    assert found.broken
    assert [item.rule for item in found.shown.told if item.rule == "yaml"]
    write(now, "a", case("Alpha"))
    assert not now.case("a").broken


def test_the_cases_saved_last_come_first(now: Now):
    for at, slug in enumerate(("b", "c", "a")):
        path = write(now, slug, case())
        os.utime(path, (2_000_000_000 + at, 2_000_000_000 + at))
    assert now.slugs() == ["a", "c", "b"]


def test_settings_with_mistakes_leave_those_before(now: Now):
    (now.root / "content/site.yml").write_text("title: [")
    now.again()
    assert now.broken
    assert [item.rule for item in now.told] == ["yaml"]
    assert now.context.info.title == "Cases"
    (now.root / "content/site.yml").write_text(SITE.replace("Cases", "Other"))
    now.again()
    assert not now.broken
    assert now.context.info.title == "Other"


def test_settings_that_were_never_sound_are_read_as_far_as_they_can_be(tmp_path: Path):
    now = Beside(small_site.project(tmp_path / "site", "title: Cases\nfoo: 1\n")).preview.now
    files.write(now.root / SITE_FILE, b"title: Rare cases\nfoo: 1\n")
    now.again()
    assert (now.broken, now.kept, now.prepared.config.title) == (True, False, "Rare cases")
    files.write(now.root / SITE_FILE, b"title: Good cases\n")
    now.again()
    files.write(now.root / SITE_FILE, b"title: Other cases\nfoo: 1\n")
    now.again()
    assert (now.broken, now.kept, now.prepared.config.title) == (True, True, "Good cases")


def test_what_only_registries_miss_makes_no_other_site(now: Now):
    files.write(now.root / SITE_FILE, b"title: Rare cases\ndeposits: [crossref]\n")
    now.again()
    assert "deposit-setting" in {item.rule for item in now.told if item.severity == "error"}
    assert (now.broken, now.prepared.config.title) == (False, "Rare cases")


def test_a_site_of_one_case_has_its_pages(now: Now):
    card = now.case("a").shown.card
    assert card is not None
    assert now.site([card]).cases == (card,)


def test_a_case_is_read_again_when_its_entry_is_gone(now: Now, monkeypatch: pytest.MonkeyPatch):
    first = now.case("a")
    now.store.results._held.clear()
    asked: list[str] = []

    def read_one(context: object, item: reading.ReadItem) -> reading.Reading:
        asked.append(item.slug)
        return reading.read_one(now.context, item)

    monkeypatch.setattr(module, "read_one", read_one)
    assert now.case("a") == first
    assert asked == ["a"]


def test_nothing_is_written_but_blobs(tmp_path: Path):
    beside = project(tmp_path / "journal", a=case())
    Now(beside.root, beside.root / ".sitegen", OPTIONS).case("a")
    written = {path.name for path in (beside.root / ".sitegen").rglob("*") if path.is_file()}
    assert "memory" not in written
