"""A case as the bibliographic record that citations of it are made from: what a citation prints, and nothing else.

What the case does not say of its journal, and its address, the site adds (`exporters/csl_json.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite import dates
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.cite.richtext import tagged
from sitegen.model.case import Case
from sitegen.model.metadata import Metadata, Venue
from sitegen.model.reference import PartialDate, Reference

UNCITABLE = frozenset({"draft", "in-review"})  # their banner says so
MARKS = {"withdrawn": "WITHDRAWN: "}  # as publishers mark them, so that no list of references hides it


def may_be_cited(status: str) -> bool:
    """Whether a case of this status may be cited."""
    return status not in UNCITABLE


def record(case: Case) -> Reference:
    """The record of *case* as far as the case itself tells it; its key is the case's slug."""
    return Reference(
        key=case.slug,
        type="article-journal",
        text={name: value for name, value in _text(case) if value},
        names={"author": tuple(author.name for author in case.authors)} if case.authors else {},
        dates=dict(_dates(case)),
    )


def pages(case: Case) -> str:
    """`105-114`, or the article number where there are no pages."""
    meta = case.meta
    if not meta.first_page:
        return meta.elocation_id
    different = meta.last_page and meta.last_page != meta.first_page
    return f"{meta.first_page}-{meta.last_page}" if different else meta.first_page


def _text(case: Case) -> Iterator[tuple[str, str]]:
    meta, journal = case.meta, case.meta.venue or Venue()
    yield "title", MARKS.get(meta.status, "") + _title(case)
    yield "container-title", journal.title or journal.short_title
    yield "container-title-short", journal.short_title
    yield "volume", meta.volume
    yield "issue", meta.issue
    yield "page", pages(case)
    yield "DOI", meta.doi
    yield "PMID", meta.pmid
    yield "PMCID", meta.pmcid
    yield "status", _status(meta)


def _status(meta: Metadata) -> str:
    if not meta.date.published and meta.date.online:
        return AHEAD_OF_PRINT
    return "in press" if meta.status == "accepted" and not meta.date.online else ""


def _title(case: Case) -> str:
    title, subtitle = tagged(case.title), tagged(case.subtitle)
    return f"{title}{'' if title[-1:] in '?!:' else ':'} {subtitle}" if subtitle else title


def _dates(case: Case) -> Iterator[tuple[str, PartialDate]]:
    known = case.meta.date
    if known.issued:
        yield "issued", dates.from_text(known.issued)
    if known.online and known.online != known.published:
        yield "available-date", dates.from_text(known.online)
