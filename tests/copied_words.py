"""The words of marked-up text as a reader copies them off the page, by rules of the tests alone: no function of sitegen writes them.

Cross-references say their label, raised and lowered figures keep their value, formulas are written down here by hand. Citations and
marks of notes go with the space before them: what they lead to is not where the words go.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sitegen.model import document as doc

Labels = Mapping[str, str]
_GONE = "\uf8ff"
_FORMULAS = {
    "x^2 < y": "x² < y", "x^2": "x²", "x_1": "x₁", "x": "x", "y": "y", "z": "z", "\\frac{a}{b} < c": "a/b < c",
    "x^2 < \\frac{1}{y}": "x² < 1/y", "E = mc^2": "E = mc²", "x=5": "x = 5",
}  # fmt: skip


def _forms(tag: str) -> dict[str, str]:
    """Figures and signs by the characters that Unicode calls their raised (`<super>`) or lowered (`<sub>`) forms."""
    found = (unicodedata.decomposition(chr(code)).split() for code in range(0x2070, 0x209D))
    codes = [(parts[1], code) for code, parts in zip(range(0x2070, 0x209D), found, strict=True) if parts[:1] == [tag]]
    return {chr(int(plain, 16)): chr(code) for plain, code in codes if chr(int(plain, 16)) in "0123456789+=()in−"}


_HYPHEN = "−"  # Unicode raises the minus sign, which people type as a hyphen
_SUPER = {**_forms("<super>"), "1": "¹", "2": "²", "3": "³"}
_SUB = {key: value for key, value in _forms("<sub>").items() if key not in "in"}
RAISED, LOWERED = ({**forms, "-": forms[_HYPHEN]} for forms in (_SUPER, _SUB))


def called(
    found: Mapping[str, tuple[str, str]], in_words: Callable[[str, str], str] = "{} {}".format
) -> dict[str, str]:
    """What each target of a cross-reference is called: `Figure 1`, `Box 1`, the title of a section."""
    numbered = ("Figure", "Table", "Equation")
    return {target: in_words(kind, number) if kind in numbered else number for target, (kind, number) in found.items()}


def words(nodes: Iterable[Any], labels: Labels | None = None) -> str:
    """A line, or blocks one after another, with single spaces."""
    said = re.sub(rf"\s*{_GONE}", "", "".join([_said(node, labels or {}) for node in nodes]))
    return " ".join(said.split())


def _said(node: Any, labels: Labels) -> str:
    match node:
        case doc.Text() | doc.Code():
            return node.value
        case doc.CodeBlock():
            return f"{node.value} "
        case doc.SoftBreak() | doc.LineBreak():
            return " "
        case doc.Image():
            return node.alt
        case doc.Math():
            return _FORMULAS[node.tex]
        case doc.MathBlock():
            return f"{_FORMULAS[node.tex]} "
        case doc.Citation() | doc.FootnoteRef():
            return _GONE
        case doc.PanelMention():
            return f"({node.text})"
        case doc.Abbreviation():
            return f"{node.text} {node.brackets[0]}{node.expansion}{node.brackets[1]}" if node.brackets else node.text
        case doc.CrossReference():
            return labels[node.target] + (node.panel_text or ", ".join(node.panels))
        case doc.Superscript():
            return _shifted(_inside(node.children, labels), RAISED)
        case doc.Subscript():
            return _shifted(_inside(node.children, labels), LOWERED)
        case doc.Emphasis() | doc.Strong() | doc.Span() | doc.Link():
            return _inside(node.children, labels)
        case doc.Paragraph() | doc.BlockQuote():
            return _inside(node.children, labels) + " "
        case doc.List():
            marks = ["" if node.start is None else f"{node.start + at}. " for at in range(len(node.items))]
            return "".join([m + _inside(item.children, labels) for m, item in zip(marks, node.items, strict=True)])
        case doc.DefinitionList():
            return "".join([_defined(item, labels) for item in node.items])
        case doc.Section() | doc.Aside():
            return f"{_inside(node.title, labels)} {_inside(node.children, labels)}"
        case doc.Table():
            cells = [cell for row in (*node.head, *node.rows) for cell in row]
            return (
                " ".join(
                    [_inside(part, labels) for part in (node.caption, *[cell.children for cell in cells], node.notes)]
                )
                + " "
            )
        case doc.ThematicBreak() | doc.FigureSlot():
            return ""
        case _:
            raise AssertionError(f"nobody said how the words of this are read: {node}")


def _inside(nodes: Iterable[Any], labels: Labels) -> str:
    return "".join([_said(node, labels) for node in nodes])


def _defined(item: doc.Definition, labels: Labels) -> str:
    """`Term: meaning; another meaning`"""
    return f"{words(item.term, labels)}: {'; '.join([words(meaning, labels) for meaning in item.meanings])} "


def _shifted(said: str, forms: Mapping[str, str]) -> str:
    """What has no form of its own stays as it is: the made texts raise but figures and whole words."""
    plain = " ".join(said.split())
    return "".join([forms[sign] for sign in plain]) if all(sign in forms for sign in plain) else plain
