"""The phrases of the interface in one language: a theme's `locales/<language>.po`, with plurals.

Which of the forms a number asks for, the head of the file says (`Plural-Forms`); the forms of a theme that extends
another keep their own. https://www.gnu.org/software/gettext/manual/html_node/Plural-forms.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.phrase import Catalogue, Plural
from sitegen.read.po import Entry, problem, read_po
from sitegen.render.phrases import SLOT

_FORMS = re.compile(r"^Plural-Forms:\s*nplurals\s*=\s*(\d)\s*;\s*plural\s*=\s*([^;]+);?\s*$", re.MULTILINE)


class Forms(NamedTuple):
    """How many forms a language has, and which one a number asks for."""

    number: int
    which: Callable[[int], int]


GERMANIC = Forms(2, lambda count: int(count != 1))  # what gettext takes a file for that does not say


def read_catalogue(source: SourceText) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """The translations in *source*, and what is wrong with others. Of two of one phrase the last counts."""
    entries, problems = read_po(source)
    found: dict[str, str | Plural] = {}
    forms = GERMANIC
    seen: set[str] = set()
    for entry in entries:
        if not entry.phrase:
            forms, wrong = _forms(entry, source, forms)
            problems += wrong
            continue
        unlike = tuple(_unlike(entry, forms, source))
        if entry.forms and all(entry.forms.values()) and not entry.fuzzy and not unlike:
            found[entry.phrase] = _translation(entry, forms)
        problems += (*unlike, *_twice(entry, seen, source))
        seen.add(entry.phrase)
    return found, tuple(problems)


def _translation(entry: Entry, forms: Forms) -> str | Plural:
    if entry.plural is None:
        return entry.forms[0]
    return Plural(tuple(entry.forms[number] for number in sorted(entry.forms)), forms.which)


def _forms(head: Entry, source: SourceText, before: Forms) -> tuple[Forms, list[Diagnostic]]:
    """The forms that the *head* of a catalogue names."""
    said = head.forms.get(0, "")
    found = _FORMS.search(said)
    if found is None and "Plural-Forms" not in said:
        return before, []
    from gettext import c2py  # 5 ms, which a build in English does without

    with suppress(ValueError):
        if found is not None:
            return Forms(int(found[1]), c2py(found[2])), []
    hint = 'write for example "Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
    return before, [problem(source, _line_of("Plural-Forms", head, source), "Plural-Forms cannot be understood", hint)]


def _line_of(word: str, entry: Entry, source: SourceText) -> int:
    lines = source.text.split("\n")
    return next((n for n in range(entry.line, len(lines) + 1) if word in lines[n - 1]), entry.line)


def _twice(entry: Entry, seen: set[str], source: SourceText) -> Iterator[Diagnostic]:
    if entry.phrase in seen:
        yield problem(source, entry.line, "this phrase stands here a second time", "keep one of the two entries")


def _unlike(entry: Entry, forms: Forms, source: SourceText) -> Iterator[Diagnostic]:
    """What keeps a translation from standing in for its phrase: other slots, or another number of forms."""
    written = {number: form for number, form in entry.forms.items() if form}
    if not written or entry.fuzzy:
        return
    expected = range(forms.number) if entry.plural is not None else range(1)
    if sorted(entry.forms) != list(expected):
        numbers = " and ".join(f"msgstr[{number}]" for number in expected) if entry.plural is not None else "one msgstr"
        hint = f"write {numbers}" + (", as Plural-Forms at the top says" if entry.plural is not None else "")
        yield problem(source, entry.line, "this phrase has not as many translations as it needs", hint)
    for number, form in written.items():
        yield from _other_slots(entry, number, form, source)


def _other_slots(entry: Entry, number: int, form: str, source: SourceText) -> Iterator[Diagnostic]:
    known, has = slots(entry.phrase + (entry.plural or "")), slots(form)
    needed = known - {"count"} if entry.plural is not None else known
    for slot in sorted(has - known):
        hint = f"write one of {_named(known)}" if known else "take it out"
        yield problem(source, entry.said[number], f"{{{slot}}} is not in the phrase in English", hint)
    for slot in sorted(needed - has):
        hint = f"put {{{slot}}} where its value belongs"
        yield problem(source, entry.said[number], f"{{{slot}}} of the phrase in English is missing here", hint)


def slots(phrase: str) -> set[str]:
    """The names in braces."""
    return set(SLOT.findall(phrase))


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
