"""What must be known before the first case is read: site.yml, the theme, the prose pages, the context of workers."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace as with_changes

from sitegen import files
from sitegen.build import compiled, fingerprint
from sitegen.build.cache import Store
from sitegen.build.context import Context
from sitegen.build.deposit_settings import deposit_settings
from sitegen.build.fingerprint import NO_CODE, Code
from sitegen.build.glance import glance
from sitegen.build.report import Options
from sitegen.build.settings import Settings, featured_twice, no_address, read_settings
from sitegen.build.sources import Sources, misplaced
from sitegen.build.theme_pictures import site_card, theme_pictures
from sitegen.build.themes import FoundTheme, load_theme
from sitegen.cite import lock
from sitegen.cite.lock import Lock
from sitegen.config import Config, ThemeChoice, info
from sitegen.images.recipe import Recipe
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import CONTENT, LOCK_FILE, PAGES, SITE_FILE, THEMES
from sitegen.model.site import LinkUse, NavItem, PageCard, PictureUse
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
    settings = read_settings(root, sources)
    config, at = settings.config, settings.at
    theme = _theme(root, config.theme, sources, at)
    read_options = ReadOptions(lang=config.lang, raw_html=config.raw_html)
    prose = _prose(root, sources, read_options)
    styles = _styles(root, settings, sources)
    found_lock, wrong_lock = _lock(root, sources)
    problems = [*settings.problems, *theme.problems, *prose.problems, *styles.problems, *wrong_lock]
    site_info = info(config, options.base_url, noindex=options.noindex, style_files=styles.files)
    context = Context(
        root=root,
        store=store,
        pictures=pictures,
        code=code.pages,
        compiled=compiled.kept_for(code.pages) if options.cache else compiled.CompiledTemplates(),
        image_code=code.images,
        options=read_options,
        lock=found_lock,
        recipe=_recipe(config),
        theme_files=theme.files,
        theme_options=theme.options,
        theme_origins=theme.origins,
        theme_digest="",
        info=with_navigation(site_info, prose.cards, ways_to_cases(site_info.lang, theme.files)),
    )
    shown = theme_pictures(context, theme.pictures, sources.loose)
    context = _dressed(context, theme.options | shown.values)
    problems += _unused(sources.loose, {use.src for use in shown.uses}, problems)
    problems += traces_elsewhere(_seen(root, CONTENT, sources.loose), ())
    problems += no_address(site_info, problems)
    problems += deposit_settings(config, at, options.registries, options.base_url, only=options.only_registries)
    problems += featured_twice(settings)
    return Prepared(
        context=context,
        code=code,
        config=config,
        pages=prose.cards,
        links=[*settings.navigation(), *theme.links, *prose.links],
        featured=list(settings.featured()),
        static=_keep_static(store, theme.files),
        theme_pictures=shown.uses,
        diagnostics=problems,
    )


class _Prose(NamedTuple):
    """The prose pages, where they lead, and what is wrong with them."""

    cards: list[PageCard]
    links: list[LinkUse]
    problems: list[Diagnostic]


def _prose(root: Path, sources: Sources, options: ReadOptions) -> _Prose:
    beside = _seen(root, PAGES, sources.page_files)
    read = [read_page(path, files.read(root / path), options, beside) for path in _page_paths(sources)]
    cards = [page.card for page in read if page.card is not None]
    problems = [*chain.from_iterable((*page.diagnostics, *page_problems(page)) for page in read)]
    problems += page_file_problems(beside, {use.src for page in cards for use in page.pictures})
    return _Prose(cards, [*chain.from_iterable(page.links for page in read)], problems)


def _unused(loose: Iterable[str], used: Container[str], told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The pictures right in content/ that no option shows; which, nobody knows while settings have mistakes."""
    unread = any(item.severity == "error" and item.file.startswith((SITE_FILE, THEMES)) for item in told)
    return [] if unread else [misplaced(CONTENT + name) for name in loose if name not in used]


def _dressed(context: Context, options: Mapping[str, OptionValue]) -> Context:
    """*context* with the *options* of its theme, which are a part of every page's key, and the card of the site."""
    digest = value_fingerprint((context.theme_files, context.theme_origins, options))
    site = with_changes(context.info, card=site_card(options, context.theme_files))
    return replace(context, theme_options=options, theme_digest=digest, info=site)


class _Styles(NamedTuple):
    """The texts of the styles in content/ that site.yml names, by path, and what is wrong with them."""

    files: dict[str, str]
    problems: list[Diagnostic]


def _styles(root: Path, settings: Settings, sources: Sources) -> _Styles:
    config, at = settings.config, settings.at
    named: list[tuple[str, Span]] = [(config.csl, at("csl"))] if config.csl != Config().csl else []
    named += [(name, at("cite_styles", number)) for number, name in enumerate(config.cite_styles)]
    styles = _Styles({}, [])
    if not named:
        return styles
    from sitegen.read.style_file import read_style  # with the engine, which a build that formats nothing does without

    texts = {path: files.read(root / CONTENT / path) for path in sources.styles}
    for name, span in named:
        found = read_style(name, texts, lambda path: CONTENT + path, at.source, span)
        styles.files.update(found.files)
        styles.problems.extend(found.diagnostics)
    return styles


def _lock(root: Path, sources: Sources) -> tuple[Lock, Sequence[Diagnostic]]:
    """What `sitegen refs add` has fetched; most sites have no such file."""
    if sources.record(LOCK_FILE) is None:
        return Lock(), ()
    source = decode_source(LOCK_FILE, files.read_if_any(root / LOCK_FILE) or b"")
    return (Lock(), (source,)) if isinstance(source, Diagnostic) else lock.read(source)


def _seen(root: Path, folder: str, names: Mapping[str, str]) -> CaseFolder:
    """The files *names* of *folder*, with what a glance shows of them."""
    seen = {name: glance(f"{root}/{folder}{name}", digest) for name, digest in names.items()}
    heads = {name: found.head for name, found in seen.items()}
    traces = {name: found.traces for name, found in seen.items() if found.traces}
    return CaseFolder(slug="", path=folder.rstrip("/"), heads=heads, traces=traces, files=names)


def _page_paths(sources: Sources) -> list[str]:
    return [PAGES + name for name in sorted(sources.pages)]


def ways_to_cases(lang: str, theme: Mapping[str, bytes]) -> tuple[NavItem, ...]:
    """The links to all cases that stand in every header unless the settings name others, in the site's language."""
    words = phrases(lang, Theme(theme).catalogue(lang))
    return (
        NavItem(label=words("Browse"), path="/browse/"),
        NavItem(label=words("Authors"), path="/authors/"),
        NavItem(label=words("Archive"), path="/archive/"),
    )


def _theme(root: Path, choice: ThemeChoice, sources: Sources, at: Locate) -> FoundTheme:
    """The theme that is chosen; in place of one that has no files the usual one, with what is wrong with the other."""
    theme = load_theme(root, choice, sources, at)
    return theme if theme.files else replace(load_theme(root, ThemeChoice(), Sources()), problems=theme.problems)


def _recipe(config: Config) -> Recipe:
    modern = {"webp", "avif"} & set(config.images.formats)
    return Recipe(widths=config.images.widths, quality=config.images.quality, formats="modern" if modern else "classic")


def _keep_static(store: Store, theme: Mapping[str, bytes]) -> dict[str, str]:
    """The theme's static files as blobs, by the path they are published at."""
    return {path: store.blobs.put(data) for path, data in theme.items() if path.startswith("static/")}
