"""Records → CSL-YAML, as Pandoc writes it: the form of a reference file that is easiest to read and mend by hand.

Written without a YAML library, so that what needs no quotes has none and every program reads a text as a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from sitegen.cite import dates
from sitegen.cite.csl_item import Json, item
from sitegen.cite.date_text import edtf
from sitegen.model.reference import PartialDate, Reference

HEAD = "references:\n"
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/'’–+;?!%&-]|:(?=\S))*(?<! )|[1-9]\d{0,8}|\d+-\d+", re.UNICODE)
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?~?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?~?)?")
_LOOKS_LIKE_A_DATE = re.compile(r"\d{4}-\d\d")
_WORDS = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf"})
_NOT_OF_YAML = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def write(references: Iterable[Reference]) -> bytes:
    """The records as a CSL-YAML file."""
    return (HEAD + "".join(map(entry, references))).encode()


def entry(record: Reference, indent: str = "") -> str:
    """One item of the list, at *indent*, with its line end."""
    lines = list(_lines(record))
    return "".join(f"{indent}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


def field(name: str, value: Json) -> list[str]:
    """The lines of one member of a record: a text, or a list of names."""
    if isinstance(value, list):
        return [f"{name}:", *_people(value)]
    return [f"{name}: {_flow(value) if isinstance(value, dict) else scalar(value)}"]


def _lines(record: Reference) -> Iterator[str]:
    for name, value in item(record).items():
        if name in record.dates:
            yield f"{name}: {_date(record.dates[name], value)}"
        else:
            yield from field(name, value)


def _people(names: list[dict[str, str]]) -> Iterator[str]:
    for name in names:
        for number, (part, value) in enumerate(name.items()):
            yield f"{'- ' if number == 0 else '  '}{part}: {scalar(value)}"


def _date(date: PartialDate, value: Json) -> str:
    """`2018-07-16`, or when this does not say it all the object of CSL-JSON."""
    text = edtf(date)
    return text if _DATE.fullmatch(text) and dates.from_text(text) == date else _flow(value)


def _flow(value: Json) -> str:
    """A value on one line; JSON is YAML."""
    return _escaped(json.dumps(value, ensure_ascii=False))


def scalar(value: Json) -> str:
    """A text, with quotes where YAML would otherwise read something else."""
    text = str(value)
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS and not _LOOKS_LIKE_A_DATE.match(text)
    return text if plain and not _NOT_OF_YAML.search(text) else _escaped(json.dumps(text, ensure_ascii=False))


def _escaped(text: str) -> str:
    return _NOT_OF_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
