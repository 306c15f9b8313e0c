"""One name: which parts, in which order, with which marks between."""

from __future__ import annotations

from sitegen.cite.csl.formatting import finisher
from sitegen.cite.csl.initials import initialized
from sitegen.cite.csl.item import Person
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Finish, Out, join
from sitegen.cite.csl.richtext import rich
from sitegen.model.person import is_east_asian


class NameForm:
    """How a style writes a name."""

    __slots__ = ("demote_long", "demote_short", "family", "form", "given", "hyphen", "initialize", "mark", "separator")

    def __init__(
        self, options: dict[str, str], family: dict[str, str], given: dict[str, str], locale: Locale
    ) -> None:
        self.form = options.get("form", "long")
        self.mark: str | None = options.get("initialize-with")
        self.initialize = options.get("initialize", "true") != "false"
        self.hyphen = options.get("initialize-with-hyphen", "true") != "false"
        self.separator = options.get("sort-separator", ", ")
        demote = options.get("demote-non-dropping-particle", "display-and-sort")
        self.demote_long = demote == "display-and-sort" or (demote == "sort-only" and "sorting" in options)
        self.demote_short = False
        self.family: Finish | None = finisher(family, locale)
        self.given: Finish | None = finisher(given, locale)

    def given_name(self, person: Person, level: int) -> str:
        """The given name at a level of disambiguation: 2 is the full one."""
        if self.mark is None or level >= 2 or not person.given:
            return person.given
        return initialized(person.given, self.mark, self.hyphen, self.initialize)

    def render(self, person: Person, inverted: bool, level: int = 0) -> Out:
        """The name, family name first when *inverted*; *level* 1 shows initials of a short form, 2 the given name."""
        if person.literal:
            return self._family(person.literal)
        short = self.form == "short" and not level
        if is_foreign_order(person):
            return self._east_asian(person, short, inverted)
        if short:
            return self._family(_glued(person.particle, person.family))
        if self.form == "long" and level == 1 and self.mark is not None:
            level = 2
        given = self.given_name(person, level)
        if inverted:
            return self._inverted(person, given)
        return self._reading(person, given)

    def _family(self, text: str) -> Out:
        content = rich(text) if "<" in text else text
        return self.family(content) if self.family and text else content

    def _given(self, text: str) -> Out:
        content = rich(text) if "<" in text else text
        return self.given(content) if self.given and text else content

    def _east_asian(self, person: Person, short: bool, inverted: bool) -> Out:
        family = self._family(person.family)
        if short:
            return family
        static = person.static and not is_east_asian(person.family)
        return join([family, self._given(person.given)], " " if static else "")

    def _reading(self, person: Person, given: str) -> Out:
        first = self._given(" ".join([part for part in (given, person.dropping) if part]))
        name = self._family(_glued(person.particle, person.family))
        if person.dropping.endswith(("’", "-")) and isinstance(name, str) and isinstance(first, str):
            full: Out = first + name
        else:
            full = join([first, name], " ")
        if person.suffix:
            return join([full, person.suffix], ", " if person.comma_suffix else " ")
        return full

    def _inverted(self, person: Person, given: str) -> Out:
        if self.demote_long:
            family = self._family(person.family)
            rest = " ".join([part for part in (given, person.dropping, person.particle) if part])
        else:
            family = self._family(_glued(person.particle, person.family))
            rest = " ".join([part for part in (given, person.dropping) if part])
        return join([family, self._given(rest), person.suffix], self.separator)


def is_foreign_order(person: Person) -> bool:
    """Whether the family name always stands first, as in Chinese."""
    return person.static or (
        not person.family.isascii() and is_east_asian(person.family) and is_east_asian(person.given or person.family)
    )


def _glued(particle: str, family: str) -> str:
    if not particle:
        return family
    return particle + family if particle.endswith(("’", "-")) else f"{particle} {family}"
