"""PubMed shows keywords in English alone: those of a case in another language are left out without a word of it.

A case that does not say its language is taken for one in English. https://www.ncbi.nlm.nih.gov/books/NBK3828/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.render.locales import is_english


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A remark when PubMed is given none of the keywords."""
    meta = case.meta
    if not is_deposited(case) or not meta.keywords or not meta.lang or is_english(meta.lang):
        return
    if any(work.type == "translation-of" for work in meta.related):  # PubMed is told of the original alone
        return
    if not any(words and is_english(lang) for lang, words in meta.keyword_translations.items()):
        message = f"PubMed takes keywords in English, so it is not given these, which are in the language '{meta.lang}'"
        hint = "write keyword_translations: {en: [the same, in English]}"
        yield at.problem(check.name, check.severity, message, hint, "keywords")


_FRONT = "---\ntitle: Una masa\nstatus: published\nlang: es\n"
CHECK = Check(
    name="pubmed-keywords",
    severity="info",
    summary="For PubMed, keywords in another language have a translation into English.",
    run=run,
    registry="pubmed",
    good=(
        f"{_FRONT}keywords: [masa]\nkeyword_translations: {{en: [mass]}}\n---\n",
        "---\ntitle: A mass\nstatus: published\nlang: en-GB\nkeywords: [mass]\n---\n",
        f"{_FRONT}---\n",
        f"{_FRONT}keywords: [masa]\nrelated: [{{type: translation-of, case: a-mass}}]\n---\n",
        "---\ntitle: Una masa\nlang: es\nkeywords: [masa]\n---\n",
    ),
    bad=(
        f"{_FRONT}keywords: [masa]\n---\n",
        f"{_FRONT}keywords: [masa]\nkeyword_translations: {{fr: [masse]}}\n---\n",
    ),
)
