"""`sitegen refs import`."""

from pathlib import Path

from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main


def project(root: Path) -> Path:
    files.write(root / "content/cases/a/index.md", b"---\ntitle: A\n---\n\nWords.\n")
    return root


def run(root: Path, name: str, data: bytes) -> Result:
    files.write(root / name, data)
    return CliRunner().invoke(main, ["refs", "import", str(root / name), "-C", str(root)])


def test_works_of_another_format_are_added(tmp_path: Path) -> None:
    result = run(project(tmp_path), "x.ris", b"TY  - BOOK\nTI  - A book\nID  - b1\nER  - \n")
    assert result.exit_code == 0
    assert result.output == "content/cases/a/references.yml: 1 work added, 0 there already.\n  new: [@b1]\n"
    assert "title: A book" in (tmp_path / "content/cases/a/references.yml").read_text()


def test_a_broken_record_is_told_and_the_others_are_added(tmp_path: Path) -> None:
    result = run(project(tmp_path), "x.bib", b"@book{a, title={T}}\n@book{b, title={U}\n@book{c, title={V}}\n")
    assert result.exit_code == 1
    assert "error[bibtex]" in result.output
    assert "2 works added" in result.output


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    result = run(project(tmp_path), "x.docx", b"PK")
    assert result.exit_code == 1
    assert "cannot be read" in result.output


def test_a_number_that_another_work_has_fails_the_command(tmp_path: Path) -> None:
    ours = b"@book{a, author={Lee, Bo}, title={Cough}, pmid={5}}\n"
    files.write(project(tmp_path) / "content/cases/a/references.bib", ours)
    result = run(tmp_path, "x.bib", b"@book{b, author={Silva, A}, title={Spondylitis}, pmid={5}, year=2001}\n")
    assert result.exit_code == 1
    assert "content/cases/a/references.bib:1" in result.output
    assert "error[reference-identifier]" in result.output
    assert (tmp_path / "content/cases/a/references.bib").read_bytes() == ours
