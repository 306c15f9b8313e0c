"""The place within a cited work, `p. 3`, `chaps. 2–4`, `pág. 12`, as Pandoc reads it.

The words are those of CSL's locator types in English, Spanish, French and German.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from sitegen.model.document import Locator

_WORDS = {
    "page": "p. pp. page pages pg. pág. págs. pag. página páginas S. Seite Seiten",
    "chapter": "chap. chaps. chapter chapters ch. cap. caps. capítulo capítulos chapitre chapitres Kap. Kapitel",
    "section": "sec. secs. sect. section sections § §§ sección secciones Abschn. Abschnitt Abschnitte",
    "figure": "fig. figs. figure figures figura figuras Abb. Abbildung Abbildungen",
    "table": "tab. tabs. tbl. table tables tabla tablas tableau tableaux Tabelle Tabellen",
    "volume": "vol. vols. volume volumes volumen volúmenes t. tome tomes Bd. Bde. Band Bände",
    "paragraph": "para. paras. paragraph paragraphs ¶ ¶¶ párr. párrafo paragraphe Abs. Absatz",
    "line": "l. ll. line lines línea líneas ligne lignes Zeile Zeilen",
    "note": "n. nn. note notes nota notas Anm. Anmerkung fn.",
    "verse": "v. vv. verse verses",
    "book": "bk. bks. book books libro livre Buch",
    "column": "col. cols. column columns columna colonne Sp. Spalte",
    "folio": "fol. fols. folio folios",
    "issue": "no. nos. issue issues núm. n° nº numéro Nr. Heft",
    "opus": "op. opp. opus",
    "part": "pt. pts. part parts parte partie Teil",
    "sub-verbo": "s.v. s.vv.",
    "supplement": "suppl. supp. supplement supplements supl. suplemento supplément Beilage",
    "equation": "eq. eqs. equation equations ec. ecuación équation Gl. Gleichung",
    "appendix": "app. apps. appendix apéndice annexe Anh. Anhang",
}
_LABELS = {word.casefold(): label for label, words in _WORDS.items() for word in words.split()}
_LABELS |= {word[:-1]: label for word, label in _LABELS.items() if word.endswith(".")}
_NUMBER = r"(?:[A-Za-z]?\d\w*(?:[.:/]\w+)*|[ivxlcdm]+(?!\w)|[IVXLCDM]+(?!\w))"
_RANGE = rf"{_NUMBER}(?:\s*[-–—]\s*{_NUMBER})?"
_NUMBERS = rf"{_RANGE}(?:\s*(?:,|&|and)\s*{_RANGE})*"
_BRACED = re.compile(r"\s*,?\s*\{(?P<inner>[^{}]*)\}")


class _Patterns(NamedTuple):
    """How a locator begins; made when the first one is met, because making them takes 5 ms."""

    labelled: re.Pattern[str]
    bare: re.Pattern[str]
    inner: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    label = "|".join(re.escape(word) for word in sorted(_LABELS, key=len, reverse=True))
    return _Patterns(
        re.compile(rf"\s*,?\s*(?P<label>{label})(?![^\W\d_])\s*(?P<number>{_NUMBERS})", re.IGNORECASE),
        re.compile(rf"\s*,?\s*(?=\d)(?P<number>{_NUMBERS})"),
        re.compile(rf"\s*(?:(?P<label>{label})(?![^\W\d_])\s*)?(?P<number>.*)", re.IGNORECASE | re.DOTALL),
    )


class Pinpoint(NamedTuple):
    """`label` and `locator` of CSL, and how many characters of the text they took."""

    label: Locator | Literal[""]
    locator: str
    length: int


def read_locator(text: str) -> Pinpoint:
    """The locator at the beginning of what follows a key; a number without a word is a page."""
    if not text.strip():
        return Pinpoint("", "", 0)
    patterns = _patterns()
    if found := _BRACED.match(text):
        inner = patterns.inner.match(found["inner"])
        label, number = (inner["label"], inner["number"]) if inner else (None, "")
    elif found := patterns.labelled.match(text) or patterns.bare.match(text):
        label, number = found.groupdict().get("label"), found["number"]
    else:
        return Pinpoint("", "", 0)
    kind = cast(Locator, _LABELS[label.casefold()] if label else "page")
    return Pinpoint(kind, number.strip(), found.end())
