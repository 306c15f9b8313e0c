"""Order changes, records do not, comments stay with theirs, and a second time changes nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.append import appended
from sitegen.cite.arrange import CannotArrange, arranged
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import Reference
from tests.unit.cite.made_records import READERS, RECORDS

BIB = """\
% my library

@string{jex = {J Ex Cases}}
% about z
@article{z1, title = {Z}, journal = jex, crossref = {book}, foo = {kept}}


@book{book,
  title = {B}
}
@article{A1, title = {A}}
% the end
"""
BIB_IN_ORDER = """\
% my library

@string{jex = {J Ex Cases}}

@article{A1, title = {A}}

% about z
@article{z1, title = {Z}, journal = jex, crossref = {book}, foo = {kept}}

@book{book,
  title = {B}
}

% the end
"""
YAML = "# mine\nreferences:\n# about b\n- id: b\n  title: B # kept\n- id: a\n  author:\n  - family: X\n  title: A\n"
YAML_IN_ORDER = (
    "# mine\nreferences:\n- id: a\n  author:\n  - family: X\n  title: A\n# about b\n- id: b\n  title: B # kept\n"
)


def order(text: str, ending: str) -> str:
    return arranged(text, ending, READERS[ending](SourceText(file="r", text=text)).spans)


@pytest.mark.parametrize(("ending", "text", "wanted"), [
    (".bib", BIB, BIB_IN_ORDER), (".yml", YAML, YAML_IN_ORDER), (".yml", f"---\n{YAML}---\n", f"---\n{YAML_IN_ORDER}---\n"),
    (".ris", "TY  - BOOK\nID  - b\nTI  - B\nER  - \n\n\nTY  - BOOK\nID  - a\nTI  - A\nER  - \n",
     "TY  - BOOK\nID  - a\nTI  - A\nER  - \n\nTY  - BOOK\nID  - b\nTI  - B\nER  - \n"),
    (".nbib", "PMID- 7\nTI  - B\n\nPMID- 5\nTI  - A\n", "PMID- 5\nTI  - A\n\nPMID- 7\nTI  - B\n"),
    (".json", '[{"title": "B", "id": "b", "mine": 1.10}, {"id": "A"}]',
     '[\n {\n  "id": "A"\n },\n {\n  "id": "b",\n  "mine": "1.10",\n  "title": "B"\n }\n]\n'),
])  # fmt: skip
def test_records_stand_in_the_order_of_their_keys(ending: str, text: str, wanted: str) -> None:
    assert order(text, ending) == wanted
    assert order(wanted, ending) == wanted


def test_what_surrounds_the_list_of_json_is_kept() -> None:
    assert json.loads(order('{"items": [{"id": "b"}, {"id": "a"}], "more": 1}', ".json")) == {
        "items": [{"id": "a"}, {"id": "b"}], "more": 1,
    }  # fmt: skip


@pytest.mark.parametrize(("ending", "text"), [
    (".json", '[{"id": "a", "id": "b"}]'), (".json", "[{]"), (".json", '[{"title": "T"}]'), (".xml", "<xml/>"),
    (".ris", "TY  - BOOK\nER  - \n"),
])  # fmt: skip
def test_what_is_not_understood_is_not_moved(ending: str, text: str) -> None:
    with pytest.raises(CannotArrange):
        arranged(text, ending, {})


@settings(max_examples=80, deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=4, unique_by=lambda it: it.key), st.sampled_from(sorted(READERS)))
def test_nothing_is_lost_and_again_is_the_same(records: list[Reference], ending: str) -> None:
    text = ""
    for record in records:
        text = appended(text, ending, Reference(key=record.key, type="book", text={**record.text, "title": "T"}))
    read = READERS[ending]
    before = read(SourceText(file="r", text=text))
    new = arranged(text, ending, before.spans)
    after = read(SourceText(file="r", text=new))
    if not before.diagnostics and not any("-" in key[-3:] for key in before.spans):
        keys = [record.key for record in after.references]
        if ending != ".nbib":
            assert keys == sorted(keys, key=lambda key: (key.casefold(), key))
    assert arranged(new, ending, after.spans) == new
