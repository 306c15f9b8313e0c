"""A translation is in another language than what it translates, and says in which."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each translation into the case's own language, and for one that does not name its own."""
    meta = case.meta
    keys = ("title_translations", "abstract_translations", "keyword_translations")
    for key in keys if meta.lang else ():
        for lang in getattr(meta, key):
            if lang.casefold() == meta.lang.casefold():
                message = f"'{key}' has a text in {lang}, which is the language of the case itself"
                hint = f"correct '{lang}', or 'lang'; or delete the line"
                yield at.problem(check.name, check.severity, message, hint, key, lang)
    for number, work in enumerate(meta.related):
        if work.type == "translation-of" and not meta.lang:
            message = "this case is a translation, and does not say into which language"
            yield at.problem(check.name, check.severity, message, "write lang: es", "related", number)


CHECK = Check(
    name="translation-language",
    severity="warning",
    summary="A translation names a language of its own.",
    run=run,
    good=(
        "---\ntitle: A\nlang: en\ntitle_translations: {es: Una A}\n---\n",
        "---\ntitle: Una A\nlang: es\nrelated: [{type: translation-of, case: a}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nlang: en\ntitle_translations: {en: A}\n---\n",
        "---\ntitle: A\nlang: en\nabstract_translations: {en: It is rare.}\n---\n",
        "---\ntitle: Una A\nrelated: [{type: translation-of, case: a}]\n---\n",
    ),
)
