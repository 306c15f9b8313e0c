"""One name: which parts, in which order, with which marks between."""

from __future__ import annotations

from sitegen.cite.csl.formatting import finisher
from sitegen.cite.csl.initials import initialized
from sitegen.cite.csl.item import Person
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Finish, Out, join, plain
from sitegen.cite.csl.richtext import rich
from sitegen.model.person import is_east_asian


class NameForm:
    """How a style writes a name."""

    __slots__ = (
        "around_family",
        "around_given",
        "bare",
        "demote_long",
        "family",
        "form",
        "given",
        "hyphen",
        "initialize",
        "mark",
        "separator",
        "simple",
    )  # fmt: skip

    def __init__(self, options: dict[str, str], family: dict[str, str], given: dict[str, str], locale: Locale) -> None:
        self.form = options.get("form", "long")
        self.mark: str | None = options.get("initialize-with")
        self.bare = self.mark == ""  # no full stops: `King ML Jr`, as in medicine (the specification is silent)
        self.initialize = options.get("initialize", "true") != "false"
        self.hyphen = options.get("initialize-with-hyphen", "true") != "false"
        self.separator = options.get("sort-separator", ", ")
        demote = options.get("demote-non-dropping-particle", "display-and-sort")
        self.demote_long = demote == "display-and-sort" or (demote == "sort-only" and "sorting" in options)
        self.family: Finish | None = finisher(family, locale, affixes=False)
        self.given: Finish | None = finisher(given, locale, affixes=False)
        self.around_family, self.around_given = _affixes(family, locale), _affixes(given, locale)
        self.simple = not (self.family or self.given or self.around_family or self.around_given)

    def levels(self, initials_only: bool) -> tuple[int, ...]:
        """The levels of disambiguation that show more of a given name."""
        if self.mark is None or not self.initialize or self.form == "long":
            return () if initials_only else (2,)
        return (1,) if initials_only else (1, 2)

    def given_name(self, person: Person, level: int) -> str:
        """The given name at a level of disambiguation: 2 is the full one."""
        if self.mark is None or not person.given:
            return person.given
        return initialized(person.given, self.mark, self.hyphen, self.initialize and level < 2)

    def render(self, person: Person, inverted: bool, level: int = 0) -> Out:
        """The name, family name first when *inverted*; *level* 1 shows initials of a short form, 2 the given name."""
        if person.literal:
            return self._family(person.literal)
        short = self.form == "short" and not level
        if is_foreign_order(person):
            return self._east_asian(person, short, inverted)
        if short:
            return self._family(_glued(person.particle, person.family))
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
        if self.simple and not person.suffix and not person.dropping and "<" not in person.family + given:
            name = _glued(person.particle, person.family)
            return f"{given} {name}" if given and name else given or name
        family = _together([self._given(person.dropping), self._family(person.particle), self._family(person.family)])
        if person.suffix:
            family = join([family, self._suffix(person)], ", " if person.comma_suffix else " ")
        first = self._given(given)
        if first and self.around_given:
            first = self.around_given(first)
        return join([first, self.around_family(family) if self.around_family and family else family], " ")

    def _inverted(self, person: Person, given: str) -> Out:
        if self.simple and not person.dropping and not person.particle and "<" not in person.family + given:
            return join([person.family, given, self._suffix(person)], self.separator)
        particle, family = self._family(person.particle), self._family(person.family)
        rest = [self._given(given), self._given(person.dropping)]
        if self.demote_long:
            rest.append(particle)
        else:
            family = _together([particle, family])
        after = join(rest, " ")
        if self.around_family and family:
            family = self.around_family(family)
        after = self.around_given(after) if self.around_given and after else after
        return join([family, after, self._suffix(person)], self.separator)

    def _suffix(self, person: Person) -> str:
        return person.suffix.replace(".", "") if self.bare and person.suffix else person.suffix


def _affixes(attributes: dict[str, str], locale: Locale) -> Finish | None:
    return finisher({name: attributes[name] for name in ("prefix", "suffix") if name in attributes}, locale)


def _together(parts: list[Out]) -> Out:
    """Particles and the family name, with a blank between unless an apostrophe or a hyphen joins them."""
    found: Out = ""
    for part in parts:
        found = join([found, part], "" if _joins(plain(found)) else " ") if found and part else found or part
    return found


def is_foreign_order(person: Person) -> bool:
    """Whether the family name always stands first, as in Chinese."""
    return person.static or (
        not person.family.isascii() and is_east_asian(person.family) and is_east_asian(person.given or person.family)
    )


def _glued(particle: str, family: str) -> str:
    if not particle:
        return family
    return particle + family if _joins(particle) else f"{particle} {family}"


def _joins(particle: str) -> bool:
    """Whether what follows stands close: d’Alembert, al-Zahrawi, but de’ Medici."""
    last = particle.rpartition(" ")[2]
    return last.endswith("-") or (last.endswith("’") and len(last) < 3)
