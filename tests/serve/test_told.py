"""The preview tells what a build tells: every rule, by its own examples, whether the mistake was there before or is saved."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import batch_limits
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.build.rules import FRONT, RULES, TEXT, Rule
from sitegen.build.today import today
from sitegen.checks._runner import checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import SITE_FILE, case_file, case_folder
from sitegen.plugins import Exporter
from tests import test_mistakes
from tests.small_site import SITE, case, project
from tests.unit.serve.beside import OPTIONS, Beside

EVERY = tuple(sorted({check.registry for check in checks() if check.registry}))
PREVIEWED = replace(OPTIONS, registries=EVERY)
SITE_NAME = "site.yml"
DEPOSITS = (
    "url: https://cases.example/\neissn: 2049-3630\npublisher: Example Press\nshort_title: Ex Case Rep\n"
    "crossref: {depositor: Editorial office, email: us@cases.example}\n"
)  # as every registry asks for it, so that nothing is wrong with the settings
WRONG = [rule for rule in RULES.values() if rule.part]
SETTINGS = [rule for rule in WRONG if rule.part == SITE_NAME]
OF_CASES = [rule for rule in WRONG if rule.part != SITE_NAME]
# One mistake of each rule: what a build tells of the others is what `test_mistakes` asks.
SAVED = {rule: what for what, (_, _, rule, *_) in reversed(test_mistakes.MISTAKES.items())}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two cases with pictures and references, in order, and what a preview keeps of it."""
    root = test_mistakes.project(tmp_path_factory.mktemp("told") / "site")
    settings = (root / SITE_FILE).read_text() + DEPOSITS.partition("\n")[2]
    files.write(root / SITE_FILE, settings.encode())
    beside = Beside(root, PREVIEWED)
    beside.look()
    return root


def _built(root: Path) -> list[Diagnostic]:
    """What a build that has never seen this project tells."""
    options = Options(drafts=True, write=False, cache=False, search=False, registries=EVERY, today=today())
    return build(root, options, lambda *_: None).diagnostics


def _previewed(beside: Beside) -> list[Diagnostic]:
    return list(beside.preview.state().problems)


def _contents(root: Path) -> dict[str, bytes]:
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".sitegen/")}


@pytest.mark.parametrize("what", SAVED.values())
def test_a_mistake_that_is_saved_is_told_as_a_build_tells_it(sound: Path, tmp_path: Path, what: str) -> None:
    root = tmp_path / "site"
    shutil.copytree(sound, root)
    beside = Beside(root, PREVIEWED)
    beside.look()
    before = _contents(root)
    test_mistakes.MISTAKES[what][0](root)
    after = _contents(root)
    beside.saved(*(path for path in sorted(before.keys() | after.keys()) if before.get(path) != after.get(path)))
    beside.look()
    assert _previewed(beside) == _built(root)


@pytest.mark.parametrize("rule", SETTINGS, ids=lambda rule: rule.name)
def test_settings_that_are_wrong_from_the_start_are_told_as_a_build_tells_them(tmp_path: Path, rule: Rule) -> None:
    root = project(tmp_path / "site", rule.wrong, a=case(), b=case())
    beside = Beside(root, PREVIEWED)
    beside.look()
    assert _previewed(beside) == _built(root)


def test_cases_that_are_wrong_from_the_start_are_told_as_a_build_tells_them(tmp_path: Path) -> None:
    root = project(tmp_path / "site", a=case())
    for rule in OF_CASES:
        _write(root, rule)
    beside = Beside(root, PREVIEWED)
    beside.look()
    told = _previewed(beside)
    assert told == _built(root)
    assert {item.file.split("/")[2] for item in told if item.file.count("/") > 2} >= {rule.name for rule in OF_CASES}


def _write(root: Path, rule: Rule) -> None:
    """A case, named after *rule*, in which its example is wrong."""
    front, text = (
        rule.wrong if rule.part == part else usual for part, usual in ((FRONT, "title: A"), (TEXT, "Words."))
    )
    whole = rule.wrong if rule.part == "index.md" else f"---\n{front}\n---\n\n{text}\n"
    files.write(root / case_file(rule.name), whole.encode())
    if rule.part not in {FRONT, TEXT, "index.md"}:
        files.write(root / case_folder(rule.name) / rule.part, rule.wrong.encode())


def test_the_checks_are_told_as_a_build_tells_them(tmp_path: Path) -> None:
    root = project(tmp_path / "site", SITE + DEPOSITS, a=case())
    beside = Beside(root, PREVIEWED)
    beside.look()
    for check in checks():
        for number, text in enumerate(check.bad):
            beside.save(case_file(f"{check.name}-{number}"), text)
    beside.look()
    told = _previewed(beside)
    assert told == _built(root)
    rules = {item.rule for item in told}
    assert rules >= {check.name for check in checks()}
    assert "template" not in rules  # a mistake of an author is none of the theme


@pytest.mark.parametrize("settings", [SITE, "title: [\n", "title: Cases\nfoo: 1\n"])
def test_settings_that_were_never_in_order_hold_nothing_back(tmp_path: Path, settings: str) -> None:
    """With SITE the registries miss what they ask for; the others are mistakes."""
    root = project(tmp_path / "site", settings, a=case())
    beside = Beside(root, PREVIEWED)
    beside.look()
    beside.save(
        case_file("b"), case("Beta").replace("keywords:", "related: [{type: comment-on, case: nobody}]\nkeywords:")
    )
    beside.save(SITE_FILE, settings + "short_title: Ours\n")
    beside.look()
    told = _previewed(beside)
    assert "related-case" in {item.rule for item in told}
    assert told == _built(root)
    assert "Beta" in beside.open("index.html")


def test_what_only_registries_miss_keeps_no_settings_back(tmp_path: Path) -> None:
    root = project(tmp_path / "site", SITE, a=case())
    beside = Beside(root)
    beside.look()
    beside.save(SITE_FILE, SITE.replace("title: Cases", "title: Rare cases\ndeposits: [crossref]"))
    beside.save(case_file("b"), case("Beta"))
    beside.look()
    assert "deposit-setting" in beside.errors()
    assert "Rare cases" in beside.open("index.html")
    assert "Beta" in beside.open("index.html")


def test_a_date_to_come_is_told(tmp_path: Path) -> None:
    beside = Beside(project(tmp_path / "site", SITE + DEPOSITS, a=case()))
    beside.look()
    beside.save(case_file("a"), case(date="2962-04-03"))
    beside.look()
    assert [item.rule for item in _previewed(beside)] == ["future-date"]
    beside.save(case_file("a"), case())
    beside.look()
    assert _previewed(beside) == []


def test_more_cases_than_a_file_takes_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path / "site", a=case(), b=case("Beta"))
    few = Exporter(name="few", label="Few", filename="few.xml", gather=lambda *_: b"", publish=True, most=1)
    monkeypatch.setattr(batch_limits, "gathered_formats", lambda _: (few,))
    beside = Beside(root)
    beside.look()
    assert "too-many-cases" in beside.errors()
