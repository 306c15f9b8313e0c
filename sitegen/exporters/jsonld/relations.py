"""Works that a case stands in a relation to, in schema.org's words: what corrects it, what it is a translation of.

https://schema.org/correction, https://schema.org/translationOfWork. A relation that schema.org has no word for is a
mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.cite.site_record import address, language
from sitegen.exporters.jsonld.thing import Thing, said, thing
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.render.urls import doi

# Of a work that this one names.
_HERE = {
    "corrects": "about", "retracts": "about", "concerns": "about", "comment-on": "about", "reply-to": "about",
    "new-version-of": "isBasedOn", "original": "isBasedOn", "translation-of": "translationOfWork",
    "part-of": "isPartOf",
}  # fmt: skip
# Of a work that names this one.
_THERE = {
    "corrects": "correction", "retracts": "correction", "concerns": "correction", "comment-on": "subjectOf",
    "reply-to": "subjectOf", "translation-of": "workTranslation",
}  # fmt: skip


def relations(known: Published, site: SiteInfo) -> dict[str, list[Thing]]:
    """Properties with the works that they lead to."""
    found: dict[str, list[Thing]] = {}
    for work in known.works:
        name = (_THERE if work.said_there else _HERE).get(work.relation, "mentions")
        found.setdefault(name, []).extend(said(_other(work)))
    if known.translations:
        found.setdefault("workTranslation", []).extend(_translations(known.translations, site))
    return {name: works for name, works in found.items() if works}


def _other(work: OtherWork) -> Thing:
    id = doi(work.doi) if work.doi else work.url
    kind = "CorrectionComment" if _is_correction(work) else "ScholarlyArticle"
    return thing(
        kind, id, name=raised_text(work.title) or work.named, url=work.url or id, inLanguage=work.lang,
        datePublished=work.date,
    )  # fmt: skip


def _is_correction(work: OtherWork) -> bool:
    """Whether the other work is what makes a correction known; schema.org has a type of its own for that."""
    return work.said_there and _THERE.get(work.relation) == "correction"


def _translations(others: Sequence[Published], site: SiteInfo) -> list[Thing]:
    found = []
    for other in others:
        case = other.case
        where = address(case, site)
        found.append(
            thing(
                "ScholarlyArticle", doi(case.meta.doi) if case.meta.doi else where, name=raised_text(case.title),
                url=where, inLanguage=language(case, site),
            )
        )  # fmt: skip
    return found
