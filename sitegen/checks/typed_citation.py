"""A citation is a key and no number: `[1]` is printed as it stands, leads nowhere, and stays 1 when the list changes.

Tables and results have numbers in brackets, too (`45 [32–60]`), and so have nuclides (`[18]F`). So a text is told of
that has a single number in brackets behind a word, and no letter behind it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sitegen.checks._places import below_front
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.document import Paragraph, Text
from sitegen.model.walk import walk, walk_blocks
from sitegen.plugins import Check, Locate

_NUMBER = re.compile(r"(?:(?<=[^\W\d_][ .,;:)”\"’])|(?<=[^\W\d_]))\[\d{1,3}\](?![^\W\d_])")
_ANY = re.compile(r"\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """One problem for all such numbers, at the first."""
    if not _NUMBER.search(at.source.text) or not (printed := _printed(case)) or not (first := _first(printed, at)):
        return
    number, span = first
    others = len(printed) - 1
    more = f", and so {'are' if others > 1 else 'is'} {others} more" if others else ""
    message = f"'{number}' is printed as it stands and leads to no reference{more}"
    hint = "cite a work by its key in the reference file, as in [@silva2019]; the numbers come of themselves"
    yield at.source.diagnostic(span, check.name, message, hint, check.severity)


def _first(printed: Collection[str], at: Locate) -> tuple[str, Span] | None:
    r"""The first of the *printed* numbers that is typed behind a word, and its place; `\[1\]` is meant as it stands."""
    for line, words in below_front(at.source):
        for found in _NUMBER.finditer(words):
            if found[0] in printed:
                return found[0], Span(line, found.start() + 1, len(found[0]))
    return None


def _printed(case: Case) -> list[str]:
    """Such numbers among the words of paragraphs, those of several works with them; none when no work stands alone."""
    paragraphs = [block for block in walk_blocks(case.body.children) if isinstance(block, Paragraph)]
    texts = [node.value for node in walk(paragraphs) if isinstance(node, Text)]
    alone = [found[0] for text in texts if "[" in text for found in _NUMBER.finditer(text)]
    several = [found for text in texts if "[" in text for found in _ANY.findall(text) if not found[1:-1].isdigit()]
    return [*alone, *several] if alone else []


CHECK = Check(
    name="typed-citation",
    severity="warning",
    summary="Works are cited by their keys: numbers typed in brackets lead nowhere.",
    run=run,
    good=(
        "---\ntitle: A\n---\n\nThe median age was 45 [32–60], of 12 [5] of them, and `x[1]`.\n",
        "---\ntitle: A\n---\n\nSodium was low, 128 mmol/L [135–145].\n",
    ),
    bad=(
        "---\ntitle: A\n---\n\nMost cavities close [1].\n",
        "---\ntitle: A\n---\n\nMost close.[1] Some do not [2,3], or late [4-6].\n",
    ),
)
