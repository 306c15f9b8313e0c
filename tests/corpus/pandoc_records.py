"""What Pandoc reads in a BibLaTeX file, from its own tests, field by field, to compare records with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from sitegen.cite.csl_item import item, reference
from sitegen.cite.csl_terms import DATES
from sitegen.cite.richtext import plain
from sitegen.model.person import Name
from sitegen.model.reference import Reference

_CASE = re.compile(r"```\n% pandoc -f biblatex -t markdown -s\n(.*)\n\^D\n(.*?)\n```", re.DOTALL)
_SPAN = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\{[^}]*\}|\([^)]*\))")
_OLD_NAMES = {"event": "event-title", **{name.lower(): name for name in ("DOI", "URL", "ISBN", "ISSN", "PMID")}}


class Case(NamedTuple):
    """A file of BibLaTeX, and each record that Pandoc makes of it, by its key."""

    text: str
    records: Mapping[str, Mapping[str, Any]]


def case(path: Path) -> Case | None:
    """The test in *path*; None when it is about something else."""
    found = _CASE.match(path.read_text("utf-8"))
    if found is None:
        return None
    answer = re.sub(r"\A.*?---\n", "", found[2], flags=re.DOTALL).split("\n---")[0].replace("\n...\n", "\n")
    records = yaml.load(answer, yaml.BaseLoader)["references"]
    return Case(found[1], {record["id"]: record for record in records})


def compare(expected: Mapping[str, Any], record: Reference | None) -> Iterator[tuple[str, str, str]]:
    """(field, as expected, as found) for each field that the record should have."""
    found = item(record) if record else {}
    for name, value in expected.items():
        variable = _OLD_NAMES.get(name, name)
        if variable == "id":
            continue
        if variable in DATES:
            date = reference({"id": "x", variable: _words(value) if isinstance(value, str) else value})[0]
            ours = record.dates.get(variable) if record else None
            yield name, repr(date.dates.get(variable)), repr(ours)
        elif isinstance(value, list):
            people = record.names.get(variable, ()) if record else ()
            yield name, " & ".join(map(_person, value)), " & ".join(map(_name, people))
        else:
            yield name, _text(_words(value)), _text(plain(str(found.get(variable, ""))))


def _words(text: str) -> str:
    """Pandoc's Markdown without its marks."""
    for _ in range(2):
        text = _SPAN.sub(r"\1", text)
    text = re.sub(r"(?<!\\)(\*\*|\*|\^|~|`)", "", text)
    text = re.sub(r"<(https?://[^>]*)>", r"\1", re.sub(r"\{=\w+\}", "", text))
    return re.sub(r"\\(.)", r"\1", text).replace("---", "—").replace("--", "–").replace("...", "…")


def _person(name: Any) -> str:
    if isinstance(name, str):
        return _text(_words(name))
    return _name(reference({"id": "x", "author": [name]})[0].names["author"][0])


def _name(name: Name) -> str:
    particles = f"{name.dropping_particle} {name.non_dropping_particle}"
    return _text(_words(f"{particles} {name.family} | {name.given} {name.suffix} {name.literal}"))


def _text(text: str) -> str:
    """One form for quotes, dashes, blanks and capitals, which Pandoc changes as the language has them."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[“”„«»]|''", '"', re.sub(r"[‘’]", "'", text))
    return " ".join(re.sub(r"[‐-―−]", "-", text).split()).casefold()
