"""`sitegen check --deposit`: what a build would say, the rules of the registries, and their schemas.

The files of every case are made as `sitegen export` makes them, and none is written. What a schema has against them is
told at the front matter of the case that it comes of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen import files
from sitegen.build.batches import batch_of
from sitegen.build.context import Context, Shop
from sitegen.build.deposit_settings import REGISTRIES, deposit_settings
from sitegen.build.front_places import key_place
from sitegen.build.pipeline import build, with_site
from sitegen.build.report import Options, Progress, Report
from sitegen.build.schema_keys import OF_JOURNAL, key_of
from sitegen.build.severities import severities
from sitegen.build.themes import NOWHERE
from sitegen.build.validating import Fault, Schema, SchemaProblem, each_fault
from sitegen.config import Config, read_config
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.layout import CASES, SITE_FILE, case_file, case_folder
from sitegen.model.published import Batch, Published
from sitegen.model.site import Site, SiteInfo
from sitegen.pages._case_inputs import case_inputs
from sitegen.pages._formats import asked_for
from sitegen.pages._published import published
from sitegen.plugins import Exporter, Registry, discover
from sitegen.read.source import decode

TOGETHER = 200  # cases in one file, so that a large site needs little memory
FAULTS = 5  # told of one case in one format: those that follow are often consequences
NAME, STAMP = "check", 20000101000000  # of the files that are tried
# Where each schema is published, for those who have not got it.
SOURCES: Mapping[str, str] = {
    "jats": "https://jats.nlm.nih.gov/publishing/1.3/xsd.html",
    "crossref": "https://gitlab.com/crossref/schema",
    "pubmed": "https://dtd.nlm.nih.gov/ncbi/pubmed/in/PubMed.dtd",
    "doaj": "https://doaj.org/static/doaj/doajArticles.xsd with https://doaj.org/static/doaj/iso_639-2b.xsd beside it",
}


def check_deposits(root: Path, options: Options, schemas: Path | None, progress: Progress) -> Report:
    """All that a registry would have against the cases of the project at *root*; *schemas* is the folder of schemas.

    Raises what `build` raises.
    """
    config = _settings(root)
    registries: tuple[str, ...] = config.deposits or REGISTRIES
    options = replace(options, registries=registries, write=False)
    report = build(root, options, progress)
    ready = [item for item in _formats(config) if _ready(item, config, options.base_url)]
    loaded = _Schemas(schemas)
    checked = [(item, schema) for item in ready if (schema := loaded.of(item)) is not None]
    if checked:
        report.diagnostics += _validated(root, options, checked, _broken(report), progress)
    report.diagnostics += loaded.problems
    report.settle(severities(config, options))
    return report


def _settings(root: Path) -> Config:
    """The settings as far as they can be read; what is wrong with them the build tells."""
    source = decode(SITE_FILE, files.read_if_any(root / SITE_FILE) or b"title: Cases\n")
    return (read_config(source)[0] if isinstance(source, SourceText) else None) or Config()


def _formats(config: Config) -> Iterator[Exporter]:
    """What is deposited: the files of the registries that the site names, and those it publishes; or all of them."""
    found: Registry[Exporter] = discover("exporters")
    for item in found:
        if item.schema and (item.gather or item.write):
            named = item.registry in config.deposits if item.registry else _is_published(item, config)
            if named or not config.deposits:
                yield item


def _is_published(item: Exporter, config: Config) -> bool:
    return asked_for(item.name, config.exports, usual=item.beside)


def _ready(item: Exporter, config: Config, base_url: str) -> bool:
    """Whether the settings hold what the format asks for: without it each file would have the same faults."""
    return not any(deposit_settings(config, NOWHERE, (item.registry or item.name,), base_url, only=True))


def _broken(report: Report) -> frozenset[str]:
    """The folders of cases whose mistakes are told anyhow: what a schema has against them follows of that."""
    errors = (item.file for item in report.diagnostics if item.severity == "error")
    return frozenset("/".join(file.split("/")[:3]) for file in errors if file.startswith(CASES))


class _Schemas:
    """The schemas of the formats, each read once; what is wrong with them."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.problems: list[Diagnostic] = []

    def of(self, item: Exporter) -> Schema | None:
        """The schema of a format, when it is there and can be read."""
        if self.folder is None or not (self.folder / item.schema).is_file():
            place = f"put it at {item.schema} in a folder, and name that: --schemas FOLDER, or SITEGEN_SCHEMAS"
            self._missing(
                f"the schema of {item.label} is not here: its files are checked by rules alone",
                f"take it from {SOURCES.get(item.name, 'its registry')}; {place}",
            )
            return None
        try:
            return Schema(self.folder / item.schema)
        except SchemaProblem as problem:
            self._missing(str(problem), problem.hint)
            return None

    def _missing(self, message: str, hint: str) -> None:
        self.problems.append(
            Diagnostic(file=SITE_FILE, rule="schema-missing", severity="warning", message=message, hint=hint)
        )


