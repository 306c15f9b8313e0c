"""The suite of tests of CSL processors: its files, and our engine's answer to each."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from sitegen.cite.csl.locale import Source
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.state import cite_of
from sitegen.cite.csl.style import Style
from tests.places import SHARED

SUITE = SHARED / "oracles/csl/processor-tests/humans"
LOCALES = SHARED / "oracles/csl/locales"
LIST = Path(__file__).parent / "csl_not_passed.txt"
_SECTION = re.compile(r">>=+ ([A-Z0-9-]+) =+(?:>>)?\r?\n(.*?)(?:\r?\n)?<<=+ \1 =+<<", re.DOTALL)
_RAISED = re.compile("[ªº²³¹ʰ-ʸˠ-ˤ⁰-ⁿᴬ-ᵛᵡ-ᶿ℠™]")
_TAGS = {
    "i": ("<i>", "</i>"), "b": ("<b>", "</b>"), "sup": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>"),
    "sc": ('<span style="font-variant:small-caps;">', "</span>"),
    "u": ('<span style="text-decoration:underline;">', "</span>"),
    "-u": ('<span style="text-decoration:none;">', "</span>"),
    "-i": ('<span style="font-style:normal;">', "</span>"),
    "-b": ('<span style="font-weight:normal;">', "</span>"),
    "-sc": ('<span style="font-variant:normal;">', "</span>"),
    "baseline": ('<span style="baseline">', "</span>"),
    "light": ('<span style="font-weight:lighter;">', "</span>"),
    "block": ('\n\n    <div class="csl-block">', "</div>\n"),
    "left-margin": ('\n    <div class="csl-left-margin">', "</div>"),
    "right-inline": ('<div class="csl-right-inline">', "</div>\n  "),
    "indent": ('<div class="csl-indent">', "</div>\n  "),
}  # fmt: skip


NO_FORM = "[CSL STYLE ERROR: reference with no printed form.]"


class Case(NamedTuple):
    """One test of the suite."""

    name: str
    sections: dict[str, str]


def not_passed() -> set[str]:
    """The names of the tests that are listed with their reason."""
    lines = LIST.read_text("utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def cases() -> list[Case]:
    found = []
    for path in sorted(SUITE.glob("*.txt")):
        sections = {match[1]: match[2] for match in _SECTION.finditer(path.read_text(encoding="utf-8-sig"))}
        if {"MODE", "CSL", "RESULT", "INPUT"} <= set(sections):
            found.append(Case(path.stem, sections))
    return found


@cache
def locale(tag: str) -> str | None:
    path = LOCALES / f"{tag}.xml"
    return path.read_text(encoding="utf-8") if path.exists() else None


def marked(content: Out) -> str:
    """Output in the notation of the suite's results."""
    if isinstance(content, str):
        if not content.isascii():
            return _RAISED.sub(lambda found: f"<sup>{unicodedata.normalize('NFKC', found[0])}</sup>", _escaped(content))
        return _escaped(content)
    opening, closing = _TAGS.get(content.tag, ("", ""))
    return opening + "".join(map(marked, content.children)) + closing


def _escaped(content: str) -> str:
    return escape(content, quote=False).replace("&amp;", "&#38;").replace("&lt;", "&#60;").replace("&gt;", "&#62;")


def answer(case: Case, source: Source = locale) -> str:
    sections = case.sections
    style = Style.from_text(sections["CSL"].strip(), source)
    items = json.loads(sections["INPUT"])
    mode = sections["MODE"].strip()
    if "CITATIONS" in sections:
        return _document(style, items, json.loads(sections["CITATIONS"]), mode)
    if mode.startswith("bibliography"):
        return bibliography(style, items, sections, mode)
    lists = json.loads(sections["CITATION-ITEMS"]) if "CITATION-ITEMS" in sections else [_sorted(style, items)]
    clusters = [Cluster([cite_of(one) for one in cites]) for cites in lists]
    return "\n".join([marked(one) or NO_FORM for one in style.process(items, clusters, placed=True).citations])


def _sorted(style: Style, items: list) -> list[dict]:
    """Where a test names no cites, every record is cited, in the order of the list."""
    keys = [entry.key for entry in style.process(items).bibliography] or [one.get("id", "") for one in items]
    return [{"id": key} for key in dict.fromkeys(keys)]


def bibliography(style: Style, items: list, sections: dict[str, str], mode: str) -> str:
    if "BIBENTRIES" in sections:
        wanted = json.loads(sections["BIBENTRIES"])[-1]
        by_id = {str(one["id"]): one for one in items}
        items = [by_id[str(key)] for key in wanted]
    entries = style.process(items, [Cluster([cite_of(one) for one in items])], sort="nosort" not in mode).bibliography
    if "BIBSECTION" in sections:
        by_id = {str(one["id"]): one for one in items}
        entries = [entry for entry in entries if _selected(by_id[entry.key], json.loads(sections["BIBSECTION"]))]
    body = "".join(f'  <div class="csl-entry">{marked(entry.content)}</div>\n' for entry in entries if entry.content)
    return f'<div class="csl-bib-body">\n{body}</div>'


def _selected(one: dict, section: dict) -> bool:
    def matches(rule: dict) -> bool:
        value = one.get(rule["field"], "")
        values = value if isinstance(value, list) else [value]
        return rule["value"] in values if rule["value"] else not value

    if "quash" in section and all(map(matches, section["quash"])):
        return False
    if "include" in section:
        return any(map(matches, section["include"]))
    if "exclude" in section:
        return not any(map(matches, section["exclude"]))
    if "select" in section:
        return all(map(matches, section["select"]))
    return True


def _document(style: Style, items: list, calls: list, mode: str) -> str:
    """Citations as a word processor sends them: each call a cluster and what stands before and after it."""
    known: dict[str, dict] = {}
    order: list[str] = []
    previous: dict[str, str] = {}
    for number, (cluster, before, after) in enumerate(calls):
        key = cluster.get("citationID") or f"_{number}"
        known[key] = cluster
        for other, note in [*before, *after]:
            known[other].setdefault("properties", {})["noteIndex"] = note
        order = [one for one, _ in before] + [key] + [one for one, _ in after]
        cited = {str(cite["id"]) for one in order for cite in known[one]["citationItems"]}
        if number < len(calls) - 2:
            continue
        here = [
            Cluster(
                [cite_of(cite) for cite in known[one]["citationItems"]],
                known[one].get("properties", {}).get("noteIndex", 0),
                one,
            )
            for one in order
        ]
        first = list(dict.fromkeys(str(cite["id"]) for one in order for cite in known[one]["citationItems"]))
        by_id = {str(one["id"]): one for one in items}
        listed = [by_id[one] for one in first if one in by_id] + [
            one for one in items if str(one["id"]) not in cited and False
        ]
        result = style.process(listed, here)
        if number < len(calls) - 1:
            previous = dict(zip(order, map(marked, result.citations), strict=True))
    if mode.startswith("bibliography"):
        body = "".join(f'  <div class="csl-entry">{marked(entry.content)}</div>\n' for entry in result.bibliography)
        return f'<div class="csl-bib-body">\n{body}</div>'
    lines = []
    for number, (one, content) in enumerate(zip(order, map(marked, result.citations), strict=True)):
        changed = one == key or previous.get(one) != content
        lines.append(f"{'>>' if changed else '..'}[{number}] {content}")
    return "\n".join(lines)


def passes(case: Case, source: Source = locale) -> bool:
    return answer(case, source).strip() == case.sections["RESULT"].strip()
