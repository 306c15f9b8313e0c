"""An object of schema.org, without what is not known."""

from __future__ import annotations

from typing import Any

Thing = dict[str, Any]


def thing(kind: str, id: str = "", **facts: object) -> Thing:
    """The object of this type; *id* is the address that it is known by everywhere. What is empty is left out."""
    found: Thing = {"@type": kind}
    if id:
        found["@id"] = id
    for name, value in facts.items():
        if value:
            found[name] = value
    return found


def said(*things: Thing) -> list[Thing]:
    """Those of *things* that say anything beside their type."""
    return [item for item in things if len(item) > 1]


def property_value(name: str, value: str) -> Thing:
    """An identifier: the scheme and the value. https://schema.org/PropertyValue"""
    return {"@type": "PropertyValue", "propertyID": name, "value": value}
