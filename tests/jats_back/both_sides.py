"""A whole article as read back from its file, and as expected of the case: two dictionaries to compare key by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.jats_back.expected_front import ExpectedFront
from tests.jats_back.expected_references import references as expected_references
from tests.jats_back.expected_text import ExpectedText
from tests.jats_back.plain import filled
from tests.jats_back.reader_front import FrontReader
from tests.jats_back.reader_references import references
from tests.jats_back.reader_text import Element, TextReader

Plain = dict[str, Any]
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def parse(data: bytes) -> Element:
    """The `article` in a file."""
    return etree.fromstring(data, _PARSER)


def read_back(article: Element) -> Plain:
    """What an article says, translations in it too."""
    found = _read(article)
    found["translations"] = tuple(map(_read, article.iterfind("sub-article")))
    return filled(found)


def _read(article: Element) -> Plain:
    text = TextReader(article)
    return {
        **FrontReader(article, text).read(),
        **filled({
            "body": text.body(), "footnotes": text.footnotes(), "references": references(text, article),
        }),
    }  # fmt: skip


def expected(known: Published, site: SiteInfo) -> Plain:
    """What the file of a case must say."""
    found = _expected(known, site, ExpectedText(known, site.url), translation=False)
    found["translations"] = tuple(
        _expected(other, site, ExpectedText(other, site.url, f"../{other.case.slug}/"), translation=True)
        for other in known.translations
    )
    return filled(found)


def _expected(known: Published, site: SiteInfo, text: ExpectedText, *, translation: bool) -> Plain:
    return {
        **ExpectedFront(text, site, translation=translation).read(),
        **filled({
            "body": text.body(), "footnotes": text.footnotes(), "references": expected_references(text),
        }),
    }  # fmt: skip


def differences(wanted: Any, found: Any, at: str = "") -> Iterator[str]:
    """The smallest parts that differ, and where they are."""
    if wanted == found:
        return
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key in [*wanted, *(key for key in found if key not in wanted)]:
            yield from differences(wanted.get(key), found.get(key), f"{at}/{key}")
    elif isinstance(wanted, tuple) and isinstance(found, tuple) and len(wanted) == len(found):
        names = getattr(wanted, "_fields", range(len(wanted)))
        for name, one, other in zip(names, wanted, found, strict=True):
            yield from differences(one, other, f"{at}/{name}")
    else:
        yield f"{at}:\n  of the case  {wanted!r}\n  of the file  {found!r}"
