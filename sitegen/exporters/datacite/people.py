"""Who made, owns and paid for a case, in the terms of DataCite: creators (2), contributors (7), funding (19)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sitegen.cite.case_record import institution
from sitegen.model.case import Case
from sitegen.model.funder import funder
from sitegen.model.metadata import Contributor
from sitegen.render.urls import ORCID

UNKNOWN = ":unav"  # DataCite's code for a value that is temporarily inaccessible, and may stand in mandatory members
_DOI = "https://doi.org/"


def creators(case: Case) -> list[dict[str, Any]]:
    """The authors in order."""
    return [_person(author, case) for author in case.authors] or [{"name": UNKNOWN}]


def contributors(case: Case) -> Iterator[dict[str, Any]]:
    """Whom to write to, and who holds the rights."""
    for author in case.authors:
        if author.corresponding:
            yield {**_person(author, case), "contributorType": "ContactPerson"}
    if case.meta.copyright and case.meta.copyright.holder:
        yield {"name": case.meta.copyright.holder, "contributorType": "RightsHolder"}


def _person(author: Contributor, case: Case) -> dict[str, Any]:
    found: dict[str, Any] = dict(_name(author))
    if author.orcid:
        orcid = ORCID + author.orcid
        found["nameIdentifiers"] = [{"nameIdentifier": orcid, "nameIdentifierScheme": "ORCID", "schemeUri": ORCID}]
    if affiliations := list(_affiliations(author, case)):
        found["affiliation"] = affiliations
    return found


def _name(author: Contributor) -> Iterator[tuple[str, str]]:
    """A name that has no parts may be a group's or a person's: nothing is said of that."""
    name = author.name
    if name.literal:
        yield "name", name.literal
        return
    given = " ".join(filter(None, (name.given, name.suffix)))
    yield "name", name.inverted
    yield "nameType", "Personal"
    if given:
        yield "givenName", given
    if name.surname:
        yield "familyName", name.surname


def _affiliations(author: Contributor, case: Case) -> Iterator[dict[str, str]]:
    """Each once: two places may read alike, as departments that nobody names do."""
    places = [case.affiliations[place] for place in author.affiliations]
    for name, ror in dict.fromkeys((institution(of), of.ror) for of in places):
        if name and ror:
            yield {
                "name": name, "affiliationIdentifier": ror, "affiliationIdentifierScheme": "ROR",
                "schemeUri": "https://ror.org/",
            }  # fmt: skip
        elif name:
            yield {"name": name}


def funding(case: Case) -> list[dict[str, str]]:
    """Each award with each who paid; an award of nobody's is left to the statement."""
    found: list[dict[str, str]] = []
    for award in case.meta.funding.awards if case.meta.funding else ():
        for source in award.sources:
            one = dict(_funder(source), **({"awardNumber": award.id} if award.id else {}))
            if one.get("funderName") and one not in found:
                found.append(one)
    return found


def _funder(source: str) -> Iterator[tuple[str, str]]:
    of = funder(source)
    yield "funderName", of.name
    if of.doi:
        yield from (("funderIdentifier", _DOI + of.doi), ("funderIdentifierType", "Crossref Funder ID"))
    elif of.ror:
        yield from (("funderIdentifier", of.ror), ("funderIdentifierType", "ROR"))
