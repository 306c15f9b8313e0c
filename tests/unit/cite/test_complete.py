"""A record gains particulars, and no other letter of the file changes."""

from __future__ import annotations

import pytest

from sitegen.cite.append import CannotAppend
from sitegen.cite.complete import completed
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests.unit.cite.made_records import READERS

MORE = Reference(key="b", type="book", text={"volume": "7"}, names={"editor": (Name(family="Lee", given="Bo"),)},
                 dates={"issued": PartialDate(year=2001)})  # fmt: skip


@pytest.mark.parametrize(("ending", "text", "key"), [
    (".json", '[{"id": "a"}, {"type": "book", "id": "b", "author": [{"family": "X"}]}, {"id": "c"}]', "b"),
    (".json", '[\n  {\n    "id": "b",\n    "type": "book"\n  },\n  {\n    "id": "c"\n  }\n]\n', "b"),
    (".yml", "references:\n- id: a\n- type: book\n  id: b\n  author:\n  - family: X\n\n# about c\n- id: c\n", "b"),
    (".yml", "---\nreferences:\n  - id: b\n    type: book\n---\n", "b"),
    (".bib", "% mine\n@book{b, title={T} }\n@book{c, title={U}}\n", "b"), (".bib", "@book{ b,\n title={T},\n}\n", "b"),
    (".ris", "TY  - BOOK\nID  - b\nTI  - T\nER  - \n\nTY  - BOOK\nID  - c\nTI  - U\nER  - \n", "b"),
])  # fmt: skip
def test_a_record_gains_what_it_lacked(ending: str, text: str, key: str) -> None:
    before = READERS[ending](SourceText(file="r", text=text))
    new = completed(text, ending, before.spans[key], MORE)
    after = READERS[ending](SourceText(file="r", text=new))
    assert not after.diagnostics
    assert [record.key for record in after.references] == [record.key for record in before.references]
    for old, record in zip(before.references, after.references, strict=True):
        if record.key != key:
            assert record == old
            continue
        assert record.text == {**old.text, "volume": "7"}
        assert record.names == {**old.names, **MORE.names}
        assert record.dates == MORE.dates
    kept = iter(new)
    assert all(letter in kept for letter in text)


def test_a_record_of_pubmed_gains_a_doi() -> None:
    text = "PMID- 5\nTI  - T\n\nPMID- 7\nTI  - U\n"
    new = completed(
        text, ".nbib", Span(1, 7, 1), Reference(key="pmid:5", type="article-journal", text={"DOI": "10.5555/x"})
    )
    assert new.count("PMID-") == 2
    found = READERS[".nbib"](SourceText(file="r", text=new)).references
    assert [record.text.get("DOI") for record in found] == ["10.5555/x", None]


def test_a_file_that_is_not_understood_is_left_alone() -> None:
    for ending in (".json", ".bib", ".yml", ".xml"):
        with pytest.raises(CannotAppend):
            completed("nonsense", ending, Span(1, 3, 1), MORE)
