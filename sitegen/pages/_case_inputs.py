"""What the page of a case, and every file about it, depends on: its cache key, and the inputs of exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from sitegen.model.layout import case_folder
from sitegen.model.site import Card, ShownPicture, Site
from sitegen.model.struct import Value
from sitegen.pages._pictures import shown_pictures
from sitegen.pages._shared_citations import shared_citations
from sitegen.render.views.downloads import Several
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from sitegen.render.views.versions import Version
from sitegen.resolve.facets import place_of, terms_of
from sitegen.resolve.notices import notices
from sitegen.resolve.terms import terms
from sitegen.resolve.translations import translation_groups


class Rendered(Value, frozen=True, array_like=True):
    """A case by its digest in the store, and what its pictures became."""

    case: str
    pictures: Mapping[str, ShownPicture] = {}


class CaseInputs(Value, frozen=True, kw_only=True):
    """All that a case page depends on besides theme, site and code: nothing else of another case may be shown.

    `case` is the digest of the case in the store, `pictures` what its originals became, `related` the cases it
    names, `several` the citation files it shares, `notices` the cases that correct, retract or comment on it,
    `versions` the case in each of its languages, `renamed` its terms whose address is not the natural one, `similar`
    the cases it is like, encoded, `translations` the cases that are this one in another language, whole.
    """

    case: str
    style: str
    cite_styles: tuple[str, ...] = ()
    pictures: Mapping[str, ShownPicture] = {}
    related: Mapping[str, Titled] = {}
    newer: Titled | None = None
    older: Titled | None = None
    several: tuple[Several, ...] = ()
    notices: tuple[NoticeOf, ...] = ()
    versions: tuple[Version, ...] = ()
    renamed: Mapping[str, str] = {}
    similar: bytes = b""
    translations: tuple[Rendered, ...] = ()


def case_inputs(site: Site) -> Iterator[tuple[Card, CaseInputs]]:
    """What each case page is made of; cases stand newest first."""
    titles = {card.slug: _titled(card, site.info.lang) for card in site.cases}
    known = _Known(
        titles, shared_citations(site.cases), _notices(site.cases, titles), translation_groups(site.cases),
        terms(site.cases).renamed, _translations(site),
    )  # fmt: skip
    row = (None, *site.cases, None)
    for (newer, card), (_, older) in zip(pairwise(row), pairwise(row[1:]), strict=False):
        if card is not None:
            yield card, _inputs(site, card, newer, older, known)


def of_itself(given: CaseInputs, card: Card, site: Site) -> CaseInputs:
    """*given* brought up to date after an edit that changed the outline of no case: what depends on outlines is kept,
    and what depends on the case itself, its pictures, its translations and its similar cases is set anew.
    """
    return replace(
        given,
        case=card.digest,
        pictures=shown_pictures(case_folder(card.slug), card.pictures, site.pictures),
        similar=site.similar.get(card.slug, b""),
        translations=tuple(_translations(site).get(card.slug, ())),
    )


def _titled(card: Card, lang: str) -> Titled:
    return Titled(card.slug, card.title, card.lang or lang, card.dir, card.doi)


class _Known(NamedTuple):
    """What the cases of a site are to each other, by slug; and terms by place whose address is not the natural one."""

    titles: Mapping[str, Titled]
    several: Mapping[str, tuple[Several, ...]]
    notices: Mapping[str, Sequence[NoticeOf]]
    groups: Mapping[str, Sequence[str]]
    renamed: Mapping[str, str]
    translations: Mapping[str, Sequence[Rendered]]


def _inputs(site: Site, card: Card, newer: Card | None, older: Card | None, known: _Known) -> CaseInputs:
    titles = known.titles
    folder = case_folder(card.slug)
    return CaseInputs(
        case=card.digest,
        style=site.style,
        cite_styles=site.cite_styles,
        pictures=shown_pictures(folder, card.pictures, site.pictures),
        related={slug: titles[slug] for slug in card.related_cases if slug in titles},
        newer=titles[newer.slug] if newer else None,
        older=titles[older.slug] if older else None,
        several=known.several.get(card.slug, ()),
        notices=tuple(known.notices.get(card.slug, ())),
        versions=tuple(Version(slug, titles[slug].lang) for slug in known.groups.get(card.slug, ())),
        renamed=_own(card, known.renamed) if known.renamed else {},
        similar=site.similar.get(card.slug, b""),
        translations=tuple(known.translations.get(card.slug, ())),
    )


def _own(card: Card, renamed: Mapping[str, str]) -> dict[str, str]:
    """Those of the *renamed* terms that the case has."""
    places = (place_of(facet, term) for facet, found in terms_of(card) for term in found)
    return {place: renamed[place] for place in places if place in renamed}


def _notices(cards: Sequence[Card], titles: Mapping[str, Titled]) -> Mapping[str, list[NoticeOf]]:
    """What cases of the site say of each other, by the slug of the one that is spoken of."""
    found: dict[str, list[NoticeOf]] = defaultdict(list)
    for of, relation, card in notices(cards):
        found[of].append(NoticeOf(relation, card.date, titles[card.slug]))
    return found


def _translations(site: Site) -> Mapping[str, list[Rendered]]:
    """The cases that are one of the site in another language, by its slug."""
    found: dict[str, list[Rendered]] = defaultdict(list)
    for card in site.cases:
        for original in card.translation_of:
            pictures = shown_pictures(case_folder(card.slug), card.pictures, site.pictures)
            found[original].append(Rendered(card.digest, pictures))
    return found
