"""What RFC 4287 and JSON Feed 1.1 demand of feeds, as the validator of the W3C tells it: each breach with its rule's name.

https://www.rfc-editor.org/rfc/rfc4287, https://www.jsonfeed.org/version/1.1/. It knows what our feeds may hold: plain texts,
no content by reference, no extensions.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

Breaches = Iterator[str]
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# https://www.rfc-editor.org/rfc/rfc3339#section-5.6, in the capitals that RFC 4287 (3.3) asks for
_MOMENT = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-][0-2]\d:[0-5]\d)"
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_OF_FEED = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title",
            "updated", "entry"}  # fmt: skip
_OF_ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary",
             "title", "updated"}  # fmt: skip
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = {"feed": ("generator", "icon", "logo", "rights", "subtitle"),
                 "entry": ("content", "published", "rights", "source", "summary")}  # fmt: skip


def atom(data: bytes) -> list[str]:
    """The names of the rules that an Atom feed breaks, each with what breaks it."""
    try:
        feed = etree.fromstring(data)
    except etree.XMLSyntaxError as error:
        return [f"xml: {error}"]
    if feed.tag != ATOM + "feed":
        return [f"root: {feed.tag}"]
    return [f"{name}: {said}" for name, rule in ATOM_RULES.items() for said in rule(feed)]


def json_feed(data: bytes) -> list[str]:
    """The names of the rules that a JSON feed breaks, each with what breaks it."""
    try:
        feed = json.loads(data)
    except ValueError as error:
        return [f"json: {error}"]
    if not isinstance(feed, dict):
        return [f"root: {type(feed).__name__}"]
    return [f"{name}: {said}" for name, rule in JSON_RULES.items() for said in rule(feed)]


# -- Atom ---------------------------------------------------------------------------------------------
def _parts(feed: etree._Element) -> list[etree._Element]:
    """The feed and its entries, which have the same rules where not said otherwise."""
    return [feed, *feed.findall(ATOM + "entry")]


def _of(part: etree._Element, *names: str) -> list[etree._Element]:
    return [child for name in names for child in part.findall(ATOM + name)]


def _kind(part: etree._Element) -> str:
    return etree.QName(part).localname


def _known(feed: etree._Element) -> Breaches:
    for part in _parts(feed):
        allowed = _OF_FEED if _kind(part) == "feed" else _OF_ENTRY
        yield from (str(child.tag) for child in part if child.tag not in {ATOM + name for name in allowed})


def _needed(feed: etree._Element) -> Breaches:
    for part in _parts(feed):
        yield from (f"{_kind(part)} has {len(_of(part, name))} {name}" for name in _ONCE if len(_of(part, name)) != 1)


def _too_often(feed: etree._Element) -> Breaches:
    for part in _parts(feed):
        yield from (f"{_kind(part)}: {name}" for name in _AT_MOST_ONCE[_kind(part)] if len(_of(part, name)) > 1)


def _has_author(feed: etree._Element) -> Breaches:
    """A feed without an author has one in each entry (4.1.1)."""
    if not _of(feed, "author"):
        yield from ("an entry has none" for entry in feed.findall(ATOM + "entry") if not _of(entry, "author"))


def _person(feed: etree._Element) -> Breaches:
    for person in feed.iter(ATOM + "author", ATOM + "contributor"):
        names = _of(person, "name")
        if len(names) != 1 or not (names[0].text or "").strip():
            yield etree.tostring(person, encoding="unicode")


def _moments(feed: etree._Element) -> Breaches:
    for moment in feed.iter(ATOM + "updated", ATOM + "published"):
        if not _MOMENT.fullmatch(moment.text or ""):
            yield str(moment.text)


def _iri(value: str) -> bool:
    found = urlsplit(value)
    return bool(found.scheme and (found.netloc or found.path)) and not re.search(r"[\s<>\"{}|\\^`]", value)


def _ids(feed: etree._Element) -> Breaches:
    yield from (str(found.text) for found in feed.iter(ATOM + "id") if not _iri(found.text or ""))


def _entry_ids(feed: etree._Element) -> Breaches:
    """Entries of one id are versions, and differ in when they were updated (4.1.1)."""
    ids = Counter(
        (entry.findtext(ATOM + "id"), entry.findtext(ATOM + "updated")) for entry in feed.findall(ATOM + "entry")
    )
    yield from (str(found) for found, count in ids.items() if count > 1)


def _links(feed: etree._Element) -> Breaches:
    for link in feed.iter(ATOM + "link"):
        if not _iri(link.get("href") or "") or not _MEDIA_TYPE.fullmatch(link.get("type", "text/html")):
            yield etree.tostring(link, encoding="unicode")


def _alternates(feed: etree._Element) -> Breaches:
    for part in _parts(feed):
        links = [link for link in _of(part, "link") if link.get("rel", "alternate") == "alternate"]
        kinds = Counter((link.get("type"), link.get("hreflang")) for link in links)
        yield from (f"{kind} {count} times" for kind, count in kinds.items() if count > 1)
        if _kind(part) == "entry" and not links and not _of(part, "content"):
            yield "an entry has neither content nor a link to it"


def _self(feed: etree._Element) -> Breaches:
    """That a feed names itself, the validator of the W3C misses too."""
    if len([link for link in _of(feed, "link") if link.get("rel") == "self"]) != 1:
        yield "the feed does not name its own address once"


def _texts(feed: etree._Element) -> Breaches:
    """A text of no type is plain: it has no elements in it; a title says something."""
    for found in feed.iter(*(ATOM + name for name in ("title", "subtitle", "summary", "rights"))):
        if found.get("type", "text") == "text" and len(found):
            yield etree.tostring(found, encoding="unicode")
        elif _kind(found) == "title" and not (found.text or "").strip():
            yield "a title is empty"


def _categories(feed: etree._Element) -> Breaches:
    yield from ("a category has no term" for found in feed.iter(ATOM + "category") if not found.get("term"))


def _languages(feed: etree._Element) -> Breaches:
    found = (element.get(LANG) for element in feed.iter())
    yield from (lang for lang in found if lang is not None and not _LANGUAGE.fullmatch(lang))


ATOM_RULES: dict[str, Callable[[etree._Element], Breaches]] = {
    "known": _known, "needed": _needed, "too-often": _too_often, "author": _has_author, "person": _person,
    "moment": _moments, "id": _ids, "entry-id": _entry_ids, "link": _links, "alternate": _alternates, "self": _self,
    "text": _texts, "category": _categories, "language": _languages,
}  # fmt: skip


# -- JSON Feed ----------------------------------------------------------------------------------------
_URLS = ("home_page_url", "feed_url", "url", "external_url", "image", "banner_image", "icon", "favicon", "next_url")
_WORDS = ("title", "description", "summary", "content_html", "content_text", "user_comment", "id", "language", *_URLS)


def _items(feed: dict[str, Any]) -> list[dict[str, Any]]:
    items = feed.get("items")
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _version(feed: dict[str, Any]) -> Breaches:
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield str(feed.get("version"))


def _title(feed: dict[str, Any]) -> Breaches:
    if not feed.get("title"):
        yield "the feed has none"


def _has_items(feed: dict[str, Any]) -> Breaches:
    items = feed.get("items")
    if not isinstance(items, list) or len(_items(feed)) != len(items):
        yield "no list of objects"


def _item_ids(feed: dict[str, Any]) -> Breaches:
    ids = Counter(item.get("id") for item in _items(feed))
    yield from (f"{found!r} {count} times" for found, count in ids.items() if not found or count > 1)


def _content(feed: dict[str, Any]) -> Breaches:
    yield from (
        str(item.get("id")) for item in _items(feed) if not (item.get("content_text") or item.get("content_html"))
    )


def _strings(feed: dict[str, Any]) -> Breaches:
    for part in (feed, *_items(feed)):
        yield from (f"{name}: {part[name]!r}" for name in _WORDS if name in part and not isinstance(part[name], str))


def _urls(feed: dict[str, Any]) -> Breaches:
    for part in (feed, *_items(feed)):
        yield from (f"{name}: {part[name]}" for name in _URLS if name in part and not _iri(str(part[name])))


def _dates(feed: dict[str, Any]) -> Breaches:
    for item in _items(feed):
        found = (item[name] for name in ("date_published", "date_modified") if name in item)
        yield from (str(moment) for moment in found if not _MOMENT.fullmatch(str(moment)))


def _authors(feed: dict[str, Any]) -> Breaches:
    for part in (feed, *_items(feed)):
        authors = part.get("authors", [])
        if "author" in part:
            yield "author is of version 1.0"
        if not isinstance(authors, list) or not all(
            isinstance(one, dict) and (one.get("name") or one.get("url") or one.get("avatar")) for one in authors
        ):
            yield str(authors)


def _tags(feed: dict[str, Any]) -> Breaches:
    for item in _items(feed):
        tags = item.get("tags", [])
        if not isinstance(tags, list) or not all(isinstance(tag, str) and tag for tag in tags):
            yield str(tags)


def _json_languages(feed: dict[str, Any]) -> Breaches:
    found = (part["language"] for part in (feed, *_items(feed)) if "language" in part)
    yield from (str(lang) for lang in found if not _LANGUAGE.fullmatch(str(lang)))


JSON_RULES: dict[str, Callable[[dict[str, Any]], Breaches]] = {
    "version": _version, "title": _title, "items": _has_items, "item-id": _item_ids, "content": _content,
    "string": _strings, "url": _urls, "date": _dates, "authors": _authors, "tags": _tags, "language": _json_languages,
}  # fmt: skip
