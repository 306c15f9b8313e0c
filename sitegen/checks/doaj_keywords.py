"""DOAJ takes six keywords of an article through its programming interface, and all in XML.

https://doaj.github.io/doaj-docs/master/data_models/IncomingAPIArticle
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_sent_to_doaj
from sitegen.exporters.doaj.parts import KEYWORDS
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem at the first keyword that is left out."""
    more = case.meta.keywords[KEYWORDS:]
    if more and is_sent_to_doaj(case):
        message = f"DOAJ takes {KEYWORDS} keywords in JSON, which is sent without {', '.join(more)}"
        hint = "put those first that matter most; sitegen export doaj writes XML, which takes them all"
        yield at.problem(check.name, check.severity, message, hint, "keywords", KEYWORDS)


CHECK = Check(
    name="doaj-keywords",
    severity="warning",
    summary="For DOAJ, a case has six keywords at most.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\nkeywords: [a, b, c, d, e, f]\n---\n",
        "---\ntitle: A\nstatus: draft\nkeywords: [a, b, c, d, e, f, g]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nstatus: published\nkeywords: [a, b, c, d, e, f, g]\n---\n",
        "---\ntitle: A\nstatus: published\nkeywords: a, b, c, d, e, f, g, h\n---\n",
    ),
    registry="doaj",
)
