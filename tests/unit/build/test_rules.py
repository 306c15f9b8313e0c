"""Every rule that a diagnostic can carry is explained, and its examples do what they say."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import FIXED, SAID_ONCE, Options
from sitegen.build.rules import FRONT, RULES, TEXT, Rule, all_rules, rule_named
from sitegen.plugins import discover
from sitegen.read.scalars import SCALARS
from tests.places import REPO

NAME = re.compile(r"[a-z]+(-[a-z]+)*")
NEVER_REFUSE = {"text", "markdown", "number"}
SEVERITIES = {"error", "warning", "info"}


def _places(makers: Iterable[ast.AST]) -> dict[str, set[int]]:
    """Where the argument `rule` stands in each function and class that has one."""
    found: dict[str, set[int]] = {}
    for node in makers:
        if isinstance(node, ast.ClassDef):
            inits = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
            functions = [(node.name, init) for init in inits]
        else:
            functions = [(node.name, node)] if isinstance(node, ast.FunctionDef) else []
        for name, function in functions:
            arguments = [argument.arg for argument in function.args.args if argument.arg != "self"]
            if "rule" in arguments:
                found.setdefault(name, set()).add(arguments.index("rule"))
    return found


def _given(call: ast.Call, places: dict[str, set[int]]) -> Iterator[ast.expr]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "rule")
    sure = next((place for place, given in enumerate(call.args) if isinstance(given, ast.Starred)), len(call.args))
    yield from (call.args[place] for place in places.get(name, ()) if place < sure)


def _defaults(makers: Iterable[ast.AST]) -> Iterator[ast.expr]:
    for node in makers:
        if isinstance(node, ast.FunctionDef):
            with_default = node.args.args[len(node.args.args) - len(node.args.defaults) :]
            pairs = zip(with_default, node.args.defaults, strict=True)
            yield from (default for argument, default in pairs if argument.arg == "rule")


@cache
def rule_names() -> set[str]:
    """The names of all rules in the code: written where a diagnostic is made, or a scalar's, or a check's."""
    paths = sorted((REPO / "sitegen").rglob("*.py"))
    sources = [path.read_text("utf-8") for path in paths if path.parent.name != "doctor"]  # its findings have no rules
    told = (ast.Call, ast.ClassDef, ast.FunctionDef)
    nodes = [node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, told)]
    places = _places(nodes)
    given = [value for node in nodes if isinstance(node, ast.Call) for value in _given(node, places)]
    values = [*_defaults(nodes), *given]
    written = {value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)}
    written = {name for name in written if NAME.fullmatch(name)} - SEVERITIES
    scalars = {name.replace("_", "-") for name in SCALARS.keys() - NEVER_REFUSE}
    return written | scalars | {check.name for check in discover("checks")} | FIXED | SAID_ONCE


def test_names_are_found_however_they_are_written() -> None:
    """A keyword, a position, a default, the fourth argument of YAML's own, a doubt of a scalar, a reference file."""
    assert {"template", "crossref", "affiliation", "control-character", "orcid-check", "bibtex"} <= rule_names()


def test_every_rule_is_explained() -> None:
    assert rule_names() - RULES.keys() - discover("checks").by_name.keys() == set()


def test_only_rules_that_exist_are_explained_and_each_in_one_place() -> None:
    assert RULES.keys() <= rule_names()
    assert not RULES.keys() & discover("checks").by_name.keys()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_reasons_are_sentences(rule: Rule) -> None:
    for said in (rule.why, rule.cure):
        assert said.endswith("."), said
        assert "  " not in said


def _told(root: Path, rule: Rule, example: str) -> set[tuple[str, str]]:
    """The rules that a build of *example* tells, with their severities."""
    front, text, others = "title: A", "Words.", {}
    if rule.part == FRONT:
        front = example
    elif rule.part == TEXT:
        text = example
    elif rule.part == "site.yml":
        files.write(root / "content/site.yml", example.encode())
    elif rule.part != "index.md":
        others[rule.part] = example
    whole = example if rule.part == "index.md" else f"---\n{front}\n---\n\n{text}\n"
    files.write(root / "content/cases/a/index.md", whole.encode())
    for name, content in others.items():
        files.write(root / "content/cases/a" / name, content.encode())
    report = build(root, Options(drafts=True, write=False), lambda *_: None)
    return {(item.rule, item.severity) for item in report.diagnostics}


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.part], ids=lambda rule: rule.name)
def test_examples_do_what_they_say(tmp_path: Path, rule: Rule) -> None:
    assert (rule.name, rule.severity) in _told(tmp_path / "wrong", rule, rule.wrong)
    if rule.right:
        assert rule.name not in {name for name, _ in _told(tmp_path / "right", rule, rule.right)}


def test_a_rule_is_found_by_its_name_wherever_it_is_told():
    assert rule_named("orcid") is RULES["orcid"]
    for check in discover("checks"):
        rule = rule_named(check.name)
        assert rule is not None
        assert (rule.why, rule.severity) == (check.summary, check.severity)
        assert rule.wrong in {"", *check.bad}
        assert rule.right in {"", *check.good}
    assert rule_named("") is rule_named("<b>") is None


def test_all_rules_are_those_that_can_be_found():
    assert all_rules().keys() == RULES.keys() | discover("checks").by_name.keys()
