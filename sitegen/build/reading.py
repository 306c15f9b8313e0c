"""The read stage: case folders become stored cases and cards. Cached, pure, parallel.

The key is made from the bytes that were read, not from the scan, so a file saved during the build cannot
put a wrong result under a right key. What a case takes from `references.lock` is known only once it is read, so it is
kept beside the result, and compared when the result is used again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sitegen import files
from sitegen.build.context import Context
from sitegen.build.glance import glance
from sitegen.build.memory import Memory, ReadRecord, ReadResult
from sitegen.build.pool import BATCH, Pool
from sitegen.build.report import Progress
from sitegen.build.sources import Sources
from sitegen.checks._runner import run_checks
from sitegen.cite.case_record import citable
from sitegen.images.trace import Trace
from sitegen.model.layout import case_folder
from sitegen.model.struct import decode, digest, encode, fingerprint
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, is_text
from sitegen.resolve.card import card, links, listed, outlined
from sitegen.resolve.evidence import evidence

LARGEST_TEXT = 8_000_000  # bytes; a longer file is a supplement, whatever its name


class ReadItem(NamedTuple):
    """A case folder to read: slug, and digests and sizes of its files by relative path."""

    slug: str
    files: Mapping[str, str]
    sizes: Mapping[str, int]


class Reading(NamedTuple):
    """What a worker sends back: the key of the bytes it read, and what they became, encoded.

    `entries` are for the store: the result under its key; the case, its record, what lists show of it and its evidence
    under the digests of their bytes.
    """

    key: str
    entries: tuple[tuple[str, bytes], ...]


@cache
def _surroundings(options: bytes, code: str) -> str:
    return digest(options + code.encode())


def read_key(context: Context, slug: str, digests: Mapping[str, str]) -> str:
    """The cache key of reading a case: its files, by their *digests*, the options and the code."""
    return fingerprint(("read", _surroundings(encode(context.options), context.code), slug, digests))


def read_all(
    pool: Pool[Context], sources: Sources, memory: Memory, progress: Progress
) -> tuple[dict[str, ReadRecord], int]:
    """A record for each case, in slug order, and how many had to be read."""
    records: dict[str, ReadRecord] = {}
    missing: list[ReadItem] = []
    for slug in sorted(sources.cases):
        found = _remembered(pool.context, slug, sources.cases[slug], memory)
        if found is not None:
            records[slug] = found
        else:
            missing.append(_item(sources, slug))
    entries: list[tuple[str, bytes]] = []
    for done, reading in enumerate(pool.run(read_one, missing), 1):
        records[missing[done - 1].slug] = _record(reading)
        entries += reading.entries
        if done % (BATCH * BATCH) == 0 or done == len(missing):
            pool.context.store.results.put(entries)
            entries.clear()
        progress("read", done, len(missing))
    return {slug: records[slug] for slug in sorted(records)}, len(missing)


def _item(sources: Sources, slug: str) -> ReadItem:
    digests = sources.cases[slug]
    records = {name: sources.record(f"{case_folder(slug)}/{name}") for name in digests}
    return ReadItem(slug, digests, {name: record.size for name, record in records.items() if record is not None})


def _remembered(context: Context, slug: str, digests: Mapping[str, str], memory: Memory) -> ReadRecord | None:
    key = read_key(context, slug, digests)
    known = memory.reads.get(slug)
    if known is not None and known.key == key and (memory.lock == context.lock.digest or _current(context, known)):
        return known
    stored = context.store.results.get(key)
    if stored is None:
        return None
    result = decode(stored, ReadResult)
    card = result.card
    parts = () if card is None else (card.digest, card.citation, card.listed, card.evidence)
    whole = all(map(context.store.results.has, parts))
    found = ReadRecord(key, result)
    return found if whole and _current(context, found) else None


def _current(context: Context, record: ReadRecord) -> bool:
    """Whether `references.lock` still answers what it did; most cases ask it nothing."""
    wanted = record.result.wanted
    return not wanted or record.result.locked == context.lock.state(wanted)


def _record(reading: Reading) -> ReadRecord:
    return ReadRecord(reading.key, decode(reading.entries[0][1], ReadResult))


def read_one(context: Context, item: ReadItem) -> Reading:
    """Read one case, and say what the site may know of it."""
    path = case_folder(item.slug)
    folder = _folder(context.root, path, item)
    digests = folder.files
    parsed = read_case(folder, context.options, context.lock)
    result = ReadResult(diagnostics=parsed.diagnostics)
    whole: tuple[tuple[str, bytes], ...] = ()
    if parsed.case is not None:
        blob = encode(parsed.case)
        name = digest(blob)
        record = encode(citable(parsed.case))
        citation = digest(record)
        in_lists = encode(listed(parsed.case))
        shown = digest(in_lists)
        compared = encode(evidence(parsed.case))
        known_by = digest(compared)
        whole = ((name, blob), (citation, record), (shown, in_lists), (known_by, compared))
        result = ReadResult(
            card=outlined(card(parsed, folder, name, citation, shown, known_by)),
            links=links(parsed, folder),
            diagnostics=(*parsed.diagnostics, *run_checks(parsed, folder)),
            wanted=parsed.wanted,
            locked=context.lock.state(parsed.wanted) if parsed.wanted else "",
        )
    key = read_key(context, item.slug, digests)
    return Reading(key, ((key, encode(result)), *whole))


def _folder(root: Path, path: str, item: ReadItem) -> CaseFolder:
    """The folder at *path* with its texts whole, and what a glance shows of all other files."""
    texts: dict[str, bytes] = {}
    heads: dict[str, bytes] = {}
    traces: dict[str, tuple[Trace, ...]] = {}
    for name, known_by in item.files.items():
        file = f"{root}/{path}/{name}"
        data = (files.read_if_any(file, LARGEST_TEXT + 1) or b"") if is_text(name) else None
        if data is not None and len(data) <= LARGEST_TEXT:
            texts[name] = data
            continue
        seen = glance(file, known_by)
        heads[name] = seen.head
        if seen.traces:
            traces[name] = seen.traces
    digests = {**item.files, **{name: digest(data) for name, data in texts.items()}}
    return CaseFolder(
        slug=item.slug, path=path, texts=texts, heads=heads, traces=traces, files=digests, sizes=item.sizes
    )
