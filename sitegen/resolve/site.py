"""Many cards become one `Site`: what is shown, in which order, under which navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from sitegen.config import Config
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import CITE_STYLES, Card, NavItem, PageCard, Picture, Site, SiteInfo
from sitegen.model.walk import plain_text
from sitegen.read.nearest import did_you_mean
from sitegen.resolve.links import unpublished


def resolve_site(
    config: Config, info: SiteInfo, cards: Sequence[Card], pages: Sequence[PageCard], pictures: Mapping[str, Picture]
) -> Site:
    """The site that pages are planned from: cases newest first, those of one day by slug."""
    by_slug = sorted(cards, key=lambda card: card.slug)
    newest_first = sorted(by_slug, key=lambda card: card.date, reverse=True)
    return Site(
        info=info,
        cases=tuple(newest_first),
        pages=tuple(pages),
        pictures=pictures,
        page_size=config.page_size,
        style=config.csl,
        cite_styles=_cite_styles(config, info),
    )


def _cite_styles(config: Config, info: SiteInfo) -> tuple[str, ...]:
    """The styles of the Cite box."""
    if not config.cite_styles:
        return CITE_STYLES
    from sitegen.cite.own_citation import (
        offered,
    )  # and with it the engine, which a build without an edit can do without

    return offered(config.cite_styles, info.style_files)


def with_navigation(info: SiteInfo, pages: Sequence[PageCard], ways: Sequence[NavItem] = ()) -> SiteInfo:
    """*info* with the site's own navigation, or *ways* to all cases and every prose page when it names none."""
    if info.navigation:
        return info
    prose = (NavItem(label=plain_text(page.page.title), path=page.path) for page in pages)
    return replace(info, navigation=(*ways, *prose))


Places = Callable[[str, str], tuple[Span, str]]


def unknown_related(
    cards: Sequence[Card],
    absent: Mapping[str, str] = MappingProxyType({}),
    place: Places = lambda file, slug: (Span(), ""),
) -> Iterator[Diagnostic]:
    """Cases that a `related` entry names and the site does not have.

    *absent* is as in `broken_links`; *place* finds where a file names a case.
    """
    slugs = {card.slug for card in cards}
    for card in cards:
        for slug in card.related_cases:
            if slug not in slugs and absent.get(slug) != "":
                message = f"related names the case '{slug}', which is not on this site"
                otherwise = "write the name of a folder of content/cases/ that is published, or give a doi or url"
                hint = did_you_mean(slug, slugs, otherwise)
                if slug in absent:
                    message, hint = unpublished(slug, absent[slug])
                file = case_file(card.slug)
                span, line = place(file, slug)
                yield Diagnostic(file=file, rule="related-case", message=message, hint=hint, span=span, source=line)
