"""A case's reference files, and a record more in one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.cite.lock import Lock
from sitegen.model.reference import Reference
from sitegen.read.folder import CaseFolder
from sitegen.refs.works import NEW, CannotChange, Works, with_record, works
from tests.unit.refs.works_of import INDEX, case

RECORD = Reference(key="new2019", type="book", text={"title": "A book", "DOI": "10.5555/x"})


def test_every_record_has_its_file_and_its_place() -> None:
    found = case(
        "bibliography: [x.json, y.bib]\n", "", x_json='[{"id": "a"}]', y_bib="@book{b, title={T}}\n@book{a, title={U}}"
    )
    assert [(file.path, record.key) for file, record in found.records()] == [("x.json", "a"), ("y.bib", "b")]


@pytest.mark.parametrize(("found", "target"), [
    (case(), NEW), (case("", "", references_ris="TY  - BOOK\nTI  - T\nER  - \n"), "references.ris"),
    (case("bibliography: mine.bib\n"), "mine.bib"), (case("titel: [\n", "", references_bib="@book{b, title={T}}"), "references.bib"),
])  # fmt: skip
def test_a_new_record_goes_where_the_others_are(found: Works, target: str) -> None:
    assert found.target == target


def test_line_ends_and_a_byte_order_mark_do_not_hinder() -> None:
    data, key = with_record("a/r.bib", b"\xef\xbb\xbf@book{b,\r\n title={T}}\r\n", RECORD)
    assert key == "new2019"
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"@book{b,\r\n title={T}}" in data


@pytest.mark.parametrize(("name", "data"), [
    ("r.docx", b""), ("r.bib", b"\xff\xfe\xff"), ("r.json", b'[{"id": "a", "title": '), ("r.yml", b"references: {a: 1}\n"),
    ("r.json", b'[{"id": "a"}]\n[]'),
])  # fmt: skip
def test_a_file_that_is_not_understood_is_left_alone(name: str, data: bytes) -> None:
    with pytest.raises(CannotChange):
        with_record(f"content/cases/a/{name}", data, RECORD)


@pytest.mark.parametrize("front", ["", "bibliography: references.bib\n", "titel: [\n"])
def test_a_target_that_was_not_read_has_no_bytes(front: str) -> None:
    texts = {"index.md": INDEX.format(front, "").encode()}
    folder = CaseFolder(slug="a", path="content/cases/a", texts=texts, files={"references.bib": "", "index.md": ""})
    with pytest.raises(CannotChange, match=r"content/cases/a/references\.bib is a link or too long"):
        works(folder, Lock()).target_bytes()


def test_what_is_not_in_the_folder_as_it_was_read_may_stand_there_all_the_same() -> None:
    found = case("bibliography: linked.bib\n")
    assert found.target_bytes() == b""
    with pytest.raises(CannotChange):
        replace(found, unread=True).target_bytes()
