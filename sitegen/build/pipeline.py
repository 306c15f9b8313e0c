"""The whole story of a build on one screen: scan, read, resolve, compare, plan, make, check, commit."""

from __future__ import annotations

import dataclasses
import errno
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.batch_limits import too_many_published
from sitegen.build.blobs import DamagedBlob
from sitegen.build.cache import Store
from sitegen.build.changes import DamagedStore, SourceChanged
from sitegen.build.commit import Places, recover
from sitegen.build.comparing import compare_all, compared
from sitegen.build.context import Context, MissingCase
from sitegen.build.front_places import alias_place
from sitegen.build.gathering import Gathered, Work, gather, links_of
from sitegen.build.making import make_all, same_code, shared_parts
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.outlined import outlined, outlines_key, targets_again
from sitegen.build.ownership import output_problems
from sitegen.build.plan import claimed_before, conflicts, plan
from sitegen.build.pool import Pool
from sitegen.build.prepare import prepare
from sitegen.build.publish import keep_in_mind, publish
from sitegen.build.replanned import replanned
from sitegen.build.report import Options, Progress, Report, with_severity
from sitegen.build.severities import severities
from sitegen.build.sources import digest_sources
from sitegen.model.layout import STATE
from sitegen.model.site import Card, Site
from sitegen.model.target import Target
from sitegen.plugins import PageType, Registry, discover, some
from sitegen.resolve.links import broken_links

if TYPE_CHECKING:  # a build without the index does without its stage
    from sitegen.build.searching import Found

DAMAGES = (DamagedBlob, DamagedStore, MissingCase, SourceChanged)  # after which the same is tried again


class Before(NamedTuple):
    """What was known before a look: the memory; cards of cases as they were when nothing was wrong with them; and by
    their key the targets of page types that plan from outlines.
    """

    memory: Memory
    good: Mapping[str, Card] = {}
    outlined: Mapping[str, Sequence[Target]] = {}


class Look(NamedTuple):
    """What a look at the whole project came to. The report of *work* is not settled; `key` is that of the outlines."""

    work: Work
    found: Gathered
    site: Site
    targets: list[Target]
    key: str
    memory: Memory


def build(root: Path, options: Options, progress: Progress) -> Report:
    """Build the project at *root*. Any error in content means that nothing is written and the old site stands.

    Raises `files.Locked` when another build is under way, `OSError` when the disk refuses.
    """
    return _attempted(root, options, progress, _run)


def with_site(root: Path, options: Options, progress: Progress, use: Use) -> Report:
    """Read and resolve as a build does, and give the site to *use* in place of making pages of it. Nothing is written.

    What a build has against links of the cases is told, too. *use* is called again after a damaged entry of the cache
    was dropped.
    """

    def run(work: Work, pool: Pool[Context], started: int) -> None:
        found = gather(work, pool)
        _planned(work, found, found.site, discover("pages"))
        pool.rest()
        use(work.prepared.context, found.site)
        work.report.settle(severities(work.prepared.config, options))

    return _attempted(root, dataclasses.replace(options, write=False), progress, run)


def look(root: Path, state: Path, options: Options, progress: Progress, before: Before) -> Look:
    """Read, resolve and plan as a build does, and make nothing: what a preview goes by. *state* is where its cache is.

    It works beside builds, without their lock; a damaged store it removes with it. Raises what *progress* raises, and
    `OSError` when the disk refuses, or the store is damaged while a build is under way.
    """
    seen: list[Look] = []

    def run(work: Work, pool: Pool[Context], started: int) -> None:
        found = gather(work, pool, before.good)
        similar, kept = compare_all(work.prepared.context, found.site, work.memory.similar)
        site = replace(found.site, similar=similar)
        key = outlines_key(site, work.prepared.context.around)
        targets = _planned(work, found, site, discover("pages"), before.outlined.get(key))
        work.report.diagnostics += too_many_published(site)
        pool.rest()
        seen.append(Look(work, found, site, targets, key, _remembered(work, found, started, kept)))

    options = dataclasses.replace(options, write=False)
    _tried(root, state, options, progress, run, before.memory, remove=_remove_when_alone)
    return seen[-1]


def _attempted(root: Path, options: Options, progress: Progress, run: _Run) -> Report:
    with state_folder(root, options) as state, files.lock(state / "lock"):
        if options.write:
            recover(Places(root / options.output, state))
        return _tried(root, state, options, progress, run, remember.load(state), remove=_remove_store)


def _tried(
    root: Path, state: Path, options: Options, progress: Progress, run: _Run, memory: Memory, remove: _Remove
) -> Report:
    """Once; and when something stored was damaged, again without a memory, as it is dropped by now. When that is not
    enough, without a store, which *remove* removes.
    """
    known = memory.targets
    try:
        return _build(root, state, options, progress, run, memory, known)
    except DAMAGES:
        options = dataclasses.replace(options, sources=None)
    try:
        return _build(root, state, options, progress, run, Memory(), known)
    except DAMAGES:
        remove(state)
        return _build(root, state, options, progress, run, Memory(), known)


def _remove_store(state: Path) -> None:
    """Remove what builds rest on. Who calls it holds the lock."""
    for name in ("store", "pictures"):
        shutil.rmtree(state / name, ignore_errors=True)


def _remove_when_alone(state: Path) -> None:
    """Remove it under the lock; `OSError` while another build rests on it."""
    try:
        with files.lock(state / "lock", wait_seconds=0):
            _remove_store(state)
    except files.Locked as holder:
        raise OSError(errno.EBUSY, f"the cache is in use by another command ({holder})", str(state)) from None


