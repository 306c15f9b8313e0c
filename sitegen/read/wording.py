"""How messages and the reference page name things: what a key takes, what was found, which key it was."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import get_args

from sitegen.model.struct import Value
from sitegen.read.hints import Hint, bounds, fields, is_mapping, is_struct, literal_values, origin, plain, union_members
from sitegen.read.yaml import Mapping, Scalar, YamlNode

SCALAR_WORDS = {
    "": "text", "text": "text", "markdown": "text (Markdown)", "number": "text or number",
    "language": "a language tag", "date": "a date", "doi": "a DOI", "pmid": "a PubMed id",
    "pmcid": "a PubMed Central id", "orcid": "an ORCID iD", "ror": "a ROR id", "issn": "an ISSN",
    "url": "a web address", "email": "an e-mail address", "identifier": "a name",
    "link": "an address of this site or a web address", "doi_prefix": "a DOI prefix",
    "path": "a file of the folder", "site_path": "an address of this site", "license": "a licence identifier",
}  # fmt: skip
_PLAIN = {bool: "true or false", int: "a whole number", float: "a number"}
MAX_NAMED = 16


def expected(hint: Hint) -> str:
    """What a key of this type takes: `text`, `a date`, `one of written, verbal, waived` …"""
    kind, scalar = plain(hint)
    if kind is str:
        return SCALAR_WORDS[scalar]
    if kind in _PLAIN:
        low, high = bounds(hint)
        return _PLAIN[kind] + (f" from {low:g} to {high:g}" if high < math.inf else "")
    return _expected_structure(kind)


def _expected_structure(kind: Hint) -> str:
    if len(members := union_members(kind)) > 1:
        return " or ".join(expected(member) for member in members)
    if origin(kind) is tuple:
        return f"a list: {expected(get_args(kind)[0])}"
    if is_mapping(kind):
        key, value = get_args(kind)
        name = "names" if plain(key).scalar == "" else "language tags"
        return f"{name} with {expected(value)}"
    if is_struct(kind):
        return f"keys of its own ({some(field.key for field in fields(kind))})"
    values = literal_values(kind)
    return f"one of {some(values)}" if len(values) > 1 else f"{values[0]}"


def as_group(kind: type[Value], path: str) -> str:
    """How the keys of *kind* are written, for whoever wrote a text at *path* in their place."""
    first = fields(kind)[0]
    values = literal_values(plain(first.hint).type)
    value = values[0] if values else first.example or "…"
    name = path.rpartition(".")[2]
    where = f"{name}: " if not name.isdecimal() else ""
    return f"write keys with values, as in {where}{{{first.key}: {value}}}; the reference of all keys tells them"


def some(names: Iterable[str]) -> str:
    """Names with commas, and an ellipsis when there are many."""
    listed = list(names)
    return ", ".join(listed[:MAX_NAMED]) + (" …" if len(listed) > MAX_NAMED else "")


def found(node: YamlNode) -> str:
    """What stands in the file."""
    if type(node) is Scalar:
        return "text"
    return "a group of keys" if type(node) is Mapping else "a list"


def label(path: str) -> str:
    """A dotted path as a reader would say it: `authors.1.orcid` is `'orcid' of 'authors' 2`."""
    names: list[str] = []
    for part in path.split("."):
        if part.isdecimal() and names:
            names[-1] += f" {int(part) + 1}"
        else:
            names.append(f"'{part[:60]}'")
    return " of ".join(reversed(names[-2:]))
