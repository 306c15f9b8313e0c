"""The house keeps its shape: layers, sizes, the edge, mirrored tests, a true map."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sitegen.model.layout import OUTPUT, PREVIEW_NOTE, STATE
from tests.places import REPO

PACKAGE = REPO / "sitegen"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "themes" not in path.parts)
NAMES = [str(path.relative_to(REPO)) for path in MODULES]

LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 400, 50, 10
# network.py is to the network what files.py is to the disk; only `sitegen refs` may import it (pyproject.toml).
# The engine of citations may be used without sitegen, and then reads the file it is told to: `cite/csl/style_file.py`.
EDGE = (
    "sitegen/files.py",
    "sitegen/network.py",
    "sitegen/build/",
    "sitegen/serve/",
    "sitegen/doctor/",
    "sitegen/cli/",
    "sitegen/__main__.py",
    "sitegen/cite/csl/style_file.py",
    # These read files that come with installed packages, as importing does, and nothing of the project.
    "sitegen/cite/csl/extra.py",
    "sitegen/cite/csl/shipped.py",
    "sitegen/installed.py",
)
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval"}
FORBIDDEN_ATTRIBUTES = {
    "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "iterdir", "rglob", "urlopen", "now",
    "today", "utcnow", "environ", "getenv", "urandom", "perf_counter", "time_ns",
    "get_data",
}  # fmt: skip
FORBIDDEN_MODULES = {
    "random",
    "socket",
    "subprocess",
    "urllib.request",
    "http.client",
    "requests",
    "tempfile",
    "shutil",
}
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
# Their tests are elsewhere: rules carry examples (tests/unit/checks), nouns are values without behaviour, the parts of an
# export format are tried as the format (tests/golden/exporters), the words of rules together (tests/unit/build/test_rules.py).
TESTED_ELSEWHERE = (
    "sitegen/checks/", "sitegen/model/", "sitegen/render/views/", "sitegen/exporters/_", "sitegen/build/_rule", "sitegen/serve/shown.py",
    *(f"{path.relative_to(REPO)}/" for path in (PACKAGE / "exporters").iterdir() if path.is_dir()),
)  # fmt: skip


# `plain_text` says 109 for 10⁹: for search, for order and for comparison, never for what is shown or told.
COMPARES = (
    "sitegen/checks/", "sitegen/model/walk.py", "sitegen/read/blocks.py", "sitegen/read/case.py",
    "sitegen/render/lab_tables.py", "sitegen/render/searched.py", "sitegen/render/table_csv.py",
    "sitegen/resolve/card.py", "sitegen/resolve/topics.py",
)  # fmt: skip


# What many formats say is worked out in one place: the words of each, and the file they stand in.
ONE_WAY = {
    r"\bnon_dropping_particle, \w+\.family\b": "sitegen/model/person.py",  # Name.surname
    r"\(\"©\"": "sitegen/render/licenses.py",  # copyright_line
    r"\bsite\.license\b": "sitegen/render/licenses.py",  # spdx
    r"\.term\}/\{": "sitegen/cite/case_record.py",  # heading
    r"\"image/(webp|avif|svg\+xml)\"": "sitegen/model/media_types.py",
    r"\"Published Erratum\"": "sitegen/cite/case_record.py",  # kinds
    r"RETRACTED: ": "sitegen/cite/titles.py",
    r"""["']\?!:["']|"\?", "!", ":["]""": "sitegen/cite/titles.py",  # between
    r"def uri\(": "sitegen/render/urls.py",
}
SAY = (
    "sitegen/cite/case_record.py",
    "sitegen/exporters/",
    "sitegen/pages/",
    "sitegen/render/",
    "sitegen/build/theme_pictures.py",
)


def functions(tree: ast.AST):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    docstring = node.body[0] if ast.get_docstring(node) else None
    doc_lines = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return node.end_lineno - node.lineno + 1 - doc_lines


Fault = tuple[str, str]  # the rule and the place


def _sizes(name: str, source: str, nodes: list[ast.AST]) -> Iterator[Fault]:
    if source.count("\n") > LONGEST_FILE:
        yield "size", name
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > LONGEST_FUNCTION:
            yield "size", f"{name}:{node.lineno} {node.name}"


def _says_what_it_is(name: str, source: str, nodes: list[ast.AST]) -> Iterator[Fault]:
    if not ast.get_docstring(nodes[0]):
        yield "docstring", name


def _touches(name: str, source: str, nodes: list[ast.AST]) -> Iterator[Fault]:
    for node in () if name.startswith(EDGE) else nodes:
        found: list[str | None] = []
        match node:
            case ast.Call(func=ast.Name(id=called)) if called in FORBIDDEN_CALLS:
                found = [called]
            case ast.Attribute(attr=attribute) if attribute in FORBIDDEN_ATTRIBUTES:
                found = [attribute]
            case ast.Import(names=names):
                found = [alias.name for alias in names if alias.name in FORBIDDEN_MODULES]
            case ast.ImportFrom(module=module) if module in FORBIDDEN_MODULES:
                found = [module]
        yield from (("edge", f"{name}:{node.lineno} {item}") for item in found)


