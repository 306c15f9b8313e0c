"""What must be known before the first case is read: site.yml, the theme, the prose pages, the context of workers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitegen import files
from sitegen.build import fingerprint
from sitegen.build.cache import Store
from sitegen.build.context import Context
from sitegen.build.report import Options
from sitegen.build.sources import SITE_FILE, Sources
from sitegen.build.themes import load_theme
from sitegen.config import Config, info, read_config
from sitegen.images.recipe import Recipe
from sitegen.model.diagnostic import Diagnostic, Severity, SourceText
from sitegen.model.site import LinkUse, PageCard
from sitegen.model.struct import digest, fingerprint as value_fingerprint
from sitegen.read.folder import ReadOptions
from sitegen.read.page import read_page
from sitegen.read.source import decode as decode_source
from sitegen.resolve.site import with_navigation


@dataclass
class Prepared:
    """The stage set. `context` is None when site.yml or the theme cannot be used."""

    config: Config = field(default_factory=Config)
    context: Context | None = None
    pages: list[PageCard] = field(default_factory=list)
    links: list[LinkUse] = field(default_factory=list)
    static: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, Severity | str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def prepare(root: Path, store: Store, pictures: Store, sources: Sources, options: Options) -> Prepared:
    """Read what is small and few, in this process."""
    prepared = Prepared()
    config = _config(root, sources, prepared)
    if config is None:
        return prepared
    prepared.config, prepared.severities = config, config.checks
    theme, problem = load_theme(root, config.theme.name, sources)
    if problem is not None:
        prepared.diagnostics.append(problem)
        return prepared
    read_options = ReadOptions(lang=config.lang, csl=config.csl, raw_html=config.raw_html)
    _read_pages(root, sources, read_options, prepared)
    site_info = with_navigation(info(config, options.base_url, noindex=options.noindex), prepared.pages)
    prepared.static = _keep_static(store, theme)
    prepared.context = Context(
        root=root,
        store=store,
        pictures=pictures,
        code=fingerprint.code(),
        image_code=fingerprint.image_code(),
        options=read_options,
        recipe=_recipe(config),
        theme_files=theme,
        theme_digest=value_fingerprint(dict(theme)),
        info=site_info,
    )
    return prepared


def _config(root: Path, sources: Sources, prepared: Prepared) -> Config | None:
    source: SourceText | Diagnostic | None = None
    if sources.site:
        source = decode_source(SITE_FILE, files.read(root / SITE_FILE))
    if isinstance(source, Diagnostic):
        prepared.diagnostics.append(source)
        return None
    config, _, diagnostics = read_config(source)
    prepared.diagnostics += diagnostics
    return config


def _recipe(config: Config) -> Recipe:
    return Recipe(widths=config.images.widths, quality=config.images.quality)


def _read_pages(root: Path, sources: Sources, options: ReadOptions, prepared: Prepared) -> None:
    for path in sorted(sources.pages):
        page = read_page(path, files.read(root / path), options)
        prepared.diagnostics += page.diagnostics
        if page.card is not None:
            prepared.pages.append(page.card)
            prepared.links += page.links


def _keep_static(store: Store, theme: Mapping[str, bytes]) -> dict[str, str]:
    """The theme's static files as blobs, by the path they are published at."""
    static = {}
    for path, data in theme.items():
        if path.startswith("static/"):
            static[path] = digest(data)
            store.put(static[path], data)
    return static
