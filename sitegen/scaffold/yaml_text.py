"""Texts as YAML: whatever quotes, colons and signs are in them, they are read as they were given."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """*text*, one line, in double quotes. https://yaml.org/spec/1.1/#id904245"""
    return json.dumps(text, ensure_ascii=False)


def below(text: str, depth: int = 1) -> str:
    """*text*, one line, in the line below its key: whoever changes it by hand needs to mind no quotes and colons.

    *depth* counts the keys that hold it, by two blanks each.
    """
    return f">-\n{'  ' * depth}{text}"
