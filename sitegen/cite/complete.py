"""More particulars for a record of a reference file, in the file's own format; what stands there is not touched.

The caller reads the new text again, and uses it only when the record has gained just what it should.
"""

from __future__ import annotations

import json
import re

from sitegen.cite.append import CannotAppend, written
from sitegen.cite.csl_item import item
from sitegen.cite.csl_yaml_writer import entry
from sitegen.cite.latex import closing
from sitegen.model.diagnostic import Span
from sitegen.model.reference import Reference

_DECODER = json.JSONDecoder()
_OWN = {".ris": ("TY", "ID", "ER"), ".nbib": ("OWN", "PT")}  # lines of a record of their own, not of particulars
_ENDS = {".ris": re.compile(r"ER  ?-"), ".nbib": re.compile(r"PMID ?-|\s*$")}
_TAG = re.compile(r"([A-Z][A-Z0-9]{1,3}) *- ")


def completed(text: str, ending: str, place: Span, more: Reference) -> str:
    """*text* with what *more* says added to the record whose key stands at *place*."""
    lines = text.split("\n")
    offset = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    if ending == ".json":
        return _json(text, offset, more)
    if ending == ".bib":
        return _bibtex(text, offset, more)
    if ending in (".yml", ".yaml"):
        return "\n".join(_yaml(lines, place.line - 1, more))
    if ending in _ENDS:
        return "\n".join(_tagged(lines, place.line - 1, ending, more))
    raise CannotAppend(f"nothing can be added to a record of a {ending} file")


def _json(text: str, offset: int, more: Reference) -> str:
    start, end = _object(text, offset)
    members = {name: value for name, value in item(more).items() if name not in ("id", "type")}
    before = text[start : end - 1].rstrip()
    if "\n" not in before:
        inside = json.dumps(members, ensure_ascii=False)[1:-1]
        return f"{text[:start]}{before}, {inside}}}{text[end:]}"
    margin = (re.findall(r"\n([ \t]*)\"", before) or [""])[-1]
    inside = f",\n{margin}".join(
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in members.items()
    )
    return f"{text[:start]}{before},\n{margin}{inside}{text[start + len(before) : end - 1]}}}{text[end:]}"


def _object(text: str, offset: int) -> tuple[int, int]:
    """Where the object around *offset* begins and ends."""
    at = offset
    while (at := text.rfind("{", 0, at)) >= 0:
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and end > offset and "id" in value:
            return at, end
    raise CannotAppend("the record cannot be told from the others")


def _bibtex(text: str, offset: int, more: Reference) -> str:
    opened = text.rfind("{", 0, offset)
    end = closing(text, opened) if opened >= 0 else -1
    if end < 0 or (not text[opened + 1 : offset].isspace() and opened + 1 != offset):
        raise CannotAppend("the entry has no end")
    fields = [line for line in written(".bib", more).split("\n")[1:] if line.startswith("  ")]
    before = text[:end].rstrip()
    comma = "" if before.endswith(",") else ","
    return f"{before}{comma}\n" + "".join(f"{line}\n" for line in fields) + text[end:]


def _yaml(lines: list[str], at: int, more: Reference) -> list[str]:
    found = [(number, match) for number in range(at, -1, -1) if (match := re.match(r"( *)- ", lines[number]))]
    if not found:
        raise CannotAppend("the record is not an item of a list")
    start, indent = found[0][0], len(found[0][1][1])
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    fresh = entry(more, " " * indent).rstrip("\n").split("\n")[2:]
    return [*lines[:end], *fresh, *lines[end:]]


def _tagged(lines: list[str], at: int, ending: str, more: Reference) -> list[str]:
    end = at + 1
    while end < len(lines) and not _ENDS[ending].match(lines[end]):
        end += 1
    fresh: list[str] = []
    keep = False
    for line in written(ending, more).split("\n"):
        if tag := _TAG.match(line):
            keep = tag[1] not in _OWN[ending] and line != "PMID- "  # the beginning of a record without a number
        if keep and line.strip():
            fresh.append(line)
    return [*lines[:end], *fresh, *lines[end:]]
