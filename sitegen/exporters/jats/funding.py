"""Who paid, in JATS: one funder in each `award-group`, then the statement. https://jats4r.niso.org/funding/"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.exporters.jats.inlines import phrase
from sitegen.exporters.jats.text import JatsText
from sitegen.model.document import Blocks, List, Paragraph
from sitegen.model.funder import funder
from sitegen.model.funding import Award
from sitegen.render.escape import text
from sitegen.render.xml import NOTHING, Xml, element, joined, some

_REGISTRY = {
    "institution-id-type": "doi", "vocab": "open-funder-registry", "vocab-identifier": "10.13039/open-funder-registry",
}  # fmt: skip
_ROR = {"institution-id-type": "ror", "vocab": "ror", "vocab-identifier": "https://ror.org/"}


def funding_group(writer: JatsText) -> Xml:
    """The awards that name a funder, and what is said of all."""
    funding = writer.case.meta.funding
    if funding is None:
        return NOTHING
    groups = [_award_group(award, source) for award in funding.awards for source in award.sources if source.strip()]
    statement = Xml(" ".join(filter(None, (*_said(writer), *_unsourced(funding.awards)))))
    return some("funding-group", {}, *groups, some("funding-statement", {}, statement))


def _award_group(award: Award, source: str) -> Xml:
    known = funder(source)
    who = joined((
        some("institution-id", _REGISTRY, known.doi),
        some("institution-id", _ROR, known.ror),
        element("institution", {}, known.name),
    ))  # fmt: skip
    return element(
        "award-group", {},
        element("funding-source", {}, element("institution-wrap", {}, who)),
        some("award-id", {}, award.id),
        joined([some("principal-award-recipient", {}, some("string-name", {}, name)) for name in award.recipients]),
    )  # fmt: skip


def _said(writer: JatsText) -> Iterator[str]:
    """The statement without the list of awards that the page prints under it."""
    for said in writer.case.statements:
        if said.kind == "funding":
            blocks = said.children
            funding = writer.case.meta.funding
            listed = funding and any(award.sources or award.id or award.recipients for award in funding.awards)
            yield from _lines(writer, blocks[:-1] if listed and isinstance(blocks[-1], List) else blocks)


def _lines(writer: JatsText, blocks: Blocks) -> Iterator[str]:
    """A statement is one line with emphasis and no more."""
    plain = writer.plain
    for block in blocks:
        yield phrase(block.children, plain) if isinstance(block, Paragraph) else text(plain.told((block,)))


def _unsourced(awards: tuple[Award, ...]) -> Iterator[str]:
    """Awards without a funder: in words, since a group must name one."""
    for award in awards:
        if not any(source.strip() for source in award.sources):
            recipients = f"({', '.join(award.recipients)})" if award.recipients else ""
            yield text(" ".join(filter(None, (award.id, recipients))))
