"""Of a name of many words one is taken for the family name, unless somebody says which are: two surnames, a patronymic.

`José Ángel García Márquez` is filed under Márquez, `محمد بن سلمان` under سلمان, and `Ana Silva, Bo` is one author.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._typed_names import as_read, in_parts, typed_alone, without_signs
from sitegen.checks.degree_in_name import AFTER
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.person import Name
from sitegen.plugins import Check, Locate
from sitegen.read.names import typed_name

MANY = 4  # words, of which the last but one may belong to the family name
TWO_SURNAMES = ("ca", "es", "eu", "gl")  # languages whose speakers have two
_PATRONYMICS = ("بن", "ابن", "بنت", "آل", "أبو", "ابو", "بو")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A remark for each name that may be cut elsewhere."""
    fewest = MANY - 1 if case.meta.lang.partition("-")[0] in TWO_SURNAMES else MANY
    for path, text in typed_alone(case):
        if AFTER.search(text.partition(",")[0]) or without_signs(text)[0]:
            continue  # other rules tell what is no part of the name
        name = typed_name(text).name
        words = name.full.partition(",")[0].split()
        if "," in text and " " in name.family and len(name.given.split()) == 1 and text.startswith(name.surname):
            message = f"'{text}' is read as one author, with the family name '{name.family}'"
            hint = f"if it is so, write {as_read(name)}; if it is two authors, give each an entry"
            yield at.problem(check.name, check.severity, message, hint, *path)
        elif start := _other_start(name, words, fewest):
            message = f"'{name.full}' is filed under '{name.family}'"
            other = in_parts(" ".join(words[:start]), " ".join(words[start:]))
            hint = f"if '{' '.join(words[start:])}' is the family name, write {other}; if it is not, {as_read(name)}"
            yield at.problem(check.name, check.severity, message, hint, *path)


def _other_start(name: Name, words: list[str], fewest: int) -> int:
    """Where else the family name may begin; 0 where that is not in doubt."""
    if name.literal or name.non_dropping_particle or " " in name.family:
        return 0
    if any("\u0600" <= word[0] <= "\u06ff" for word in words):
        named = next((place for place, word in enumerate(words) if place and word in _PATRONYMICS), len(words) - 2)
        return named if len(words) > 2 else 0
    whole = all(len(word) > 1 and "." not in word and word[0].isupper() for word in words)
    return len(words) - 2 if whole and len(words) >= fewest else 0


CHECK = Check(
    name="name-parts",
    severity="info",
    summary="Of a name of many words it is said which are the family name.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [Mary Ann Example, John R. R. J. Sample, Santiago Ramón y Cajal, 'Silva, Ana']\n---\n",
        "---\ntitle: A\nauthors: [{given: José Ángel, family: García Márquez}, Johannes van der Berg Example]\n---\n",
        "---\ntitle: A\nlang: es\nauthors: [Gabriel Márquez, {literal: Grupo de Estudio de la Gota}]\n---\n",
        "---\ntitle: A\nauthors: [Ada Example MD PhD, 'Ada Example1,2*']\n---\n",
        "---\ntitle: A\nauthors: [محمد سلمان, {given: محمد, family: بن سلمان}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [José Ángel García Márquez]\n---\n",
        "---\ntitle: A\nlang: es-MX\nauthors: [Gabriel García Márquez]\n---\n",
        "---\ntitle: A\nauthors: [محمد بن سلمان]\n---\n",
        "---\ntitle: A\nauthors: ['Ana Silva, Bo']\n---\n",
        "---\ntitle: A\nauthors: ['García Márquez, Gabriel']\n---\n",
    ),
)
