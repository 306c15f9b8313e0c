"""A correction or a retraction gives the DOI of its article: NLM cites it only with a link to that.

That it names an article at all is another rule's business (`notice_target.py`), and so is whether a case of this site
that it names has a DOI (`build/notice_dois.py`). An expression of concern has no link in NLM's format.
https://sites.nlm.nih.gov/bsd/policy/errata.html
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import NOTICES, is_deposited
from sitegen.exporters.pubmed.objects import LINKED
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a notice names its article by nothing but an address."""
    relation = NOTICES.get(case.meta.type)
    if relation not in LINKED or not is_deposited(case):
        return
    named = [(place, work) for place, work in enumerate(case.meta.related) if work.type == relation]
    if named and not any(work.doi or work.case for _, work in named):
        message = f"PubMed takes a notice ({case.meta.type}) only with the DOI of the article it is about"
        hint = f"write related: [{{type: {relation}, case: folder-of-the-case}}], or doi: in place of case:"
        yield at.problem(check.name, check.severity, message, hint, "related", named[0][0])


CHECK = Check(
    name="pubmed-notice",
    severity="error",
    summary="For PubMed, a correction or a retraction gives the DOI of its article.",
    run=run,
    good=(
        "---\ntitle: A\ntype: correction\nstatus: published\nrelated: [{type: corrects, case: fever}]\n---\n",
        "---\ntitle: A\ntype: retraction\nstatus: published\nrelated: [{type: retracts, doi: 10.5555/case.1}]\n---\n",
        "---\ntitle: A\nstatus: published\n---\n",
        "---\ntitle: A\ntype: expression-of-concern\nstatus: published\n"
        'related: [{type: concerns, url: "https://example.org/"}]\n---\n',
    ),
    bad=(
        '---\ntitle: A\ntype: correction\nstatus: published\nrelated: [{type: corrects, url: "https://example.org/"}]\n---\n',
        '---\ntitle: A\ntype: retraction\nstatus: published\nrelated: [{type: retracts, url: "https://example.org/"}]\n---\n',
    ),
    registry="pubmed",
)
