"""The words of nodes without markup, for titles, descriptions, search and comparison."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.mention import mentions
from sitegen.model.document import Blocks, Inlines
from sitegen.model.pattern import pattern
from sitegen.model.plain_words import Labels, Named, OneLine
from sitegen.model.reference import Reference
from sitegen.model.walk import raised_text
from sitegen.render.locales import is_english, locale_of
from sitegen.render.phrases import Phrases

ELLIPSIS = "…"
_ARABIC = pattern("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]$")
_CHINESE_OR_JAPANESE = pattern("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff08-\uff09]$")

_COMMAS = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug", "sd"), ("، ", _ARABIC)),
    **dict.fromkeys(("ja", "zh"), ("、", _CHINESE_OR_JAPANESE)),
}


def words(nodes: Inlines) -> str:
    """A line of text as one plain line."""
    return raised_text(nodes)


def named(interface: Phrases) -> Named:
    """How a figure, a table or an equation is called in the language of *interface*."""

    def called(word: str, number: str) -> str:
        return interface(word) if number == "0" else interface(f"{word} {{number}}", number=number)

    return called


def block_words(blocks: Blocks, labels: Labels, interface: Phrases, cited: Iterable[Reference] = ()) -> str:
    """Blocks as one plain line; cross-references in them say their *labels*, and sentences what they call the works
    among *cited*. Tables are not among its words.
    """
    return OneLine(labels, named(interface), mentions(cited), tables=False).told(blocks)


def shorten(value: str, limit: int) -> str:
    """*value* cut at a word's end so that it has at most *limit* characters, the ellipsis included."""
    if len(value) <= limit:
        return value
    head = value[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:.–-") + ELLIPSIS


def listed(values: Iterable[str], lang: str) -> str:
    """Values as a list in a line in *lang*, with the comma of its script behind a value that is written in it."""
    *first, last = [*values] or [""]
    comma, script = _COMMAS.get(lang.partition("-")[0].lower(), (", ", None))
    return "".join([value + (comma if script and script.search(value) else ", ") for value in first]) + last


def stop(before: str) -> str:
    """The full stop that ends *before*, which has none: that of its script."""
    return "。" if _CHINESE_OR_JAPANESE.search(before) else "."


def sentences(values: Iterable[str]) -> str:
    """Sentences one after another; a wide full stop needs no space behind it."""
    return " ".join(values).replace("。 ", "。")


def joined(values: Iterable[str], lang: str) -> str:
    """Values as a list in a sentence in *lang*: `a`, `a and b`, `a, b and c`; `a, b y c` in Spanish."""
    *first, last = values
    if not first:
        return last
    locale = None if is_english(lang) else locale_of(lang)
    if locale is None:
        return f"{', '.join(first)} and {last}"
    from babel.lists import format_list

    return format_list([*first, last], locale=locale)
