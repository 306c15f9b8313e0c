"""One record more in the text of a reference file, in its own format; not a letter of the rest is touched.

Where a file is laid out in a way that is not understood here, nothing is guessed: `CannotAppend`. The caller reads the
new text again, and uses it only when every old record and the new one are in it.
"""

from __future__ import annotations

import json
import re

from sitegen.cite import bibtex_writer, endnote_writer, nbib_writer, ris_writer
from sitegen.cite.csl_item import item
from sitegen.cite.csl_yaml_writer import HEAD, entry
from sitegen.model.reference import Reference

FORMATS = (".bib", ".json", ".yml", ".yaml", ".ris", ".nbib", ".xml")
_END_OF_LIST = re.compile(r"(\s*)\](\s*\}?\s*)\Z")
_FIRST_RECORD = re.compile(r"\[\s*?\n([ \t]*)\{\s*?\n([ \t]*)\"")
_YAML_ITEM = re.compile(r"^([ ]*)- ", re.MULTILINE)
_YAML_END = re.compile(r"\n(?:---|\.\.\.)[ \t]*\n?\s*\Z")
_YAML_LIST = re.compile(r"^(?:references|items):[ \t]*(?:\[[ \t]*\])?[ \t]*$", re.MULTILINE)


class CannotAppend(Exception):
    """Why nothing can be added to this file, in words."""


def appended(text: str, ending: str, record: Reference) -> str:
    """*text*, a file with this *ending*, with *record* behind its last one; *text* may be empty."""
    if ending == ".json":
        return _json(text, record)
    if ending in (".yml", ".yaml"):
        return _yaml(text, record)
    if ending == ".xml":
        return _xml(text, record)
    return f"{text.rstrip(chr(10))}\n\n{written(ending, record)}".lstrip("\n")


def written(ending: str, record: Reference) -> str:
    """*record* alone, as the file with this *ending* would have it."""
    if ending == ".bib":
        return bibtex_writer.write([record]).decode()
    if ending == ".ris":
        return ris_writer.write([record], tags=True).decode()
    if ending == ".nbib":
        return nbib_writer.write([record], tags=True).decode()
    if ending == ".xml":
        return endnote_writer.write([record]).decode()
    raise CannotAppend(f"no record can be added to a {ending} file")


def _xml(text: str, record: Reference) -> str:
    whole = written(".xml", record)
    if not text.strip():
        return whole
    at = text.rfind("</records>")
    if at < 0:
        raise CannotAppend("the file has no </records>")
    return text[:at] + whole[whole.index("<record>") : whole.index("</records>")] + text[at:]


def _json(text: str, record: Reference) -> str:
    value = item(record)
    if not text.strip():
        return json.dumps([value], ensure_ascii=False, indent=1) + "\n"
    end = _END_OF_LIST.search(text)
    if end is None:
        raise CannotAppend("the file is not a list of records in [ and ]")
    before = text[: end.start()]
    comma = "" if before.rstrip().endswith("[") else ","
    if "\n" not in text.strip():
        return f"{before}{comma}{' ' if comma else ''}{json.dumps(value, ensure_ascii=False)}{end[0].lstrip()}"
    margin, step = _layout(text)
    written = json.dumps(value, ensure_ascii=False, indent=step).replace("\n", f"\n{margin}")
    last = end[1] if "\n" in end[1] else "\n"
    return f"{before}{comma}\n{margin}{written}{last}]{end[2]}"


def _layout(text: str) -> tuple[str, str | int]:
    """How far records are moved in, and their members from there."""
    first = _FIRST_RECORD.search(text)
    if first is None:
        return "", 1
    margin, inner = first[1], first[2]
    return margin, inner[len(margin) :] if inner.startswith(margin) and inner != margin else 1


def _yaml(text: str, record: Reference) -> str:
    if not text.strip():
        return HEAD + entry(record)
    end = _YAML_END.search(text)
    body, tail = (text[: end.start() + 1], text[end.start() + 1 :]) if end else (text, "")
    first = _YAML_ITEM.search(body)
    if first is None:
        if not _YAML_LIST.search(body):
            raise CannotAppend("the file has no list of references with one '- id:' each")
        body, indent = re.sub(r"\[[ \t]*\]", "", body), ""
    else:
        indent = first[1]
    return f"{body.rstrip()}\n{entry(record, indent)}{tail}"