def _validated(
    root: Path, options: Options, checked: Sequence[tuple[Exporter, Schema]], broken: frozenset[str], progress: Progress
) -> list[Diagnostic]:
    found: list[Diagnostic] = []

    def use(context: Context, site: Site) -> None:
        shop = Shop(context)
        sound = [inputs for card, inputs in case_inputs(site) if case_folder(card.slug) not in broken]
        found.clear()
        batch = batch_of(site, NAME, STAMP)
        for start in range(0, len(sound), TOGETHER):
            cases = [published(inputs, shop) for inputs in sound[start : start + TOGETHER]]
            for item, schema in checked:
                found.extend(_of_format(_Trial(root, item, schema, shop.site, batch), cases))
            progress("validate", start + len(cases), len(sound))

    with_site(root, replace(options, search=False), lambda stage, done, total: None, use)
    return list(dict.fromkeys(found))


@dataclass(frozen=True)
class _Trial:
    """A format and its schema, tried on cases."""

    root: Path
    item: Exporter
    schema: Schema
    site: SiteInfo
    batch: Batch

    def faults(self, cases: Sequence[Published]) -> list[Fault]:
        """What the schema has against the file of these cases, of which a format of one case takes one."""
        if self.item.gather is not None:
            gather = self.item.gather
            return list(each_fault(self.schema, lambda: gather(cases, self.site, self.batch), FAULTS))
        assert self.item.write is not None  # or it is none of `_formats`
        write, (known,) = self.item.write, cases
        return list(each_fault(self.schema, lambda: write(known, self.site), FAULTS))

    def told(self, fault: Fault, known: Published | None) -> Diagnostic:
        """The fault as a mistake in the case, or in the settings, at the key it comes of."""
        of_site, path = key_of(fault)
        file = case_file(known.case.slug) if known else CASES.rstrip("/")
        if of_site and known and known.case.meta.venue is not None and path[0] in OF_JOURNAL:
            path = ("venue",)  # the case says itself in what journal it stands
        elif of_site:
            file = SITE_FILE
        span, line = key_place(self.root, file, path)
        key = f" (look at {path[0]}:)" if path else ""
        message = f"{self.item.label} would be refused: {fault.message}{key}"
        hint = "mend the value; when it is right, the fault is sitegen's: tell us, with this message"
        return Diagnostic(file=file, rule="schema", message=message, span=span, source=line, hint=hint)


def _of_format(trial: _Trial, cases: Sequence[Published]) -> Iterator[Diagnostic]:
    """The faults of these cases in one format: all in one file first, as they are deposited, then each by itself."""
    taken = [known for known in cases if trial.item.left_out is None or not trial.item.left_out(known)]
    together = trial.faults(taken) if trial.item.gather is not None and taken else []
    if trial.item.gather is not None and not together:
        return
    alone = [trial.told(fault, known) for known in taken for fault in trial.faults([known])]
    yield from alone or (trial.told(fault, None) for fault in together)
