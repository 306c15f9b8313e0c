"""The names of a work as a sentence says them: `Silva`, `Silva and Costa`, `Silva et al.`"""

from __future__ import annotations

from sitegen.cite.csl.item import Item, Person
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Node, Out

_ROLES = ("author", "editor", "translator", "director", "container-author")


def in_text(item: Item, locale: Locale) -> Out:
    """Who wrote it, or else edited it; a work without names is called by its title."""
    people = next((item.names[role] for role in _ROLES if item.names.get(role)), [])
    names = [_name(person) for person in people]
    if not names:
        return item.formatted("title-short") or item.formatted("title")
    if names[-1] == "others" and len(names) > 1:
        names = [names[0], "", ""]
    if len(names) > 2:
        return f"{names[0]} {locale.term('et-al') or 'et al.'}"
    return f" {locale.term('and') or 'and'} ".join(names)


def _name(person: Person) -> str:
    if person.literal or not person.family:
        return person.literal or person.given
    joined = "" if person.particle.endswith(("’", "'", "-")) else " "
    return f"{person.particle}{joined}{person.family}" if person.particle else person.family


def with_word(names: Out, locale: Locale) -> Out:
    """*names* with the word for `&` before the last: sentences do not say signs."""
    if isinstance(names, str):
        before, sign, last = names.rpartition(" & ")
        return f"{before} {locale.term('and') or 'and'} {last}" if sign else names
    return Node(names.tag, [with_word(child, locale) for child in names.children], names.value)
