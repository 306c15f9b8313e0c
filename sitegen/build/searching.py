"""The search stage: what can be found of each case is compared with what was indexed, and indexed anew if it differs.

A change that no search could notice (a reference, a licence, a theme) indexes nothing. Documents are made twice at most
for a case: for those that changed, to see whether their words did; for the rest, when the index is made.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen import files
from sitegen.build.bundle import IndexRecord, published
from sitegen.build.context import Context, Shop
from sitegen.build.making import blob_record
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.pagefind import Engine, IndexFailure, engine, run
from sitegen.build.pool import Pool
from sitegen.build.report import Progress
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import SITE_FILE
from sitegen.model.optional_parts import install_command
from sitegen.model.site import Card, SiteInfo
from sitegen.model.struct import Value, decode, encode, fingerprint
from sitegen.model.target import Target
from sitegen.render.languages import language_name
from sitegen.render.searched import primary, searched

WITHOUT_SPACES = ("ja", "ko", "zh")
MAKER, ORIGIN = "search-index", "the search index"


class IndexMemory(Value, frozen=True, kw_only=True):
    """What was indexed, by slug; `around` is what it depends on beside the cases."""

    around: str = ""
    records: Mapping[str, IndexRecord] = {}


class Bundle(Value, frozen=True, array_like=True):
    """Paths of an index and digests of their bytes, which are among the blobs."""

    files: tuple[tuple[str, str], ...]


class DocumentItem(NamedTuple):
    """A case whose documents are to be written into a folder."""

    slug: str
    digest: str
    folder: str


@dataclass
class Found:
    """What came of the stage: targets with their records, what is remembered, what is to be told."""

    targets: list[Target] = field(default_factory=list)
    made: dict[str, TargetRecord] = field(default_factory=dict)
    indexed: bytes = b""
    bundle: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass
class _Stage:
    """The stage under way; *folder* is for documents and the index, and lives as long as the stage."""

    pool: Pool[Context]
    cards: Sequence[Card]
    folder: Path
    records: dict[str, IndexRecord] = field(default_factory=dict)

    @property
    def context(self) -> Context:
        return self.pool.context


def index(pool: Pool[Context], cards: Sequence[Card], state: Path, memory: Memory, progress: Progress) -> Found:
    """The files of the search index of *cards*; none, and why, where there is no indexer or it failed."""
    found = engine()
    unchanged = Found(indexed=memory.indexed, bundle=memory.bundle)
    if found is None:
        unchanged.diagnostics += missing_engine(pool.context.info, cards)
        return unchanged
    stage = _Stage(pool, cards, state / "search")
    try:
        shutil.rmtree(stage.folder, ignore_errors=True)  # what a killed build left would be indexed, too
        name, bundle = _bundle(stage, found, memory, progress)
    except IndexFailure as problem:
        unchanged.diagnostics.append(_failure(problem))
        return unchanged
    finally:
        shutil.rmtree(stage.folder, ignore_errors=True)
    targets = [Target(path=path, maker=MAKER, blob=blob, origin=ORIGIN) for path, blob in bundle.files]
    return Found(
        targets=targets,
        made={target.path: blob_record(target, memory) for target in targets},
        indexed=encode(IndexMemory(around=_around(pool.context), records=stage.records)),
        bundle=name,
        diagnostics=list(_words_not_parted(found, stage.records.values())),
    )


def _bundle(stage: _Stage, found: Engine, memory: Memory, progress: Progress) -> tuple[str, Bundle]:
    """The index and its name: the one that is kept, or a new one when what can be found has changed."""
    known = _known(memory, stage.context)
    fresh = [card for card in stage.cards if card.slug not in known or known[card.slug].case != card.digest]
    stage.records = {card.slug: known.get(card.slug, IndexRecord("", "")) for card in sorted(stage.cards, key=_slug)}
    _write(stage, fresh)
    around = _around(stage.context)
    name = fingerprint(("search", around, found.version, [(slug, one.text) for slug, one in stage.records.items()]))
    bundle = _stored(stage.context, name)
    if bundle is None:
        progress("search", 0, len(stage.cards))
        written = set(map(_slug, fresh))
        _write(stage, [card for card in stage.cards if card.slug not in written])
        bundle = _indexed(stage, found)
        stage.context.store.results.put([(name, encode(bundle))])
        progress("search", len(stage.cards), len(stage.cards))
    return name, bundle


def _slug(card: Card) -> str:
    return card.slug


def _around(context: Context) -> str:
    """What the documents of a case depend on beside the case."""
    return fingerprint((context.code, context.info.search, context.info.lang))


def _known(memory: Memory, context: Context) -> Mapping[str, IndexRecord]:
    try:
        kept = decode(memory.indexed, IndexMemory) if memory.indexed else IndexMemory()
    except msgspec.DecodeError:
        return {}
    return kept.records if kept.around == _around(context) else {}


def _stored(context: Context, name: str) -> Bundle | None:
    data = context.store.results.get(name)
    bundle = decode(data, Bundle) if data is not None else None
    return bundle if bundle and all(context.store.blobs.has(blob) for _, blob in bundle.files) else None


def _write(stage: _Stage, cards: Sequence[Card]) -> None:
    """Write the documents of *cards*, and note what search knows of them."""
    folder = str(stage.folder / "documents")
    items = [DocumentItem(card.slug, card.digest, folder) for card in cards]
    for item, record in zip(items, stage.pool.run(write_one, items), strict=True):
        stage.records[item.slug] = record


def write_one(context: Context, item: DocumentItem) -> IndexRecord:
    """Write the documents of one case: the first at `slug/`, the others at `slug/1/` and so on."""
    found = searched(Shop(context).case(item.digest), context.info.lang, context.info.search)
    for number, (_, document) in enumerate(found.documents):
        place = f"{item.folder}/{found.slug}/{number or ''}"
        files.write(f"{place.rstrip('/')}/index.html", document.encode("utf-8", "replace"))
    return IndexRecord(
        case=item.digest,
        text=fingerprint(found),
        langs=tuple(lang for lang, _ in found.documents),
        type=found.type,
        year=found.year,
        specialty=found.specialty,
    )


def _indexed(stage: _Stage, found: Engine) -> Bundle:
    """A new index of the documents, its files kept among the blobs. A site without cases has none."""
    if not stage.cards:
        return Bundle(())
    stage.pool.rest()
    run(found, stage.folder / "documents", stage.folder / "bundle")
    blobs = stage.context.store.blobs
    return Bundle(tuple((path, blobs.put(data)) for path, data in published(stage.folder / "bundle", stage.records)))


def missing_engine(site: SiteInfo, cards: Iterable[Card]) -> Iterator[Diagnostic]:
    """What to install, unless there is an indexer."""
    if engine() is None:
        extra = "search-cjk" if any(map(_without_spaces, {card.lang or site.lang for card in cards})) else "search"
        yield Diagnostic(
            file=SITE_FILE,
            rule="search-engine",
            severity="warning",
            message="the search page finds nothing: the program that makes its index is not installed",
            hint=f"type: {install_command(extra)}; or write search: off",
        )


def _words_not_parted(found: Engine, records: Iterable[IndexRecord]) -> Iterator[Diagnostic]:
    langs = sorted({language_name(lang) for one in records for lang in one.langs if _without_spaces(lang)})
    if langs and not found.cjk:
        yield Diagnostic(
            file=SITE_FILE,
            rule="search-cjk",
            severity="info",
            message=f"search finds no single words in texts that are written without spaces ({', '.join(langs)})",
            hint=f"type: {install_command('search-cjk')}, which knows where their words end",
        )


def _without_spaces(lang: str) -> bool:
    return primary(lang) in WITHOUT_SPACES


def _failure(problem: IndexFailure) -> Diagnostic:
    return Diagnostic(
        file=SITE_FILE,
        rule="search-engine",
        severity="warning",
        message=f"the search index could not be made ({problem}), so the search page finds nothing",
        hint="build again; if it stays so, install the indexer anew: pip install --force-reinstall 'sitegen[search]'",
    )
