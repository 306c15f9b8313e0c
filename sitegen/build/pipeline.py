"""The whole story of a build on one screen: scan, read, resolve, plan, make, check, commit."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.cache import Store
from sitegen.build.commit import Changes, Places, commit, recover
from sitegen.build.context import Context, MissingCase
from sitegen.build.making import make_all
from sitegen.build.memory import Memory, PictureResult, ReadRecord, TargetRecord
from sitegen.build.picturing import all_pictures, by_path
from sitegen.build.plan import conflicts, plan
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.reading import read_all
from sitegen.build.report import Options, Progress, Report, with_severity
from sitegen.build.sources import Sources, digest_sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.plugins import discover
from sitegen.resolve.links import broken_links
from sitegen.resolve.site import resolve_site

STATE = ".sitegen"
ATTEMPTS = 3


class DamagedStore(Exception):
    """A stored result turned out damaged when it was needed."""


def build(root: Path, options: Options, progress: Progress) -> Report:
    """Build the project at *root*. Any error in content means that nothing is written and the old site stands.

    Raises `files.Locked` when another build is under way, `OSError` when the disk refuses.
    """
    state = root / STATE
    with files.lock(state / "lock"):
        recover(Places(root / options.output, state))
        for attempt in range(ATTEMPTS):
            try:
                return _build(root, state, options, progress)
            except (DamagedStore, MissingCase):
                if attempt == ATTEMPTS - 1:
                    raise
                for name in ("store", "pictures"):
                    shutil.rmtree(state / name, ignore_errors=True)
    raise AssertionError("unreachable")


def _build(root: Path, state: Path, options: Options, progress: Progress) -> Report:
    started = files.now_ns()
    memory = remember.load(state) if options.cache else Memory()
    kept = state if options.cache else state / "once"
    store, picture_store = Store(kept / "store"), Store(kept / "pictures")
    entries = stamp.scan_sources(root)
    sources = digest_sources(root, entries, memory)
    report = Report(strict=options.strict, diagnostics=list(sources.diagnostics))
    prepared = prepare(root, store, picture_store, sources, options)
    report.diagnostics += prepared.diagnostics
    if prepared.context is not None:
        work = _Work(root, state, prepared, sources, memory, options, progress, report)
        _run(work, prepared.context, started)
    report.settle(prepared.severities)
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


def _run(work: _Work, context: Context, started: int) -> None:
    options, report, memory = work.options, work.report, work.memory
    reads, report.read = read_all(context, work.sources.cases, memory, options, work.progress)
    cards = _published(work, reads)
    originals = _originals(cards, work.prepared)
    pictures, report.pictures = all_pictures(context, originals, memory, options, work.progress)
    report.diagnostics += _picture_problems(pictures)
    site = resolve_site(work.prepared.config, context.info, cards, work.prepared.pages, by_path(pictures))
    targets = plan(site, discover("pages"), work.prepared.static)
    report.diagnostics += conflicts(targets)
    report.diagnostics += broken_links(site, targets, _links(reads, cards, work.prepared))
    made, report.made = make_all(context, targets, memory, options, work.progress)
    report.diagnostics += chain.from_iterable(record.diagnostics for record in made.values())
    report.cases, report.pages = len(site.cases), sum(path.endswith(".html") for path in made)
    report.kept = len(made) - report.made
    new = Memory(started_ns=started, sources=work.sources.records, reads=reads, pictures=dict(pictures.values()))
    report.settle(work.prepared.severities)
    if options.write and not report.failed:
        _commit(work, context, targets, made, new)


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


def _commit(
    work: _Work, context: Context, targets: Sequence[Target], made: Mapping[str, TargetRecord], new: Memory
) -> None:
    output = work.root / work.options.output
    stamp.forget(work.state)
    changes = _changes(work, context, output, targets, made)
    commit(Places(output, work.state), changes)
    work.report.written, work.report.removed = len(changes.write), len(changes.remove)
    if work.options.cache:
        standing = {path: remember.stand(output, path, record) for path, record in made.items()}
        remember.save(work.state, replace(new, targets=standing))


def _changes(
    work: _Work, context: Context, output: Path, targets: Sequence[Target], made: Mapping[str, TargetRecord]
) -> Changes:
    """Compare the plan with what stands: a file is kept when its record and its stat are those of the last build."""
    standing = {entry.path: entry for entry in files.scan_output(output)}
    write, keep = {}, []
    for target in targets:
        record, known = made[target.path], work.memory.targets.get(target.path)
        entry = standing.get(target.path)
        if known is not None and entry is not None and known.digest == record.digest and _stands(known, entry):
            keep.append(target.path)
        else:
            write[target.path] = _bytes_of(context, target, record)
    return Changes(write=write, remove=standing.keys() - made.keys(), keep=keep)


def _stands(known: TargetRecord, entry: files.Entry) -> bool:
    return (known.size, known.mtime_ns, known.inode) == (entry.size, entry.mtime_ns, entry.inode)


def _bytes_of(context: Context, target: Target, record: TargetRecord) -> Callable[[], bytes]:
    """Fetches the bytes of a target when the commit writes them, and not before: a site may be larger than memory."""

    def fetch() -> bytes:
        if target.maker == "copy":
            return files.read(context.root / target.origin)
        store = context.pictures if target.maker == "picture" else context.store
        data = store.get(record.digest)
        if data is None:
            raise DamagedStore(record.digest)
        return data

    return fetch
