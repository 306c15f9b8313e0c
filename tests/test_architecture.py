"""The house keeps its shape: layers, sizes, the edge, mirrored tests, a true map."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

REPO = Path(__file__).parent.parent
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
# Their tests are elsewhere: rules carry examples (tests/unit/checks), nouns are values without behaviour.
TESTED_ELSEWHERE = ("sitegen/checks/", "sitegen/model/", "sitegen/render/views/")


def functions(tree: ast.AST):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    docstring = node.body[0] if ast.get_docstring(node) else None
    doc_lines = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return node.end_lineno - node.lineno + 1 - doc_lines


@pytest.mark.parametrize("name", NAMES)
def test_files_and_functions_stay_small(name: str):
    source = (REPO / name).read_text()
    assert source.count("\n") <= LONGEST_FILE
    for node in functions(ast.parse(source)):
        assert length(node) <= LONGEST_FUNCTION, f"{name}:{node.lineno} {node.name}"


def test_the_median_function_is_short():
    lengths = [length(node) for path in MODULES for node in functions(ast.parse(path.read_text()))]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("name", NAMES)
def test_every_module_says_what_it_is(name: str):
    assert ast.get_docstring(ast.parse((REPO / name).read_text()))


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(EDGE)])
def test_only_the_edge_touches_disk_clock_and_network(name: str):
    found = []
    for node in ast.walk(ast.parse((REPO / name).read_text())):
        match node:
            case ast.Call(func=ast.Name(id=called)) if called in FORBIDDEN_CALLS:
                found.append(called)
            case ast.Attribute(attr=attribute) if attribute in FORBIDDEN_ATTRIBUTES:
                found.append(attribute)
            case ast.Import(names=names):
                found += [alias.name for alias in names if alias.name in FORBIDDEN_MODULES]
            case ast.ImportFrom(module=module) if module in FORBIDDEN_MODULES:
                found.append(module)
    assert not found


@pytest.mark.parametrize("name", [
    name for name in NAMES if not name.endswith("__init__.py") and not name.startswith(TESTED_ELSEWHERE)
    and name not in {"sitegen/__main__.py", "sitegen/version.py"}
])  # fmt: skip
def test_every_module_has_its_tests(name: str):
    path = Path(name)
    mirrored = REPO / "tests/unit" / path.relative_to("sitegen").parent / f"test_{path.stem}.py"
    assert mirrored.exists(), f"write {mirrored.relative_to(REPO)}"


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
    assert (PACKAGE / "ARCHITECTURE.md").read_text().count("\n") <= 90


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


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_set_by_a_name_that_mypy_cannot_see(name: str):
    calls = [node for node in ast.walk(ast.parse((REPO / name).read_text())) if isinstance(node, ast.Call)]
    assert not [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "setattr"]
