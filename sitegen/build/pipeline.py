"""The whole story of a build on one screen: scan, read, resolve, compare, plan, make, check, commit."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.cache import Store
from sitegen.build.changes import DamagedStore, SourceChanged
from sitegen.build.commit import Places, recover
from sitegen.build.comparing import compare_all
from sitegen.build.context import Context, MissingCase
from sitegen.build.front_places import alias_place, language_place, related_place
from sitegen.build.making import make_all, shared_parts, surroundings
from sitegen.build.memory import Memory, PictureResult, ReadRecord, TargetRecord
from sitegen.build.outlined import outlined, outlines_key, targets_again
from sitegen.build.ownership import output_problems
from sitegen.build.picturing import all_pictures, by_path
from sitegen.build.plan import conflicts, plan
from sitegen.build.pool import Pool
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.publish import keep_in_mind, publish
from sitegen.build.reading import read_all
from sitegen.build.report import Options, Progress, Report, with_severity
from sitegen.build.retracting import with_retractions
from sitegen.build.sources import Sources, digest_sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, CONTENT, PAGES, case_folder
from sitegen.model.site import TAKEN_BACK, Card, LinkUse
from sitegen.model.target import Target
from sitegen.plugins import discover
from sitegen.resolve.links import broken_links
from sitegen.resolve.site import resolve_site, unknown_featured, unknown_related, unlisted_languages

if TYPE_CHECKING:  # a build without the index does without its stage
    from sitegen.build.searching import Found

STATE = ".sitegen"
OF_VALUES = frozenset({"wrong-value", "wrong-type", "duplicate-key"})


def build(root: Path, options: Options, progress: Progress) -> Report:
    """Build the project at *root*. Any error in content means that nothing is written and the old site stands.

    Raises `files.Locked` when another build is under way, `OSError` when the disk refuses.
    """
    with _state(root, options) as state, files.lock(state / "lock"):
        if options.write:
            recover(Places(root / options.output, state))
        memory = remember.load(state)
        known = memory.targets
        try:
            return _build(root, state, options, progress, memory, known)
        except (DamagedStore, MissingCase, SourceChanged):
            return _again(root, state, dataclasses.replace(options, sources=None), progress, known)


@contextmanager
def _state(root: Path, options: Options) -> Iterator[Path]:
    """Where the cache is. A check of a project that may only be read keeps none."""
    if options.write or files.writable(root / STATE):
        yield root / STATE
    else:
        with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
            yield Path(folder)


def _again(root: Path, state: Path, options: Options, progress: Progress, known: Collection[str]) -> Report:
    """Once more without a memory: what was damaged is dropped by now. When that is not enough, without a store."""
    try:
        return _build(root, state, options, progress, Memory(), known)
    except (DamagedStore, MissingCase, SourceChanged):
        for name in ("store", "pictures"):
            shutil.rmtree(state / name, ignore_errors=True)
        return _build(root, state, options, progress, Memory(), known)


def _build(
    root: Path, state: Path, options: Options, progress: Progress, memory: Memory, known: Collection[str]
) -> Report:
    """One attempt; *known* are the paths of the output that an earlier build made."""
    started = files.now_ns()
    memory = memory if options.cache else Memory()
    kept = state if options.cache else state / "once"
    store, picture_store = Store(kept / "store"), Store(kept / "pictures")
    listing = options.sources if options.sources is not None else stamp.scan_sources(root)
    sources = digest_sources(root, listing, memory)
    report = Report(strict=options.strict, diagnostics=list(sources.diagnostics))
    prepared = prepare(root, store, picture_store, sources, options)
    report.diagnostics += prepared.diagnostics
    if options.write:
        report.diagnostics += output_problems(root / options.output, known)
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
    cards = with_retractions(context, _published(work, reads))
    originals = _originals(cards, work.prepared)
    pictures, report.pictures = all_pictures(pool, originals, memory, work.progress)
    report.diagnostics += _picture_problems(pictures)
    site = resolve_site(work.prepared.config, context.info, cards, work.prepared.pages, by_path(pictures))
    similar, kept = compare_all(context, site, memory.similar)
    site = replace(site, similar=similar)
    page_types, key = discover("pages"), outlines_key(site, surroundings(context))
    again = targets_again(memory.outlined, key, memory)
    targets = plan(site, page_types, work.prepared.static, work.prepared.theme_pictures, again)
    absent = _absent(reads, cards)
    report.diagnostics += _no_cases(cards)
    report.diagnostics += conflicts(targets, partial(alias_place, work.root))
    report.diagnostics += unknown_related(cards, absent, partial(related_place, work.root))
    report.diagnostics += unknown_featured(work.prepared.featured, cards, absent)
    report.diagnostics += unlisted_languages(work.prepared.config, cards, partial(language_place, work.root))
    report.diagnostics += broken_links(site, targets, _links(reads, cards, work.prepared), absent)
    made, report.made = make_all(pool, targets, memory, work.progress, again or ())
    report.diagnostics += chain.from_iterable(record.diagnostics for record in made.values())
    report.settle(work.prepared.config.checks)
    index = _searched(work, pool, site.cases)
    pool.rest()
    if index is not None:
        targets, made = [*targets, *index.targets], {**made, **index.made}
    report.cases, report.pages = len(site.cases), sum(path.endswith(".html") for path in made)
    report.kept = sum(len(record.digests) for record in made.values()) - report.made
    new = Memory(
        started_ns=started,
        lock=context.lock.digest,
        sources=work.sources.folders,
        reads=reads,
        pictures=dict(pictures.values()),
        indexed=memory.indexed if index is None else index.indexed,
        bundle=memory.bundle if index is None else index.bundle,
        similar=kept,
        outlined=outlined(key, targets, page_types) if again is None else memory.outlined,
    )
    if options.write and not report.failed:
        _publish(work, targets, made, new)


def _searched(work: _Work, pool: Pool[Context], cards: Sequence[Card]) -> Found | None:
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
    report.settle(work.prepared.config.checks)
    return found


def _published(work: _Work, reads: Mapping[str, ReadRecord]) -> list[Card]:
    """Cards of the cases this build shows; what is wrong in a draft that is left out holds nothing up."""
    shown = []
    for record in reads.values():
        card = record.result.card
        draft = card is not None and card.status not in ("published", *TAKEN_BACK) and not work.options.drafts
        work.report.drafts += draft
        work.report.diagnostics += map(_soften, record.result.diagnostics) if draft else record.result.diagnostics
        if card is not None and not draft:
            shown.append(card)
    return shown


def _no_cases(cards: Sequence[Card]) -> Iterator[Diagnostic]:
    if not cards:
        hint = "write status: published in the front matter of a case, or build with --drafts"
        message = "there is no published case on this site"
        yield Diagnostic(file=CASES.rstrip("/"), rule="no-cases", severity="warning", message=message, hint=hint)


def _soften(item: Diagnostic) -> Diagnostic:
    if item.rule == "unknown-key" or (item.rule in OF_VALUES and item.source.lower().startswith("status")):
        return item  # neither `statsu: published` nor `status: publihsed` may unpublish a case in silence
    return with_severity(item, "warning") if item.severity == "error" else item


def _originals(cards: Sequence[Card], prepared: Prepared) -> Iterator[tuple[str, str]]:
    for card in cards:
        yield from ((f"{case_folder(card.slug)}/{use.src}", use.digest) for use in card.pictures)
    for page in prepared.pages:
        yield from ((f"{PAGES}{use.src}", use.digest) for use in page.pictures)
    yield from ((f"{CONTENT}{use.src}", use.digest) for use in prepared.theme_pictures)


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


def _publish(work: _Work, targets: Sequence[Target], made: Mapping[str, TargetRecord], new: Memory) -> None:
    context, places = work.prepared.context, Places(work.root / work.options.output, work.state)
    standing = publish(context, places, targets, made, work.memory, work.report)
    if work.options.cache:
        left = {path: folder.digest for path, folder in standing.items()}
        whole = replace(new, targets=made, left=left, shared=shared_parts(context))
        keep_in_mind(context, work.state, whole, work.report)
