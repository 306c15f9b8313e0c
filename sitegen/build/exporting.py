"""Files of cases in one format, made on demand: what `sitegen export` writes. The build publishes the same files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen import files
from sitegen.build.article_kits import article_kits
from sitegen.build.batch_limits import too_many
from sitegen.build.batches import batch_of
from sitegen.build.context import Context, Shop
from sitegen.build.pipeline import with_site
from sitegen.build.report import Options, Progress, Report
from sitegen.build.years_and_issues import years_and_issues
from sitegen.checks._runner import checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, case_file, case_folder
from sitegen.model.published import Batch, Published
from sitegen.model.site import Card, Site, SiteInfo
from sitegen.pages._case_inputs import CaseInputs, case_inputs
from sitegen.pages._citable import citables
from sitegen.pages._formats import file_name
from sitegen.pages._published import published
from sitegen.plugins import Exporter
from sitegen.read.nearest import did_you_mean
from sitegen.render.views.head import Description, elements
from sitegen.resolve.slugs import issue_slug

ALL = "cases"  # what a file of several cases is called that have nothing in common


@dataclass(frozen=True)
class Selection:
    """Which cases: those of these folders, of a year as `2026`, of an issue or all of a volume, or all there are.

    An issue is written as it is printed or as in addresses: `3(2)`, `volume-3-issue-2`, and `3`, `volume-3` for a
    volume. Issues are those of this site's journal.
    """

    slugs: tuple[str, ...] = ()
    year: str = ""
    issue: str = ""

    def holds(self, card: Card) -> bool:
        """Whether the case is one of them."""
        return (
            (not self.slugs or card.slug in self.slugs)
            and (not self.year or card.date[:4] == self.year)
            and (not self.issue or self._is_of(card))
        )

    def _is_of(self, card: Card) -> bool:
        volume, _, _ = card.issue.rpartition("(")
        known = (card.issue, volume, card.in_issue)
        return bool(card.in_issue) and (self.issue in known or card.in_issue.startswith(f"{self.issue}-issue-"))

    def name(self, found: Sequence[Card]) -> str:
        """What the cases *found* are called together, in the name of their file: the issue, the year, the case."""
        if self.issue:
            issues = {card.in_issue for card in found}
            return (issues.pop() if len(issues) == 1 else issue_slug(self.issue.removeprefix("volume-"), "")) or ALL
        return self.year or (self.slugs[0] if len(self.slugs) == 1 else ALL)


@dataclass(frozen=True)
class Exported:
    """The files, each with its name, and what was found wrong; with errors there are no files.

    They hold so many `cases`; `offered` says what years and issues there are to ask for.
    `unknown` are the names asked for that no case of the site has, each with what to say of it, `others` those of cases
    that are of another year or issue, `left` the cases that the format left out, each with the reason.
    """

    files: tuple[tuple[str, bytes], ...]
    report: Report
    unknown: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    cases: int = 0
    offered: str = ""


def export(
    root: Path, options: Options, exporter: Exporter, chosen: Selection, stamp: int, progress: Progress,
    *, kit: bool = False,
) -> Exported:  # fmt: skip
    """Make the files of the *chosen* cases. An error in one of them, or in the settings, means that there are none.

    *stamp* is the number of a batch (`Batch`). With *kit* a format that has kits comes with what its files name.
    """
    made = _Made()

    def use(context: Context, site: Site) -> None:
        asked = [(card, inputs) for card, inputs in case_inputs(site) if chosen.holds(card)]
        made.begin([card.slug for card in site.cases], [card.slug for card, _ in asked])
        made.offered = years_and_issues(site.cases)
        if asked and kit and exporter.kit:
            made.files += article_kits(exporter, made.slugs, site, Shop(context))
        elif asked:
            batch = batch_of(site, chosen.name([card for card, _ in asked]), stamp)
            made.files += _files(exporter, asked, Shop(context), batch, made.left)

    # What other registries ask for stands in nobody's way; a harvester's format asks by its own name.
    report = with_site(
        root, replace(options, registries=(exporter.registry or exporter.name,), only_registries=True), progress, use
    )
    report.diagnostics = [
        item for item in report.diagnostics
        if _concerns(item.file, made.slugs, chosen) and not _is_left_out(item, made.left)
    ]  # fmt: skip
    if exporter.gather is not None:
        report.diagnostics += too_many(exporter, len(made.slugs) - len(made.left))
    absent = [name for name in chosen.slugs if name not in made.slugs]
    unknown = tuple((name, _unknown(root, name, made.known, exporter)) for name in absent if name not in made.known)
    return Exported(
        files=() if report.failed else tuple(made.files),
        report=report,
        unknown=unknown,
        others=tuple(name for name in absent if name in made.known),
        left=tuple(made.left),
        cases=len(made.slugs) - len(made.left),
        offered=made.offered,
    )


def _unknown(root: Path, name: str, known: Sequence[str], exporter: Exporter) -> str:
    """What to say of a *name* that no case of the site has."""
    if files.read_if_any(root / case_file(name), 1) is not None:
        takes = exporter.left_out is None  # a registry takes no draft, whatever it is asked
        way = "--drafts includes it." if takes else "write status: published in its index.md when it is ready."
        return f"the case '{name}' is not published; {way}"
    return f"no case is called '{name}': {did_you_mean(name, known, f'name a folder of {CASES}')}"


class _Made:
    """What came of one attempt: the cases of the site, those asked for, their files, those left out and why."""

    known: list[str]
    slugs: list[str]
    files: list[tuple[str, bytes]]
    left: list[tuple[str, str]]
    offered: str = ""

    def __init__(self) -> None:
        self.begin([], [])

    def begin(self, known: list[str], slugs: list[str]) -> None:
        """Forget an earlier attempt."""
        self.known, self.slugs, self.files, self.left = known, slugs, [], []


def _concerns(file: str, slugs: Sequence[str], chosen: Selection) -> bool:
    """Whether a mistake in *file* concerns these cases: it is in the settings, or in one of them."""
    if not file.startswith(CASES):
        return True
    return any(file.startswith(case_folder(name) + "/") for name in (*slugs, *chosen.slugs))


def _is_left_out(item: Diagnostic, left: Sequence[tuple[str, str]]) -> bool:
    """Whether a rule of the registry has something against a case that it is not given anyhow."""
    return any(item.file == case_file(name) for name, _ in left) and any(
        check.registry and check.name == item.rule for check in checks()
    )


def _files(
    exporter: Exporter, asked: Sequence[tuple[Card, CaseInputs]], shop: Shop, batch: Batch, left: list[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    name = file_name(exporter, batch.id)
    if exporter.gather is not None:
        data = exporter.gather(_taken(exporter, asked, shop, left), shop.site, batch)
        if len(left) < len(asked):
            yield name, data
    elif exporter.cite is not None:
        yield name, exporter.cite(citables((card.citation for card, _ in asked), shop), shop.site)
    else:
        write = exporter.write or _head_of(exporter)
        for card, inputs in asked:
            name = file_name(exporter, card.slug) if exporter.filename else f"{card.slug}.{exporter.name}.html"
            yield name, write(published(inputs, shop), shop.site)


def _taken(
    exporter: Exporter, asked: Sequence[tuple[Card, CaseInputs]], shop: Shop, left: list[tuple[str, str]]
) -> Iterator[Published]:
    """The cases that the format takes; the others go to *left*, with the reason."""
    for card, inputs in asked:
        known = published(inputs, shop)
        reason = exporter.left_out(known) if exporter.left_out is not None else ""
        if reason:
            left.append((card.slug, reason))
        else:
            yield known


def _head_of(exporter: Exporter) -> Callable[[Published, SiteInfo], bytes]:
    """What writes the part of a page's head that the format is: its JSON-LD alone, or its elements."""
    if exporter.data is not None:
        return exporter.data

    def write(known: Published, site: SiteInfo) -> bytes:
        tags = tuple(exporter.tags(known, site)) if exporter.tags else ()
        links = tuple(exporter.links(known, site)) if exporter.links else ()
        return elements(Description(tags=tags, links=links)).encode()

    return write
