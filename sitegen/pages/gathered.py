"""Files of all cases at the root of the site, such as `oai.xml`: those of `exports:` that gather cases for harvesters.

They hold absolute addresses, so that a site without one has none of them; nor has a preview. A case is in them as the
site publishes it, newest first: what the file is made of is what each case page is made of, as far as it concerns the
case itself. A format that is made of parts has each of them made again only when its case is another. Only a site that
asks for such a file works this out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sitegen.cite.case_record import may_be_cited
from sitegen.model.published import Batch, Published
from sitegen.model.site import Card, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._case_inputs import CaseInputs, case_inputs
from sitegen.pages._formats import file_name, gathered_formats
from sitegen.pages._published import published
from sitegen.plugins import Exporter, PageType, Workshop

STEM = "cases"  # what `{slug}` stands for in the name of a file of all cases


class GatheredInputs(Value, frozen=True, kw_only=True):
    """The cases of one file, and its format by name. `stamp` is the day of the latest change, as YYYYMMDDhhmmss,
    `gateway` the address at which harvesters get the file.
    """

    format: str
    stamp: int
    gateway: str
    cases: tuple[CaseInputs, ...]


def plan(site: Site) -> Iterator[Target]:
    """One file for each such format the site asks for."""
    formats = gathered_formats(site.info.exports)
    if not formats or not site.info.url or site.info.noindex:
        return
    found = [(card, inputs) for card, inputs in case_inputs(site) if may_be_cited(card.status)]
    cases = tuple(_own(inputs) for _, inputs in found)
    stamp = latest(card for card, _ in found)
    for item in formats:
        inputs = encode(GatheredInputs(format=item.name, stamp=stamp, gateway=site.gateway, cases=cases))
        yield Target(path=file_name(item, STEM), maker="gathered", inputs=inputs, origin=f"exports: {item.name}")


def _own(inputs: CaseInputs) -> CaseInputs:
    """What of *inputs* the case itself is made of: no neighbours, nor what it is like."""
    return replace(
        inputs, cite_styles=(), newer=None, older=None, several=(), versions=(), renamed={}, similar=b""
    )  # fmt: skip


def latest(cards: Iterable[Card]) -> int:
    """The day on which one of the cases changed last, as the number of a batch: a build asks no clock."""
    days = [(card.updated or card.date).replace("-", "") for card in cards]
    return int(max(days, default="").ljust(8, "0").ljust(14, "0"))


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The file."""
    given, site = decode(inputs, GatheredInputs), shop.site
    (item,) = (item for item in gathered_formats(site.exports) if item.name == given.format)
    batch = Batch(id=STEM, stamp=given.stamp, gateway=given.gateway)
    if item.join is not None:
        return item.join(filter(None, (_part(case, item, shop) for case in given.cases)), site, batch)
    assert item.gather is not None  # or it were no such format
    found = (published(case, shop) for case in given.cases)
    return item.gather((known for known in found if _taken(known, item)), site, batch)


def _part(case: CaseInputs, item: Exporter, shop: Workshop) -> bytes:
    """What the case gives to the file, as it was made when the case was last another; nothing where it is left out."""

    def made() -> bytes:
        known = published(case, shop)
        assert item.part is not None  # as there is something that joins them
        return item.part(known, shop.site) if _taken(known, item) else b""

    return shop.kept(encode((item.name, case)), made)


def _taken(known: Published, item: Exporter) -> bool:
    return item.left_out is None or not item.left_out(known)


PAGE_TYPE = PageType(name="gathered", plan=plan, make=make)
