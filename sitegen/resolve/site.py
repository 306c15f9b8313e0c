"""Many cards become one `Site`: what is shown, in which order, under which navigation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sitegen.config import Config, member
from sitegen.model.site import CITE_STYLES, Card, NavItem, PageCard, Picture, Site, SiteInfo
from sitegen.model.walk import raised_text


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
        featured=tuple(dict.fromkeys(config.featured)),
        member=member(config),
        gateway=config.oai.gateway,
    )


def _cite_styles(config: Config, info: SiteInfo) -> tuple[str, ...]:
    """The styles of the Cite box."""
    if not config.cite_styles:
        return CITE_STYLES
    # It brings the citation engine, which a build that formats nothing does without.
    from sitegen.cite.own_citation import offered

    return offered(config.cite_styles, info.style_files)


def with_navigation(info: SiteInfo, pages: Sequence[PageCard], ways: Sequence[NavItem] = ()) -> SiteInfo:
    """*info* with the site's own navigation, or *ways* to all cases and every prose page when it names none."""
    if info.navigation:
        return info
    prose = (NavItem(label=raised_text(page.page.title), path=page.path) for page in pages)
    return replace(info, navigation=(*ways, *prose))
