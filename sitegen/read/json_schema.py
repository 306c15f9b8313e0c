"""A JSON Schema of a group of keys, for editors: made of the same fields as the reader, and as forgiving as it is.

It takes whatever the reader takes: other spellings of a key, a value in place of a list of one, a text in place of a
group of keys, keys of MyST and Quarto. What a pattern cannot tell is left to the reader, and a few spellings that
nobody types (`tRue`, a key of fullwidth letters) are wrong here alone.

A value's kind is checked by `if` and `then` and never by `anyOf`, so that a mistake deep within a list is told at its
own place, and with words of our own (`errorMessage`, `patternErrorMessage`: understood by yaml-language-server, passed
over by others). Nor is `type` used to allow null or true for a text, which editors would then propose. The dialect is
draft 7, the newest that every editor knows. https://json-schema.org/draft-07
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from typing import Any, Literal, NamedTuple, get_args

from sitegen.model.struct import Value
from sitegen.read.hints import (
    Field,
    Hint,
    bounds,
    fields,
    is_mapping,
    is_struct,
    literal_values,
    origin,
    plain,
    split_of,
    union_members,
)
from sitegen.read.key_spellings import escaped, key_pattern, value_pattern
from sitegen.read.scalar_patterns import SHAPES, parts, whole
from sitegen.read.wording import expected

DIALECT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]
Kinds = frozenset[str]  # what JSON Schema calls types
EVERY: Kinds = frozenset({"string", "number", "boolean", "array", "object", "null"})
_INTEGER = r"[-+\u2212]?[0-9]{1,15}"
_DECIMAL = r"[-+\u2212]?(?:[0-9]{1,15}(?:\.[0-9]{0,15})?|\.[0-9]{1,15})"
_FOREIGN = "A key of MyST or Quarto; it means nothing here."


class Content(NamedTuple):
    """The *kinds* of YAML that a value is written as, and the *schema* of what is in it, whatever its kind."""

    kinds: Kinds
    schema: Schema


def json_schema(kind: type[Value], title: str, foreign: Collection[str] = ()) -> Schema:
    """The schema of a file with the keys of *kind*; *foreign* are keys at its top that are passed over."""
    definitions: Schema = {}
    root = _keys(kind, definitions, "#", foreign)
    kinds = "object" if any(field.required for field in fields(kind)) else ["object", "null"]  # null: an empty file
    return {"$schema": DIALECT, "title": title, **root, "type": kinds, "definitions": definitions}


def _keys(kind: type[Value], known: Schema, place: str, foreign: Collection[str]) -> Schema:
    """What the keys of *kind* and their values must be, as far as there are keys; *place* is where this will stand."""
    spelled: Schema = {
        f"^(?!{field.key}$){_names(field)}$": {"$ref": f"{place}/properties/{field.key}"} for field in fields(kind)
    }
    if foreign:
        others = key_pattern(sorted(foreign))
        spelled[f"^(?!{_any_of(fields(kind))}$){others}$"] = {"description": _FOREIGN}
    schema: Schema = {
        "$comment": " ".join((kind.__doc__ or "").split()),  # a `description` would take the place of the key's own
        "properties": {field.key: _field(field, known) for field in fields(kind)},
        "patternProperties": spelled,
        "additionalProperties": False,
    }
    return schema | _missing([field for field in fields(kind) if field.required])


def _names(field: Field) -> str:
    return key_pattern((field.key, *field.aliases))


def _any_of(known: Iterable[Field]) -> str:
    return f"(?:{'|'.join(map(_names, known))})"


def _missing(required: list[Field]) -> Schema:
    """That each *required* key stands there by one of its names: `required` knows but one."""
    rules = [
        {"if": {"propertyNames": {"not": {"pattern": f"^{_names(field)}$"}}}, "then": {"required": [field.key]}}
        for field in required
    ]
    return {"allOf": rules} if rules else {}


def _field(field: Field, known: Schema) -> Schema:
    """The schema of a key's value, with what there is to say about it.

    Its kind is checked within an `anyOf` of one: yaml-language-server then types the colon behind a key it completes.
    """
    schema = _value(field.hint, known, field.split, EVERY if field.required else frozenset())
    told: Schema = {"description": field.description}
    if field.example is not None:
        told["examples"] = [field.example]
    if isinstance(field.default, str | int | float) and field.default not in ("", False):
        told["default"] = field.default
    if "if" in schema and "anyOf" not in schema:
        schema["anyOf"] = [{"if": schema.pop("if"), "then": schema.pop("then")}]
    return told | schema


def _value(hint: Hint, known: Schema, split: str = "", missing: Kinds = frozenset()) -> Schema:
    """The schema of a value of type *hint*, its kind included; null is "not given" but where a value is *missing*."""
    kinds, schema = _content(hint, known, split)
    refused = EVERY - kinds - (frozenset() if missing else {"null"})
    if not refused:
        return schema
    message = f"This takes {expected(hint)}."
    wrong = {"if": {"type": sorted(refused)}, "then": {"type": min(kinds), "errorMessage": message}}
    return schema | wrong


def _content(hint: Hint, known: Schema, split: str) -> Content:
    """How *hint* is written; with *split*, how many of it are in one text."""
    kind, scalar = plain(hint)
    if len(members := union_members(kind)) > 1:
        return _union(members, known)
    if kind is str:
        return _text(hint, scalar or "text", known, split)
    if kind is bool:
        return _truth()
    if kind in (int, float):
        return _number(hint, kind, split)
    if origin(kind) is tuple:
        return _list(get_args(kind)[0], known, split)
    if origin(kind) is Literal:
        return _one_of(kind, split)
    if is_mapping(kind):
        return _mapping(kind, known)
    if is_struct(kind):
        return _group(kind, known)
    raise TypeError(f"no schema for {hint!r}")


# -- scalars ----------------------------------------------------------------------------------------
def _text(hint: Hint, scalar: str, known: Schema, split: str) -> Content:
    """A text of this scalar kind, or some with *split* between them; YAML takes some for numbers or truths."""
    shape = SHAPES[scalar]
    kinds = {"string"} | ({"number"} if shape.numbers else set()) | ({"boolean"} if shape.truths else set())
    if not shape.pattern:
        return Content(frozenset(kinds), {})
    name = f"{scalar}-list" if split else scalar
    years: Schema = {"minimum": 1500, "maximum": 2999} if shape.years else {}
    message = f"This takes {expected(hint)}{f', or several with {split} between them' if split else ''}."
    known[name] = {"pattern": _split(shape.pattern, split), "patternErrorMessage": message} | years
    return Content(frozenset(kinds), _reference(name))


def _split(pattern: str, split: str) -> str:
    return parts(pattern, split) if split else whole(pattern)


def _truth() -> Content:
    """True or false, or nothing: said so that editors propose the two, and not null."""
    not_null = sorted(EVERY - {"null"})
    one: Schema = {"type": "boolean", "errorMessage": "This takes true or false, without quotes."}
    return Content(EVERY, {"anyOf": [one, {"not": {"type": not_null}}]})


def _number(hint: Hint, kind: type, split: str) -> Content:
    """A number that YAML knows for one, or as text: in quotes, or with a minus sign from a word processor."""
    limits = dict(zip(("minimum", "maximum"), bounds(hint), strict=True))
    schema: Schema = {key: limit for key, limit in limits.items() if math.isfinite(limit)}
    message = f"This takes {expected(hint)}."
    pattern = _split(_INTEGER if kind is int else _DECIMAL, split)
    if kind is int:
        schema["allOf"] = [{"if": {"type": "number"}, "then": {"type": "integer", "errorMessage": message}}]
    return Content(frozenset({"string", "number"}), schema | {"pattern": pattern, "patternErrorMessage": message})


def _one_of(kind: Hint, split: str) -> Content:
    """The fixed values, which an editor proposes, and how else they are spelled; many in one text with *split*."""
    values, message = literal_values(kind), f"Write {expected(kind)}."
    spelled = value_pattern(values)
    pattern = _split(spelled, split)
    others = f"^(?!(?:{'|'.join(map(escaped, values))})$){pattern.removeprefix('^')}"
    named: Schema = {"enum": list(values), "errorMessage": message}
    return Content(frozenset({"string"}), {"anyOf": [named, {"pattern": others, "patternErrorMessage": message}]})


# -- structures -------------------------------------------------------------------------------------
def _union(members: Iterable[Hint], known: Schema) -> Content:
    """Types that are told apart by what stands in the file: a list is no value in place of a list here."""
    found = [_content(member, known, "") for member in members]
    lists = [Content(frozenset({"array"}), {"items": item.schema["items"]}) for item in found if "array" in item.kinds]
    every = [item for item in found if "array" not in item.kinds] + lists
    return Content(frozenset().union(*(item.kinds for item in every)), _joined(*(item.schema for item in every)))


def _list(item: Hint, known: Schema, split: str) -> Content:
    """A list, or what stands for a list of one: an item, or a text that is cut at *split*."""
    alone = _content(item, known, split)
    return Content(alone.kinds | {"array"}, _joined({"items": _value(item, known)}, alone.schema))


def _mapping(kind: Hint, known: Schema) -> Content:
    key, value = get_args(kind)
    schema: Schema = {"additionalProperties": _value(value, known, split_of(value))}
    names = _content(key, known, "").schema
    return Content(frozenset({"object"}), schema | ({"propertyNames": names} if names else {}))


def _group(kind: type[Value], known: Schema) -> Content:
    """A group of keys, or the text that stands for one of them."""
    name = kind.__name__
    short = next((field for field in fields(kind) if field.key == getattr(kind, "from_text", "")), None)
    text = _content(_scalar_of(short.hint), known, "") if short else Content(frozenset(), {})
    if name not in known:
        known[name] = {}  # that a group within itself ends
        known[name] = _joined(_keys(kind, known, f"#/definitions/{name}", getattr(kind, "foreign", ())), text.schema)
    return Content(text.kinds | {"object"}, _reference(name))


def _scalar_of(hint: Hint) -> Hint:
    """What *hint* is where a text stands."""
    members = union_members(plain(hint).type)
    return hint if len(members) == 1 else next(member for member in members if plain(member).type is str)


def _reference(name: str) -> Schema:
    return {"allOf": [{"$ref": f"#/definitions/{name}"}]}


def _joined(*schemas: Schema) -> Schema:
    """One schema of all: keywords of different kinds of YAML stand side by side, for each passes over the others."""
    joined: Schema = {}
    rest: list[Schema] = []
    for schema in schemas:
        rules = schema.get("allOf", [])
        others = {key: value for key, value in schema.items() if key != "allOf"}
        rest += [*rules, *([others] if joined.keys() & others.keys() else [])]
        joined |= {} if joined.keys() & others.keys() else others
    return joined | ({"allOf": rest} if rest else {})
