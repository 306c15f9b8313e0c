"""What is wrong with a style, found before it is compiled: each fault where it stands, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.problems import Problem
from sitegen.cite.csl.vocabulary import ATTRIBUTES, CHILDREN, KIND, VALUES, WHOLE_NUMBERS, WORDS
from sitegen.cite.csl.xml import Element
from sitegen.cite.csl_terms import NAMES

MOST = 50
"""How many faults are told; who has mended these may look again."""
_PRINTS = {"text": ("variable", "macro", "term", "value"), "number": ("variable",), "names": ("variable",),
           "label": ("variable",), "date": ("variable",), "key": ("variable", "macro")}  # fmt: skip


class _Check:
    """One walk over a style."""

    def __init__(self, root: Element) -> None:
        self.found: list[Problem] = []
        self.macros: dict[str, Element] = {}
        self.called: set[str] = set()
        self.root = root

    def tell(self, at: Element, message: str, hint: str, fatal: bool = False) -> None:
        self.found.append(Problem(at.line, at.column, message, hint, fatal))

    def whole(self) -> None:
        """The parts that a style must have, and have once."""
        self.version()
        for name, without, hint in (
            ("citation", "nothing can be cited with it", "write <citation><layout>…</layout></citation>"),
            ("bibliography", "no list of references is printed", "choose a style that prints a list of references"),
        ):  # fmt: skip
            parts = self.root.all(name)
            if not parts:
                self.tell(self.root, f"the style has no <{name}>: {without}", hint, name == "citation")
            for part in parts[:1]:
                if part.find("layout") is None:
                    self.tell(part, f"<{name}> has no <layout>: {without}", "write <layout>…</layout> in it", True)
            for part in parts[1:]:
                self.tell(part, f"there is more than one <{name}>: only the first counts", "delete this one")

    def version(self) -> None:
        version = self.root.get("version")
        if version.startswith("0."):
            hint = "take the style from where you found it in version 1.0, or ask its author"
            self.tell(self.root, f"the style is of version {version}, which nothing reads any more", hint, True)
        elif not version.startswith("1."):
            said = f"of version '{version}'" if version else "of no version"
            self.tell(self.root, f"the style is {said}, not 1.0", 'write version="1.0" in <style>')

    def element(self, element: Element) -> None:
        """An element, its attributes, and what stands in it."""
        if len(self.found) >= MOST:
            return
        known = ATTRIBUTES[element.name]
        for name, value in element.attributes.items():
            if name in known:
                self.attribute(element, name, value)
            elif ":" not in name and name != "xmlns":
                self.tell(
                    element, f"'{name}' is not an attribute of <{element.name}>", _instead(name, known, "delete it")
                )
        self.children(element)

    def children(self, element: Element) -> None:
        allowed = CHILDREN[element.name]
        for child in element.children:
            if len(self.found) >= MOST:
                return
            if child.name in allowed:
                needs = _PRINTS.get(child.name, ()) if (element.name, child.name) != ("names", "label") else ()
                if needs and not any(name in child.attributes for name in needs):
                    self.tell(child, f"<{child.name}> does not say what it prints", f'write {needs[0]}="…" in it')
                if child.name in ATTRIBUTES:
                    self.element(child)
            elif child.name in CHILDREN:
                self.tell(child, f"<{child.name}> has no meaning inside <{element.name}>", "move it or delete it")
            else:
                self.tell(child, f"<{child.name}> is not an element of CSL", _instead(child.name, allowed, "delete it"))
        if element.name == "choose":
            self.branches(element)

    def branches(self, element: Element) -> None:
        names = [child.name for child in element.children]
        if names[:1] != ["if"] or "if" in names[1:] or "else" in names[:-1]:
            hint = "write <if>, then any <else-if>, and <else> last"
            self.tell(element, "the branches of <choose> are not in order", hint)
        for child in element.children:
            if child.name in ("if", "else-if") and not child.attributes.keys() - {"match"}:
                self.tell(child, f"<{child.name}> has no condition", 'write one, such as type="book"')

    def attribute(self, element: Element, name: str, value: str) -> None:
        kind = element.name if element.name != "else-if" else "if"
        known = VALUES.get(f"{kind} {name}") or VALUES.get(name)
        if name in WHOLE_NUMBERS and not value.strip().isdecimal():
            self.tell(element, f"{name} is '{value}', not a whole number", f'write a number, such as {name}="3"')
        elif known is not None and value not in known:
            said = "" if len(known) > 6 else "write " + " or ".join(sorted(known))
            self.tell(element, f"'{value}' is not a value of {name}", _instead(value, known, said or "delete it"))
        elif name == "macro":
            self.called.add(value)
            if value not in self.macros:
                hint = _instead(value, self.macros, f'add <macro name="{value}">…</macro> or correct the name')
                self.tell(element, f"there is no macro '{value}'", hint)
        elif (words := WORDS.get(f"{kind} {name}")) is not None:
            for word in value.split():
                if word not in words:
                    self.word(element, name, word, words)

    def word(self, element: Element, name: str, word: str, known: Iterable[str]) -> None:
        if element.name in _PRINTS and (kind := KIND.get(word)):
            self.tell(element, f"<{element.name}> cannot print '{word}'", f'write <{kind} variable="{word}"> instead')
        else:
            what = {"type": "a type of work", "position": "a position"}.get(name, "a variable")
            self.tell(element, f"'{word}' is not {what} that CSL knows", _instead(word, known, "correct or delete it"))


def check(root: Element) -> list[Problem]:
    """Everything in a style that will not do what its author meant, in the order of the file."""
    found = _Check(root)
    found.whole()
    for macro in root.all("macro"):
        name = macro.get("name")
        if not name:
            found.tell(macro, "a macro has no name", 'write <macro name="…">')
        elif name in found.macros:
            line = found.macros[name].line
            found.tell(
                macro, f"the macro '{name}' is there already, on line {line}: this one counts", "delete one of the two"
            )
        found.macros[name] = macro
    found.element(root)
    return found.found


def terms(root: Element, locale: Locale) -> list[Problem]:
    """Words that a style asks for and that neither it nor its language has."""
    found: list[Problem] = []
    names = dict.fromkeys(name for name, _, _ in locale.terms)
    for element in root.walk():
        term = element.get("term") if element.name == "text" else ""
        if term and term not in names and term not in NAMES and len(found) < MOST:
            hint = _instead(term, names, "correct the name, or add the term in <locale><terms>")
            found.append(Problem(element.line, element.column, f"there is no term '{term}'", hint))
    return found


def _instead(wrong: str, known: Iterable[str], otherwise: str) -> str:
    """What was probably meant, else *otherwise*."""
    from difflib import get_close_matches  # only where something is wrong

    near = get_close_matches(wrong[:60], list(known), n=1, cutoff=0.7)
    return f"did you mean '{near[0]}'?" if near else otherwise
