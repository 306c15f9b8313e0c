"""What must be known before the first case is read: site.yml, the theme, the prose pages, the context of workers."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from msgspec.structs import replace as with_changes

from sitegen import files
from sitegen.build import compiled, fingerprint
from sitegen.build.absences import no_settings
from sitegen.build.cache import Store
from sitegen.build.context import Context
from sitegen.build.deposit_settings import deposit_settings
from sitegen.build.export_names import export_names
from sitegen.build.fingerprint import NO_CODE, Code
from sitegen.build.looking_into import glance
from sitegen.build.report import Options
from sitegen.build.sources import Sources, misplaced
from sitegen.build.theme_pictures import site_card, theme_pictures
from sitegen.build.themes import NOWHERE, FoundTheme, load_theme
from sitegen.cite import lock
from sitegen.cite.lock import Lock
from sitegen.config import Config, ThemeChoice, info, read_config
from sitegen.images.recipe import Recipe
from sitegen.model.case import Spans
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.layout import CONTENT, LOCK_FILE, PAGES, SITE_FILE, THEMES
from sitegen.model.site import LinkUse, NavItem, PageCard, PictureUse, SiteInfo
from sitegen.model.struct import fingerprint as value_fingerprint
from sitegen.plugins import Locate
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.read.inventory import page_file_problems
from sitegen.read.page import read_page
from sitegen.read.picture_traces import traces_elsewhere
from sitegen.read.source import decode as decode_source
from sitegen.render.manifest import OptionValue
from sitegen.render.phrases import phrases
from sitegen.render.theme import Theme
from sitegen.resolve.crossrefs import page_problems
from sitegen.resolve.site import with_navigation


@dataclass
class Prepared:
    """The stage set. What is broken is reported and its default stands in, so that all mistakes come in one run."""

    context: Context
    code: Code
    config: Config
    pages: list[PageCard]
    links: list[LinkUse]
    featured: list[LinkUse]
    static: Mapping[str, str]
    theme_pictures: tuple[PictureUse, ...]
    diagnostics: list[Diagnostic]


def prepare(
    root: Path, store: Store, pictures: Store, sources: Sources, options: Options, known: Code = NO_CODE
) -> Prepared:
    """Read what is small and few, in this process. *known* is the code of the last build."""
    code = fingerprint.of_today(known)
    problems: list[Diagnostic] = []
    config, at = _config(root, sources, problems)
    theme = _theme(root, config.theme, sources, at, problems)
    read_options = ReadOptions(lang=config.lang, raw_html=config.raw_html)
    beside = _seen(root, PAGES, sources.page_files)
    read = [read_page(path, files.read(root / path), read_options, beside) for path in _page_paths(sources)]
    problems += chain.from_iterable((*page.diagnostics, *page_problems(page)) for page in read)
    pages = [page.card for page in read if page.card is not None]
    problems += page_file_problems(beside, {use.src for page in pages for use in page.pictures})
    styles = _styles(root, config, sources, at, problems)
    site_info = info(config, options.base_url, noindex=options.noindex, style_files=styles)
    context = Context(
        root=root,
        store=store,
        pictures=pictures,
        code=code.pages,
        compiled=compiled.kept_for(code.pages) if options.cache else compiled.CompiledTemplates(),
        image_code=code.images,
        options=read_options,
        lock=_lock(root, sources, problems),
        recipe=_recipe(config),
        theme_files=theme.files,
        theme_options=theme.options,
        theme_origins=theme.origins,
        theme_digest="",
        info=with_navigation(site_info, pages, ways_to_cases(site_info.lang, theme.files)),
    )
    shown = theme_pictures(context, theme.pictures, sources.loose)
    context = _dressed(context, theme.options | shown.values)
    problems += _unused(sources.loose, {use.src for use in shown.uses}, problems)
    problems += traces_elsewhere(_seen(root, CONTENT, sources.loose), ())
    problems += _no_address(site_info, problems)
    registries, only = options.registries, options.only_registries
    problems += deposit_settings(config, at, registries, options.base_url, only=only)
    links = [*_navigation(config, at), *theme.links, *chain.from_iterable(page.links for page in read)]
    featured = list(_featured(config, at))
    problems += _featured_twice(config, at)
    static = _keep_static(store, theme.files)
    return Prepared(context, code, config, pages, links, featured, static, shown.uses, problems)


def _unused(loose: Iterable[str], used: Container[str], told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The pictures right in content/ that no option shows; which, nobody knows while settings have mistakes."""
    unread = any(item.severity == "error" and item.file.startswith((SITE_FILE, THEMES)) for item in told)
    return [] if unread else [misplaced(CONTENT + name) for name in loose if name not in used]


def _dressed(context: Context, options: Mapping[str, OptionValue]) -> Context:
    """*context* with the *options* of its theme, which are a part of every page's key, and the card of the site."""
    digest = value_fingerprint((context.theme_files, context.theme_origins, options))
    site = with_changes(context.info, card=site_card(options, context.theme_files))
    return replace(context, theme_options=options, theme_digest=digest, info=site)


