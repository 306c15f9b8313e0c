"""Authors with the marks that tie them to affiliations and to notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.text import listed
from sitegen.render.urls import ORCID


class MarkView(Value, frozen=True, array_like=True):
    """A superscript that leads to an affiliation: what it shows, where it leads, how it is read aloud."""

    text: str
    href: str
    label: str


class AuthorView(Value, frozen=True, kw_only=True):
    """An author; `notes` are words such as “Corresponding author”, `email` is given for those only.

    `href` leads to the author's page, which has all cases of one who has several.
    """

    name: str
    href: str = ""
    degrees: str = ""
    marks: tuple[MarkView, ...] = ()
    corresponding: bool = False
    equal: bool = False
    deceased: bool = False
    orcid: str = ""
    orcid_href: str = ""
    email: str = ""
    roles: str = ""
    note: str = ""


class AffiliationView(Value, frozen=True, kw_only=True):
    """An affiliation as it is printed, under its number."""

    id: str
    number: int
    text: str
    ror: str = ""
    url: str = ""


class PeopleView(Value, frozen=True, kw_only=True):
    """All authors, their affiliations, and which kinds of marks need explaining."""

    authors: tuple[AuthorView, ...] = ()
    affiliations: tuple[AffiliationView, ...] = ()
    equal: bool = False
    deceased: bool = False
    detailed: tuple[AuthorView, ...] = ()


def people(
    authors: Sequence[Contributor], affiliations: Sequence[Affiliation], words: Phrases, pages: Mapping[str, str] = {}
) -> PeopleView:
    """The authors' part of a page. Marks are left out when everyone shares the one affiliation.

    *pages* are the links to the pages of those authors who have one, by name.
    """
    shown = tuple(_author(person, len(affiliations), words, pages) for person in authors)
    return PeopleView(
        authors=shown,
        affiliations=tuple(_affiliation(number, item, words.lang) for number, item in enumerate(affiliations, 1)),
        equal=any(person.equal for person in shown),
        deceased=any(person.deceased for person in shown),
        detailed=tuple(person for person in shown if person.roles or person.note or person.corresponding),
    )


def _author(person: Contributor, affiliations: int, words: Phrases, pages: Mapping[str, str]) -> AuthorView:
    numbers = (position + 1 for position in person.affiliations) if affiliations > 1 else ()
    return AuthorView(
        name=person.name.full,
        href=pages.get(person.name.full, ""),
        degrees=listed(person.degrees, words.lang),
        marks=tuple(
            MarkView(str(number), f"#aff-{number}", words("Affiliation {number}", number=number)) for number in numbers
        ),
        corresponding=person.corresponding,
        equal=person.equal_contributor,
        deceased=person.deceased,
        orcid=person.orcid,
        orcid_href=ORCID + person.orcid if person.orcid else "",
        email=person.email if person.corresponding else "",
        roles=listed((words(role) for role in person.roles), words.lang),
        note=person.note,
    )


def _affiliation(number: int, item: Affiliation, lang: str) -> AffiliationView:
    return AffiliationView(
        id=f"aff-{number}", number=number, text=listed(_parts(item), lang), ror=item.ror, url=item.url
    )


def _parts(item: Affiliation) -> Iterator[str]:
    place = f"{item.city} {item.postal_code}".strip()
    return filter(None, (item.department, item.name, item.address, place, item.state, item.country))
