"""The same case in other languages, for readers and for search engines, which show each reader his own.

https://developers.google.com/search/docs/specialty/international/localized-versions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.html import language
from sitegen.render.languages import language_name
from sitegen.render.urls import address, permanent


class Version(Value, frozen=True, array_like=True):
    """A case of this site and its language."""

    slug: str
    lang: str


class VersionView(Value, frozen=True, kw_only=True):
    """The case in a language: what that calls itself, where it is; `url` is the whole address, empty for a site that
    has none; `own` is true for the page itself. `attributes` are lang and dir of the name.
    """

    lang: str
    name: str
    href: str
    attributes: Markup
    url: str = ""
    own: bool = False


def versions(slug: str, group: Iterable[Version], root: str, site: SiteInfo) -> tuple[VersionView, ...]:
    """The pages of the *group* of translations that the case *slug* is in, one a language."""
    return tuple(
        VersionView(
            lang=one.lang,
            name=language_name(one.lang),
            href=address(root, f"/cases/{one.slug}/"),
            attributes=Markup(language(one.lang)),
            url=permanent(site.url, f"/cases/{one.slug}/"),
            own=one.slug == slug,
        )
        for one in _one_a_language(slug, tuple(group))
    )


def _one_a_language(slug: str, group: tuple[Version, ...]) -> Iterator[Version]:
    """Of several cases in one language the first, and in its own language the page itself."""
    seen = {one.lang for one in group if one.slug == slug}
    for one in group:
        if one.slug == slug or one.lang not in seen:
            seen.add(one.lang)
            yield one


def page_in(lang: str, known: Iterable[VersionView]) -> VersionView | None:
    """The case in *lang*, or in another country's form of it; None when it has no page of its own."""
    others = [one for one in known if not one.own]
    first = lang.partition("-")[0]
    near = sorted((one for one in others if one.lang.partition("-")[0] == first), key=lambda one: one.lang != lang)
    return near[0] if near else None
