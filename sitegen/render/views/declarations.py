"""What the authors declare: consent in a sentence made from the attestation, then their own statements."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from sitegen.model.case import Case
from sitegen.model.consent import Consent
from sitegen.model.struct import Value
from sitegen.render.anchors import statement
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.text import joined, sentences

HEADINGS = {
    "ethics": "Ethics",
    "funding": "Funding",
    "competing_interests": "Competing interests",
    "data_availability": "Data availability",
    "acknowledgments": "Acknowledgments",
    "ai_use": "Use of artificial intelligence",
}
GIVEN = {
    ("written", "patient"): "Written informed consent for publication was obtained from the patient.",
    ("written", "guardian"): "Written informed consent for publication was obtained from the patient’s guardian.",
    ("written", "next-of-kin"): "Written informed consent for publication was obtained from the patient’s next of kin.",
    ("written", ""): "Written informed consent for publication was obtained.",
    ("verbal", "patient"): "Verbal consent for publication was obtained from the patient.",
    ("verbal", "guardian"): "Verbal consent for publication was obtained from the patient’s guardian.",
    ("verbal", "next-of-kin"): "Verbal consent for publication was obtained from the patient’s next of kin.",
    ("verbal", ""): "Verbal consent for publication was obtained.",
}
SHOWN = {
    "guardian": "The manuscript was shown to the patient’s guardian.",
    "next-of-kin": "The manuscript was shown to the patient’s next of kin.",
}
SCOPES = {"text": "the text", "images": "the images", "online": "publication online"}


class Declaration(Value, frozen=True, kw_only=True):
    """A statement under its heading, whose id is `id`.

    `own` is true for the authors' words, false for a sentence of the interface.
    """

    id: str
    heading: str
    html: Markup
    own: bool = True


def declarations(case: Case, writer: Html) -> tuple[Declaration, ...]:
    """Consent first, then the statements in the order of printing."""
    words = writer.words
    said = [
        Declaration(id=statement(item.kind), heading=words(HEADINGS[item.kind]), html=writer.blocks(item.children, 4))
        for item in case.statements
    ]
    if case.meta.consent is None:
        return tuple(said)
    sentence = escape(sentences(consent(case.meta.consent, words)))
    html = Markup("<p>{}</p>").format(sentence)
    return (Declaration(id=statement("consent"), heading=words("Consent"), html=html, own=False), *said)


def consent(given: Consent, words: Phrases) -> Iterator[str]:
    """The attestation in sentences."""
    if given.obtained == "waived":
        yield words("Consent for publication was waived.")
    else:
        yield words(GIVEN[given.obtained, given.from_])
    if given.reason:
        yield words("Reason: {reason}.", reason=given.reason.rstrip("."))
    if given.scope:
        scope = joined((words(SCOPES[item]) for item in given.scope), words.lang)
        yield words("It covers {scope}.", scope=scope)
    if given.shown_manuscript:
        yield words(SHOWN.get(given.from_, "The manuscript was shown to the patient."))
    if given.held_by:
        yield words("The record of consent is kept by {holder}.", holder=given.held_by.rstrip("."))
