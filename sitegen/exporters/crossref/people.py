"""Who made the case, in the order of the byline: persons with institutions and ORCID iDs, and groups.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/contributors/
"""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.person import Name, is_east_asian
from sitegen.render.urls import ORCID
from sitegen.render.xml import NOTHING, Xml, element, some

SHORTEST = 2  # letters of a department or place


def contributors(case: Case) -> Xml:
    """All authors; nothing when there is none."""
    institutions = [institution(affiliation) for affiliation in case.affiliations]
    found = [_contributor(author, number, institutions) for number, author in enumerate(case.authors)]
    return some("contributors", {}, *found)


def _contributor(author: Contributor, number: int, institutions: list[Xml]) -> Xml:
    name = author.name
    attributes = {"sequence": "additional" if number else "first", "contributor_role": "author"}
    if name.literal:
        return element("organization", attributes, " ".join(name.literal.split()))
    return element(
        "person_name", attributes | _style(name),
        some("given_name", {}, given_name(name)),
        element("surname", {}, surname(name)),
        some("suffix", {}, name.suffix),
        some("affiliations", {}, *[institutions[place] for place in author.affiliations]),
        orcid(author.orcid),
    )  # fmt: skip


def surname(name: Name) -> str:
    """The family name with its particles; of a person with one name, that one."""
    return " ".join((name.surname if name.family else f"{name.surname} {name.given}").split())


def given_name(name: Name) -> str:
    """The given names, where there is a family name beside them."""
    return " ".join(name.given.split()) if name.family else ""


def _style(name: Name) -> dict[str, str]:
    """Names that stand family first."""
    eastern = name.given and is_east_asian(name.family) and is_east_asian(name.given)
    return {"name-style": "eastern"} if eastern else {}


def institution(known: Affiliation) -> Xml:
    """An institution with its ROR, where it is, and the department."""
    name, department = known.name or known.department, known.department if known.name else ""
    if not name and not known.ror:
        return NOTHING
    return element(
        "institution", {},
        some("institution_name", {}, name),
        some("institution_id", {"type": "ror"}, known.ror),
        _worded("institution_place", place(known)),
        _worded("institution_department", department),
    )  # fmt: skip


def _worded(name: str, value: str) -> Xml:
    """An element that a single letter is too little for."""
    return some(name, {}, value) if len(value) >= SHORTEST else NOTHING


def place(known: Affiliation) -> str:
    """City, region and country."""
    return ", ".join(filter(None, (known.city, known.state, known.country)))


def orcid(digits: str) -> Xml:
    """An ORCID iD as the authors typed it: nobody has signed in with it."""
    return element("ORCID", {"authenticated": "false"}, ORCID + digits) if digits else NOTHING
