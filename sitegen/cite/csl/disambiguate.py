"""Works whose cites read the same are told apart: more names, given names, the condition, a letter after the year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sitegen.cite.csl.item import Person
from sitegen.cite.csl.name_order import NameForm
from sitegen.cite.csl.output import plain
from sitegen.cite.csl.state import Choice, State

Render = Callable[[str, Choice], tuple[str, State]]
Givens = dict[tuple[str, ...], int]
MOST_ADDED = 40
"""Names that are added to tell works apart: collaborations of a thousand authors may differ in none of them."""


class Steps:
    """Which steps a style asks for."""

    __slots__ = ("add_givens", "add_names", "condition", "rule", "year_suffix")

    def __init__(self, options: Mapping[str, str], condition: bool) -> None:
        self.add_names = options.get("disambiguate-add-names") == "true"
        self.add_givens = options.get("disambiguate-add-givenname") == "true"
        self.rule = options.get("givenname-disambiguation-rule", "by-cite")
        self.year_suffix = options.get("disambiguate-add-year-suffix") == "true"
        self.condition = condition

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return self.add_names or self.add_givens or self.year_suffix or self.condition


def letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(97 + rest) + found
    return found


class Disambiguation:
    """The choices for works, found step by step; *render* gives a work's cite with a choice."""

    def __init__(self, steps: Steps, keys: Sequence[str], render: Render) -> None:
        self.steps, self.keys, self.render = steps, keys, render
        self.forms: dict[tuple[str, ...], NameForm] = {}  # how the cites write each name
        self.choices: dict[str, Choice] = {}
        self.texts: dict[str, str] = {}  # cites as they read now
        self.everywhere: Givens = {}

    def run(self) -> dict[str, Choice]:
        """The choice for each work that has one."""
        if self.steps.add_givens and self.steps.rule != "by-cite":
            whole = Choice(99 if self.steps.add_names else 0)
            self.everywhere = self.global_names([self.people(key, whole) for key in self.keys])
            if self.everywhere:
                self.choices = {key: self.choice(0, self.everywhere) for key in self.keys}
        for group in self.ambiguous(self.keys):
            self.names(group)
        if self.steps.condition:
            for group in self.ambiguous(self.keys):
                self.condition(group)
        if self.steps.year_suffix:
            for group in self.ambiguous(self.keys):
                for number, key in enumerate(group, 1):
                    self.change(key, year_suffix=letters(number))
        return self.choices

    def choice(self, names: int, givens: Givens) -> Choice:
        """A choice of names, within the rule for given names."""
        return Choice(names, givens, primary=self.steps.rule.startswith("primary"))

    def text(self, key: str) -> str:
        """A work's cite as it reads now."""
        if (found := self.texts.get(key)) is None:
            found = self.texts[key] = self.render(key, self.choices.get(key) or Choice())[0]
        return found

    def choose(self, key: str, choice: Choice) -> None:
        """Settle on a choice."""
        self.choices[key] = choice
        self.texts.pop(key, None)

    def change(self, key: str, *, disambiguate: bool | None = None, year_suffix: str | None = None) -> None:
        """Change one thing of a choice."""
        old = self.choices.get(key) or Choice()
        condition = old.disambiguate if disambiguate is None else disambiguate
        letter = old.year_suffix if year_suffix is None else year_suffix
        self.choose(key, Choice(old.names, old.givens, condition, letter, old.primary))

    def ambiguous(self, keys: Iterable[str]) -> list[list[str]]:
        """The groups of works whose cites read the same."""
        groups: dict[str, list[str]] = {}
        for key in keys:
            groups.setdefault(self.text(key), []).append(key)
        return [group for group in groups.values() if len(group) > 1]

    def condition(self, group: list[str]) -> None:
        """Try the branches for works that are alike, and keep them when they make a difference."""
        before = {key: self.choices.get(key) for key in group}
        for key in group:
            self.change(key, disambiguate=True)
        if len({self.text(key) for key in group}) > 1:
            return
        for key, choice in before.items():
            self.choose(key, choice or Choice())

    def people(self, key: str, choice: Choice) -> list[tuple[str, ...]]:
        """The names that a work's cite prints."""
        state = self.render(key, choice)[1]
        if state.form:
            self.forms.update(dict.fromkeys(state.people, state.form))
        return state.people

    def global_names(self, lists: list[list[tuple[str, ...]]]) -> Givens:
        """For every name of a person printed anywhere, the level at which it is told from all others."""
        primary = self.steps.rule.startswith("primary")
        people = dict.fromkeys(name for names in lists for name in (names[:1] if primary else names))
        return self.levels(
            [name for name in people if not name[-1]], initials_only=self.steps.rule.endswith("initials")
        )

    def levels(self, people: list[tuple[str, ...]], initials_only: bool = False) -> Givens:
        """The least level that tells each of *people* from the others with the same short name."""
        found: Givens = {}
        short: dict[str, list[tuple[str, ...]]] = {}
        for person in people:
            short.setdefault(self.name(person, 0), []).append(person)
        for group in short.values():
            if len(group) > 1:
                for person in group:
                    found[person] = self.level(person, group, initials_only)
        return {person: level for person, level in found.items() if level}

    def level(self, person: tuple[str, ...], group: list[tuple[str, ...]], initials_only: bool) -> int:
        """The least level at which *person* is told from the others of *group*."""
        levels = self.forms[person].levels(initials_only)
        for level in levels:
            text = self.name(person, level)
            if all(self.name(other, level) != text for other in group if other != person):
                return level
        return next((level for level in levels if len({self.name(other, level) for other in group}) > 1), 0)

    def name(self, key: tuple[str, ...], level: int) -> str:
        """A name at a level."""
        family, given, dropping, particle, suffix, literal = key
        return plain(self.forms[key].render(Person(family, given, dropping, particle, suffix, literal), False, level))

    def names(self, group: list[str]) -> None:
        """Add names, and given names cite by cite, to the works of *group* until each reads otherwise."""
        by_cite = self.steps.add_givens and self.steps.rule == "by-cite"
        if not (self.steps.add_names or by_cite):
            return
        most = max(self.render(key, Choice())[1].shown for key in group) if self.steps.add_names else 0
        least = dict.fromkeys(group, len(group))
        for more in range(min(most, MOST_ADDED) + 1):
            tries = {key: self.choice(more, self.everywhere) for key in group}
            self.settle(least, tries)
            if by_cite and any(count > 1 for count in least.values()):
                self.given_names(least, tries)
            if all(count == 1 for count in least.values()):
                return

    def settle(self, least: dict[str, int], tries: dict[str, Choice]) -> None:
        """Keep the tries that read like fewer others than what was kept before."""
        texts = {key: self.render(key, tries[key])[0] for key in tries}
        counts: dict[str, int] = {}
        for text in texts.values():
            counts[text] = counts.get(text, 0) + 1
        for key, text in texts.items():
            if counts[text] < least[key]:
                least[key] = counts[text]
                self.choose(key, tries[key])

    def given_names(self, least: dict[str, int], tries: dict[str, Choice]) -> None:
        """Given names for the names of works still alike, place by place."""
        pending = [key for key, count in least.items() if count > 1]
        people = {key: self.people(key, tries[key]) for key in pending}
        longest = max(map(len, people.values()), default=0)
        for place in range(longest):
            here = {names[place]: None for names in people.values() if place < len(names)}
            found = self.levels(list(here))
            if not found:
                continue
            for key in pending:
                name = people[key][place] if place < len(people[key]) else None
                if name in found:
                    old = tries[key]
                    tries[key] = Choice(old.names, {**old.givens, name: found[name]}, primary=old.primary)
            self.settle(least, tries)
            if all(count == 1 for count in least.values()):
                return
