from __future__ import annotations

from typing import Any

from sitegen.model.case import Statement
from sitegen.model.consent import Consent
from sitegen.model.document import Section
from sitegen.model.metadata import Venue
from sitegen.render.phrases import Phrases
from sitegen.render.views.facts import FactView, facts
from tests import samples


def label(blocks: Any = (), statements: Any = (), site: Any = None, **meta: Any) -> dict[str, FactView]:
    case = samples.small_case(meta=samples.metadata(**meta), statements=statements)
    found = facts(case, blocks, site or samples.site(), Phrases(), {})
    assert found is not None
    return {fact.label: fact for fact in found.facts}


def said(kind: str, words: str) -> Statement:
    return Statement(kind=kind, children=(samples.paragraph(words),))


def test_what_is_not_stated_says_so() -> None:
    found = label(consent=None)
    assert {fact.text for fact in found.values()} == {"Not stated"}
    assert not any(fact.stated or fact.href for fact in found.values())


def test_short_statements_stand_in_the_label_and_long_ones_are_linked() -> None:
    found = label(statements=(said("funding", "None."), said("competing_interests", "word " * 40)))
    assert (found["Funding"].text, found["Funding"].own) == ("None.", True)
    assert (found["Competing interests"].text, found["Competing interests"].own) == ("See the statement", False)
    assert found["Competing interests"].href == "#statement-competing-interests"


def test_review_is_the_cases_own_or_the_sites_unless_it_appeared_elsewhere() -> None:
    site = samples.site(peer_review="open")
    assert label(site=site, venue=None)["Peer review"].text == "Peer reviewed, all identities known"
    assert label(site=site, venue=None, peer_review="none")["Peer review"].text == "Not peer reviewed"
    assert not label(site=site, venue=Venue(title="Elsewhere"))["Peer review"].stated


def test_consent_is_that_of_the_front_matter_or_a_section_of_the_text() -> None:
    given = label(consent=Consent(obtained="verbal", from_="guardian"))["Consent to publication"]
    assert (given.text, given.href) == ("Verbal, by the guardian", "#statement-consent")
    assert label(consent=Consent(obtained="waived"))["Consent to publication"].text == "Waived"
    section = Section("sec-consent", 2, samples.text("Consent"), (), "13")
    assert label((section,), consent=None)["Consent to publication"].href == "#sec-consent"


def test_a_statement_under_a_heading_of_the_text_is_stated() -> None:
    sections = tuple(
        Section(f"sec-{at}", 2, samples.text(title), ())
        for at, title in enumerate(("Financiación", "Conflict of interest"))
    )
    found = label(sections)
    assert (found["Funding"].href, found["Competing interests"].href) == ("#sec-0", "#sec-1")


def test_only_reports_and_series_are_held_against_care_and_notices_have_no_label() -> None:
    def of(kind: str) -> Any:
        case = samples.small_case(meta=samples.metadata(type=kind, consent=None))
        return facts(case, (), samples.site(), Phrases(), {})

    assert of("case-series").care is not None
    assert of("editorial").care is None
    assert "Consent to publication" not in {fact.label for fact in of("editorial").facts}
    assert of("retraction") is None
