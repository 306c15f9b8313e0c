"""A name as it is typed, cut into the parts that indexes and citation styles need.

`Ludwig van Beethoven`, `van Beethoven, Ludwig`, `James Smith, Jr.`, `Jane Doe, MD, PhD`, `山田 太郎`, and groups.
What cannot be told for sure is left whole. https://docs.citationstyles.org/en/stable/specification.html#names
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from sitegen.model.person import Name, is_east_asian

_SUFFIXES = frozenset(
    {"jr", "sr", "jnr", "snr", "ii", "iii", "iv", "2nd", "3rd", "4th", "filho", "neto", "júnior", "junior"}
)
_ROMAN = frozenset({"ii", "iii", "iv"})
_PEELED = _ROMAN | {
    "jr",
    "sr",
    "jnr",
    "snr",
}  # the ones that may stand without a comma; Filho and Neto are family names there
_DEGREES_TEXT = """
    ba bs bsc bchir bm ccrn cnp dds dm dmd dmsc dnp do dphil dpharm drmed drph
    dvm facc facp facs faan faap fesc frcp frcpc frcr frcs frcsc ma mba mbbs
    mbbch mbchb mch md mdcm mhs mmed mms mph mphil mrcp mrcpch mrcs ms msc mscr
    mse mhsc np pa pac pharmd phd pt rn rph scd
"""
_DEGREES = frozenset(_DEGREES_TEXT.split())
_JOINING = frozenset({"y", "e", "i"})  # Ortega y Gasset
_CAPITAL_PARTICLES = frozenset({"De", "Da", "Di", "Del", "Della", "Dos", "Du", "Von", "El", "Al", "Bin", "Ibn"})
_GROUP = re.compile(
    r"\b(?:groups?|consortium|investigators|collaborators|collaborative|collaboration|committee|society|network|registry|"
    r"association|initiative|task force|working party|taskforce|team|grupo|groupe|gruppe|sociedad|société)\b",
    re.IGNORECASE,
)
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_TWO_LETTER_FAMILIES_TEXT = """
    欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 尉迟 尉遲 皇甫 公孙 公孫 慕容 令狐 轩辕 軒轅
    夏侯 端木 남궁 황보 제갈 선우 독고 사공 서문
"""
_TWO_LETTER_FAMILIES = frozenset(_TWO_LETTER_FAMILIES_TEXT.split())


class Typed(NamedTuple):
    """What a typed name held: the name, and degrees that stood after it."""

    name: Name
    degrees: tuple[str, ...] = ()


def typed_name(text: str) -> Typed:
    """The parts of a name in reading order, or in the order `Family, Given`."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if text.startswith("{") and text.endswith("}"):
        return Typed(Name(literal=text.strip("{} ")))
    if is_group(text):
        return Typed(Name(literal=text))
    if is_east_asian(text):
        return Typed(_east_asian(text))
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if not pieces:
        return Typed(Name(literal=text))
    first, suffix, degrees, rest = _after_commas(pieces)
    if rest:
        return Typed(parts(given=" ".join(rest), family=first, suffix=suffix), degrees)
    return Typed(_in_reading_order(first.split(" "), suffix), degrees)


def parts(given: str = "", family: str = "", suffix: str = "", particles: str = "") -> Name:
    """A name from parts that somebody gave; small-letter words before the family name are particles."""
    if not family:
        given, family = "", given
    if not particles:
        particles, family = _leading_particles(family)
    return Name(given=given, family=family, suffix=suffix, non_dropping_particle=particles)


def is_group(text: str) -> bool:
    """Whether *text* names a group, by a word of it: then it has no given and no family name."""
    return bool(_GROUP.search(text))


def is_addition(piece: str) -> bool:
    """Whether *piece* is what stands behind a name and a comma: a degree, or `Jr.`."""
    return _bare(piece) in _SUFFIXES or _bare(piece) in _DEGREES


def _bare(word: str) -> str:
    return word.replace(".", "").replace("-", "").replace(" ", "").casefold()


def _after_commas(pieces: list[str]) -> tuple[str, str, tuple[str, ...], list[str]]:
    """The first piece, the suffix and degrees among the others, and what is left of them: given names."""
    suffix = ""
    degrees: list[str] = []
    rest: list[str] = []
    for piece in pieces[1:]:
        if _bare(piece) in _SUFFIXES and not suffix:
            suffix = piece
        elif _bare(piece) in _DEGREES and (rest or " " in pieces[0]):
            degrees.append(piece)
        else:
            rest.append(piece)
    return pieces[0], suffix, tuple(degrees), rest


def _leading_particles(family: str) -> tuple[str, str]:
    """`van der Berg` in `van der` and `Berg`."""
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _in_reading_order(words: list[str], suffix: str) -> Name:
    if not suffix and len(words) > 2 and _bare(words[-1]) in _PEELED:
        suffix = words.pop()
    start = _family_start(words)
    given, family = " ".join(words[:start]), " ".join(words[start:])
    return parts(given=given, family=family, suffix=suffix)


def _family_start(words: list[str]) -> int:
    """Where the family name begins, particles included: by default with the last word."""
    last = len(words) - 1
    for place in range(1, last):
        word = words[place]
        if word in _JOINING and place > 1:
            return place - 1
        if (word.islower() and word.isalpha()) or word in _CAPITAL_PARTICLES or word.startswith(("d'", "d’")):
            return place
        if word == "Van" and words[place + 1].lower() in ("de", "den", "der"):
            return place
    return last


def _east_asian(text: str) -> Name:
    """Family name first. Without a space only Chinese and Korean names can be cut, by their short family names."""
    if "\N{KATAKANA MIDDLE DOT}" in text:  # a foreign name spelled in Japanese, given name first
        return Name(literal=text)
    family, _, given = text.replace(",", " ").partition(" ")
    if given:
        return Name(family=family, given=given.strip())
    length = 2 if text[:2] in _TWO_LETTER_FAMILIES else 1
    whole = _KANA.search(text) or len(text) - length not in (1, 2) or (len(text) == 4 and length == 1)
    if whole and not (_HANGUL.fullmatch(text) and 2 <= len(text) <= 4):
        return Name(literal=text)
    return Name(family=text[:length], given=text[length:])
