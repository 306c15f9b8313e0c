"""`names`: lists of names, their labels, and what is printed when there are none."""

from __future__ import annotations

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.et_al import NameList
from sitegen.cite.csl.formatting import FORMATTING, finisher
from sitegen.cite.csl.item import Person
from sitegen.cite.csl.name_order import NameForm
from sitegen.cite.csl.output import Finish, Out, join, plain
from sitegen.cite.csl.state import Closure, State
from sitegen.cite.csl.xml import Element

_INHERITED = (
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last",
    "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with", "name-as-sort-order",
    "sort-separator", "initialize-with-hyphen", "demote-non-dropping-particle",
)  # fmt: skip
_EDITORS = {("editor", "translator"), ("translator", "editor")}


def name_options(compiler: Compiler, name: Element | None) -> dict[str, str]:
    """The options of a `name`, over those inherited, under those a sort key sets."""
    inherited = compiler.inherited
    options = {key: inherited[key] for key in _INHERITED if key in inherited}
    if "name-form" in inherited:
        options["form"] = inherited["name-form"]
    if "name-delimiter" in inherited:
        options["delimiter"] = inherited["name-delimiter"]
    if name is not None:
        options.update(name.attributes)
    options.update(compiler.overriding)
    if compiler.sorting:
        options["sorting"] = "true"
    return options


class _Label:
    """The label of names, and whether it stands before them."""

    __slots__ = ("finish", "form", "locale", "plural")

    def __init__(self, compiler: Compiler, element: Element) -> None:
        self.form, self.plural = element.get("form", "long"), element.get("plural", "contextual")
        self.finish, self.locale = compiler.finisher(element), compiler.locale

    def render(self, variable: str, several: bool) -> Out:
        plural = self.plural == "always" or (self.plural == "contextual" and several)
        content = self.locale.term(variable, self.form, plural)
        return self.finish(content) if self.finish and content else content


class _Names:
    """A `names` element, compiled."""

    def __init__(self, compiler: Compiler, element: Element) -> None:
        above = compiler.names_above
        parts = element if element.children or above is None else above
        name = parts.find("name")
        options = name_options(compiler, name)
        family, given = _name_parts(name)
        form = NameForm(options, family, given, compiler.locale)
        others = _others(compiler, parts.find("et-al") or (above.find("et-al") if above else None))
        others = "" if compiler.sorting else others
        self.list = NameList(options, form, compiler.locale, others, _name_finish(compiler, name))
        self.counting = options.get("form") == "count"
        self.variables = element.get("variable").split()
        self.label, self.label_first = _label(compiler, parts)
        delimiter = element.attributes.get("delimiter", above.get("delimiter") if above is not None else "")
        self.delimiter = delimiter or compiler.inherited.get("names-delimiter", "")
        attributes = element.attributes if parts is element else {**parts.attributes, **element.attributes}
        self.finish: Finish | None = finisher(attributes, compiler.locale)
        self.recording, self.locale = compiler.recording, compiler.locale
        self.substitutes = _substitutes(compiler, element)

    def __call__(self, state: State) -> Out:
        state.tried += 1
        if self.counting:
            return self.count(state) or self.substitute(state)
        outermost = not self.recording and state.first_names is None
        content = self.own(state)
        if content:
            state.hits += 1
            content = self.finish(content) if self.finish else content
        else:
            content = self.substitute(state)
        if outermost and content:
            state.first_names = content
            if state.suppress_names:
                return ""
        return content

    def found(self, state: State) -> list[tuple[str, list[Person]]]:
        """The variables that have names here."""
        names, suppressed = state.item.names, state.suppressed
        return [
            (variable, names[variable])
            for variable in self.variables
            if variable in names and not (suppressed and variable in suppressed)
        ]

    def count(self, state: State) -> Out:
        total = 0
        for _, people in self.found(state):
            total += self.list.shown(len(people), state)
        if total:
            state.hits += 1
        return str(total) if total else ""

    def own(self, state: State) -> Out:
        found = self.found(state)
        if not found:
            return ""
        if self.recording:
            state.suppressed = (state.suppressed or set()) | {variable for variable, _ in found}
        if len(found) == 2 and (found[0][0], found[1][0]) in _EDITORS and self.same(found):
            found = [("editortranslator", found[0][1])]
        if len(found) == 1:
            return self.one(*found[0], state)
        return join([self.one(variable, people, state) for variable, people in found], self.delimiter)

    def same(self, found: list[tuple[str, list[Person]]]) -> bool:
        """Whether editors and translators are the same and there is a word for it."""
        if self.label is None or not self.locale.term("editortranslator", self.label.form):
            return False
        return [person.key for person in found[0][1]] == [person.key for person in found[1][1]]

    def one(self, variable: str, people: list[Person], state: State) -> Out:
        content = self.list.render(people, state)
        if state.replace and state.replace[0] == "complete-all":
            content, state.replace = state.replace[1], None
        if self.label is None or not content:
            return content
        label = self.label.render(variable, len(people) > 1)
        return join([label, content] if self.label_first else [content, label])

    def substitute(self, state: State) -> Out:
        for closure in self.substitutes:
            if content := closure(state):
                if not state.first_list:
                    state.first_list = [plain(content)]
                    if state.replace:
                        content, state.replace = state.replace[1], None
                return content
        return ""


def names(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `names`."""
    return _Names(compiler, element)


def _substitutes(compiler: Compiler, element: Element) -> list[Closure]:
    found = element.find("substitute")
    if found is None:
        return []
    inner = compiler.variant(recording=True, names_above=element)
    return [inner.element(child) for child in found.children]


def _label(compiler: Compiler, element: Element) -> tuple[_Label | None, bool]:
    """The label and whether it comes before the name."""
    found = element.find("label")
    if found is None or compiler.sorting:
        return None, False
    order = [child.name for child in element.children if child.name in ("name", "label")]
    return _Label(compiler, found), order[0] == "label" and "name" in order


def _name_parts(name: Element | None) -> tuple[dict[str, str], dict[str, str]]:
    found: dict[str, dict[str, str]] = {"family": {}, "given": {}}
    for part in name.all("name-part") if name is not None else []:
        found[part.get("name")] = part.attributes
    return found["family"], found["given"]


def _name_finish(compiler: Compiler, name: Element | None) -> Finish | None:
    if name is None:
        return None
    kept = FORMATTING | {"prefix", "suffix"}
    return finisher({key: text for key, text in name.attributes.items() if key in kept}, compiler.locale)


def _others(compiler: Compiler, element: Element | None) -> Out:
    term = element.get("term", "et-al") if element is not None else "et-al"
    content: Out = compiler.locale.term(term)
    finish = compiler.finisher(element) if element is not None else None
    return finish(content) if finish and content else content
