"""A list of names: how many are shown, what stands between them, and what stands for the rest."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.cite.csl.item import Person
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.name_order import NameForm, is_foreign_order
from sitegen.cite.csl.output import Out, join, plain
from sitegen.cite.csl.state import SUBSEQUENT, State
from sitegen.model.person import is_east_asian

_PREFIXED = ("و", "ו")  # words for “and” that are written together with what follows


def _whole(options: dict[str, str], name: str) -> int:
    text = options.get(name, "")
    return int(text[:6]) if text.isdecimal() else 0


class NameList:
    """How a style writes a list of names."""

    def __init__(
        self, options: dict[str, str], form: NameForm, locale: Locale, others: Out, finish: Callable[[Out], Out] | None
    ) -> None:
        self.form, self.finish, self.others = form, finish, others
        self.least, self.use = _whole(options, "et-al-min"), _whole(options, "et-al-use-first")
        self.later_least = _whole(options, "et-al-subsequent-min") or self.least
        self.later_use = _whole(options, "et-al-subsequent-use-first") or self.use
        self.use_last = options.get("et-al-use-last") == "true"
        self.delimiter = options.get("delimiter", ", ")
        self.joiner = {"text": locale.term("and"), "symbol": locale.term("and", "symbol") or "&"}.get(
            options.get("and", ""), ""
        )
        self.before_last = options.get("delimiter-precedes-last", "contextual")
        self.before_others = options.get("delimiter-precedes-et-al", "contextual")
        self.order = options.get("name-as-sort-order", "")

    def shown(self, count: int, state: State) -> int:
        """How many of *count* names are shown."""
        later = state.cite.position >= SUBSEQUENT
        least, use = (self.later_least, self.later_use) if later else (self.least, self.use)
        if not least or not use or count < least or use >= count:
            return count
        return min(max(use, state.choice.names), count)

    def inverted(self, number: int) -> bool:
        """Whether the name at that place has its family name first."""
        return self.order == "all" or (self.order == "first" and number == 0)

    def render(self, people: list[Person], state: State) -> Out:
        """The list."""
        others = people[-1].literal == "others" and len(people) > 1
        if others:
            people = people[:-1]
        count = len(people)
        shown = self.shown(count, state)
        names = self.names(people, shown, state)
        if others or shown < count:
            return self._cut(names, people)
        return self._whole(names, people[-2] if count > 1 else people[0])

    def name(self, person: Person, number: int, level: int = 0) -> Out:
        """The name at a place of the list."""
        content = self.form.render(person, self.inverted(number), level)
        return self.finish(content) if self.finish and content else content

    def names(self, people: list[Person], shown: int, state: State) -> list[Out]:
        """The names shown, each as text."""
        givens, primary = state.choice.givens, state.choice.primary
        state.form = self.form
        state.people += [person.key for person in people[:shown]]
        state.shown = max(state.shown, len(people))
        if givens:
            names = [
                self.name(person, number, 0 if primary and number else givens.get(person.key, 0))
                for number, person in enumerate(people[:shown])
            ]
        else:
            names = [self.name(person, number) for number, person in enumerate(people[:shown])]
        if not state.first_list:
            state.first_list = ["".join(person.key) for person in people[:shown]] + ["et al."] * (shown < len(people))
        return self._replaced(names, state) if state.replace else names

    def _replaced(self, names: list[Out], state: State) -> list[Out]:
        assert state.replace is not None
        mode, value, count = state.replace
        if mode != "complete-all":
            state.replace = None
            for number in range(min(count, len(names))):
                names[number] = value
        return names

    def _cut(self, names: list[Out], people: list[Person]) -> Out:
        if self.use_last and len(names) + 2 <= len(people):
            last = self.name(people[-1], len(people) - 1)
            return join([join(names, self.delimiter), f"{self.delimiter}… ", last])
        if not self.others:
            return join(names, self.delimiter)
        rule = self.before_others
        delimited = rule == "always" or (rule == "contextual" and len(names) > 1)
        if rule == "after-inverted-name":
            delimited = self.inverted(len(names) - 1)
        gap = self.delimiter if delimited else "" if is_east_asian(plain(self.others)) else " "
        return join([join(names, self.delimiter), self.others], gap)

    def _whole(self, names: list[Out], last_but_one: Person) -> Out:
        count = len(names)
        if count == 1 or not self.joiner:
            return join(names, self.delimiter)
        rule = self.before_last
        delimited = rule == "always" or (rule == "contextual" and count > 2)
        if rule == "after-inverted-name":
            delimited = self.inverted(count - 2) and not (last_but_one.literal or is_foreign_order(last_but_one))
        if self.joiner in _PREFIXED:
            return join([join(names[:-1], self.delimiter), names[-1]], f" {self.joiner}")
        if self.joiner[-1].isspace():
            return join([join(names[:-1], self.delimiter), names[-1]], self.joiner)
        gap = "" if is_east_asian(self.joiner) else " "
        before = self.delimiter if delimited else ""
        between = f"{before}{'' if before[-1:].isspace() else gap}{self.joiner}{gap}"
        return join([join(names[:-1], self.delimiter), names[-1]], between)
