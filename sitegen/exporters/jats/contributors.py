"""Authors in JATS, their institutions, and the notes about them.

https://jats4r.niso.org/authors-and-affiliations/, https://jats4r.niso.org/credit-taxonomy/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, get_args

from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, Contributor, CreditRole
from sitegen.model.person import Name, is_east_asian
from sitegen.render.escape import attr, text
from sitegen.render.urls import ORCID, uri
from sitegen.render.xml import NOTHING, Content, Xml, element, joined, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

_CREDIT = "https://credit.niso.org/"
_CORRESPONDING, _EQUAL, _PAGE = "Corresponding author", "These authors contributed equally.", "Web page"
_ROLES = {
    role: (
        f'<role vocab="credit" vocab-identifier="{_CREDIT}" vocab-term="{attr(role)}" vocab-term-identifier='
        f'"{_CREDIT}contributor-roles/{"-".join(role.lower().replace("–", " ").replace("&", " ").split())}/">'
        f"{text(role)}</role>"
    )
    for role in get_args(CreditRole)
}


# -- names ---------------------------------------------------------------------------------------------
def name(person: Name) -> str:
    """A `name`, particles with the surname, or a `collab` for a group."""
    if person.literal:
        return f"<collab>{text(person.literal)}</collab>"
    family, given = person.surname, person.given
    style = "" if family.isascii() or not is_east_asian(family) else ' name-style="eastern"'
    suffix = f"<suffix>{text(person.suffix)}</suffix>" if person.suffix else ""
    if family and given:
        return f"<name{style}><surname>{text(family)}</surname><given-names>{text(given)}</given-names>{suffix}</name>"
    alone = f"<given-names>{text(given)}</given-names>" if given else f"<surname>{text(family)}</surname>"
    return f"<name{style}>{alone}{suffix}</name>"


# -- authors -------------------------------------------------------------------------------------------
def contrib_group(writer: JatsText) -> Xml:
    """The authors in order."""
    together = _together(writer.case)
    people = [_contrib(writer, number, who, together) for number, who in enumerate(writer.case.authors, 1)]
    return some("contrib-group", {"content-type": "authors"}, Xml("".join(people)))


def _together(case: Case) -> bool:
    """Whether authors contributed equally: one alone cannot."""
    return sum(who.equal_contributor for who in case.authors) > 1


def _contrib(writer: JatsText, number: int, who: Contributor, together: bool) -> str:
    equal = together and who.equal_contributor
    corresponding = ' corresp="yes"' if who.corresponding else ""
    equally = ' equal-contrib="yes"' if equal else ""
    deceased = ' deceased="yes"' if who.deceased else ""
    orcid = f'<contrib-id contrib-id-type="orcid">{ORCID}{who.orcid}</contrib-id>' if who.orcid else ""
    degrees = f"<degrees>{text(', '.join(who.degrees))}</degrees>" if any(who.degrees) else ""
    roles = "".join([_ROLES[role] for role in who.roles])
    marks = "".join([_to_aff(writer, place) for place in who.affiliations])
    notes = "".join([_xref(writer, *note) for note in _notes(number, who, equal)])
    return (
        f'<contrib contrib-type="author"{corresponding}{equally}{deceased}>{orcid}{name(who.name)}{degrees}'
        f"{roles}{marks}{notes}</contrib>\n"
    )


def _notes(number: int, who: Contributor, equal: bool) -> Iterator[tuple[str, str]]:
    """Type and place of what is noted of an author."""
    if who.corresponding:
        yield "corresp", f"cor-{number}"
    if equal:
        yield "fn", "equal"
    if who.note:
        yield "fn", f"note-{number}"


def _xref(writer: JatsText, kind: str, place: str) -> str:
    return f'<xref ref-type="{kind}" rid="{writer.places.part(place)}"/>'


def _to_aff(writer: JatsText, place: int) -> str:
    rid = writer.places.part(f"aff-{place + 1}")
    return f'<xref ref-type="aff" rid="{rid}"><sup>{place + 1}</sup></xref>'


# -- institutions ----------------------------------------------------------------------------------------
def affs(writer: JatsText) -> Xml:
    """The institutions by number. Of several, those that no author belongs to are left out: JATS cannot say whose."""
    case = writer.case
    several = len(case.authors) > 1 and len(case.affiliations) > 1
    named = {place for who in case.authors for place in who.affiliations}
    return joined([
        _aff(writer, place, item) for place, item in enumerate(case.affiliations) if place in named or not several
    ])  # fmt: skip


def _aff(writer: JatsText, place: int, item: Affiliation) -> Xml:
    ror = {"institution-id-type": "ror", "vocab": "ror", "vocab-identifier": "https://ror.org/"}
    parts: list[Content] = [
        some("institution", {"content-type": "dept"}, item.department),
        some("institution-wrap", {}, some("institution-id", ror, item.ror), some("institution", {}, item.name)),
        some("addr-line", {}, item.address),
        some("city", {}, item.city),
        some("state", {}, item.state),
        some("postal-code", {}, item.postal_code),
        some("country", {"country": item.country if _is_code(item.country) else ""}, item.country),
        _page(writer, item),
    ]  # fmt: skip
    label = element("label", {}, str(place + 1))
    return element("aff", {"id": writer.places.part(f"aff-{place + 1}")}, label, *_with_commas(parts))


def _page(writer: JatsText, item: Affiliation) -> Xml:
    link = {"ext-link-type": "uri", "xlink:href": uri(item.url), "xlink:title": item.name or _PAGE}
    given = {**link, "xml:lang": writer.tongue(_PAGE)}
    return some("ext-link", given, _PAGE if item.url else "")


def _is_code(country: str) -> bool:
    return len(country) == 2 and country.isascii() and country.isupper()


def _with_commas(parts: Sequence[Content]) -> Iterator[Content]:
    known = [part for part in parts if part]
    for at, part in enumerate(known):
        yield from (", ", part) if at else (part,)


# -- notes -------------------------------------------------------------------------------------------------
def author_notes(writer: JatsText) -> Xml:
    """Who answers letters, with the only addresses that are published; who did as much as others; interests."""
    case = writer.case
    noted = list(enumerate(case.authors, 1))
    return some(
        "author-notes", {},
        *[_corresp(writer, number, who) for number, who in noted if who.corresponding],
        _fn(writer, "equal", "equal", writer.words(_EQUAL), writer.tongue(_EQUAL)) if _together(case) else NOTHING,
        *[_fn(writer, "other", f"note-{number}", who.note) for number, who in noted if who.note],
        _interests(writer),
    )  # fmt: skip


def _corresp(writer: JatsText, number: int, who: Contributor) -> Xml:
    mail = element("email", {"xlink:href": uri(f"mailto:{who.email}")}, who.email) if who.email else NOTHING
    given = {"id": writer.places.part(f"cor-{number}"), "xml:lang": writer.tongue(_CORRESPONDING)}
    return element(
        "corresp", given,
        writer.words(_CORRESPONDING), ": ", who.name.full, ", " if mail else "", mail,
    )  # fmt: skip


def _fn(writer: JatsText, kind: str, place: str, words: str, lang: str = "") -> Xml:
    said = element("p", {"xml:lang": lang}, words)
    return element("fn", {"fn-type": kind, "id": writer.places.part(place)}, said, Xml("\n"))


def _interests(writer: JatsText) -> Xml:
    """Competing interests, where JATS4R looks for them. https://jats4r.niso.org/conflict-of-interest-statements/"""
    for said in writer.case.statements:
        if said.kind == "competing_interests":
            return element("fn", {"fn-type": "coi-statement"}, writer.paragraphs(said.children) or element("p", {}))
    return NOTHING
