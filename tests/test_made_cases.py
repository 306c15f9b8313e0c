"""The cases that exports are tried on: everything a case can say is in play."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

import msgspec
from hypothesis import HealthCheck, given, settings

from sitegen.model.document import Node
from sitegen.model.metadata import Metadata
from sitegen.model.struct import Value
from sitegen.model.walk import reading_order
from tests.made_cases import published_cases, read, whole_case, whole_published
from tests.made_front import OPTIONAL, dumped, whole_front


def test_the_whole_case_has_every_key_of_the_front_matter() -> None:
    """A new key is to be filled in `tests/made_front.py` and drawn there, so that exports are tried on it."""
    assert list(_left_out(Metadata, [whole_front()], "")) == []


def test_every_key_is_drawn() -> None:
    drawn = {*OPTIONAL, "title", "status", "figures", "affiliations", "bibliography", "nocite"}
    assert {field.name for field in msgspec.structs.fields(Metadata)} - drawn == {"care"}  # of its text, not its record


def test_the_whole_text_has_every_construct() -> None:
    found = {type(node).__name__ for node in reading_order(whole_case())}
    expected = {kind.__name__ for kind in Node.__subclasses__() if kind.__module__ == "sitegen.model.document"}
    found |= {"Footnote"} if whole_case().body.footnotes else set()
    assert expected - found == {"RawInline", "RawBlock"}  # only on sites that allow HTML


def test_the_whole_case_has_no_empty_field() -> None:
    case, known = whole_case(), whole_published()[0]
    empty = {name for name in type(case).__struct_fields__ if not getattr(case, name)}
    assert empty == {"uncited", "style_files"}
    assert {name for name in type(known).__struct_fields__ if not getattr(known, name)} == {
        "footnotes",
        "marks",
        "words",
    }  # the interface is in English


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(published_cases())
def test_cases_made_by_chance_may_be_published(made: Any) -> None:
    known, _ = made
    assert known.case.title
    assert known.case.meta.status in ("published", "retracted", "withdrawn")


def test_front_matter_with_any_characters_is_read_as_it_was_meant() -> None:
    title = "\U0001f9ec ]]> -- 症例 \u202ex\u202c “q” \u2029 <b>"
    case = read({"title": title, "short_title": title, "status": "published"}, "Text.")
    assert case.meta.short_title.startswith("\U0001f9ec ]]> -- 症例")
    assert dumped({"a": "\u2028\x85\ufeff"}) == '{"a": "\\u2028\\u0085\\ufeff"}'


def _left_out(kind: type[Value], values: list[Any], at: str) -> Iterator[str]:
    """The keys of *kind*, and of what is within it, that none of *values* has."""
    fields = {name.rstrip("_"): type_ for name, type_ in _types(kind)}
    for name, of in fields.items():
        found = [value[name] for value in values if isinstance(value, Mapping) and name in value]
        if not found and not at.startswith("authors.affiliations"):
            yield at + name
        inner = [item for value in found for item in (value if isinstance(value, list) else [value])]
        for struct, mapped in _structs(of):
            entries = [item for value in inner for item in (value.values() if mapped else [value])]
            yield from _left_out(struct, entries, f"{at}{name}.")


def _types(kind: type[Value]) -> Iterator[tuple[str, Any]]:
    for field in msgspec.structs.fields(kind):
        yield field.name, field.type


def _structs(of: Any, mapped: bool = False) -> Iterator[tuple[type[Value], bool]]:
    """The `Value`s that a type is made of, and whether they stand in a mapping."""
    if isinstance(of, type) and issubclass(of, Value):
        yield of, mapped
    for part in get_args(of):
        yield from _structs(part, mapped or get_origin(of) in (Mapping, dict))
