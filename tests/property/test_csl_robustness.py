"""Whatever a style, a locale or a record holds, the engine answers: a `BadStyle` with places, or output; and soon."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sitegen.cite.csl.html import html
from sitegen.cite.csl.jats import jats
from sitegen.cite.csl.plain import text
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.shipped import STYLES, locale_text, style_text
from sitegen.cite.csl.state import cite_of
from sitegen.cite.csl.style import Style
from tests.processor_time import within

SECONDS = 10  # of one style and a few records, on a machine that has other things to do
FOUND = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
TEXTS = {name: style_text(name) or "" for name in STYLES}
TAG = re.compile(r"<[^<>]+>")
ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"<>&]*)"')
NAMES = sorted({found[1] for whole in TEXTS.values() for found in ATTRIBUTE.finditer(whole)})
VALUES = sorted({found[2] for whole in TEXTS.values() for found in ATTRIBUTE.finditer(whole)})
ODD = ["", "0", "-1", "²", "99999999999999999999", "x" * 3000, "עברית", "link", "\u00a0", "a b c"]
KINDS = ["drop the tag", "double the tag", "rename the tag", "cut the tag", "drop", "rename", *["change"] * 4]
WORDS = ["group", "text", "names", "name", "choose", "if", "else", "date", "date-part", "layout", "macro", "html"]


def mutated(whole: str, changes: list[tuple[str, int, int]]) -> str:
    """*whole* with tags dropped, doubled and renamed, attributes dropped, renamed and changed, and the end cut off."""
    for kind, place, choice in changes:
        places = list((TAG if "tag" in kind else ATTRIBUTE).finditer(whole))
        if not places:
            break
        found = places[place % len(places)]
        if kind == "cut the tag":
            whole = whole[: found.start() + choice % 40]
        else:
            whole = whole[: found.start()] + changed(kind, found, choice) + whole[found.end() :]
    return whole


def changed(kind: str, found: re.Match[str], choice: int) -> str:
    if kind == "double the tag":
        return found[0] * 2
    if kind == "rename the tag":
        return re.sub(r"(?<=[</])[a-z][a-z-]*", WORDS[choice % len(WORDS)], found[0], count=1)
    if kind == "rename":
        return f' {NAMES[choice % len(NAMES)]}="{found[2]}"'
    if kind == "change":
        return f' {found[1]}="{(VALUES + ODD * 20)[choice % (len(VALUES) + 200)]}"'
    return ""


CHANGES = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9999), st.integers(0, 9999)),
                   min_size=1, max_size=8)  # fmt: skip
HARD = ["<i>a <b>b</i> c</b>", "'" * 200, '"a ' * 300, "<i>" * 60, "x" * 10_000, "1-" * 3000, "1" * 6000, "²²²", "\n" * 5000,
        "‏שלום", "\ud800", "\0", "others", "d'" * 3000, "2018-13-45", "c.", "1–2, 3 & 4", "v" * 5000 + "-"]  # fmt: skip
STRINGS = st.sampled_from(HARD) | st.text(max_size=20)
PARTS = st.lists(st.lists(st.none() | st.integers() | STRINGS, max_size=4), max_size=3)
PERSON = st.dictionaries(
    st.sampled_from(["family", "given", "literal", "suffix", "non-dropping-particle", "static-ordering"]), STRINGS
)
LIKELY = st.dictionaries(st.sampled_from(["date-parts", "season", "raw", "literal", "circa"]), PARTS | STRINGS)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | STRINGS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=8,
) | st.lists(PERSON, max_size=4) | LIKELY  # fmt: skip
VARIABLES = ["id", "type", "title", "author", "editor", "issued", "accessed", "page", "volume", "issue", "edition", "note",
             "language", "DOI", "URL", "PMID", "container-title", "publisher", "number", "genre", "citation-label"]  # fmt: skip
WORK = {"id": "a", "type": "article-journal", "title": "A case", "author": [{"family": "Silva", "given": "Ana"}],
        "issued": {"date-parts": [[2020, 1]]}, "page": "1-9", "volume": "3", "edition": "2"}  # fmt: skip
RECORD = st.dictionaries(st.sampled_from(VARIABLES), JSON, max_size=6).map(lambda found: {**WORK, **found}) | JSON


def told(bad: BadStyle) -> None:
    assert bad.problems
    assert all(one.message and one.hint and one.line > 0 and one.column > 0 for one in bad.problems)


def answers(load: Callable[[], Style], records: list) -> None:
    """The law itself."""
    with within(SECONDS):
        try:
            style = load()
        except BadStyle as bad:
            told(bad)
            return
        assert not [one for one in style.problems if one.fatal]
        cites = [{**(one if isinstance(one, dict) else {}), "locator": "1-2"} for one in records]
        result = style.process(records, [Cluster([cite_of(one) for one in cites], note) for note in (1, 2)])
        for content in [*result.citations, *[entry.content for entry in result.bibliography]]:
            assert all(isinstance(write(content), str) for write in (html, text, jats))


@FOUND
@given(st.sampled_from(STYLES), CHANGES)
def test_a_damaged_style_is_told_or_works(name: str, changes: list):
    whole = mutated(TEXTS[name], changes)
    answers(partial(Style.from_text, whole, locale_text), [WORK, {**WORK, "id": "b"}])


@FOUND
@given(st.sampled_from(STYLES), CHANGES, st.sampled_from(["en-US", "fr-FR", "zh-TW", "de-AT", ""]))
def test_a_damaged_locale_leaves_a_style_that_works(name: str, changes: list, lang: str):
    def source(tag: str) -> str | None:
        found = locale_text(tag)
        return mutated(found, changes) if found else None

    style = Style.from_text(TEXTS[name], source, lang)
    assert {one.file for one in style.problems} <= {"", "en-US", "fr-FR", "zh-CN", "zh-TW", "de-DE"}
    answers(lambda: style, [WORK])


@FOUND
@given(st.sampled_from(STYLES), st.lists(RECORD, max_size=3))
def test_any_json_value_is_a_record(name: str, records: list):
    answers(partial(_compiled, name), records)


@FOUND
@given(st.binary(max_size=200) | st.text(max_size=200) | st.sampled_from(HARD))
def test_any_bytes_are_told(whole: bytes | str):
    with pytest.raises(BadStyle):
        Style.from_text(whole, locale_text)


def _compiled(name: str) -> Style:
    from sitegen.cite.csl.shipped import shipped

    return shipped(name)
