"""What the documents say is true: links lead somewhere, commands and options exist, examples are read without a mistake."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sitegen.build.deposit_settings import REGISTRIES, deposit_settings
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.build.themes import NOWHERE
from sitegen.cli.main import COMMANDS, main
from sitegen.config import read_config
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.metadata import Metadata
from sitegen.read.frontmatter import read_value
from sitegen.read.yaml import compose
from tests.places import REPO

PAGES = [
    path for path in (*REPO.glob("*.md"), *(REPO / "docs").glob("*.md"), REPO / "themes/README.md",
                      REPO / "sitegen/ARCHITECTURE.md")
    if path.name != "CHANGELOG.md"
]  # fmt: skip
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
NAMES = [path.relative_to(REPO).as_posix() for path in PAGES]


def text(name: str) -> str:
    return (REPO / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    return [found for kind, found in BLOCK.findall(text(name)) if kind == language]


def slug(heading: str) -> str:
    """The anchor GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_files_and_headings_that_are_there(name: str) -> None:
    prose = BLOCK.sub("", text(name))
    for target, place in LINK.findall(CODE.sub("", prose)):
        file = (REPO / name).parent / target if target else REPO / name
        assert file.exists(), target
        if place:
            headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", file.read_text("utf-8")), re.MULTILINE)
            assert place in {slug(heading) for heading in headings}, (target, place)


def typed(name: str) -> Iterator[list[str]]:
    """Every line that a reader is told to type, in words, from `sitegen` on."""
    shown = "\n".join(found for kind, found in BLOCK.findall(text(name)) if kind in ("sh", "yaml", ""))
    for line in [*shown.split("\n"), *CODE.findall(BLOCK.sub("", text(name)))]:
        if found := re.search(r"(?:^|/|&& )sitegen (.+?)(?:\s+#.*|\s*&&.*)?$", line.strip().strip('"')):
            yield found[1].split()


@pytest.mark.parametrize("name", NAMES)
def test_commands_and_options_exist(name: str) -> None:
    context = click.Context(main)
    for command, *rest in typed(name):
        if command in ("-h", "--help", "--version"):
            continue
        assert command in COMMANDS, f"sitegen {command}"
        found = main.get_command(context, command)
        if isinstance(found, click.Group) and rest and not rest[0].startswith("-"):
            found = found.get_command(context, rest[0])
        assert found is not None, f"sitegen {command} {rest}"
        known = {option for parameter in found.params for option in parameter.opts} | {"-h", "--help"}
        assert {word for word in rest if word.startswith("-")} <= known, (command, rest)


def test_options_that_are_named_alone_exist() -> None:
    context = click.Context(main)
    commands = [main.get_command(context, name) for name in COMMANDS]
    groups = [group for group in commands if isinstance(group, click.Group)]
    commands += [group.get_command(context, name) for group in groups for name in group.list_commands(context)]
    parameters = [parameter for command in commands for parameter in command.params]
    known = {option for parameter in parameters for option in (*parameter.opts, *parameter.secondary_opts)}
    words = {word for name in NAMES for code in CODE.findall(BLOCK.sub("", text(name))) for word in code.split()[:1]}
    assert {word for word in words if re.match("--[a-z]", word)} <= known


