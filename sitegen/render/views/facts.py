"""The facts label: how the case was reviewed and what it declares, in words, with “not stated” for what it does not.

Nothing is ticked: a fact is what somebody stated, and the statement is a link away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.model.case import Case
from sitegen.model.document import Block, Section
from sitegen.model.plain_words import Labels
from sitegen.model.reviewed import NOTICES, reviewed
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.anchors import anchor, statement
from sitegen.render.phrases import Phrases
from sitegen.render.text import block_words, words as plain
from sitegen.render.views.care import CareView, care

REVIEWS = {
    "none": "Not peer reviewed",
    "editorial": "Reviewed by the editors alone",
    "single-anonymized": "Peer reviewed, single anonymized: reviewers knew the authors, authors not the reviewers",
    "double-anonymized": "Peer reviewed, double anonymized: authors and reviewers did not know each other",
    "triple-anonymized": "Peer reviewed, triple anonymized: the editors did not know the authors either",
    "open": "Peer reviewed, all identities known",
}
CONSENTS = {
    ("written", "patient"): "In writing, by the patient",
    ("written", "guardian"): "In writing, by the guardian",
    ("written", "next-of-kin"): "In writing, by the next of kin",
    ("written", ""): "In writing",
    ("verbal", "patient"): "Verbal, by the patient",
    ("verbal", "guardian"): "Verbal, by the guardian",
    ("verbal", "next-of-kin"): "Verbal, by the next of kin",
    ("verbal", ""): "Verbal",
}
OF_PATIENTS = frozenset({"case-report", "case-series", "clinical-image"})
BY_CARE = frozenset({"case-report", "case-series"})
_HEADINGS = {
    "funding": re.compile(
        r"^(?:sources? of )?(?:funding|financial support|financ\w+|finanzierung|förderung|finanziament\w+)"
        r"|資金|研究費|资助|基金|تمويل",
        re.IGNORECASE,
    ),
    "competing_interests": re.compile(
        r"(?:conflicts?|conflictos?|conflitos?|conflitt[oi]|conflits?) (?:of|de|di|d.)\s*(?:interest|interes|int[ée]r)"
        r"|competing interests?|interessenkonflikt|declarations? of interests?|利益相反|利益冲突|تضارب المصالح",
        re.IGNORECASE,
    ),
}
_SHORT = 70  # characters of a statement that stands in the label itself
CONSENT_ITEM = "13"


class FactView(Value, frozen=True, kw_only=True):
    """A line of the label: what it is about, what is said, where; `own` is true for the authors' words."""

    label: str
    text: str
    href: str = ""
    own: bool = False
    stated: bool = True


class FactsView(Value, frozen=True, kw_only=True):
    """The label of a case. Corrections are the page's `notices`."""

    facts: tuple[FactView, ...]
    care: CareView | None = None


def facts(case: Case, blocks: Iterable[Block], site: SiteInfo, words: Phrases, labels: Labels) -> FactsView | None:
    """The label of *case*, whose text holds *blocks*; None for notices, which are not research."""
    if case.meta.type in NOTICES:
        return None
    blocks = tuple(blocks)
    return FactsView(
        facts=tuple(_facts(case, blocks, site, words, labels)),
        care=care(case, blocks, words) if case.meta.type in BY_CARE else None,
    )


def _facts(case: Case, blocks: Iterable[Block], site: SiteInfo, words: Phrases, labels: Labels) -> Iterator[FactView]:
    review = reviewed(case.meta, site)
    yield _fact(words("Peer review"), words(REVIEWS[review]) if review else "", words)
    if case.meta.type in OF_PATIENTS or case.meta.consent:
        yield _consent(case, blocks, words)
    stated = {item.kind: item.children for item in case.statements}
    for kind, label in (("funding", "Funding"), ("competing_interests", "Competing interests")):
        said = block_words(stated.get(kind, ()), labels, words, case.references)
        if said:
            short = said if len(said) <= _SHORT else words("See the statement")
            yield _fact(words(label), short, words, f"#{statement(kind)}", own=short is said)
        else:
            yield _in_text(words(label), _section(blocks, _HEADINGS[kind]), words)


def _fact(label: str, said: str, words: Phrases, href: str = "", *, own: bool = False) -> FactView:
    if said:
        return FactView(label=label, text=said, href=href, own=own)
    return FactView(label=label, text=words("Not stated"), stated=False)


def _consent(case: Case, blocks: Iterable[Block], words: Phrases) -> FactView:
    label, given = words("Consent to publication"), case.meta.consent
    if given is not None:
        said = words("Waived") if given.obtained == "waived" else words(CONSENTS[given.obtained, given.from_])
        return _fact(label, said, words, f"#{statement('consent')}")
    by_care = (block for block in blocks if type(block) is Section and block.care == CONSENT_ITEM)
    return _in_text(label, next(by_care, None), words)


def _section(blocks: Iterable[Block], heading: re.Pattern[str]) -> Section | None:
    return next((block for block in blocks if type(block) is Section and heading.search(plain(block.title))), None)


def _in_text(label: str, section: Section | None, words: Phrases) -> FactView:
    """A fact that a section of the text states, if there is one."""
    href = f"#{anchor(section.id)}" if section and section.id else ""
    return _fact(label, words("See the statement") if section else "", words, href)
