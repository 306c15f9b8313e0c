"""DOAJ refuses a record in which it finds `<script>`, be it words of the author's.

https://github.com/DOAJ/doaj, portality/api/current/data_objects/common.py
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_sent_to_doaj
from sitegen.checks._places import affiliation_path
from sitegen.cite.case_record import institution
from sitegen.model.case import AbstractSection, Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.plain_words import OneLine
from sitegen.model.walk import plain_text
from sitegen.plugins import Check, Locate

REFUSED = "<script>"


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each part of the record that holds it."""
    if not is_sent_to_doaj(case):
        return
    for path, words in _told(case):
        if REFUSED in words:
            message = f"DOAJ refuses a record in which {REFUSED} is written"
            yield at.problem(check.name, check.severity, message, "write script tag, without the brackets", *path)


def _told(case: Case) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What DOAJ is told in the author's words, and where each stands."""
    yield ("title",), plain_text(case.title)
    yield ("subtitle",), plain_text(case.subtitle)
    yield ("abstract",), _words(case.abstract)
    for lang, title in case.title_translations.items():
        yield ("title_translations", lang), plain_text(title)
    for lang, abstract in case.abstract_translations.items():
        yield ("abstract_translations", lang), _words(abstract)
    for at, word in enumerate(case.meta.keywords):
        yield ("keywords", at), word
    for lang, keywords in case.meta.keyword_translations.items():
        yield from ((("keyword_translations", lang, at), word) for at, word in enumerate(keywords))
    for at, author in enumerate(case.authors):
        yield ("authors", at), author.name.full
    for at, affiliation in enumerate(case.affiliations):
        yield affiliation_path(case, at), institution(affiliation)
    for key in ("volume", "issue", "first_page", "last_page", "elocation_id"):
        yield (key,), getattr(case.meta, key)


def _words(abstract: tuple[AbstractSection, ...]) -> str:
    return OneLine({}, tables=False).abstract(abstract)


CHECK = Check(
    name="doaj-script",
    severity="error",
    summary="For DOAJ, no part of the record holds `<script>`.",
    run=run,
    good=(
        "---\ntitle: A script of the tremor\nstatus: published\nkeywords: [script]\n---\n",
        '---\ntitle: "`<script>` in records"\nstatus: draft\n---\n',
    ),
    bad=(
        '---\ntitle: "`<script>` in records"\nstatus: published\n---\n',
        '---\ntitle: A\nstatus: published\nkeywords: ["<script>"]\nabstract: "The tag `<script>` was found."\n---\n',
        '---\ntitle: A\nstatus: published\nkeyword_translations: {fr: [étiquette, "<script>"]}\n---\n',
        '---\ntitle: A\nstatus: published\nvolume: "<script>"\n---\n',
    ),
    registry="doaj",
)
