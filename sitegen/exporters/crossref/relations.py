"""How the case stands to other works: `rel:program`, and what a notice updates.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.exporters.crossref.dates import whole
from sitegen.exporters.crossref.limits import is_doi
from sitegen.exporters.crossref.text import words
from sitegen.model.published import OtherWork, Published
from sitegen.render.urls import uri
from sitegen.render.xml import Xml, element, some

BETWEEN, WITHIN = "rel:inter_work_relation", "rel:intra_work_relation"  # two works; two forms of one work
# What it is to the other work, and what it is called when the other says so.
RELATIONS = {
    "comment-on": (BETWEEN, "isCommentOn", "hasComment"),
    "reply-to": (BETWEEN, "isReplyTo", "hasReply"),
    "new-version-of": (WITHIN, "isVersionOf", "hasVersion"),
    "preprint-of": (WITHIN, "isPreprintOf", "hasPreprint"),
    "has-preprint": (WITHIN, "hasPreprint", "isPreprintOf"),
    "original": (BETWEEN, "isDerivedFrom", "hasDerivation"),
    "translation-of": (WITHIN, "isTranslationOf", "hasTranslation"),
    "supplement-to": (BETWEEN, "isSupplementTo", "isSupplementedBy"),
    "part-of": (BETWEEN, "isPartOf", "hasPart"),
}
# Notices have no words of their own here: with Crossmark they are updates, without it the description tells.
_NOTICE = (BETWEEN, "isRelatedMaterial", "hasRelatedMaterial")
NOTICES = {
    "corrects": ("Correction", "correction"),
    "retracts": ("Retraction", "retraction"),
    "concerns": ("Expression of concern", "expression_of_concern"),
}


def relations(known: Published, crossmark: bool) -> Xml:
    """The relations; those that Crossmark tells are not told twice."""
    found = [*known.works, *_translations(known)]
    items = [_item(work) for work in found if _identified(work, known) and not (crossmark and is_update(work, known))]
    return some("rel:program", {"name": "relations"}, *dict.fromkeys(items))


def is_update(work: OtherWork, known: Published) -> bool:
    """Whether Crossmark tells of this work, on its record or on that of the case: then the day is known."""
    day = work.date if work.said_there else known.case.meta.date.issued
    return work.relation in NOTICES and is_doi(work.doi) and bool(whole(day))


def updates(known: Published) -> Iterator[tuple[str, str]]:
    """The kind of each update that the case is, and the DOI of what it updates."""
    for work in known.works:
        if not work.said_there and is_update(work, known):
            yield NOTICES[work.relation][1], work.doi


def _translations(known: Published) -> Iterator[OtherWork]:
    """The cases of this site that say they are translations of this one."""
    case = known.case
    for other in known.translations:
        meta = other.case.meta
        for work in meta.related:
            of_this = work.case == case.slug or (work.doi and work.doi.lower() == case.meta.doi.lower())
            if work.type == "translation-of" and of_this:
                yield OtherWork(relation="translation-of", said_there=True, title=other.case.title, doi=meta.doi)


def _identified(work: OtherWork, known: Published) -> bool:
    if is_doi(work.doi):
        return work.doi.lower() != known.case.meta.doi.lower()
    return bool(work.url)


def _item(work: OtherWork) -> Xml:
    element_name, here, there = RELATIONS.get(work.relation, _NOTICE)
    kind, value = ("doi", work.doi) if is_doi(work.doi) else ("uri", uri(work.url))
    attributes = {"relationship-type": there if work.said_there else here, "identifier-type": kind}
    return element(
        "rel:related_item", {}, some("rel:description", {}, _described(work)), element(element_name, attributes, value)
    )


def _described(work: OtherWork) -> str:
    kind, title = NOTICES.get(work.relation, ("",))[0], words(work.title) or work.named
    said = kind and title.casefold().startswith(kind.casefold())  # "Retraction: …" is what many notices are called
    return title if said else ": ".join(filter(None, (kind, title)))
