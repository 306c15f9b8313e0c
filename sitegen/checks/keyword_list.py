"""Keywords are a list: between semicolons, as many journals print them, all are one keyword to every index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.checks._places import Path
from sitegen.checks._typed_names import quoted
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

_BETWEEN = re.compile(r"\s*(?:[;；؛•·|\n]|[،、，](?=\s*\S))\s*")
MOST = 6  # keywords that a hint writes out


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each keyword that is several."""
    for path, words in _lists(case):
        for number, word in enumerate(words):
            parts = [part for part in _BETWEEN.split(word) if part]
            if len(parts) > 1:
                listed = ", ".join(map(quoted, parts[:MOST])) + ", …" * (len(parts) > MOST)
                message = f"'{parts[0]}' and what follows it are one keyword of {len(word)} characters"
                hint = f"separate keywords by commas, or write a list: {path[-1]}: [{listed}]"
                yield at.problem(check.name, check.severity, message, hint, *path, number)


def _lists(case: Case) -> Iterator[tuple[Path, Sequence[str]]]:
    yield ("keywords",), case.meta.keywords
    for lang, words in case.meta.keyword_translations.items():
        yield ("keyword_translations", lang), words


CHECK = Check(
    name="keyword-list",
    severity="warning",
    summary="Each keyword is an entry of the list.",
    run=run,
    good=(
        "---\ntitle: A\nkeywords: [case report, 'arthritis, gouty', HLA-B27]\n---\n",
        "---\ntitle: A\nkeywords: case report, gout, heart\n---\n",
    ),
    bad=(
        "---\ntitle: A\nkeywords: case report; gout; heart\n---\n",
        "---\ntitle: A\nkeywords: [case report; gout, heart]\n---\n",
        "---\ntitle: A\nkeyword_translations: {ja: 症例報告、痛風}\n---\n",
        "---\ntitle: A\nkeywords: |\n  case report\n  gout\n---\n",
    ),
)