def _styles(root: Path, config: Config, sources: Sources, at: Locate, problems: list[Diagnostic]) -> dict[str, str]:
    """The texts of the styles in content/ that site.yml names, by path."""
    named: list[tuple[str, Span]] = [(config.csl, at("csl"))] if config.csl != Config().csl else []
    named += [(name, at("cite_styles", number)) for number, name in enumerate(config.cite_styles)]
    if not named:
        return {}
    from sitegen.read.style_file import read_style  # with the engine, which a build that formats nothing does without

    texts = {path: files.read(root / CONTENT / path) for path in sources.styles}
    used: dict[str, str] = {}
    for name, span in named:
        found = read_style(name, texts, lambda path: CONTENT + path, at.source, span)
        problems += found.diagnostics
        used |= found.files
    return used


def _lock(root: Path, sources: Sources, problems: list[Diagnostic]) -> Lock:
    """What `sitegen refs add` has fetched; most sites have no such file."""
    if sources.record(LOCK_FILE) is None:
        return Lock()
    source = decode_source(LOCK_FILE, files.read_if_any(root / LOCK_FILE) or b"")
    if isinstance(source, Diagnostic):
        problems.append(source)
        return Lock()
    found, wrong = lock.read(source)
    problems += wrong
    return found


def _seen(root: Path, folder: str, names: Mapping[str, str]) -> CaseFolder:
    """The files *names* of *folder*, with what a glance shows of them."""
    seen = {name: glance(f"{root}/{folder}{name}", digest) for name, digest in names.items()}
    heads = {name: found.head for name, found in seen.items()}
    traces = {name: found.traces for name, found in seen.items() if found.traces}
    return CaseFolder(slug="", path=folder.rstrip("/"), heads=heads, traces=traces, files=names)


def _page_paths(sources: Sources) -> list[str]:
    return [PAGES + name for name in sorted(sources.pages)]


def _config(root: Path, sources: Sources, problems: list[Diagnostic]) -> tuple[Config, Locate]:
    """The settings, and the means to point into them."""
    source: SourceText | Diagnostic | None = None
    if sources.site:
        source = decode_source(SITE_FILE, files.read(root / SITE_FILE))
    elif (root / SITE_FILE).is_dir():
        source = Diagnostic(
            file=SITE_FILE, rule="file-kind", message="this is a folder, and the settings of a site are a file",
            hint="rename the folder, and write a text file of this name: title: …",
        )  # fmt: skip
    else:
        problems += no_settings(sources)
    if isinstance(source, Diagnostic):
        problems.append(source)
        return Config(), NOWHERE
    config, spans, diagnostics = read_config(source)
    problems += diagnostics
    config, at = config or Config(), Locate(source, Spans(keys=spans)) if source else NOWHERE
    if config.exports:
        problems += export_names(config.exports, at)
    if config.checks:
        from sitegen.build.rules import misnamed  # many words, which most builds have no use for

        problems += misnamed(config.checks, at)
    return config, at


def _no_address(site: SiteInfo, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What a site without an address does without; drafts and previews are to be found by nobody anyhow."""
    misread = any(item.file == SITE_FILE and (item.severity == "error" or item.rule == "no-settings") for item in told)
    if not site.url and not site.noindex and not misread:
        message = "the site has no address yet: there is no sitemap.xml, and no page tells its permanent address"
        hint = "write the address as soon as you know it, e.g. url: https://cases.example/; or build with --base-url"
        yield Diagnostic(file=SITE_FILE, rule="no-url", severity="info", message=message, hint=hint)


def _navigation(config: Config, at: Locate) -> Iterator[LinkUse]:
    """The entries of the site's navigation that lead to addresses of the site."""
    for number, entry in enumerate(config.navigation):
        if entry.path.startswith("/"):
            span = at("navigation", number, "path")
            yield LinkUse(entry.path, SITE_FILE, span, *at.source.frame(span))


def _featured(config: Config, at: Locate) -> Iterator[LinkUse]:
    """The cases that the front page is to show first, by slug, each with its place."""
    for number, slug in enumerate(config.featured):
        span = at("featured", number)
        yield LinkUse(slug, SITE_FILE, span, *at.source.frame(span))


def _featured_twice(config: Config, at: Locate) -> Iterator[Diagnostic]:
    for number, slug in enumerate(config.featured):
        if slug in config.featured[:number]:
            message = f"'{slug}' stands here a second time; the front page shows it once"
            yield at.problem("featured-case", "warning", message, "remove one of the two", "featured", number)


def ways_to_cases(lang: str, theme: Mapping[str, bytes]) -> tuple[NavItem, ...]:
    """The links to all cases that stand in every header unless the settings name others, in the site's language."""
    words = phrases(lang, Theme(theme).catalogue(lang))
    return (
        NavItem(label=words("Browse"), path="/browse/"),
        NavItem(label=words("Authors"), path="/authors/"),
        NavItem(label=words("Archive"), path="/archive/"),
    )


def _theme(root: Path, choice: ThemeChoice, sources: Sources, at: Locate, problems: list[Diagnostic]) -> FoundTheme:
    theme = load_theme(root, choice, sources, at)
    problems += theme.problems
    return theme if theme.files else load_theme(root, ThemeChoice(), Sources())


def _recipe(config: Config) -> Recipe:
    modern = {"webp", "avif"} & set(config.images.formats)
    return Recipe(widths=config.images.widths, quality=config.images.quality, formats="modern" if modern else "classic")


def _keep_static(store: Store, theme: Mapping[str, bytes]) -> dict[str, str]:
    """The theme's static files as blobs, by the path they are published at."""
    return {path: store.blobs.put(data) for path, data in theme.items() if path.startswith("static/")}
