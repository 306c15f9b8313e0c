"""A title in other letters than Latin ones has an English title beside it: PubMed shows nothing else.

A title in Latin letters is taken as it is, and NLM translates it.
https://www.ncbi.nlm.nih.gov/entrez/query/static/language.html
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.script import is_latin
from sitegen.model.walk import plain_text
from sitegen.plugins import Check, Locate
from sitegen.render.locales import is_english


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when PubMed would be left without a title."""
    if not is_deposited(case) or is_latin(plain_text(case.title)):
        return
    if not any(is_english(lang) and plain_text(title) for lang, title in case.title_translations.items()):
        message = "PubMed shows titles in English, or in Latin letters, and this one is neither"
        hint = 'write title_translations: {en: "The title in English"}'
        yield at.problem(check.name, check.severity, message, hint, "title")


CHECK = Check(
    name="pubmed-english-title",
    severity="error",
    summary="For PubMed, a title that is not in Latin letters has a translation into English.",
    run=run,
    good=(
        "---\ntitle: A mass\nstatus: published\n---\n",
        "---\ntitle: Una masa\nlang: es\nstatus: published\n---\n",
        "---\ntitle: 脊椎の腫瘤\nlang: ja\nstatus: published\ntitle_translations: {en: A mass of the spine}\n---\n",
        "---\ntitle: 脊椎の腫瘤\nlang: ja\nstatus: draft\n---\n",
    ),
    bad=(
        "---\ntitle: 脊椎の腫瘤\nlang: ja\nstatus: published\n---\n",
        "---\ntitle: كتلة\nlang: ar\nstatus: published\ntitle_translations: {fr: Une masse}\n---\n",
    ),
    registry="pubmed",
)
