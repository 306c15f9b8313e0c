"""`AuthorList`: persons with affiliations and ORCID iDs, groups under their names."""

from __future__ import annotations

from sitegen.cite.case_record import institution
from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.person import Name
from sitegen.render.xml import NOTHING, Xml, element, joined, some


def author_list(case: Case) -> Xml:
    """All authors in order; nothing for a case without authors, as a notice of the editors may be."""
    return some("AuthorList", {}, *[_author(author, case) for author in case.authors])


def _author(author: Contributor, case: Case) -> Xml:
    name = _name(author.name)
    if not name:
        return NOTHING
    return element(
        "Author", {},
        name,
        joined(_affiliation(case.affiliations[place]) for place in author.affiliations),
        some("Identifier", {"Source": "ORCID"}, author.orcid),
    )  # fmt: skip


def _name(name: Name) -> Xml:
    """A person who has one name only has a first name that is said to be empty."""
    if name.literal:
        return element("CollectiveName", {}, name.literal)
    given, last = (name.given, name.surname) if name.surname else ("", name.given)
    if not last:
        return NOTHING
    first = element("FirstName", {}, given) if given else element("FirstName", {"EmptyYN": "Y"})
    return joined((first, element("LastName", {}, last), some("Suffix", {}, name.suffix)))


def _affiliation(affiliation: Affiliation) -> Xml:
    where = institution(affiliation)
    if not where:
        return NOTHING
    ror = some("Identifier", {"Source": "ROR"}, affiliation.ror)
    return element("AffiliationInfo", {}, element("Affiliation", {}, where), ror)
