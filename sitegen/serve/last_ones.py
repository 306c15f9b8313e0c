"""A table that keeps the last ones that were put into it, so that a preview that is open for weeks stays small."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def keep_last(held: dict[str, T], name: str, value: T, most: int) -> None:
    """Put *value* into *held* as the last one; above *most* values the first goes."""
    held.pop(name, None)
    held[name] = value
    if len(held) > most:
        del held[next(iter(held))]
