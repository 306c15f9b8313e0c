"""What is published of an index that Pagefind made, and what the search page knows of the cases beside it.

Each language has a folder with an index of its own and is searched by its own rules of grammar; Pagefind would search
all languages by the rules of one. Filters are our own, in `cases.json`: Pagefind's are written in another order at each
run, and a site must be the same whenever it is built from the same sources.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sitegen import files
from sitegen.model.struct import Value

FOLDER = "search/pagefind/"
SIGNATURE = b"pagefind_dcd"  # before the JSON of a fragment, and before whatever else Pagefind compresses
ENTRY, WORKER, SCRIPT, CASES = "pagefind-entry.json", "pagefind-worker.js", "pagefind.js", "cases.json"


class IndexRecord(Value, frozen=True, array_like=True):
    """What search knows of a case: the digests of the case and of its documents, their languages, its filters."""

    case: str
    text: str
    langs: tuple[str, ...] = ()
    type: str = ""
    year: str = ""
    specialty: tuple[str, ...] = ()


def published(folder: Path, records: Mapping[str, IndexRecord]) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes of the files that a site needs of the bundle in *folder*."""
    entry = json.loads(files.read(folder / ENTRY))
    languages: Mapping[str, Any] = entry["languages"]
    yield FOLDER + SCRIPT, files.read(folder / SCRIPT)
    yield FOLDER + CASES, _json(_cases(folder, records, sorted(languages)))
    for lang in sorted(languages):
        yield f"{FOLDER}{lang}/{ENTRY}", _json({**entry, "languages": {lang: languages[lang]}})
        for path in _of_language(folder, lang, languages[lang]):
            yield f"{FOLDER}{lang}/{path}", files.read(folder / path)


def _of_language(folder: Path, lang: str, about: Mapping[str, Any]) -> Iterator[str]:
    yield WORKER
    yield f"wasm.{about['wasm'] or 'unknown'}.pagefind"
    yield f"pagefind.{about['hash']}.pf_meta"
    for part in ("fragment", "index"):
        found = (entry.path for entry in files.scan_output(folder / part))
        yield from (f"{part}/{name}" for name in found if name.startswith(f"{lang}_"))


def _cases(folder: Path, records: Mapping[str, IndexRecord], languages: list[str]) -> dict[str, object]:
    """Cases with their filters as positions in lists of values, and the place of its case for each document."""
    slugs = sorted(records)
    kinds = _values(record.type for record in records.values())
    years = _values(record.year for record in records.values())[::-1]
    specialties = _values(name for record in records.values() for name in record.specialty)
    langs = _values(record.langs[0] for record in records.values())
    place = {slug: number for number, slug in enumerate(slugs)}
    return {
        "languages": languages,
        "groups": {"type": kinds, "specialty": specialties, "year": years, "language": langs},
        "cases": [
            [slug, [kinds.index(one.type)], [specialties.index(name) for name in one.specialty],
             [years.index(one.year)] if one.year else [], [langs.index(one.langs[0])]]
            for slug, one in ((slug, records[slug]) for slug in slugs)
        ],
        "documents": {name: place[slug] for name, slug in sorted(_documents(folder))},
    }  # fmt: skip


def _values(found: Iterable[str]) -> list[str]:
    return sorted({value for value in found if value}, key=lambda value: (value.casefold(), value))


def _documents(folder: Path) -> Iterator[tuple[str, str]]:
    """The name Pagefind gave each document, and the case it is of: its address is `/slug/`, `/slug/1/` …."""
    for entry in files.scan_output(folder / "fragment"):
        data = gzip.decompress(files.read(folder / "fragment" / entry.path)).removeprefix(SIGNATURE)
        yield entry.path.partition(".")[0], json.loads(data)["url"].split("/")[1]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
