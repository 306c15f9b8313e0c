"""A name is typed in reading order: `Silva A`, as lists of references print it, would be somebody of the family A.

Which of the two was meant, only the author knows, so both are shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._typed_names import in_parts, spaced, typed_alone
from sitegen.checks.degree_in_name import AFTER
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.names import typed_name

MOST = 3  # initials; more letters are a name in capitals


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each name that ends in initials."""
    for path, text in typed_alone(case):
        words = _in_order(text)
        if not _ends_in_initials(words) or AFTER.search(" ".join(words)):
            continue
        before, last = " ".join(words[:-1]), words[-1]
        message = f"'{' '.join(words)}' is read with the family name '{last}', and indexes would file it so"
        hint = f"write {in_parts(spaced(last), before)}; if {last} is the family name, {in_parts(before, last)}"
        yield at.problem(check.name, check.severity, message, hint, *path)


def _in_order(text: str) -> list[str]:
    """The words of a name that was read in the order they stand in; none of one with its family name first."""
    words, name = text.partition(",")[0].split(), typed_name(text).name
    if not name.given or name.given.split()[0] != words[0]:
        return []
    return words[:-1] if words[-1] == name.suffix else words


def _ends_in_initials(words: list[str]) -> bool:
    """Whether a name ends in them; where all is in capitals, it does in a single letter. `A B` may be any order."""
    if len(words) < 2 or all(map(_initials, words)) or not _initials(words[-1]):
        return False
    return len(words[-1]) == 1 or any(letter.islower() for word in words for letter in word)


def _initials(word: str) -> bool:
    """Whether *word* is `A`, `AB`, `J-P` or `K.M.`."""
    letters = word.replace(".", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= MOST


CHECK = Check(
    name="name-order",
    severity="warning",
    summary="The name of an author is typed in reading order, or in parts: given names and family name.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [A Silva, 'Silva, A', J.-P. Müller, John Smith III, 王 小明, LI WEI]\n---\n",
        "---\ntitle: A\nauthors: [{given: A, family: Silva}, {given: Karthik, family: S}, {literal: WHO TB}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [Silva A]\n---\n",
        "---\ntitle: A\nauthors: [Müller J-P]\n---\n",
        "---\ntitle: A\nauthors: [{name: O’Brien KM, corresponding: true}]\n---\n",
        "---\ntitle: A\nauthors: [van der Berg J.H.]\n---\n",
        "---\ntitle: A\nauthors: ['Silva AB, PhD']\n---\n",
        "---\ntitle: A\nauthors: [Иванов И.И.]\n---\n",
        "---\ntitle: A\nauthors: [SILVA A]\n---\n",
    ),
)
