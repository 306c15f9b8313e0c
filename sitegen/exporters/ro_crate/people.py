"""The authors of a case and their institutions as entities of a crate.

https://www.researchobject.org/ro-crate/specification/1.1/contextual-entities.html#people
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.case_record import institution
from sitegen.exporters.ro_crate.things import Entity, link, links
from sitegen.model.case import Case
from sitegen.model.metadata import Contributor
from sitegen.render.urls import ORCID


def ids(case: Case) -> Iterator[str]:
    """What the authors are called in the crate, in order."""
    for number, author in enumerate(case.authors, 1):
        yield _id(author, number)


def authors(case: Case) -> Iterator[Entity]:
    """The authors. Where a name has no parts it is a group's."""
    for number, author in enumerate(case.authors, 1):
        name = author.name
        yield {
            "@id": _id(author, number),
            "@type": "Organization" if name.literal else "Person",
            "name": name.full,
            "givenName": name.given,
            "familyName": name.surname,
            "affiliation": links(dict.fromkeys(_place(case, place) for place in author.affiliations)),
        }


def affiliations(case: Case) -> Iterator[Entity]:
    """The institutions, and the departments of which the authors are, each a part of its institution."""
    for place, of in enumerate(case.affiliations):
        name, whole = of.name or institution(of), _institution(case, place)
        if (here := _place(case, place)) != whole:
            within = f"{of.department}, {name}"
            yield {"@id": here, "@type": "Organization", "name": within, "parentOrganization": link(whole)}
        yield {"@id": whole, "@type": "Organization", "name": name, "url": of.url}


def _id(author: Contributor, number: int) -> str:
    return ORCID + author.orcid if author.orcid else f"#author-{number}"


def _place(case: Case, place: int) -> str:
    of = case.affiliations[place]
    return f"#department-{place + 1}" if of.department and of.name else _institution(case, place)


def _institution(case: Case, place: int) -> str:
    return case.affiliations[place].ror or f"#affiliation-{place + 1}"
