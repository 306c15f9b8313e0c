"""The grammar of an OAI-PMH static repository, written from its specification, as RELAX NG, and what no grammar holds.

http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm. The JATS of its records is tried against its own
schema, where that is at hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.schemas import PATHS, SCHEMAS, schema

OAI, DC = "{http://www.openarchives.org/OAI/2.0/}", "{http://purl.org/dc/elements/1.1/}"
STATIC, JATS = "{http://www.openarchives.org/OAI/2.0/static-repository}", "{http://jats.nlm.nih.gov}"
XSI, BASE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "{http://www.w3.org/XML/1998/namespace}base"
DUBLIN_CORE = (
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
    "source", "language", "relation", "coverage", "rights",
)  # fmt: skip


def _text(pattern: str, kind: str = "string") -> str:
    return f'<data type="{kind}"><param name="pattern">{pattern}</param></data>'


def _value(value: str) -> str:
    return f"<value>{value}</value>"


def _element(name: str, *inside: str) -> str:
    return f'<element name="{name}">{"".join(inside)}</element>'


def _many(*inside: str, least: str = "one") -> str:
    return f"<{least}OrMore>{''.join(inside)}</{least}OrMore>"


def _either(*inside: str) -> str:
    return f"<choice>{''.join(inside)}</choice>"


_URL, _SOME = _text("https?://[!-~]+", "anyURI"), _text(r"[\s\S]*\S[\s\S]*")
_DAY, _ID = _text(r"\d{4}-\d{2}-\d{2}", "date"), _text("oai:[!-~]+:[!-~]+")
_NAME, _EMAIL = _text(r"[A-Za-z0-9\-_.!~*&#39;()]+"), _text(r"\S+@(\S+\.)+\S+")
_WHERE = '<attribute name="xsi:schemaLocation"/>'
_IDENTIFY = _element(
    "sr:Identify",
    _element("oai:repositoryName", _SOME),
    _element("oai:baseURL", _URL),
    _element("oai:protocolVersion", _value("2.0")),
    _many(_element("oai:adminEmail", _EMAIL)),
    _element("oai:earliestDatestamp", _DAY),
    _element("oai:deletedRecord", _value("no")),
    _element("oai:granularity", _value("YYYY-MM-DD")),
    _many(
        _element(
            "oai:description",
            _element(
                "id:oai-identifier",
                _WHERE,
                _element("id:scheme", _value("oai")),
                _element("id:repositoryIdentifier", _SOME),
                _element("id:delimiter", _value(":")),
                _element("id:sampleIdentifier", _ID),
            ),
        ),
        least="zero",
    ),
)
_FORMATS = _element(
    "sr:ListMetadataFormats",
    _many(
        _element(
            "oai:metadataFormat",
            _element("oai:metadataPrefix", _NAME),
            _element("oai:schema", _URL),
            _element("oai:metadataNamespace", _URL),
        )
    ),
)
_IN_A_LANGUAGE = '<optional><attribute name="xml:lang"/></optional>'
_DUBLIN_CORE = _many(
    _either(*(_element(f"dc:{name}", _IN_A_LANGUAGE, _SOME) for name in DUBLIN_CORE)), least="zero"
)  # fmt: skip
_ARTICLE = '<element><nsName ns="http://jats.nlm.nih.gov"/><ref name="anything"/></element>'
_RECORDS = _element(
    "sr:ListRecords",
    f'<attribute name="metadataPrefix">{_NAME}</attribute>',
    _many(
        _element(
            "oai:record",
            _element("oai:header", _element("oai:identifier", _ID), _element("oai:datestamp", _DAY)),
            _element("oai:metadata", _either(_element("oai_dc:dc", _WHERE, _DUBLIN_CORE), _ARTICLE)),
        )
    ),
)
GRAMMAR = f"""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"
 xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:sr="http://www.openarchives.org/OAI/2.0/static-repository"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
 xmlns:id="http://www.openarchives.org/OAI/2.0/oai-identifier" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<start>{_element("sr:Repository", _WHERE, _IDENTIFY, _FORMATS, _many(_RECORDS))}</start>
<define name="anything"><zeroOrMore><choice><attribute><anyName/></attribute><text/>
<element><anyName/><ref name="anything"/></element></choice></zeroOrMore></define>
</grammar>"""
_RULES = etree.RelaxNG(etree.fromstring(GRAMMAR))


def errors(data: bytes) -> Iterator[str]:
    """What is wrong with a repository."""
    root = etree.fromstring(data)
    if not _RULES.validate(root):
        yield from (f"{entry.line}: {entry.message}" for entry in _RULES.error_log)
        return
    yield from _formats(root)
    lists = root.findall(f"{STATIC}ListRecords")
    headers = [_headers(one) for one in lists]
    if any(one != headers[0] for one in headers):
        yield "the formats do not hold the same records"
    if len({identifier for identifier, _ in headers[0]}) != len(headers[0]):
        yield "an identifier stands twice"
    earliest = root.findtext(f".//{OAI}earliestDatestamp")
    if min(day for _, day in headers[0]) != earliest:
        yield "the earliest day is not that of the earliest record"
    if len(headers[0]) > 5000:
        yield "there are too many records for one file"
    yield from _jats(root)


def _formats(root: etree._Element) -> Iterator[str]:
    """What a format is said to be, its records are."""
    for one in root.iter(f"{OAI}metadataFormat"):
        prefix, where, space = (one.findtext(OAI + name) for name in ("metadataPrefix", "schema", "metadataNamespace"))
        for content in root.iterfind(f"{STATIC}ListRecords[@metadataPrefix='{prefix}']/{OAI}record/{OAI}metadata/*"):
            if etree.QName(content).namespace != space or content.get(XSI) != f"{space} {where}":
                yield f"a record of {prefix} is in another namespace, or names another schema"
    said = {one.text for one in root.iter(f"{OAI}metadataPrefix")}
    if said != {one.get("metadataPrefix") for one in root.iterfind(f"{STATIC}ListRecords")} or "oai_dc" not in said:
        yield "the formats that are named are not those there are"


def _headers(one: etree._Element) -> list[tuple[str, str]]:
    return [
        (header.findtext(f"{OAI}identifier") or "", header.findtext(f"{OAI}datestamp") or "")
        for header in one.iter(f"{OAI}header")
    ]


def _jats(root: etree._Element) -> Iterator[str]:
    if not (SCHEMAS / PATHS["jats"]).is_file():
        return
    for article in root.iter(f"{JATS}article"):
        if not (article.get(BASE) or "").startswith("http"):
            yield "the names of files in a record lead nowhere"
        yield from schema("jats").errors(without_namespace(article))


def without_namespace(article: etree._Element) -> bytes:
    """An article as a file of its own has it."""
    alone = etree.fromstring(etree.tostring(article, with_tail=False))
    alone.attrib.pop(XSI, None)
    for element in alone.iter(f"{JATS}*"):
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(alone)
    return etree.tostring(alone)
