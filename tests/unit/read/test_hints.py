import math
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from sitegen.model.field import Doi, Text, between, field
from sitegen.model.struct import Value
from sitegen.read.hints import bounds, fields, is_mapping, is_struct, literal_values, plain, split_of, union_members


class Sample(Value, frozen=True, kw_only=True):
    from_text: ClassVar[str] = "doi"
    doi: Annotated[Doi, field("A DOI.", aliases=("id",), required=True, example="10.5555/1")]
    from_: Annotated[tuple[Text, ...], field("Sources.", split=";")] = ()
    size: Annotated[int, between(1, 9), field("How big.")] = 3


def test_a_field_says_all_that_its_definition_says():
    doi, from_, size = fields(Sample)
    assert (doi.key, doi.required, doi.aliases, doi.description, doi.example) == (
        "doi",
        True,
        ("id",),
        "A DOI.",
        "10.5555/1",
    )
    assert (from_.name, from_.key, from_.split, from_.default) == ("from_", "from", ";", ())
    assert (size.required, size.default) == (False, 3)


def test_annotations_come_off_and_the_scalar_kind_stays():
    assert plain(fields(Sample)[0].hint) == (str, "doi")
    assert plain(Annotated[Doi | None, field("x")]) == (str, "doi")


def test_literals_are_one_and_the_empty_one_is_not_shown():
    kind = plain(Literal["a", "b"] | Literal[""]).type
    assert literal_values(kind) == ("a", "b")


def test_where_a_text_is_cut():
    assert [split_of(known.hint) for known in fields(Sample)] == ["", ";", ""]
    assert split_of(str) == ""


def test_bounds():
    assert bounds(fields(Sample)[2].hint) == (1, 9)
    assert bounds(int) == (-math.inf, math.inf)


def test_kinds_of_hints():
    assert is_struct(Sample)
    assert not is_struct(tuple[Sample, ...])
    assert is_mapping(Mapping[str, str])
    assert union_members(str | None) == (str,)
