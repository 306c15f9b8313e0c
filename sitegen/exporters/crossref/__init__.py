"""A deposit for Crossref, which registers the DOIs of the cases and tells the world what they are: schema 5.4.0.

https://www.crossref.org/documentation/schema-library/ — the elements below stand in the order that the schema wants.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.exporters.crossref.journal import journal
from sitegen.model.deposited import kept_back
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.xml import Xml, document, element

VERSION = "5.4.0"
SCHEMA = f"http://www.crossref.org/schema/{VERSION}"
NAMESPACES = {
    "xmlns": SCHEMA,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xmlns:jats": "http://www.ncbi.nlm.nih.gov/JATS1",
    "xmlns:mml": "http://www.w3.org/1998/Math/MathML",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:fr": "http://www.crossref.org/fundref.xsd",
    "xmlns:ai": "http://www.crossref.org/AccessIndicators.xsd",
    "xmlns:rel": "http://www.crossref.org/relations.xsd",
    "xsi:schemaLocation": f"{SCHEMA} https://www.crossref.org/schemas/crossref{VERSION}.xsd",
}
LONGEST_ID = 100
BATCH = "sitegen-"  # what a batch is called begins with it: Crossref takes no name of less than four letters


def gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    """The deposit of *found*."""
    issues: dict[tuple[str, str], list[Published]] = {}
    for known in found:
        issues.setdefault((known.case.meta.volume, known.case.meta.issue), []).append(known)
    body = element("body", {}, *[journal(cases, site, batch) for cases in issues.values()])
    return document(element("doi_batch", {"version": VERSION, **NAMESPACES}, head(site, batch), body))


def left_out(known: Published) -> str:
    """Why a case is not deposited."""
    meta = known.case.meta
    if reason := kept_back(known.case):
        return reason
    if not meta.doi:
        return "has no DOI"
    return "" if meta.date.issued else "has no date of publication"


def head(site: SiteInfo, batch: Batch) -> Xml:
    """Who deposits, and a number that grows with each deposit: Crossref takes the greatest for the newest."""
    stamp, member = str(batch.stamp), batch.member
    name = f"{BATCH}{batch.id[: LONGEST_ID - len(BATCH) - len(stamp) - 1]}-{stamp}"
    return element(
        "head", {},
        element("doi_batch_id", {}, name),
        element("timestamp", {}, stamp),
        element("depositor", {},
                element("depositor_name", {}, member.depositor),
                element("email_address", {}, member.email)),
        element("registrant", {}, member.registrant or site.publisher),
    )  # fmt: skip


EXPORTER = Exporter(
    name="crossref",
    label="Crossref deposit",
    media_type="application/xml",
    filename="crossref-{slug}.xml",
    gather=gather,
    left_out=left_out,
    registry="crossref",
    schema="crossref/crossref5.4.0.xsd",
    # Crossref says no number; a submission may have 10 MB, and a case with fifty references needs 16 kB of them.
    # https://gitlab.com/crossref/user_stories/-/work_items/286
    most=500,
    purpose="registers DOIs with Crossref",
)