def _sets_by_name(name: str, source: str, nodes: list[ast.AST]) -> Iterator[Fault]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "setattr":
            yield "setattr", f"{name}:{node.lineno}"


def _tells_another_value(name: str, source: str, nodes: list[ast.AST]) -> Iterator[Fault]:
    for node in () if name.startswith(COMPARES) else nodes:
        if isinstance(node, ast.Name | ast.alias) and "plain_text" in (
            getattr(node, "id", ""),
            getattr(node, "name", ""),
        ):
            yield "plain_text", f"{name}:{node.lineno}"


RULES = (_sizes, _says_what_it_is, _touches, _sets_by_name, _tells_another_value)


def faults_of(name: str, source: str) -> list[Fault]:
    """What a module does that its house does not do; it is parsed once."""
    nodes = list(ast.walk(ast.parse(source)))
    return [fault for rule in RULES for fault in rule(name, source, nodes)]


@cache
def faults() -> list[Fault]:
    return [fault for name in NAMES for fault in faults_of(name, (REPO / name).read_text())]


def places(rule: str) -> list[str]:
    return [place for of, place in faults() if of == rule]


def test_files_and_functions_stay_small():
    assert places("size") == []


def test_the_median_function_is_short():
    lengths = [length(node) for path in MODULES for node in functions(ast.parse(path.read_text()))]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION


def test_every_module_says_what_it_is():
    assert places("docstring") == []


def test_only_the_edge_touches_disk_clock_and_network():
    assert places("edge") == []


def test_nothing_is_set_by_a_name_that_mypy_cannot_see():
    assert places("setattr") == []


def test_no_number_is_told_in_another_value():
    assert places("plain_text") == []


BAD = {
    "size": "def f():\n" + "    x = 1\n" * 50, "edge": "import socket\nopen(path).read_text()\nfrom shutil import rmtree",
    "setattr": "setattr(x, 'y', 1)", "plain_text": "from sitegen.model.walk import plain_text as told", "docstring": "x = 1",
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_a_fault_is_found(rule: str):
    source = BAD[rule] if rule == "docstring" else f'"""What for."""\n{BAD[rule]}\n'
    assert {of for of, _ in faults_of("sitegen/render/x.py", source)} == {rule}


def test_every_module_has_its_tests():
    tested = [
        Path(name) for name in NAMES if not name.endswith("__init__.py") and not name.startswith(TESTED_ELSEWHERE)
        and name not in {"sitegen/__main__.py", "sitegen/version.py"}
    ]  # fmt: skip
    mirrored = [Path("tests/unit", *path.parts[1:-1], f"test_{path.name}") for path in tested]
    assert [str(path) for path in mirrored if not (REPO / path).exists()] == [], "write them"


@pytest.mark.parametrize("name", [STATE, OUTPUT, PREVIEW_NOTE, f"{STATE}/lock"])
def test_what_builds_make_is_called_so_in_one_place(name: str):
    spelt = [place for place in NAMES for node in ast.walk(ast.parse((REPO / place).read_text()))
             if isinstance(node, ast.Constant) and node.value == name]  # fmt: skip
    assert set(spelt) <= {"sitegen/model/layout.py"}


def test_what_tests_share_is_in_a_module_of_its_own():
    tests = [path for path in (REPO / "tests").rglob("*.py") if "node_modules" not in path.parts]
    taken = re.compile(r"^(?:from|import) tests\.(?:\w+\.)*test_\w+", re.MULTILINE)
    assert [str(path) for path in tests if taken.search(path.read_text())] == []


def test_no_name_is_vague():
    assert not [name for name in NAMES if VAGUE & set(Path(name).with_suffix("").parts)]


def test_imports_point_down():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    result = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_map_names_real_places():
    text = (PACKAGE / "ARCHITECTURE.md").read_text()
    paths = {path for path in re.findall(r"`([\w./]+/[\w./]*)`", text) if not path.startswith(".")}
    missing = [path for path in paths if not (REPO / path).exists() and not (PACKAGE / path).exists()]
    assert not [path for path in missing if path != "content/site.yml" or not (REPO / path).exists()]


def test_the_map_names_every_room():
    text = (PACKAGE / "ARCHITECTURE.md").read_text()
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert not [room for room in rooms if f"`{room}/`" not in text]


def test_the_map_fits_one_page():
    assert (PACKAGE / "ARCHITECTURE.md").read_text().count("\n") <= 96


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "-h"], ["check", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]):
    heavy = {"pydantic", "PIL", "lxml", "babel", "rich", "tornado", "jinja2", "markdown_it", "yaml", "msgspec"}
    code = (
        f"import sys; sys.argv = ['sitegen', *{arguments!r}]\n"
        "from sitegen.cli.main import main\n"
        "try: main()\n"
        f"finally: print(sorted({heavy!r} & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=REPO, capture_output=True, text=True, check=False)
    assert result.stderr.strip().endswith("[]")


@pytest.mark.parametrize("form", ONE_WAY)
def test_what_many_say_is_worked_out_once(form: str):
    assert re.search(form, (REPO / ONE_WAY[form]).read_text())
    said = [name for name in NAMES if name.startswith(SAY) and re.search(form, (REPO / name).read_text())]
    assert [name for name in said if name != ONE_WAY[form]] == []
