"""DOAJ lists and searches abstracts; libraries that take its records look for them. It takes words, and not endlessly.

https://doaj.org/docs/xml/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._abstracts import lost
from sitegen.checks._deposited import is_sent_to_doaj
from sitegen.cite.mention import mentions
from sitegen.exporters.doaj.parts import LONGEST
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.labels import labels
from sitegen.model.plain_words import OneLine
from sitegen.plugins import Check, Locate

_WITH_ABSTRACT = frozenset({"case-report", "case-series", "review"})  # others commonly have none


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for a case report without an abstract, and for each that DOAJ would have a part of."""
    if not is_sent_to_doaj(case):
        return
    for what, path in lost(case):
        message = f"the abstract holds {what}, which DOAJ has no place for: the words around it are sent alone"
        hint = "move it into the text of the case, and say in the abstract what it shows"
        yield at.problem(check.name, check.severity, message, hint, *path)
    told = OneLine(labels(case), mentioned=mentions(case.references), tables=False)
    length = len(told.abstract(case.abstract))
    if length > LONGEST:
        message = f"the abstract is {length:,} characters long, and DOAJ cuts it after {LONGEST:,}"
        yield at.problem(check.name, check.severity, message, "shorten it", "abstract")
    if case.meta.type in _WITH_ABSTRACT and not case.abstract:
        message = "DOAJ is sent a case without an abstract, and can find it by its title only"
        hint = "write abstract: and the text, or abstract: {Background: …, Case presentation: …}"
        key = "abstract" if "abstract" in at.spans.keys else "title"  # one that was refused is told once, there
        yield at.problem(check.name, check.severity, message, hint, key)


CHECK = Check(
    name="doaj-abstract",
    severity="warning",
    summary="For DOAJ, a case report has an abstract, of words alone and no longer than it takes.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\nabstract: A man with a mass.\n---\n",
        f"---\ntitle: A\nstatus: published\nabstract: {'x' * 30_000}\n---\n",
        "---\ntitle: A\ntype: letter\nstatus: published\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=(
        "---\ntitle: A\nstatus: published\n---\n",
        '---\ntitle: A\nstatus: published\nabstract: "| a |\\n| - |\\n| b |"\n---\n',
        f"---\ntitle: A\nstatus: published\nabstract: {'x' * 30_001}\n---\n",
    ),
    registry="doaj",
)
