"""A theme is found, with what it extends; what is wrong with it is told at its line."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.memory import Memory
from sitegen.build.sources import Sources, digest_sources
from sitegen.build.stamp import scan_sources
from sitegen.build.themes import FoundTheme, load_theme
from sitegen.config import ThemeChoice
from sitegen.model.diagnostic import Diagnostic
from sitegen.render.theme import Theme


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    files.write(tmp_path / "themes/mine/theme.yml", b"name: mine\nextends: default\n")
    files.write(tmp_path / "themes/mine/static/site.css", b"own")
    return tmp_path


def sources(root: Path) -> Sources:
    return digest_sources(root, scan_sources(root), Memory())


def load(root: Path, name: str = "mine", **options: str) -> FoundTheme:
    return load_theme(root, ThemeChoice(name=name, options=options), sources(root))


def problem(root: Path, name: str = "mine", **options: str) -> Diagnostic:
    (found,) = load(root, name, **options).problems
    return found


def manifest(root: Path, name: str, text: str) -> None:
    files.write(root / "themes" / name / "theme.yml", text.encode())


def test_the_theme_that_comes_with_sitegen_is_found(tmp_path: Path):
    theme = load(tmp_path, "default")
    assert theme.problems == ()
    assert {"theme.yml", "templates/case.html", "static/site.css"} <= theme.files.keys()


def test_a_theme_of_the_site_lies_over_the_one_it_extends(mine: Path):
    theme = load(mine)
    assert theme.files["static/site.css"] == b"own"
    assert theme.origins["static/site.css"] == "themes/mine/static/site.css"
    assert theme.origins["templates/case.html"] == "themes/default/templates/case.html"


def test_an_unknown_theme_is_told_with_those_there_are(mine: Path):
    assert problem(mine, "beautiful").message == "there is no theme called 'beautiful'"
    assert problem(mine, "beautiful").hint == "write one of: default, plain, mine"
    assert problem(mine, "nine").hint == "did you mean 'mine'?"


@pytest.mark.parametrize("name", ["", "..", "../content", "."])
def test_a_theme_is_never_looked_for_elsewhere(mine: Path, name: str):
    assert problem(mine, name).rule == "theme"


def test_a_theme_that_extends_itself_is_told_at_its_line(mine: Path):
    manifest(mine, "mine", "name: mine\nextends: mine\n")
    found = problem(mine)
    assert (found.file, found.span.line, found.span.column) == ("themes/mine/theme.yml", 2, 10)
    assert (found.message, found.hint) == ("the theme 'mine' extends itself", "write extends: default")


def test_themes_that_extend_each_other_are_told_where_the_circle_closes(mine: Path):
    manifest(mine, "mine", "extends: second\n")
    manifest(mine, "second", "extends: third\n")
    manifest(mine, "third", "name: third\n\nextends: second\n")
    found = problem(mine)
    assert (found.file, found.span.line, found.source) == ("themes/third/theme.yml", 3, "extends: second")
    assert found.message == "these themes extend each other in a circle: second → third → second"


def test_a_theme_named_like_the_one_it_extends_is_told_to_take_another_name(mine: Path):
    manifest(mine, "default", "extends: default\n")
    assert problem(mine, "default").message == "this theme has the name of the one it extends"


def test_a_long_chain_is_no_circle(mine: Path):
    for number in range(12):
        manifest(mine, f"t{number}", f"extends: {f't{number + 1}' if number < 11 else 'default'}\n")
    assert "templates/case.html" in load(mine, "t0").files


def test_a_parent_that_does_not_exist_is_told_at_the_line_that_names_it(mine: Path):
    manifest(mine, "mine", "name: mine\nextends: defualt\n")
    found = problem(mine)
    assert (found.file, found.span.line, found.span.column, found.span.length) == ("themes/mine/theme.yml", 2, 10, 7)
    assert (found.message, found.hint) == ("there is no theme called 'defualt'", "did you mean 'default'?")


def test_an_unknown_key_is_told_and_the_theme_stays_in_use(mine: Path):
    manifest(mine, "mine", "name: mine\nextends: default\ncolour: red\n")
    assert (problem(mine).rule, problem(mine).span.line) == ("unknown-key", 3)
    assert load(mine).files["static/site.css"] == b"own"


def test_a_theme_that_is_not_text_is_told(mine: Path):
    files.write(mine / "themes/mine/theme.yml", "name: Mína".encode("latin-1"))
    assert problem(mine).rule == "encoding"


def test_a_theme_without_its_file_is_told_what_to_write(mine: Path):
    (mine / "themes/mine/theme.yml").unlink()
    assert problem(mine).message == "the theme 'mine' has no theme.yml"
    assert "extends: default" in problem(mine).hint


def test_a_theme_that_lacks_templates_is_told_once_and_not_at_every_page(mine: Path):
    manifest(mine, "mine", "name: mine\n")
    found = problem(mine)
    assert "its pages have no templates" in found.message
    assert found.hint == "write extends: default"
    assert load(mine).files == {}


def test_options_of_all_layers_hold_the_child_over_the_parent_and_the_site_over_both(mine: Path):
    manifest(mine, "base", "extends: default\noptions: {a: base, b: base, c: base}\n")
    manifest(mine, "mine", "extends: base\noptions: {b: mine, c: mine}\n")
    options = load(mine, c="site").options
    assert (options["a"], options["b"], options["c"]) == ("base", "mine", "site")


def test_an_option_the_theme_does_not_have_is_told(mine: Path):
    assert problem(mine, acent="red").hint == "did you mean 'accent'?"
    assert problem(mine, "default", glitter="red").message == "the theme 'default' has no option called 'glitter'"


def test_a_catalogue_of_the_projects_theme_is_told_with_its_line(mine: Path):
    text = b'msgid "Notes"\nmsgstr "Apuntes\n\nmsgid "Figures"\nmsgstr "Figuras"\n'
    files.write(mine / "themes/mine/locales/es.po", text)
    unread, unanswered = load_theme(mine, ThemeChoice(name="mine"), sources(mine)).problems
    assert (unread.file, unread.span.line, unread.rule) == ("themes/mine/locales/es.po", 2, "catalogue")
    assert "quotes" in unread.hint
    assert unanswered.span.line == 1


def test_a_catalogue_that_is_not_text_is_told(mine: Path):
    files.write(mine / "themes/mine/locales/es.po", b'msgid "Notes"\nmsgstr "P\xe1gina"\n')
    (problem,) = load_theme(mine, ThemeChoice(name="mine"), sources(mine)).problems
    assert (problem.file, problem.rule) == ("themes/mine/locales/es.po", "encoding")


def test_a_theme_of_the_project_keeps_the_phrases_it_does_not_change(mine: Path):
    files.write(mine / "themes/mine/locales/es.po", b'msgid "Notes"\nmsgstr "Apuntes"\n')
    found = load_theme(mine, ThemeChoice(name="mine"), sources(mine))
    catalogue = Theme(found.files).catalogue("es")
    assert not found.problems
    assert (catalogue["Notes"], catalogue["Abstract"]) == ("Apuntes", "Resumen")


def test_a_name_unlike_its_folder_and_slips_in_the_files_are_told(mine: Path):
    manifest(mine, "mine", "name: ours\nextends: default\n")
    files.write(
        mine / "themes/mine/templates/case.html", b'{% extends "default:case.html" %}{% block contnts %}{% endblock %}'
    )
    name, block = load(mine).problems
    assert (name.rule, name.severity, name.hint, name.span.line) == ("theme-slip", "warning", "write name: mine", 1)
    assert (block.rule, block.hint) == ("theme-slip", "did you mean 'contents'?")
    assert load(mine).files


def test_a_theme_of_nothing_but_a_name_is_told_once_what_to_extend(mine: Path):
    manifest(mine, "mine", "name: mine\n")
    found = problem(mine)
    assert (found.message, found.hint) == (
        "the theme 'mine' extends no other, and its pages have no templates", "write extends: default",
    )  # fmt: skip


def test_an_empty_folder_of_a_theme_is_told_what_belongs_in_it(mine: Path):
    (mine / "themes/new").mkdir()
    assert (
        problem(mine, "new").hint == "write themes/new/theme.yml with these two lines: name: new and extends: default"
    )
