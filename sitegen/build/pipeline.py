"""The whole story of a build on one screen: scan, read, resolve, plan, make, check, commit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.cache import Store
from sitegen.build.changes import DamagedStore, changes_for
from sitegen.build.commit import Places, commit, recover
from sitegen.build.context import Context, MissingCase
from sitegen.build.front_places import alias_place, related_place
from sitegen.build.making import make_all
from sitegen.build.memory import Memory, PictureResult, ReadRecord, TargetRecord
from sitegen.build.picturing import all_pictures, by_path
from sitegen.build.plan import conflicts, plan
from sitegen.build.pool import Pool
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.reading import read_all
from sitegen.build.report import Options, Progress, Report, with_severity
from sitegen.build.sources import Sources, digest_sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card, LinkUse
from sitegen.model.target import Target
from sitegen.plugins import discover
from sitegen.resolve.links import broken_links
from sitegen.resolve.site import resolve_site, unknown_related

STATE = ".sitegen"
OF_VALUES = frozenset({"wrong-value", "wrong-type", "duplicate-key"})


def build(root: Path, options: Options, progress: Progress) -> Report:
    """Build the project at *root*. Any error in content means that nothing is written and the old site stands.

    Raises `files.Locked` when another build is under way, `OSError` when the disk refuses.
    """
    state = root / STATE
    with files.lock(state / "lock"):
        recover(Places(root / options.output, state))
        try:
            return _build(root, state, options, progress, remember.load(state))
        except (DamagedStore, MissingCase):
            return _again(root, state, options, progress)


def _again(root: Path, state: Path, options: Options, progress: Progress) -> Report:
    """Once more without a memory: what was damaged is dropped by now. When that is not enough, without a store."""
    try:
        return _build(root, state, options, progress, Memory())
    except (DamagedStore, MissingCase):
        for name in ("store", "pictures"):
            shutil.rmtree(state / name, ignore_errors=True)
        return _build(root, state, options, progress, Memory())


def _build(root: Path, state: Path, options: Options, progress: Progress, known: Memory) -> Report:
    started = files.now_ns()
    memory = known if options.cache else Memory()
    kept = state if options.cache else state / "once"
    store, picture_store = Store(kept / "store"), Store(kept / "pictures")
    entries = options.sources if options.sources is not None else stamp.scan_sources(root)
    sources = digest_sources(root, entries, memory)
    report = Report(strict=options.strict, diagnostics=list(sources.diagnostics))
    prepared = prepare(root, store, picture_store, sources, options)
    report.diagnostics += prepared.diagnostics
    context = prepared.context
    try:
        with Pool(context, options.jobs, context.share) as pool:
            _run(_Work(root, state, prepared, sources, memory, options, progress, report), pool, started)
    except MissingCase as problem:
        store.results.drop([problem.digest])
        raise
    finally:
        context.release()
        if not options.cache:
            shutil.rmtree(kept, ignore_errors=True)
    return report


@dataclass
class _Work:
    """One build under way: what it works on, and what it has to say."""

    root: Path
    state: Path
    prepared: Prepared
    sources: Sources
    memory: Memory
    options: Options
    progress: Progress
    report: Report


def _run(work: _Work, pool: Pool[Context], started: int) -> None:
    options, report, memory, context = work.options, work.report, work.memory, work.prepared.context
    reads, report.read = read_all(pool, work.sources, memory, work.progress)
    cards = _published(work, reads)
    originals = _originals(cards, work.prepared)
    pictures, report.pictures = all_pictures(pool, originals, memory, work.progress)
    report.diagnostics += _picture_problems(pictures)
    site = resolve_site(work.prepared.config, context.info, cards, work.prepared.pages, by_path(pictures))
    targets = plan(site, discover("pages"), work.prepared.static)
    absent = _absent(reads, cards)
    report.diagnostics += conflicts(targets, partial(alias_place, work.root))
    report.diagnostics += unknown_related(cards, absent, partial(related_place, work.root))
    report.diagnostics += broken_links(site, targets, _links(reads, cards, work.prepared), absent)
    made, report.made = make_all(pool, targets, memory, work.progress)
    pool.rest()
    report.diagnostics += chain.from_iterable(record.diagnostics for record in made.values())
    report.cases, report.pages = len(site.cases), sum(path.endswith(".html") for path in made)
    report.kept = len(made) - report.made
    new = Memory(started_ns=started, sources=work.sources.records, reads=reads, pictures=dict(pictures.values()))
    report.settle(work.prepared.config.checks)
    if options.write and not report.failed:
        _commit(work, targets, made, new)


def _published(work: _Work, reads: Mapping[str, ReadRecord]) -> list[Card]:
    """Cards of the cases this build shows; what is wrong in a draft that is left out holds nothing up."""
    shown = []
    for record in reads.values():
        card = record.result.card
        draft = card is not None and card.status not in ("published", "withdrawn") and not work.options.drafts
        work.report.drafts += draft
        work.report.diagnostics += map(_soften, record.result.diagnostics) if draft else record.result.diagnostics
        if card is not None and not draft:
            shown.append(card)
    return shown


def _soften(item: Diagnostic) -> Diagnostic:
    if item.rule == "unknown-key" or (item.rule in OF_VALUES and item.source.lower().startswith("status")):
        return item  # neither `statsu: published` nor `status: publihsed` may unpublish a case in silence
    return with_severity(item, "warning") if item.severity == "error" else item


def _originals(cards: Sequence[Card], prepared: Prepared) -> Iterator[tuple[str, str]]:
    for card in cards:
        yield from ((f"content/cases/{card.slug}/{use.src}", use.digest) for use in card.pictures)
    for page in prepared.pages:
        yield from ((f"content/pages/{use.src}", use.digest) for use in page.pictures)


def _picture_problems(pictures: Mapping[str, tuple[str, PictureResult]]) -> Iterator[Diagnostic]:
    for path, (_, result) in pictures.items():
        if result.message:
            yield Diagnostic(file=path, rule="picture", message=result.message, hint=result.hint)


def _links(reads: Mapping[str, ReadRecord], cards: Sequence[Card], prepared: Prepared) -> list[LinkUse]:
    return [*chain.from_iterable(reads[card.slug].result.links for card in cards), *prepared.links]


def _absent(reads: Mapping[str, ReadRecord], cards: Sequence[Card]) -> dict[str, str]:
    """Cases without a page: their status, or nothing where a case could not be understood."""
    missing = reads.keys() - {card.slug for card in cards}
    found = ((slug, reads[slug].result.card) for slug in missing)
    return {slug: "" if card is None else card.status for slug, card in found}


def _commit(work: _Work, targets: Sequence[Target], made: Mapping[str, TargetRecord], new: Memory) -> None:
    output = work.root / work.options.output
    stamp.forget(work.state)
    before = {entry.path: entry for entry in files.scan_output(output)}
    changes = changes_for(work.prepared.context, before, targets, made, work.memory.targets)
    commit(Places(output, work.state), changes)
    work.report.written, work.report.removed = len(changes.write), len(changes.remove)
    after = {path: before[path] if path in changes.keep else files.entry(output, path) for path in made}
    work.report.output = [after[path] for path in sorted(after)]
    if work.options.cache:
        records = {path: remember.stand(record, after[path]) for path, record in made.items()}
        _remember(work, replace(new, targets=records))


def _remember(work: _Work, memory: Memory) -> None:
    remember.save(work.state, memory)
    context = work.prepared.context
    if context.store.crowded(2 * len(memory.reads) + len(memory.targets)):
        context.store.keep_only(*memory.pages())
    if context.pictures.crowded(len(memory.pictures)):
        context.pictures.keep_only(*memory.renditions())