PROJECT = tomllib.loads(text("pyproject.toml"))["project"]
SECTIONS = {"To build a site": PROJECT["dependencies"], "To test": PROJECT["optional-dependencies"]["test"]} | {
    f"sitegen[{part}]'": PROJECT["optional-dependencies"][part] for part in ("styles", "search", "deposit")
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_package_that_is_installed_is_listed_with_its_reason(heading: str) -> None:
    sections = text("docs/dependencies.md").split("\n## ")
    (section,) = [found for found in sections if heading in found.partition("\n")[0]]
    packages = [row.partition(" | ")[0] for row in section.split("\n") if row.startswith("| ")]
    listed = {name.lower() for cell in packages for name in re.findall(r"\[([\w-]+)\]", cell)}
    assert listed == {re.split(r"[\[<>=]", package)[0].lower() for package in SECTIONS[heading]}


def test_targets_of_make_exist() -> None:
    makefile = text("Makefile")
    for name in NAMES:
        for target in re.findall(r"\bmake ([a-z]+)\b(?=`|\s+#)", text(name)):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def mistakes(yaml: str) -> list[Diagnostic]:
    source = SourceText(file="example", text=yaml)
    node, problems = compose(source, 1, yaml)
    assert node is not None, problems
    found = [*problems, *read_value(Metadata, node, source).diagnostics]
    return [item for item in found if item.severity == "error" and item.message != "'title' is missing"]


@pytest.mark.parametrize("yaml", blocks("docs/writing.md", "yaml"))
def test_examples_of_front_matter_are_read_without_a_mistake(yaml: str) -> None:
    inside_a_figure = yaml.startswith("    src:")
    assert mistakes(f"figures:\n  - id: x\n{yaml}" if inside_a_figure else yaml) == []


def first_case(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case after the commands of the first sections, but for those that install or wait."""
    monkeypatch.chdir(root)
    for line in "\n".join(blocks("docs/first-case.md", "sh")[1:]).split("\n"):
        words = shlex.split(line)
        if words[:1] == ["cd"] and words[1] != "..":
            monkeypatch.chdir(words[1])
        elif words[:1] == ["sitegen"] and words[1] in ("init", "new"):
            result = CliRunner().invoke(main, words[1:])
            assert result.exit_code == 0, result.output
    return root / "casebook/content/cases/swollen-knee/index.md"


def test_the_first_case_is_begun_filled_in_and_published_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = first_case(tmp_path, monkeypatch)
    drafts = build(tmp_path / "casebook", Options(drafts=True), lambda *_: None)
    assert (drafts.failed, drafts.cases) == (False, 2)
    filled = blocks("docs/first-case.md", "yaml")[0]
    begun = case.read_text("utf-8")
    begun = begun[: begun.index("consent:")] + filled + begun[begun.index("\nabstract:") :]
    case.write_text(begun, "utf-8")
    told = build(tmp_path / "casebook", Options(write=False), lambda *_: None).diagnostics
    waiting = [item.message for item in told if item.rule == "unfilled"]
    assert waiting[0] == "'Background' of 'abstract' is still to be filled in"
    rest = re.sub(r'^(date|patient|  age_band|  sex): .*\n|"?\[FILL IN: [^]]*]"?', lambda at: "" if at[1] else "Done.", begun,
                  flags=re.MULTILINE)  # fmt: skip
    case.write_text(rest.replace("status: draft", "status: published\ndate: 2026-05-31"), "utf-8")
    published = build(tmp_path / "casebook", Options(strict=True), lambda *_: None)
    assert (published.failed, published.cases) == (False, 2), published.diagnostics


def test_the_problems_shown_in_the_first_case_are_what_sitegen_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sitegen.build.folded_places import folded
    from sitegen.cli.diagnostics import render

    case = first_case(tmp_path, monkeypatch)
    begun = re.sub(r"affiliations: \".*", 'afiliations: "Example Hospital"', case.read_text("utf-8"))
    case.write_text(begun, "utf-8")
    report = build(tmp_path / "casebook", Options(write=False), lambda *_: None)
    shown = next(found for kind, found in BLOCK.findall(text("docs/first-case.md")) if not kind)
    assert shown in render(folded(report.diagnostics), "text")


def test_the_demonstration_can_be_deposited_with_the_lines_it_keeps_as_comments() -> None:
    settings = text("content/site.yml")
    lines = re.findall(r"^# ((?:eissn|crossref): .+)$", settings, re.MULTILINE)
    assert [line.partition(":")[0] for line in lines] == ["eissn", "crossref"]
    config, _, problems = read_config(SourceText(file="content/site.yml", text="\n".join([settings, *lines])))
    assert config is not None, problems
    assert (list(problems), list(deposit_settings(config, NOWHERE, REGISTRIES))) == ([], [])


def test_the_example_of_the_citation_engine_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    code = blocks("docs/citation-styles.md", "python")[0]
    exec(compile(code, "docs/citation-styles.md", "exec"), {})
    said = re.findall(r"print\(.*?\)  # (.+)$", code, re.MULTILINE)
    assert said == capsys.readouterr().out.splitlines()[: len(said)]


def test_the_small_citation_style_has_no_mistake_and_prints() -> None:
    from sitegen.cite.csl.plain import text as plain_text
    from sitegen.cite.csl.shipped import locale_text
    from sitegen.cite.csl.style import Style

    style = Style.from_text(blocks("docs/citation-styles.md", "xml")[0], locale_text)
    work = {"id": "a", "title": "A tumour", "author": [{"family": "Silva", "given": "Ana B"}], "issued": "2020"}
    assert style.problems == []
    assert plain_text(style.process([work]).bibliography[0].content) == "1. Silva AB. A tumour. 2020."


@pytest.mark.parametrize(
    ("wrong", "said"), re.findall(r"^\| `(<text.+?)` \| (.+) \|$", text("docs/citation-styles.md"), re.MULTILINE)
)
def test_mistakes_in_citation_styles_are_told_as_shown(wrong: str, said: str) -> None:
    from sitegen.cite.csl.shipped import locale_text
    from sitegen.cite.csl.style import Style

    whole = blocks("docs/citation-styles.md", "xml")[0].replace('<text variable="title"/>', wrong)
    found = Style.from_text(whole, locale_text).problems
    assert [f"{one.message}: {one.hint}" for one in found] == [said.replace("`", "")]
