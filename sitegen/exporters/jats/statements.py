"""What the authors declare, each under the type by which JATS4R finds it. Interests stand in the notes of the authors.

https://jats4r.niso.org/ethics-statements/, https://jats4r.niso.org/data-availability-statements/
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.exporters.jats.text import JatsText
from sitegen.model.document import Blocks
from sitegen.render.anchors import statement
from sitegen.render.text import sentences
from sitegen.render.views.declarations import HEADINGS, consent
from sitegen.render.xml import NOTHING, Xml, element, joined, some


def statements(writer: JatsText) -> Xml:
    """Thanks, ethics with the consent of the patient, data, the use of artificial intelligence."""
    said = {item.kind: item.children for item in writer.case.statements}
    return joined((
        _ack(writer, said),
        _ethics(writer, said),
        _sec(writer, "data-availability", "data_availability", said),
        _sec(writer, "ai-use", "ai_use", said),
    ))  # fmt: skip


def _ack(writer: JatsText, said: Mapping[str, Blocks]) -> Xml:
    thanks = writer.paragraphs(said.get("acknowledgments", ()))
    title = element("title", {}, writer.words(HEADINGS["acknowledgments"]))
    return element("ack", {}, title, thanks, Xml("\n")) if thanks else NOTHING


def _ethics(writer: JatsText, said: Mapping[str, Blocks]) -> Xml:
    """The approval, and in a section of its own the consent. A file has one of the type: that of a translation says it
    in another place.
    """
    approval = writer.blocks(said.get("ethics", ()))
    given = writer.case.meta.consent
    permitted = sentences(consent(given, writer.words)) if given else ""
    if not approval and not permitted:
        return NOTHING
    typed = not writer.translation
    agreed = some("p", {}, permitted) and element(
        "sec", _kind("ethics-consent-to-publish", typed),
        element("title", {}, writer.words("Consent")),
        element("p", {"xml:lang": writer.tongue("Consent")}, permitted),
    )  # fmt: skip
    title = element("title", {}, writer.words(HEADINGS["ethics"]))
    kind = {**_kind("ethics-statement", typed), "id": writer.places.part(statement("ethics"))}
    return element("sec", kind, title, approval, agreed, Xml("\n"))


def _kind(name: str, typed: bool) -> dict[str, str]:
    return {"sec-type" if typed else "specific-use": name}


def _sec(writer: JatsText, kind: str, key: str, said: Mapping[str, Blocks]) -> Xml:
    words = writer.blocks(said.get(key, ()))
    title = element("title", {}, writer.words(HEADINGS[key]))
    attributes = {"sec-type": kind, "id": writer.places.part(statement(key))}
    return element("sec", attributes, title, words, Xml("\n")) if words else NOTHING
