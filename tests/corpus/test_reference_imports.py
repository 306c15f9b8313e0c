"""Reference files of other tools' tests come out as those tools read them, field by field.

`reference_imports.txt` is the ratchet: it lists every field that comes out otherwise, with the reason, and may only
get shorter. Nothing of those tests is in the repository: they are read where SITEGEN_SHARED has them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sitegen.cite import bibtex, endnote_xml, nbib, ris
from sitegen.cite.records import Records
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.reference import Reference
from sitegen.read.source import decode
from tests.corpus import pandoc_records, zotero_items
from tests.places import SHARED

ORACLES = SHARED / "oracles" / "references"
KNOWN = Path(__file__).with_name("reference_imports.txt")
LEAST = 0.95
ZOTERO: dict[str, Callable[[SourceText], Records]] = {
    "RIS": ris.read, "MEDLINEnbib": nbib.read, "BibTeX": bibtex.read, "Endnote XML": endnote_xml.read,
}  # fmt: skip
Fields = Iterator[tuple[str, str, str]]


def _oracle(*names: str) -> Path:
    path = ORACLES.joinpath(*names)
    if not path.exists():
        pytest.skip(f"the tests of other tools are not here ({path}); set SITEGEN_SHARED to the folder that has them")
    return path


def _source(text: str) -> SourceText:
    return SourceText(file="references", text=text.replace("\r\n", "\n").replace("\r", "\n"))


def _zotero(name: str) -> Fields:
    cases = json.loads(_oracle("zotero", f"{name}.testcases.json").read_text("utf-8"))
    for number, case in enumerate(cases):
        records = ZOTERO[name](_source(case["input"])).references
        assert len(records) == len(case["items"]), (name, number)
        for place, (expected, record) in enumerate(zip(case["items"], records, strict=True)):
            counted: dict[str, int] = {}
            for field, wanted, found in zotero_items.compare(expected, record):
                counted[field] = counted.get(field, 0) + 1
                yield f"{name} {number}.{place} {field}#{counted[field]}", wanted, found


def _pandoc(_: str) -> Fields:
    for path in sorted(_oracle("pandoc").glob("*.md")):
        if (case := pandoc_records.case(path)) is not None:
            records: dict[str, Reference] = {
                record.key: record for record in bibtex.read(_source(case.text)).references
            }
            for key, expected in case.records.items():
                for field, wanted, found in pandoc_records.compare(expected, records.get(key)):
                    yield f"BibLaTeX {path.stem} {key} {field}", wanted, found


def _known(name: str) -> set[str]:
    lines = [line for line in KNOWN.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert all(" -- " in line for line in lines), "every difference has its reason behind ' -- '"
    return {line.split(" -- ")[0] for line in lines if line.startswith(f"{name} ")}


@pytest.mark.parametrize("name", [*ZOTERO, "BibLaTeX"])
def test_fields_come_out_as_other_tools_read_them(name: str) -> None:
    fields = list((_zotero if name in ZOTERO else _pandoc)(name))
    different = {place: f"{wanted!r} came out as {found!r}" for place, wanted, found in fields if wanted != found}
    known = _known(name)
    fresh = {place: words for place, words in different.items() if place not in known}
    assert not fresh, "fields that came out right before, or are new"
    assert not known - set(different), "these come out right now: take them off the list"
    assert 1 - len(different) / len(fields) >= LEAST


def test_files_of_pubmed_are_read_whole_and_agree_with_their_own_citation_line() -> None:
    seen = 0
    for path in sorted(_oracle("medline").glob("*.txt")):
        text = path.read_text("utf-8")
        found = nbib.read(_source(text))
        assert found.diagnostics == ()
        assert len(found.references) == len(re.findall(r"^PMID- ", text, re.MULTILINE))
        joined = re.sub(r"\n {6}", " ", text)
        for number, line in re.findall(r"^PMID- (\d+)\n.*?^SO  - (.*?)$", joined, re.MULTILINE | re.DOTALL):
            record = next(record for record in found.references if record.key == f"pmid:{number}")
            cited = re.search(r";(\w*)(?:\(([^)]*)\))?:", line)
            assert line.startswith(record.text["container-title-short"])
            assert str(record.dates["issued"].year) in line
            if cited:
                seen += 1
                assert (record.text.get("volume", ""), record.text.get("issue", "")) == (cited[1], cited[2] or "")
    assert seen >= 6


def test_a_file_in_a_chinese_encoding_is_told_by_its_name() -> None:
    problem = decode("references.bib", _oracle("gbk_encoded.bib").read_bytes())
    assert isinstance(problem, Diagnostic)
    assert "GBK" in problem.message
    assert "GBK" in problem.hint
    assert (problem.span.line, problem.span.column) == (1, 10)
