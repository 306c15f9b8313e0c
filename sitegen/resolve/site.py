"""Many cards become one `Site`: what is shown, in which order, under which navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from sitegen.config import Config, member
from sitegen.model.diagnostic import Diagnostic, Severity, Span
from sitegen.model.layout import case_file
from sitegen.model.site import CITE_STYLES, TAKEN_BACK, Card, LinkUse, NavItem, PageCard, Picture, Site, SiteInfo
from sitegen.model.walk import raised_text
from sitegen.read.nearest import did_you_mean, nearest
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


def unknown_featured(
    named: Sequence[LinkUse], cards: Sequence[Card], absent: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Diagnostic]:
    """What is wrong with the cases that `featured:` of site.yml names; *absent* is as in `broken_links`."""
    known = {card.slug: card.status for card in cards} if named else {}
    for use in named:
        if known.get(use.href) in TAKEN_BACK:
            message = f"featured names the case '{use.href}', which is {known[use.href]}"
            hint = "take it out of featured:, as what stands first is taken for what the site stands for"
            yield _of_featured(use, "warning", message, hint)
        if use.href in known or absent.get(use.href) == "":
            continue
        message = f"featured names the case '{use.href}', which is not on this site"
        hint = did_you_mean(use.href, known, "write the name of a folder of content/cases/")
        if use.href in absent:
            message, hint = unpublished(use.href, absent[use.href])
        yield _of_featured(use, "warning" if use.href in absent else "error", message, hint)


def _of_featured(use: LinkUse, severity: Severity, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=use.file, rule="featured-case", span=use.span, source=use.source, cut=use.cut, message=message, hint=hint,
        severity=severity,
    )  # fmt: skip


def unlisted_languages(
    config: Config, cards: Sequence[Card], place: Callable[[str], tuple[Span, str]] = lambda file: (Span(), "")
) -> Iterator[Diagnostic]:
    """Cases in a language that the site does not list, when it lists any; `pt` stands for `pt-BR` too."""
    listed = {lang.lower() for lang in (config.lang, *config.languages)}
    for card in cards if config.languages else ():
        tag = card.lang.lower()
        if tag and tag not in listed and tag.partition("-")[0] not in listed:
            names = ", ".join(config.languages)
            message = f"the case is in the language '{card.lang}', and the site lists {names}"
            near = nearest(card.lang, config.languages)
            right = f"write lang: {near}" if near else "correct lang: here"
            hint = f"{right}, or add {card.lang} to languages: in content/site.yml"
            file = case_file(card.slug)
            span, line = place(file)
            yield Diagnostic(
                file=file, rule="case-language", severity="warning", message=message, hint=hint, span=span, source=line
            )
