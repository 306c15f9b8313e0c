"""An abstract stands alone in indexes, where a citation leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import AbstractSection, Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import Citation
from sitegen.model.walk import walk
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each abstract that cites a work."""
    abstracts: list[tuple[tuple[AbstractSection, ...], tuple[str, ...]]] = [(case.abstract, ("abstract",))]
    abstracts += [(parts, ("abstract_translations", lang)) for lang, parts in case.abstract_translations.items()]
    for parts, path in abstracts:
        blocks = [block for part in parts for block in part.children]
        cited = [item.key for node in walk(blocks) if isinstance(node, Citation) for item in node.items]
        if cited:
            message = f"the abstract cites '{cited[0]}', and indexes show abstracts without references"
            yield at.problem(check.name, check.severity, message, "cite it in the text instead", *path)


CHECK = Check(
    name="abstract-citation",
    severity="warning",
    summary="Abstracts cite nothing.",
    run=run,
    good=("---\ntitle: A\nabstract: It is rare.\n---\n\nAs was said [@doe].\n",),
    bad=(
        "---\ntitle: A\nabstract: It is rare [@doe].\n---\n",
        "---\ntitle: A\nabstract_translations: {es: {Caso: 'Es raro [@doe].'}}\n---\n",
    ),
)
