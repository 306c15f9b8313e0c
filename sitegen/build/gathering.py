"""What the sources hold, and the site that they make: cases, pictures, pages; with all that is wrong in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from sitegen.build.absences import no_cases
from sitegen.build.context import Context
from sitegen.build.crossref_updates import untold_updates
from sitegen.build.doi_prefixes import foreign_dois
from sitegen.build.duplicate_cases import duplicate_cases
from sitegen.build.duplicate_dois import duplicate_dois
from sitegen.build.duplicate_numbers import duplicate_numbers
from sitegen.build.front_places import doi_place, key_place, language_place, related_place, title_place
from sitegen.build.future_dates import future_dates
from sitegen.build.memory import Memory, PictureResult, ReadRecord, ReadResult
from sitegen.build.picturing import all_pictures, by_path
from sitegen.build.pool import Pool
from sitegen.build.prepare import Prepared
from sitegen.build.reading import read_all
from sitegen.build.report import Options, Progress, Report, has_errors, with_severity
from sitegen.build.retracting import with_retractions
from sitegen.build.severities import asked, severities
from sitegen.build.sources import Sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CONTENT, PAGES, case_folder
from sitegen.model.site import TAKEN_BACK, Card, LinkUse, Site
from sitegen.resolve.listed_languages import unlisted_languages
from sitegen.resolve.named_cases import unknown_featured, unknown_related
from sitegen.resolve.site import resolve_site

OF_VALUES = frozenset({"wrong-value", "wrong-type", "duplicate-key"})


@dataclass
class Work:
    """What a build works on, and what it has to say."""

    root: Path
    state: Path
    prepared: Prepared
    sources: Sources
    memory: Memory
    options: Options
    progress: Progress
    report: Report


@dataclass
class Gathered:
    """What the sources hold, and the site that they make."""

    reads: Mapping[str, ReadRecord]
    cards: list[Card]
    pictures: Mapping[str, tuple[str, PictureResult]]
    site: Site
    absent: Mapping[str, str]


def gather(work: Work, pool: Pool[Context], good: Mapping[str, Card] = MappingProxyType({})) -> Gathered:
    """Read all cases and pictures, put them together, and say in the report of *work* what is wrong.

    A card that is *good* stands in for that of a case with mistakes.
    """
    report, context = work.report, work.prepared.context
    reads, report.read = read_all(pool, work.sources, work.memory, work.progress)
    cards = with_retractions(context, _published(work, reads, good))
    originals = _originals(cards, work.prepared)
    pictures, report.pictures = all_pictures(
        pool, originals, work.memory, work.progress, encode_missing=work.options.pictures
    )
    report.diagnostics += _picture_problems(pictures)
    site = resolve_site(work.prepared.config, context.info, cards, work.prepared.pages, by_path(pictures))
    absent = _absent(reads, cards)
    report.diagnostics += no_cases(cards, work.sources)
    report.diagnostics += unknown_related(cards, absent, partial(related_place, work.root))
    report.diagnostics += unknown_featured(work.prepared.featured, cards, absent)
    report.diagnostics += unlisted_languages(work.prepared.config, cards, partial(language_place, work.root))
    report.diagnostics += duplicate_dois(cards, partial(doi_place, work.root))
    report.diagnostics += duplicate_cases(cards, partial(title_place, work.root))
    report.diagnostics += duplicate_numbers(cards, partial(key_place, work.root))
    report.diagnostics += future_dates(cards, work.options.today, partial(key_place, work.root))
    report.diagnostics += _of_registries(work, cards)
    return Gathered(reads, cards, pictures, site, absent)


def _of_registries(work: Work, cards: Sequence[Card]) -> Iterator[Diagnostic]:
    """What registries have against the cases that a rule cannot see, as it needs the settings or another case."""
    config, place = work.prepared.config, partial(doi_place, work.root)
    registries, crossmark = asked(config, work.options), config.crossref.crossmark
    deposited = "crossref" in registries
    yield from foreign_dois(cards, config.doi_prefix, place, "error" if deposited else "warning")
    if deposited:
        yield from untold_updates(cards, crossmark, partial(key_place, work.root))
    if registries:
        from sitegen.build.notice_dois import unlinked_notices  # brings the formats of registries along

        yield from unlinked_notices(cards, registries, crossmark, partial(related_place, work.root))


def _published(work: Work, reads: Mapping[str, ReadRecord], good: Mapping[str, Card]) -> list[Card]:
    """Cards of the cases this build shows."""
    cards, serious = [], severities(work.prepared.config, work.options)
    for slug, record in reads.items():
        shown = as_shown(record.result, drafts=work.options.drafts)
        work.report.drafts += shown.left_out
        listed = not (shown.left_out and work.options.write)  # what a draft still waits for is for `sitegen check`
        work.report.diagnostics += (item for item in shown.told if listed or item.rule != "unfilled")
        broken = slug in good and has_errors(shown.told, serious)
        card = good[slug] if broken else shown.card
        if card is not None:
            cards.append(card)
    return cards


class AsShown(NamedTuple):
    """What a build makes of a case that was read: its card, unless it shows none, and what it tells of it."""

    card: Card | None
    told: tuple[Diagnostic, ...]
    left_out: bool


def as_shown(result: ReadResult, *, drafts: bool) -> AsShown:
    """What is shown of a case, with *drafts* or without; what is wrong in a draft that is left out holds nothing up."""
    card = result.card
    if card is None or drafts or card.status in ("published", *TAKEN_BACK):
        return AsShown(card, result.diagnostics, left_out=False)
    return AsShown(None, tuple(map(_soften, result.diagnostics)), left_out=True)


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


def links_of(found: Gathered) -> list[LinkUse]:
    """The links of all cases that are shown."""
    return list(chain.from_iterable(found.reads[card.slug].result.links for card in found.cards))


def _absent(reads: Mapping[str, ReadRecord], cards: Sequence[Card]) -> dict[str, str]:
    """Cases without a page: their status, or nothing where a case could not be understood."""
    missing = reads.keys() - {card.slug for card in cards}
    found = ((slug, reads[slug].result.card) for slug in missing)
    return {slug: "" if card is None else card.status for slug, card in found}
