"""The list of references is made of the reference file; one that is typed into the text stands beside it, unlinked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import Block, Citation, List as ListBlock, Paragraph, Section
from sitegen.model.walk import plain_text, walk, walk_blocks
from sitegen.plugins import Check, Locate

_TITLE = re.compile(
    r"(?:list of )?references|reference list|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?"
    r"|referen[cç]ias(?: bibliogr[aá]ficas)?|bibliograf[ií]a|références(?: bibliographiques)?|bibliographie"
    r"|bibliografia|riferimenti(?: bibliografici)?|参考文献|引用文献|文献|المراجع",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\[?\d{1,3}[.)\]]")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for a section that is called References and holds a list."""
    for section in walk_blocks(case.body.children):
        if isinstance(section, Section) and _TITLE.fullmatch(plain_text(section.title).strip(" :")) and _typed(section):
            message = "this list of references is typed: its entries have no links, and no citation leads to them"
            hint = (
                "fetch them with sitegen refs add and their PMIDs or DOIs, or export them to references.bib; cite them "
                "by their keys, and delete this section: the list comes of itself"
            )
            yield at.problem(check.name, check.severity, message, hint, "id", section.id)


def _typed(section: Section) -> bool:
    """Whether *section* holds works with their years, in a list or in paragraphs with numbers before them, and none of
    them is a citation: a list of those has its links.
    """
    listed = any(map(_works, section.children))
    return listed and not any(isinstance(node, Citation) for node in walk(section.children))


def _works(block: Block) -> bool:
    if isinstance(block, Paragraph):
        text = plain_text(block.children)
        return bool(_NUMBERED.match(text) and _YEAR.search(text))
    return isinstance(block, ListBlock) and any(_dated(inside) for inside in walk_blocks((block,)))


def _dated(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_YEAR.search(plain_text(block.children)))


CHECK = Check(
    name="typed-references",
    severity="warning",
    summary="The list of references comes of the reference file, and is not typed.",
    run=run,
    good=(
        "---\ntitle: A\n---\n\n## References\n\n::: {#refs}\n:::\n",
        "---\ntitle: A\n---\n\n## Literature review\n\n1. We searched PubMed.\n",
        "---\ntitle: A\n---\n\n## Literature\n\n- The first report [@silva2019]\n",
        "---\ntitle: A\n---\n\n## Literature\n\n- PubMed was searched\n- Two reports were found\n",
    ),
    bad=(
        "---\ntitle: A\n---\n\n## References\n\n1. Silva A. Lung abscess. J Thorac Dis. 2019;3:1-9.\n",
        "---\ntitle: A\n---\n\n## Literatur\n\n[1] Silva A. Lung abscess. J Thorac Dis. 2019;3:1-9.\n",
        "---\ntitle: A\nlang: es\n---\n\n## Referencias\n\n- Silva A. Lung abscess. J Thorac Dis. 2019;3:1-9.\n",
    ),
)
