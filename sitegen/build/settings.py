"""The settings of the site, `content/site.yml`: read, with what is wrong in them and what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen import files
from sitegen.build.absences import no_settings
from sitegen.build.export_names import export_names
from sitegen.build.sources import Sources
from sitegen.build.themes import NOWHERE
from sitegen.config import Config, read_config
from sitegen.model.case import Spans
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.layout import SITE_FILE
from sitegen.model.site import LinkUse, SiteInfo
from sitegen.plugins import Locate
from sitegen.read.source import decode


@dataclass(frozen=True)
class Settings:
    """`config`, in which defaults stand for what is broken, `at`, which points into the file, and its `problems`."""

    config: Config
    at: Locate
    problems: tuple[Diagnostic, ...] = ()

    def navigation(self) -> Iterator[LinkUse]:
        """The entries of the site's navigation that lead to addresses of the site, each with its place."""
        for number, entry in enumerate(self.config.navigation):
            if entry.path.startswith("/"):
                yield self._use(entry.path, "navigation", number, "path")

    def featured(self) -> Iterator[LinkUse]:
        """The cases that the front page is to show first, by slug, each with its place."""
        for number, slug in enumerate(self.config.featured):
            yield self._use(slug, "featured", number)

    def _use(self, href: str, *keys: str | int) -> LinkUse:
        span = self.at(*keys)
        return LinkUse(href, SITE_FILE, span, *self.at.source.frame(span))


def read_settings(root: Path, sources: Sources) -> Settings:
    """The settings of the project at *root*; the usual ones when there are none, or none that can be read."""
    source = _source(root, sources)
    if isinstance(source, Diagnostic):
        return Settings(Config(), NOWHERE, (source,))
    if source is None:
        return Settings(Config(), NOWHERE, tuple(no_settings(sources)))
    config, spans, problems = read_config(source)
    config, at = config or Config(), Locate(source, Spans(keys=spans))
    return Settings(config, at, (*problems, *_misnamed(config, at)))


def _source(root: Path, sources: Sources) -> SourceText | Diagnostic | None:
    if sources.site:
        return decode(SITE_FILE, files.read(root / SITE_FILE))
    if not (root / SITE_FILE).is_dir():
        return None
    return Diagnostic(
        file=SITE_FILE, rule="file-kind", message="this is a folder, and the settings of a site are a file",
        hint="rename the folder, and write a text file of this name: title: …",
    )  # fmt: skip


def _misnamed(config: Config, at: Locate) -> Iterator[Diagnostic]:
    """The exports and the rules that are named and do not exist."""
    if config.exports:
        yield from export_names(config.exports, at)
    if config.checks:
        from sitegen.build.rules import misnamed  # many words, which most builds have no use for

        yield from misnamed(config.checks, at)


def featured_twice(settings: Settings) -> Iterator[Diagnostic]:
    """The cases that are to stand on the front page more than once."""
    featured = settings.config.featured
    for number, slug in enumerate(featured):
        if slug in featured[:number]:
            message = f"'{slug}' stands here a second time; the front page shows it once"
            yield settings.at.problem("featured-case", "warning", message, "remove one of the two", "featured", number)


def no_address(site: SiteInfo, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What a site without an address does without; drafts and previews are to be found by nobody anyhow."""
    misread = any(item.file == SITE_FILE and (item.severity == "error" or item.rule == "no-settings") for item in told)
    if not site.url and not site.noindex and not misread:
        message = "the site has no address yet: there is no sitemap.xml, and no page tells its permanent address"
        hint = "write the address as soon as you know it, e.g. url: https://cases.example/; or build with --base-url"
        yield Diagnostic(file=SITE_FILE, rule="no-url", severity="info", message=message, hint=hint)
