"""`sitegen refs format`."""

from pathlib import Path

from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main


def project(root: Path, data: bytes) -> Path:
    files.write(root / "content/cases/a/index.md", b"---\ntitle: A\n---\n\nWords.\n")
    files.write(root / "content/cases/a/references.bib", data)
    return root / "content/cases/a/references.bib"


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["refs", "format", "-C", str(root), *arguments])


def test_a_file_is_put_in_order_once(tmp_path: Path) -> None:
    path = project(tmp_path, b"@book{b, title={T}}\n@book{a, title={T}}\n")
    checked = run(tmp_path, "--check")
    assert (checked.exit_code, path.read_bytes()[:7]) == (1, b"@book{b")
    assert "type: sitegen refs format" in checked.output
    assert run(tmp_path).output == "content/cases/a/references.bib: put in order\n"
    assert path.read_bytes() == b"@book{a, title={T}}\n\n@book{b, title={T}}\n"
    assert run(tmp_path, "--check").output == "All reference files are in order.\n"


def test_a_file_with_a_mistake_is_left_as_it_is(tmp_path: Path) -> None:
    path = project(tmp_path, b"@book{b, title={T}\n")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "left as it is" in result.output
    assert path.read_bytes() == b"@book{b, title={T}\n"
