"""Raw HTML, where `site.yml` allows it: what remains has no script, no style, no picture and only good links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.model.document import Inline, Inlines, RawInline
from sitegen.read.links import LinkError, address

_TAG_NAMES = (
    "a abbr b bdi bdo blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i "
    "ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th "
    "thead time tr u ul var wbr"
)
_TAGS = frozenset(_TAG_NAMES.split())
_ATTRIBUTES = {
    "*": {"class", "dir", "lang", "title"},
    "a": {"href"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope"},
    "time": {"datetime"},
}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_VOID = frozenset({"br", "hr", "wbr"})


def clean_html(html: str, folder: str) -> str:
    """*html* as it may be published, tags closed."""
    import nh3

    def judged(tag: str, name: str, value: str) -> str | None:
        if name != "href":
            return value
        try:
            return address(value, folder)
        except LinkError:
            return None

    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=judged,
        link_rel=None,
        strip_comments=True,
        url_schemes={"http", "https", "mailto"},
    )


def clean_tag(tag: str, folder: str) -> str:
    """One tag of a line of text, cleaned; empty when it may not stay."""
    found = _TAG.match(tag)
    if not found or found[2].lower() not in _TAGS:
        return ""
    name = found[2].lower()
    if found[1]:
        return "" if name in _VOID else f"</{name}>"
    cleaned = clean_html(tag, folder)
    return cleaned.removesuffix(f"</{name}>") if cleaned.startswith(f"<{name}") else ""


def balanced(nodes: Sequence[Inline]) -> Inlines:
    """*nodes* without the tags that have no partner among them."""
    opened: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    keep: set[int] = set()
    for index, node in enumerate(nodes):
        if not isinstance(node, RawInline) or not (tag := _TAG.match(node.html)):
            continue
        if tag[2] in _VOID:
            keep.add(index)
        elif not tag[1]:
            opened.append((tag[2], index))
            waiting[tag[2]] += 1
        elif waiting[tag[2]]:
            keep.update((_partner(tag[2], opened, waiting), index))
    return tuple(node for index, node in enumerate(nodes) if not isinstance(node, RawInline) or index in keep)


def _partner(name: str, opened: list[tuple[str, int]], waiting: Counter[str]) -> int:
    """The place of the last tag *name* that is open; tags opened after it have no partner."""
    while True:
        last, at = opened.pop()
        waiting[last] -= 1
        if last == name:
            return at
