"""`sitegen refs check`, in words and for machines."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main

RECORD = (
    '[{"id": "k", "type": "book", "title": "T", "DOI": "10.5555/x", "author": [{"literal": "L"}], "issued": "2001"}]'
)


def project(root: Path) -> Path:
    files.write(root / "content/site.yml", b"title: Cases\nchecks: {reference-unused: off}\n")
    files.write(root / "content/cases/a/index.md", b"---\ntitle: A\n---\n\nWords.\n")
    files.write(root / "content/cases/a/references.json", RECORD.encode())
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["refs", "check", "-C", str(root), *arguments])


def test_mistakes_are_told_with_the_severities_of_the_site(tmp_path: Path) -> None:
    result = run(project(tmp_path))
    assert result.exit_code == 0
    assert "content/cases/a/references.json:1:" in result.output
    assert "warning[reference-field]: 'k' lacks the publisher" in result.output
    assert "reference-unused" not in result.output
    assert result.output.endswith("References of 1 case: 1 warning.\n")
    assert run(tmp_path, "--strict").exit_code == 1


def test_retracted_works_are_told_with_the_day_of_the_list(tmp_path: Path) -> None:
    files.write(project(tmp_path) / "retractions-2026-11-01.txt", "10.5555/X # dö\n".encode("cp1252"))
    result = run(tmp_path, "--retractions", str(tmp_path / "retractions-2026-11-01.txt"))
    assert result.exit_code == 1
    assert "error[reference-retracted]" in result.output
    assert "Retractions as of 2026-11-01 (by its name): retractions-2026-11-01.txt, 1 identifiers." in result.output


def test_a_list_without_works_is_told(tmp_path: Path) -> None:
    files.write(project(tmp_path) / "list.txt", b"nothing\n")
    assert "names no retracted work" in run(tmp_path, "--retractions", str(tmp_path / "list.txt")).output


def test_machines_get_their_forms(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert json.loads(run(root, "--format", "json").output)["rule"] == "reference-field"
    assert json.loads(run(root, "--format", "sarif").output)["version"] == "2.1.0"
    assert run(root, "--format", "github").output.startswith("::warning file=content/cases/a/references.json,line=1")
