"""The `back` of JATS: declarations, further files, abbreviations, notes, references."""

from __future__ import annotations

from sitegen.exporters.jats.references import ref_list
from sitegen.exporters.jats.statements import statements
from sitegen.exporters.jats.text import JatsText
from sitegen.model.published import PublicFile
from sitegen.render.xml import NOTHING, Xml, element, some

_FURTHER = frozenset({"supplement", "data"})


def back(writer: JatsText) -> Xml:
    """All that follows the text."""
    return some(
        "back", {},
        statements(writer),
        _supplements(writer),
        _glossary(writer),
        writer.footnotes(),
        ref_list(writer),
    )  # fmt: skip


def _supplements(writer: JatsText) -> Xml:
    """The files beside the page that hold more than the text does, or its tables as data."""
    files = [_supplement(writer, file) for file in writer.known.files if file.role in _FURTHER]
    title = element("title", {}, writer.words("Supplementary files"))
    return element("sec", {"sec-type": "supplementary-material"}, title, *files, Xml("\n")) if files else NOTHING


def _supplement(writer: JatsText, file: PublicFile) -> Xml:
    kind, _, subtype = file.media_type.partition("/")
    caption = element("caption", {}, element("title", {}, file.label or file.name.rpartition("/")[2]))
    given = {"content-type": file.role, "mimetype": kind, "mime-subtype": subtype, "xlink:href": writer.file(file.name)}
    return element("supplementary-material", given, caption)


def _glossary(writer: JatsText) -> Xml:
    """The author's abbreviations."""
    items = [
        element("def-item", {}, element("term", {}, short), element("def", {}, element("p", {}, long)))
        for short, long in sorted(writer.case.meta.abbreviations.items())
        if long
    ]
    title = element("title", {}, writer.words("Abbreviations"))
    return (
        element("glossary", {"content-type": "abbreviations"}, title, element("def-list", {}, *items), Xml("\n"))
        if items
        else NOTHING
    )