@contextmanager
def state_folder(root: Path, options: Options) -> Iterator[Path]:
    """Where the cache is. A check of a project that may only be read keeps none."""
    if options.write or files.writable(root / STATE):
        yield root / STATE
    else:
        with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
            yield Path(folder)


def _build(
    root: Path, state: Path, options: Options, progress: Progress, run: _Run, memory: Memory, known: Collection[str]
) -> Report:
    """One attempt; *known* are the paths of the output that an earlier build made."""
    started = files.now_ns()
    memory = memory if options.cache else Memory()
    kept = state if options.cache else state / "once"
    store, picture_store = Store(kept / "store"), Store(kept / "pictures")
    listing = options.sources if options.sources is not None else stamp.scan_sources(root)
    sources = digest_sources(root, listing, memory)
    report = Report(strict=options.strict, diagnostics=list(sources.diagnostics))
    prepared = prepare(root, store, picture_store, sources, options, memory.code)
    report.diagnostics += prepared.diagnostics
    if options.write:
        report.diagnostics += output_problems(root / options.output, known)
    context = prepared.context
    try:
        with Pool(context, options.jobs, context.share) as pool:
            run(Work(root, state, prepared, sources, memory, options, progress, report), pool, started)
    except MissingCase as problem:
        store.results.drop([problem.digest])
        raise
    finally:
        context.release()
        if not options.cache:
            shutil.rmtree(kept, ignore_errors=True)
    return report


_Run = Callable[[Work, Pool[Context], int], None]
_Remove = Callable[[Path], None]
Use = Callable[[Context, Site], None]


def _run(work: Work, pool: Pool[Context], started: int) -> None:
    options, report, memory, context = work.options, work.report, work.memory, work.prepared.context
    found = gather(work, pool)
    similar, kept, changed = compared(context, found.site, memory.similar)
    site = replace(found.site, similar=similar)
    key = outlines_key(site, context.around)
    again = targets_again(memory.outlined, key, memory)
    page_types: Registry[PageType] = discover("pages") if again is None else some("pages", memory.outlined.others)
    cases = None if again is None else replanned(page_types["case"], context, memory, found, site, changed)
    targets = _planned(work, found, site, page_types, again, None if cases is None else [*cases.same, *cases.others])
    known = [*(again or ()), *(cases.same if cases is not None else ())]
    made, report.made = make_all(pool, targets, memory, work.progress, known)
    report.diagnostics += chain.from_iterable(record.diagnostics for record in made.values())
    report.diagnostics += too_many_published(site)
    report.settle(severities(work.prepared.config, options))
    index = _searched(work, pool, site.cases)
    pool.rest()
    if index is not None:
        targets, made = [*targets, *index.targets], {**made, **index.made}
    report.cases, report.pages = len(site.cases), sum(path.endswith(".html") for path in made)
    report.kept = sum(len(record.digests) for record in made.values()) - report.made
    new = replace(
        _remembered(work, found, started, kept),
        indexed=memory.indexed if index is None else index.indexed,
        bundle=memory.bundle if index is None else index.bundle,
        outlined=outlined(key, targets, page_types) if again is None else memory.outlined,
    )
    if options.write and not report.failed:
        _publish(work, targets, made, new)


def _remembered(work: Work, found: Gathered, started: int, similar: bytes) -> Memory:
    """What the next build needs to know of the sources."""
    return Memory(
        started_ns=started,
        code=work.prepared.code,
        lock=work.prepared.context.lock.digest,
        sources=work.sources.folders,
        reads=found.reads,
        pictures=dict(found.pictures.values()),
        similar=similar,
    )


def _planned(
    work: Work, found: Gathered, site: Site, page_types: Registry[PageType],
    again: Sequence[Target] | None = None, of_cases: Sequence[Target] | None = None,
) -> list[Target]:  # fmt: skip
    """The plan of the *site*; what stands against it is told."""
    prepared = work.prepared
    targets = plan(site, page_types, prepared.static, prepared.theme_pictures, again, of_cases)
    if not (same_code(prepared.context, work.memory) and claimed_before(targets, work.memory)):
        work.report.diagnostics += conflicts(targets, partial(alias_place, work.root))
    work.report.diagnostics += broken_links(site, targets, [*links_of(found), *prepared.links], found.absent)
    return targets


def _searched(work: Work, pool: Pool[Context], cards: Sequence[Card]) -> Found | None:
    """The search index, when one is wanted and nothing is wrong; it takes longest, so it comes last."""
    options, report, context = work.options, work.report, work.prepared.context
    if not options.search or context.info.search == "off" or report.failed:
        return None
    from sitegen.build.searching import index, missing_engine

    if not options.write:
        report.diagnostics += (with_severity(item, "info") for item in missing_engine(context.info, cards))
        found = None
    else:
        found = index(pool, cards, work.state, work.memory, work.progress)
        report.diagnostics += found.diagnostics
        report.made += sum(work.memory.targets.get(path) is not record for path, record in found.made.items())
    report.settle(severities(work.prepared.config, options))
    return found


def _publish(work: Work, targets: Sequence[Target], made: Mapping[str, TargetRecord], new: Memory) -> None:
    context, places = work.prepared.context, Places(work.root / work.options.output, work.state)
    standing = publish(context, places, targets, made, work.memory, work.report)
    if work.options.cache:
        left = {path: folder.digest for path, folder in standing.items()}
        whole = replace(new, targets=made, left=left, shared=shared_parts(context))
        keep_in_mind(context, work.state, whole, work.report)
