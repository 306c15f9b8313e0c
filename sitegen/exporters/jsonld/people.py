"""Persons and organisations of a case in schema.org's words: authors, their institutions, funders.

https://schema.org/Person, https://schema.org/Organization, https://schema.org/Grant
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitegen.exporters.jsonld.thing import Thing, said, thing
from sitegen.model.funder import funder
from sitegen.model.funding import Funding
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.person import Name
from sitegen.render.urls import ORCID, doi


def authors(people: Sequence[Contributor], places: Sequence[Affiliation]) -> list[Thing]:
    """The authors in order, each with his institutions."""
    institutions = [_institution(place) for place in places]
    return [_author(person, [institutions[at] for at in person.affiliations]) for person in people]


def _author(person: Contributor, institutions: list[Thing]) -> Thing:
    orcid = ORCID + person.orcid if person.orcid else ""
    return named(
        person.name, orcid, identifier=orcid, honorificSuffix=", ".join(person.degrees),
        affiliation=said(*institutions), email=person.email if person.corresponding else "",
    )  # fmt: skip


def named(name: Name, id: str = "", **facts: object) -> Thing:
    """A person, or a group where the name has no parts; the given names carry the particle that may be dropped."""
    if name.literal:
        return thing("Organization", id, name=name.literal, **facts)
    family = f"{name.non_dropping_particle} {name.family}" if name.non_dropping_particle else name.family
    given = f"{name.given} {name.dropping_particle}" if name.dropping_particle else name.given
    return thing("Person", id, name=name.full, givenName=given, familyName=family, **facts)


def _institution(place: Affiliation) -> Thing:
    address = thing(
        "PostalAddress", streetAddress=place.address, addressLocality=place.city, addressRegion=place.state,
        postalCode=place.postal_code, addressCountry=place.country,
    )  # fmt: skip
    return thing(
        "Organization", place.ror, name=place.name or place.department, identifier=place.ror, url=place.url,
        department=thing("Organization", name=place.department) if place.department and place.name else None,
        address=address if len(address) > 1 else None,
    )  # fmt: skip


def funding(given: Funding | None) -> list[Thing]:
    """The grants, with who paid them."""
    awards = given.awards if given else ()
    return said(*[
        thing("Grant", identifier=award.id, funder=[_funder(source) for source in award.sources]) for award in awards
    ])  # fmt: skip


def funders(given: Funding | None) -> list[Thing]:
    """Who paid, each once."""
    awards: Iterable[str] = [source for award in given.awards for source in award.sources] if given else ()
    return [_funder(source) for source in dict.fromkeys(awards)]


def _funder(source: str) -> Thing:
    known = funder(source)
    id = doi(known.doi) if known.doi else known.ror
    return thing("Organization", id, name=known.name, identifier=id)
