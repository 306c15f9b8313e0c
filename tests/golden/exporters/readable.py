"""What a format made, or a part of it, in lines that can be read and compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from lxml import etree

from sitegen.cite.case_record import citable
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from tests.made_cases import BATCH


def readable(item: Exporter, found: Sequence[Published], site: SiteInfo, part: str = "", batch: Batch = BATCH) -> str:
    """The output of *item* for the first of *found*, or for all when it gathers.

    *part* is, of XML, the path of elements (`front/article-meta`, prefixes left out); of JSON, keys and numbers with dots
    between (`author.0.name`); of tags and links, what their names begin with. What a format with a file of its own says
    in the head of the page is the part `head`.
    """
    data = whole(item, found, site, batch)
    if not data or part == "head":
        begin = part.removeprefix("head")
        return "\n".join([*_tags(item, found[0], site, begin), *_links(item, found[0], site, begin)]) + "\n"
    if "xml" in item.media_type:
        root = etree.fromstring(data)
        path = "/".join("{*}" + step for step in part.split("/"))
        parts = [root] if not part else root.findall(f".//{path}")
        return "".join("\n".join(_lines(element, "")) + "\n" for element in parts)
    if "json" in item.media_type or item.data:
        return json.dumps(_within(json.loads(data), part), ensure_ascii=False, indent=1) + "\n"
    return data.decode()


def whole(item: Exporter, found: Sequence[Published], site: SiteInfo, batch: Batch = BATCH) -> bytes:
    """The file as it is published; nothing of a format of tags."""
    if item.write is not None:
        return item.write(found[0], site)
    if item.gather is not None:
        return item.gather([known for known in found if not (item.left_out and item.left_out(known))], site, batch)
    if item.cite is not None:
        return item.cite((citable(known.case) for known in found), site)
    return item.data(found[0], site) if item.data is not None else b""


def _tags(item: Exporter, known: Published, site: SiteInfo, part: str) -> Iterator[str]:
    for name, content in item.tags(known, site) if item.tags else ():
        if name.startswith(part):
            yield f"{name}: {content}"


def _links(item: Exporter, known: Published, site: SiteInfo, part: str) -> Iterator[str]:
    for link in item.links(known, site) if item.links else ():
        if link.rel.startswith(part):
            yield " ".join(piece for piece in (f"{link.rel}:", link.href, link.media_type, link.title) if piece)


def _within(value: object, part: str) -> object:
    for step in part.split(".") if part else ():
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def _lines(element: etree._Element, indent: str) -> Iterator[str]:
    """An element with text in it is one line; others have a line for each of what they hold."""
    children = [child for child in element if isinstance(child.tag, str)]
    mixed = bool((element.text or "").strip() or any((child.tail or "").strip() for child in children))
    if mixed or not children:
        yield indent + _written(element)
        return
    yield f"{indent}<{_opening(element)}>"
    for child in children:
        yield from _lines(child, indent + " ")
    yield f"{indent}</{_name(element, element.tag)}>"


def _written(element: etree._Element) -> str:
    inner = _escaped(element.text) + "".join(_written(child) + _escaped(child.tail) for child in element)
    name = _name(element, element.tag)
    return f"<{_opening(element)}>{inner}</{name}>" if inner else f"<{_opening(element)}/>"


def _opening(element: etree._Element) -> str:
    attributes = [f' {_name(element, name)}="{_escaped(value)}"' for name, value in element.attrib.items()]
    return _name(element, element.tag) + "".join(attributes)


def _name(element: etree._Element, tag: str) -> str:
    """The name with its prefix; where each is declared is of no interest here."""
    qname = etree.QName(tag)
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items()} | {"http://www.w3.org/XML/1998/namespace": "xml"}
    prefix = prefixes.get(qname.namespace or "")
    return f"{prefix}:{qname.localname}" if prefix else qname.localname


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace("\n", "⏎")
