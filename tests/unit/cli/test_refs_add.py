"""`sitegen refs add` from the command line to the files, against a server on this computer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.cli import refs_add
from sitegen.cli.main import main
from sitegen.network import Client
from sitegen.refs.fetch import Services
from tests.answering import serving
from tests.unit.cite.answers import ARTICLE, MEDLINE

INDEX = "---\ntitle: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n---\n\n## Case\n\nAs known {}.\n"
CITED = "Example AM. Fever after exposure: a case that never was."


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, str]]]:
    def answer(path: str, _: int) -> tuple[int, dict[str, str], bytes]:
        if "efetch" in path and "id=26123456" in path:
            return 200, {}, MEDLINE.encode()
        if "/works/10.5555%2F2018%2F1708572" in path:
            return 200, {}, json.dumps({"message": ARTICLE}).encode()
        return 404, {}, b""

    with serving(answer) as (address, questions):
        monkeypatch.setattr(refs_add, "_services", lambda: Services(address, address, address, address))
        monkeypatch.setattr(refs_add, "_client", lambda contact: Client(contact, secure=False, pace=0, tries=1))
        yield questions


def project(root: Path, *, text: str = "", **references: str) -> Path:
    files.write(root / "content/site.yml", b"title: Cases\ncontact: editors@cases.example\n")
    files.write(root / "content/cases/a/index.md", INDEX.format(text).encode())
    for name, data in references.items():
        files.write(root / "content/cases/a" / name.replace("_", "."), data.encode())
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["refs", "add", *arguments, "-C", str(root)])


def test_without_a_case_the_lock_has_it_and_a_build_finds_it_there(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    root = project(tmp_path, text="[@pmid:26123456]")
    before = build(root, Options(write=False), lambda *_: None)
    assert [it.hint for it in before.diagnostics if it.rule == "citation-key"] == ["type: sitegen refs add 26123456"]
    result = run(root, "PMID: 26123456")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Added to content/references.lock:\n")
    assert CITED in result.output
    assert "Cite it as [@pmid:26123456]" in result.output
    assert "email=editors%40cases.example" in asked[0]["path"]
    assert "mailto:editors@cases.example" in asked[0]["User-Agent"]
    report = build(root, Options(), lambda *_: None)
    assert not report.failed, report.diagnostics
    assert "a case that never was" in (root / "public/cases/a/index.html").read_text()
    assert "editors" not in (root / "content/references.lock").read_text()


@pytest.mark.parametrize(("name", "text", "key"), [
    ("references_bib", "% mine\n@book{b1, title={T}}\n", "example2018"), ("references_json", '[{"id": "b1", "title": "T"}]\n', "example2018"),
    ("references_yml", "references:\n- id: b1\n  title: T\n", "example2018"), ("references_ris", "TY  - BOOK\nTI  - T\nID  - b1\nER  - \n", "example2018"),
    ("references_nbib", "PMID- 7\nTI  - T\n", "pmid:26123456"),
    ("references_xml", "<xml><records><record><titles><title>T</title></titles><label>b1</label></record></records></xml>", "example2018"),
])  # fmt: skip
def test_with_a_case_its_own_file_has_it_in_its_own_format(
    tmp_path: Path, asked: list[dict[str, str]], name: str, text: str, key: str
) -> None:
    root = project(tmp_path, **{name: text})
    result = run(root, "26123456", "--case", "a")
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"Added to content/cases/a/{name.replace('_', '.')} and content/references.lock:\n")
    assert f"Cite it as [@{key}]" in result.output
    new = (root / "content/cases/a" / name.replace("_", ".")).read_text()
    assert text.rstrip("]\n").removesuffix("</records></xml>") in new
    assert "a case that never was" in " ".join(new.split())


def test_a_case_without_a_file_gets_one(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    root = project(tmp_path)
    assert run(root, "https://doi.org/10.5555/2018/1708572", "--case", "a").exit_code == 0
    assert (root / "content/cases/a/references.yml").read_text().startswith("references:\n- id: example2018\n")


def test_what_is_there_already_is_said_and_nothing_is_asked_or_changed(
    tmp_path: Path, asked: list[dict[str, str]]
) -> None:
    root = project(tmp_path)
    run(root, "26123456", "--case", "a")
    before = {path: path.read_bytes() for path in (root / "content").rglob("*.*")}
    count = len(asked)
    for arguments in (["26123456", "--case", "a"], ["26123456"]):
        result = run(root, *arguments)
        assert result.exit_code == 0
        assert "already; nothing was changed" in result.output
    assert {path: path.read_bytes() for path in (root / "content").rglob("*.*")} == before
    assert len(asked) == count


def test_what_was_fetched_for_all_is_not_fetched_again_for_a_case(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    root = project(tmp_path)
    run(root, "26123456")
    result = run(root, "26123456", "--case", "a")
    assert result.output.startswith("Added to content/cases/a/references.yml:\n")
    assert len(asked) == 1


@pytest.mark.parametrize(("typed", "words"), [
    ("silva2019", "is no PMID"), ("7", "PubMed has no record with the PMID 7"), ("10.5555/none", "neither Crossref nor DataCite"),
])  # fmt: skip
def test_what_cannot_be_found_is_told(tmp_path: Path, asked: list[dict[str, str]], typed: str, words: str) -> None:
    result = run(project(tmp_path), typed)
    assert result.exit_code != 0
    assert words in result.output
    assert not (tmp_path / "content/references.lock").exists()


def test_a_case_that_is_not_there_is_told_with_the_nearest(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    files.write(project(tmp_path) / "content/cases/lung-abscess/index.md", b"x")
    assert "did you mean 'lung-abscess'" in run(tmp_path, "7", "--case", "lung-abcess").output


def test_a_lock_that_cannot_be_read_is_not_overwritten(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    files.write(project(tmp_path) / "content/references.lock", b"{broken")
    result = run(tmp_path, "26123456")
    assert result.exit_code == 1
    assert "references-lock" in result.output
    assert (tmp_path / "content/references.lock").read_bytes() == b"{broken"


def test_a_reference_file_with_a_mistake_is_left_alone(tmp_path: Path, asked: list[dict[str, str]]) -> None:
    root = project(tmp_path, references_json='[{"id": "b1", "title": ')
    result = run(root, "26123456", "--case", "a")
    assert result.exit_code == 1
    assert "nothing can be added" in result.output
    assert (root / "content/cases/a/references.json").read_text() == '[{"id": "b1", "title": '


def test_offline_the_message_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda *_: (200, {}, b"")) as (address, _):
        pass
    monkeypatch.setattr(refs_add, "_services", lambda: Services(address, address, address, address))
    monkeypatch.setattr(refs_add, "_client", lambda contact: Client(contact, secure=False, pace=0, tries=1))
    result = run(project(tmp_path), "26123456")
    assert result.exit_code == 1
    assert "Nothing was changed" in result.output
    assert "building a site needs no connection" in result.output


def test_the_client_of_the_command_asks_securely() -> None:
    assert refs_add._client("a@b.example").secure
    assert all(address.startswith("https://") for address in vars(refs_add._services()).values())
