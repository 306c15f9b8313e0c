"""Type hints taken apart: what the reader, the messages and the reference page need to know of a field."""

from __future__ import annotations

import collections.abc
import math
import types
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from sitegen.model.struct import Value

Hint = Any  # a type as written in a struct: a class, Annotated[…], a union, Literal[…], tuple[…], Mapping[…]


class Field(NamedTuple):
    """A key: its attribute's *name*, the *key* an author types, its *hint* and what `field(…)` says of it."""

    name: str
    key: str
    hint: Hint
    required: bool
    default: object
    aliases: tuple[str, ...]
    split: str
    description: str
    example: object


class Plain(NamedTuple):
    """A hint without its annotations: the type itself, and the scalar kind it is checked as (or empty)."""

    type: Hint
    scalar: str


def origin(hint: Hint) -> object:
    """The generic type that *hint* fills in: `tuple` of `tuple[str, ...]`, `Literal`, `Mapping` …"""
    return get_origin(hint)


@cache
def fields(kind: type[Value]) -> tuple[Field, ...]:
    """The keys of *kind* in the order of its definition."""
    return tuple(map(_field, msgspec.structs.fields(kind)))


def _field(info: msgspec.structs.FieldInfo) -> Field:
    hint = info.type
    metas = getattr(hint, "__metadata__", ())
    extra = {key: value for meta in metas for key, value in (meta.extra or {}).items()}
    examples = [meta.examples[0] for meta in metas if meta.examples]
    return Field(
        name=info.name,
        key=info.name.rstrip("_"),
        hint=hint,
        required=info.required,
        default=None if info.required else info.default,
        aliases=tuple(extra.get("aliases", ())),
        split=split_of(hint),
        description=next((meta.description for meta in reversed(metas) if meta.description), ""),
        example=examples[0] if examples else None,
    )


def plain(hint: Hint) -> Plain:
    """*hint* without `Annotated`; optional types without their None; a union of literals as one literal."""
    kind = ""
    while origin(hint) is Annotated:
        kind = kind or next((m.extra["scalar"] for m in hint.__metadata__ if m.extra and "scalar" in m.extra), "")
        hint = hint.__origin__
    members = union_members(hint)
    if len(members) == 1 and members[0] is not hint:
        return plain(members[0])
    if members and all(origin(member) is Literal for member in members):
        return Plain(Literal[tuple(value for member in members for value in get_args(member))], kind)
    return Plain(hint, kind)


def split_of(hint: Hint) -> str:
    """Where a bare text of this type is cut into a list; empty when it is not."""
    metas = getattr(hint, "__metadata__", ())
    return next((meta.extra["split"] for meta in metas if meta.extra and meta.extra.get("split")), "")


def bounds(hint: Hint) -> tuple[float, float]:
    """The least and greatest number that *hint* allows."""
    metas = getattr(hint, "__metadata__", ())
    low = next((meta.ge for meta in metas if meta.ge is not None), -math.inf)
    return low, next((meta.le for meta in metas if meta.le is not None), math.inf)


def union_members(hint: Hint) -> tuple[Hint, ...]:
    """The members of a union without None, or the hint alone."""
    if origin(hint) in (Union, types.UnionType):
        return tuple(member for member in get_args(hint) if member is not types.NoneType)
    return (hint,)


def is_struct(hint: Hint) -> bool:
    """Whether *hint* is a group of keys of its own."""
    return isinstance(hint, type) and issubclass(hint, Value)


def is_mapping(hint: Hint) -> bool:
    """Whether *hint* is `Mapping[str, X]`."""
    return origin(hint) is collections.abc.Mapping


def literal_values(hint: Hint) -> tuple[str, ...]:
    """The texts a literal allows, without the empty one that stands for "not given"."""
    return tuple(value for value in get_args(hint) if value)
