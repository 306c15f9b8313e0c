"""The records of a reference file in the order of their keys, so that two people's changes seldom meet in one place.

Records are moved as they stand, comments with the record below them; of CSL-JSON, which has no comments, the layout
is made one too. What is not understood is not moved: `CannotArrange`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from sitegen.model.diagnostic import Span

_STARTS = {
    ".bib": re.compile(r"[ \t]*@[ \t]*([^\W\d_][\w-]*)\s*[{(]"),
    ".ris": re.compile(r"TY  ?-"),
    ".nbib": re.compile(r"PMID ?-"),
}
_COMMENTS = {".bib": "%", ".yml": "#", ".yaml": "#"}
_FIRST = frozenset({"string", "preamble", "comment"})  # macros must be defined above the entries that use them
_PARENT = re.compile(r"(?:^|,)\s*crossref\s*=\s*[{\"]?\s*([^}\",\s]+)", re.MULTILINE | re.IGNORECASE)
_YAML_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_YAML_END = re.compile(r"^(?:---|\.\.\.)\s*$")


class CannotArrange(Exception):
    """Why the file is left as it is, in words."""


class _Block(NamedTuple):
    """A record with the comments above it; `rank` is its place among the kinds of blocks."""

    rank: int
    key: str
    lines: list[str]


def arranged(text: str, ending: str, spans: Mapping[str, Span]) -> str:
    """*text*, a file with this *ending* and the keys at *spans*, in order."""
    if ending == ".json":
        return _json(text)
    if ending not in (*_STARTS, *_COMMENTS):
        raise CannotArrange(f"a {ending} file belongs to another program, which puts it in order itself")
    head, blocks, tail = _blocks(text.split("\n"), ending, {span.line: key for key, span in spans.items()})
    if ending == ".bib":
        blocks = _after_children(blocks, text)
    blocks.sort(key=lambda block: (block.rank, block.key.casefold(), block.key) if block.key else (block.rank, "", ""))
    new = _joined(head, blocks, tail, between="" if ending in (".yml", ".yaml") else "\n")
    if sorted(filter(str.strip, new.split("\n"))) != sorted(filter(str.strip, text.split("\n"))):
        raise CannotArrange("its records cannot be told apart")
    return new


def _blocks(lines: list[str], ending: str, keys: Mapping[int, str]) -> tuple[list[str], list[_Block], list[str]]:
    """What stands before the first record, the records, and what stands behind the last."""
    starts = [number for number, line in enumerate(lines) if _begins(line, lines, ending)]
    if not starts:
        return lines, [], []
    mark = _COMMENTS.get(ending, "")
    froms = [_with_comments(lines, start, mark) for start in starts]
    if ending in (".yml", ".yaml"):
        end = next((n for n in range(starts[-1], len(lines)) if _YAML_END.match(lines[n])), len(lines))
    else:
        end = next(number for number in range(len(lines), 0, -1) if lines[number - 1].strip())
    end = min(end, max(_with_comments(lines, end, mark), starts[-1] + 1))
    found = []
    for begin, start, stop in zip(froms, starts, [*froms[1:], end], strict=True):
        key = next((keys[number + 1] for number in range(start, stop) if number + 1 in keys), "")
        rank = 0 if _first(lines[start], ending) else 1
        if rank and not key:
            raise CannotArrange(f"the record in line {start + 1} has no key")
        found.append(_Block(rank, key, lines[begin:stop]))
    return lines[: froms[0]], found, lines[end:]


def _begins(line: str, lines: list[str], ending: str) -> bool:
    if ending in _STARTS:
        return _STARTS[ending].match(line) is not None
    first = next((found for one in lines if (found := _YAML_ITEM.match(one))), None)
    return first is not None and line.startswith(f"{first[1]}- ")


def _with_comments(lines: list[str], start: int, mark: str) -> int:
    """The first of the comment lines right above line *start*."""
    while mark and start > 0 and lines[start - 1].lstrip().startswith(mark):
        start -= 1
    return start


def _first(line: str, ending: str) -> bool:
    found = _STARTS[ending].match(line) if ending == ".bib" else None
    return found is not None and found[1].lower() in _FIRST


def _after_children(blocks: list[_Block], text: str) -> list[_Block]:
    """BibTeX wants an entry that others refer to by `crossref` behind them."""
    parents = {found[1] for found in _PARENT.finditer(text)}
    return [block._replace(rank=2) if block.key in parents else block for block in blocks]


def _joined(head: list[str], blocks: list[_Block], tail: list[str], between: str) -> str:
    parts = ["\n".join(block.lines).strip("\n") for block in blocks]
    start, rest = "\n".join(head).rstrip("\n"), "\n".join(tail).strip("\n")
    body = f"\n{between}".join(parts)
    pieces = [f"{start}{between}" if start else "", body, f"{between}{rest}" if rest else ""]
    return "\n".join(filter(None, pieces)) + "\n"


def _json(text: str) -> str:
    """Sorted, one value a line, ids and types first; what CSL does not know stays."""
    try:
        value = json.loads(text, parse_float=_Digits, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        raise CannotArrange("it cannot be read as JSON") from None
    name = next((name for name in ("items", "references") if isinstance(value, dict) and name in value), "")
    records = value[name] if name else value if isinstance(value, list) else [value]
    if not isinstance(records, list) or not all(isinstance(record, dict) and "id" in record for record in records):
        raise CannotArrange("not each of its records has an id")
    ordered = [_members(record) for record in sorted(records, key=lambda it: (str(it["id"]).casefold(), str(it["id"])))]
    return json.dumps({**value, name: ordered} if name else ordered, ensure_ascii=False, indent=1) + "\n"


def _members(record: dict[str, Any]) -> dict[str, Any]:
    first = {"id": 0, "type": 1}
    return {name: record[name] for name in sorted(record, key=lambda name: (first.get(name, 2), name))}


class _Digits(str):
    """A number with a point, as it was written: 1.10 is not 1.1."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise CannotArrange("one of its records has a name twice")
    return found
