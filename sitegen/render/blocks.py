"""What the text of a template says of its blocks, without running it: which template it extends, which it leaves empty.

https://jinja.palletsprojects.com/en/stable/templates/#template-inheritance
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_BLOCK = re.compile(r"\{%[-+]?\s*block\s+(\w+)[^%]*%\}(\s*\{%[-+]?\s*endblock\b)?")
_PART = re.compile(r"\{%[-+]?\s*(?:block\s+(\w+)|(endblock)\b)")
_EXTENDS = re.compile(r"\{%[-+]?\s*extends\s+[\"']([^\"']+)[\"']")


def extended_by(template: str) -> str:
    """The name of the template that the text *template* extends; empty if it extends none."""
    found = _EXTENDS.search(_REMARK.sub("", template))
    return found[1] if found else ""


def left_out(chain: Iterable[str]) -> tuple[str, ...]:
    """The blocks that are empty: the first text of *chain*, the one that extends the others first, has the say."""
    empty: dict[str, bool] = {}
    for template in chain:
        for name, end in _BLOCK.findall(_REMARK.sub("", template)):
            empty.setdefault(name, bool(end))
    return tuple(name for name, nothing in empty.items() if nothing)


def named_blocks(template: str) -> set[str]:
    """The names of all blocks in the text *template*."""
    return {name for name, _ in _PART.findall(_REMARK.sub("", template)) if name}


def outer_blocks(template: str) -> Iterator[tuple[str, int]]:
    """Each block that stands in no other, with the place of its name: in a template that extends one, it stands in."""
    depth = 0
    for found in _PART.finditer(_REMARK.sub(lambda remark: " " * len(remark[0]), template)):
        if found[2]:
            depth -= 1
            continue
        if depth == 0:
            yield found[1], found.start(1)
        depth += 1
