"""Elements of a style → closures. Each family of elements has its own file; macros are compiled once a context."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from sitegen.cite.csl.formatting import finisher
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Finish, Out, join
from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.cite.csl.state import Closure, State, nothing
from sitegen.cite.csl.xml import Element

Maker = Callable[["Compiler", Element], Closure]
MOST = 200_000
"""Elements that may be compiled, each as often as it stands in a substitute; the most of real styles is 5,200."""


class Compiler:
    """What compiling needs to know: the locale, the macros, and the options that names inherit here."""

    def __init__(
        self, locale: Locale, macros: dict[str, Element], options: dict[str, str], makers: dict[str, Maker],
        problems: list[Problem],
    ) -> None:  # fmt: skip
        self.locale, self.macros, self.options, self.makers, self.problems = locale, macros, options, makers, problems
        self.inherited: dict[str, str] = options
        self.overriding: dict[str, str] = {}
        self.sorting = False
        self.recording = False
        self.explicit_suffix = False
        self.marks_terms = False
        self.delimiter = ""
        self.names_above: Element | None = None
        self._made: dict[object, Closure] = {}
        self._contexts = count()
        self._context = next(self._contexts)
        self._bare: dict[str, bool] = {}
        self._open: list[str] = []
        self._work = [0]

    def variant(
        self, *, inherited: dict[str, str] | None = None, overriding: dict[str, str] | None = None,
        sorting: bool | None = None, recording: bool | None = None, names_above: Element | None = None,
        marks_terms: bool | None = None,
    ) -> Compiler:  # fmt: skip
        """A compiler of the same style with other settings; within a substitute, macros are those of around it."""
        made = Compiler(self.locale, self.macros, self.options, self.makers, self.problems)
        made.inherited = self.inherited if inherited is None else inherited
        made.overriding = self.overriding if overriding is None else overriding
        made.sorting = self.sorting if sorting is None else sorting
        made.recording = self.recording if recording is None else recording
        made.marks_terms = self.marks_terms if marks_terms is None else marks_terms
        made.names_above = names_above or self.names_above
        made.explicit_suffix = self.explicit_suffix
        made._open, made._work = self._open, self._work
        made._made, made._contexts, made._bare = self._made, self._contexts, self._bare
        same = inherited is None and overriding is None and sorting is None and marks_terms is None
        made._context = self._context if same else next(self._contexts)
        return made

    def finisher(self, element: Element) -> Finish | None:
        """What the attributes of *element* do to its content."""
        return finisher(element.attributes, self.locale)

    def element(self, element: Element) -> Closure:
        """The closure of one element; `BadStyle` when substitutes in substitutes never come to an end."""
        self._work[0] += 1
        if self._work[0] > MOST:
            hint = "let each macro be called once, not again and again in each other"
            raise BadStyle([Problem(element.line, element.column, "what stands here grows without bound", hint, True)])
        maker = self.makers.get(element.name)
        return maker(self, element) if maker else nothing

    def elements(self, elements: Sequence[Element]) -> list[Closure]:
        """The closures of those elements that can render anything."""
        return [made for made in map(self.element, elements) if made is not nothing]

    def sequence(self, elements: Sequence[Element], delimiter: str = "") -> Closure:
        """One closure that renders the elements one after the other."""
        return in_sequence(self.elements(elements), delimiter)

    def macro(self, name: str, at: Element) -> Closure:
        """The closure of a macro; one that is not there (`validate` tells) or that calls itself renders nothing."""
        element = self.macros.get(name)
        if element is None:
            return nothing
        place = name, self._context, self.recording, self.names_above if self.is_bare(name) else None
        if (made := self._made.get(place)) is not None:
            return made
        if name in self._open:
            self.problem(at, f"the macro '{name}' calls itself", "take the call out")
            return nothing
        self._open.append(name)
        around, self.delimiter = self.delimiter, ""
        made = self._made[place] = self.sequence(element.children)
        self.delimiter = around
        self._open.pop()
        return made

    def is_bare(self, name: str) -> bool:
        """Whether a macro has a `names` with nothing in it, which is as the `names` around it says."""
        found = self._bare.get(name)
        if found is None:
            self._bare[name] = False  # until it is known: a macro may call itself
            element = self.macros.get(name)
            found = self._bare[name] = element is not None and self._has_bare(element)
        return found

    def _has_bare(self, element: Element) -> bool:
        if element.name == "names":  # what stands in its substitute is as this one says
            return not element.children
        if called := element.get("macro"):
            return self.is_bare(called)
        return any([self._has_bare(child) for child in element.children])

    def problem(self, at: Element, message: str, hint: str) -> None:
        """Note a fault, once."""
        found = Problem(at.line, at.column, message, hint)
        if found not in self.problems:
            self.problems.append(found)


def in_sequence(closures: list[Closure], delimiter: str = "") -> Closure:
    """One closure for several; the delimiter stands between those that render something."""
    if not closures:
        return nothing
    if len(closures) == 1:
        return closures[0]

    def sequence(state: State) -> Out:
        return join([closure(state) for closure in closures], delimiter)

    return sequence


def finished(closure: Closure, finish: Finish | None) -> Closure:
    """*closure* with what its attributes do, when it renders something."""
    if finish is None or closure is nothing:
        return closure

    def made(state: State) -> Out:
        content = closure(state)
        return finish(content) if content else ""

    return made
