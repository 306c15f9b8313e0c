"""Text as Crossref takes it: face markup and MathML in titles and citations, JATS with a prefix in abstracts.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.exporters.jats.inlines import MATHML, mathml
from sitegen.model import document as doc
from sitegen.model.walk import raised_text
from sitegen.render.escape import text
from sitegen.render.xml import Xml

_FACES = {doc.Emphasis: "i", doc.Strong: "b", doc.Subscript: "sub", doc.Superscript: "sup"}
_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_TAG = re.compile(r"<(/?)(?=[a-z])")
_SPACE = re.compile(r"\s+")


def line(nodes: Iterable[doc.Inline]) -> Xml:
    """A title or a citation: words, faces, formulas; a link keeps its words, a line break is a space."""
    return Xml(_SPACE.sub(" ", _line(nodes)).strip())


def words(nodes: Iterable[doc.Inline]) -> str:
    """The same as words alone, for where no markup may stand."""
    return raised_text(nodes)


def prefixed(jats: Xml) -> Xml:
    """JATS as Crossref asks for it: each element with the prefix `jats`, those of MathML with `mml`."""
    found, end = [], 0
    for math in _MATH.finditer(jats):
        found += [_TAG.sub(r"<\1jats:", jats[end : math.start()]), _formula(math[0])]
        end = math.end()
    return Xml("".join([*found, _TAG.sub(r"<\1jats:", jats[end:])]))


def _line(nodes: Iterable[doc.Inline]) -> str:
    return "".join([text(node.value) if type(node) is doc.Text else _marked(node) for node in nodes])


def _marked(node: doc.Inline) -> str:
    if isinstance(node, doc.Emphasis | doc.Strong | doc.Subscript | doc.Superscript):
        face = _FACES[type(node)]
        return f"<{face}>{_line(node.children)}</{face}>"
    if isinstance(node, doc.Span | doc.Link):
        return _line(node.children)
    if isinstance(node, doc.Math):
        return _formula(mathml(node.mathml))
    if isinstance(node, doc.Code):
        return f"<tt>{text(node.value)}</tt>"
    return " " if isinstance(node, doc.SoftBreak | doc.LineBreak) else text(raised_text((node,)))


def _formula(element: str) -> str:
    """A `math` element in the namespace of MathML, by its prefix."""
    return _TAG.sub(r"<\1mml:", element.replace(f' xmlns="{MATHML}"', ""))
