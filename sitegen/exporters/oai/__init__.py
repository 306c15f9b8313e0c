"""OAI-PMH static repository: `oai.xml`, which a gateway serves to harvesters as oai_dc and as JATS.

One file, without sets and resumption tokens. A record is dated by the last change of its case, to the day; a case that
was retracted stays a record and is marked, as records of such a repository cannot be deleted.
http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.exporters import jats
from sitegen.exporters.oai.dc import dublin_core
from sitegen.exporters.oai.identify import admin_email, base_url, datestamp, identifier, repository_id
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value, decode, encode
from sitegen.plugins import Exporter
from sitegen.render.urls import uri
from sitegen.render.xml import Xml, document, element, some

_OAI = "http://www.openarchives.org/OAI/2.0/"
_STATIC = "http://www.openarchives.org/OAI/2.0/static-repository"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_ID = "http://www.openarchives.org/OAI/2.0/oai-identifier"
# By prefix: the namespace of a format and its schema. JATS has no namespace of its own, where the protocol wants one:
# this is the one by which journals of OJS serve it. https://github.com/pkp/oaiJats
FORMATS: Mapping[str, tuple[str, str]] = {
    "oai_dc": ("http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
    "jats": (
        "http://jats.nlm.nih.gov",
        "https://jats.nlm.nih.gov/publishing/1.3/xsd/JATS-journalpublishing1-3-mathml3.xsd",
    ),
}
MOST = 5000
FILE = "oai.xml"


class _Record(Value, frozen=True, array_like=True):
    """What one case gives to the file: its name and date, and its record in each format."""

    slug: str
    date: str
    forms: Mapping[str, str]


def gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    """The file of the cases, in the order in which they come."""
    return join((part(known, site) for known in found), site, batch)


def part(known: Published, site: SiteInfo) -> bytes:
    """A case in each of the formats."""
    forms = {
        "oai_dc": _record(known, dublin_core(known, site), site),
        "jats": _record(known, _jats(known, site), site),
    }
    return encode(_Record(known.case.slug, datestamp(known), forms))


def join(parts: Iterable[bytes], site: SiteInfo, batch: Batch) -> bytes:
    """The file of these cases."""
    records = [decode(data, _Record) for data in parts]
    root = element(
        "Repository",
        {
            "xmlns": _STATIC,
            "xmlns:oai": _OAI,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_STATIC} {_STATIC}.xsd",
        },
        "\n",
        _identify(records, site, batch.gateway),
        _list_metadata_formats(),
        *[_list_records(prefix, records) for prefix in FORMATS],
    )
    return document(root)


def left_out(known: Published) -> str:
    """A record must be dated."""
    return "" if datestamp(known) else "has no date"


def _identify(records: list[_Record], site: SiteInfo, gateway: str) -> Xml:
    earliest = min((record.date for record in records), default="")
    return element(
        "Identify",
        {},
        element("oai:repositoryName", {}, site.title),
        some("oai:baseURL", {}, base_url(site, gateway, FILE)),
        element("oai:protocolVersion", {}, "2.0"),
        some("oai:adminEmail", {}, admin_email(site)),
        element("oai:earliestDatestamp", {}, earliest or "1970-01-01"),
        element("oai:deletedRecord", {}, "no"),
        element("oai:granularity", {}, "YYYY-MM-DD"),
        _description(records, site),
        "\n",
    )


def _description(records: list[_Record], site: SiteInfo) -> Xml:
    """How identifiers are made, for harvesters. http://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm"""
    host = repository_id(site)
    if not host or not records:
        return Xml()
    scheme = element(
        "oai-identifier",
        {"xmlns": _ID, "xsi:schemaLocation": f"{_ID} {_ID}.xsd"},
        element("scheme", {}, "oai"),
        element("repositoryIdentifier", {}, host),
        element("delimiter", {}, ":"),
        element("sampleIdentifier", {}, identifier(records[0].slug, site)),
    )
    return element("oai:description", {}, scheme)


def _list_metadata_formats() -> Xml:
    formats = [
        element(
            "oai:metadataFormat",
            {},
            element("oai:metadataPrefix", {}, prefix),
            element("oai:schema", {}, schema),
            element("oai:metadataNamespace", {}, namespace),
        )
        for prefix, (namespace, schema) in FORMATS.items()
    ]
    return element("ListMetadataFormats", {}, *formats, "\n")


def _list_records(prefix: str, records: Iterable[_Record]) -> Xml:
    return some("ListRecords", {"metadataPrefix": prefix}, Xml("".join([record.forms[prefix] for record in records])))


def _record(known: Published, form: Xml, site: SiteInfo) -> str:
    header = element(
        "oai:header",
        {},
        element("oai:identifier", {}, identifier(known.case.slug, site)),
        element("oai:datestamp", {}, datestamp(known)),
    )
    return str(element("oai:record", {}, header, element("oai:metadata", {}, form), "\n"))


def _jats(known: Published, site: SiteInfo) -> Xml:
    """The whole text, in the namespace of the format; names of files are relative to the page."""
    article = jats.article(known, site)
    namespace, schema = FORMATS["jats"]
    place = f"{site.url}cases/{known.case.slug}/" if site.url else ""
    opening = element(
        "article",
        {"xmlns": namespace, "xsi:schemaLocation": f"{namespace} {schema}", "xml:base": uri(place)},
    )
    return Xml(opening.removesuffix("/>") + article.removeprefix("<article"))


EXPORTER = Exporter(
    name="oai",
    label="OAI-PMH static repository",
    media_type="text/xml",
    filename=FILE,
    gather=gather,
    part=part,
    join=join,
    publish=True,
    most=MOST,
    left_out=left_out,
    purpose="harvesters, through a gateway",
)
