"""A record more, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from sitegen.cite import bibtex, csl_json, endnote_xml, nbib, ris
from sitegen.cite.append import CannotAppend, appended
from sitegen.cite.records import Records
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import Reference
from sitegen.read.references_yaml import read as read_yaml
from tests.unit.cite.made_records import RECORDS

RECORD = Reference(key="new", type="book", text={"title": "A book"})


@pytest.mark.parametrize("text", [
    "", "[]", "[]\n", '[{"id": "a", "title": "T"}]', '[{"id": "a"}, {"id": "b"}]\n', '[\n {\n  "id": "a"\n }\n]\n',
    '[\n    {\n        "id": "a"\n    }\n]', '{"items": [{"id": "a"}]}', '{\n  "references": [\n    {\n      "id": "a"\n    }\n  ]\n}\n',
    '[\n\t{\n\t\t"id": "a"\n\t}\n]\n', '[\n]\n', '[ {"id": "a",\n "title": "]"} ]',
])  # fmt: skip
def test_json_keeps_its_layout(text: str) -> None:
    new = appended(text, ".json", RECORD)
    old = json.loads(text) if text else []
    value = json.loads(new)
    listed = value if isinstance(value, list) else next(iter(value.values()))
    before = old if isinstance(old, list) else next(iter(old.values()))
    assert listed == [*before, {"id": "new", "type": "book", "title": "A book"}]
    assert new.startswith(text.rstrip("]} \n\t"))


def test_json_is_moved_in_as_the_others_are() -> None:
    text = '[\n  {\n    "id": "a"\n  }\n]\n'
    assert appended(text, ".json", RECORD) == (
        '[\n  {\n    "id": "a"\n  },\n  {\n    "id": "new",\n    "type": "book",\n    "title": "A book"\n  }\n]\n'
    )


@pytest.mark.parametrize("text", [
    "", "references: []\n", "references:\n- id: a\n  title: T\n", "references:\n  - id: a\n    title: T\n", "- id: a\n",
    "---\nreferences:\n- id: a\n---\n", "references:\n- id: a # a comment\n\n# the end\n", "- id: a\n...\n",
])  # fmt: skip
def test_yaml_keeps_its_layout(text: str) -> None:
    new = appended(text, ".yml", RECORD)
    found = read_yaml(SourceText(file="r.yml", text=new))
    assert not found.diagnostics
    assert [record.key for record in found.references] == (["a"] if "id: a" in text else []) + ["new"]
    assert set(text.split("\n")) - {"references: []"} <= set(new.split("\n"))


@pytest.mark.parametrize(("text", "ending"), [("nonsense", ".json"), ("nonsense", ".yml"), ("", ".docx")])
def test_a_file_that_is_not_understood_is_left_alone(text: str, ending: str) -> None:
    with pytest.raises(CannotAppend):
        appended(text, ending, RECORD)


@pytest.mark.parametrize(("ending", "read", "text"), [
    (".bib", bibtex.read, "% mine\n@book{a, title={T}, foo={bar}}\n@string{x = {y}}"),
    (".ris", ris.read, "TY  - BOOK\nTI  - T\nID  - a\nZZ  - kept\nER  - \n"),
    (".nbib", nbib.read, "PMID- 5\nTI  - T\nZZ  - kept\n"),
    (".xml", endnote_xml.read, "<xml><records><record><label>a</label><titles><title>T</title></titles></record></records></xml>\n"),
])  # fmt: skip
def test_other_formats_keep_what_they_had(ending: str, read: Callable[[SourceText], Records], text: str) -> None:
    record = Reference(key="new2019", type="book", text={"title": "A book", "PMID": "7"})
    for old, count in ((text, 2), ("", 1)):
        new = appended(old, ending, record)
        found = read(SourceText(file="r", text=new))
        assert [it.text["title"] for it in found.references] == ["T", "A book"][-count:]
        assert not found.diagnostics
        assert old.split("</records>")[0].rstrip() in new


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_any_record_is_read_back_behind_another(record: Reference) -> None:
    first = Reference(key="0first", text={"title": "T"})
    for ending, read in ((".json", csl_json.read), (".yml", read_yaml)):
        text = appended(appended("", ending, first), ending, record)
        assert read(SourceText(file="r", text=text)).references == (first, record)
