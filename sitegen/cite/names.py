"""BibTeX names → names in parts: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{A Group}`.

Follows "Names in BibTeX" (Tame the BeaST, section 11), with the extended form of biber (`family=…, given=…`), and
forgives a suffix in the wrong place. Names are split before LaTeX is decoded, so that `{Barnes and Noble}` stays one.
A particle belongs to the family name (`van der Heijde`): indexes of medicine never drop it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.cite.latex import accented, is_plain, plain, unwrap
from sitegen.cite.latex_symbols import TEXT
from sitegen.model.pattern import pattern
from sitegen.model.person import Name

OTHERS = Name(literal="others")  # the end of a list that the record cuts short: "et al."

_AND = pattern(r"\s+and\s+", re.IGNORECASE)
_LONE_AND = pattern(r"^\s*and\s+|\sand\s*$|\sand(?=\s+and\s)", re.IGNORECASE)  # with no name on one side
_PIECE = pattern(r"[{}]|\s+and(?=\s)|,|[\s~]+", re.IGNORECASE)
_SUFFIX = pattern(r"(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv|2nd|3rd|4th)\.?", re.IGNORECASE)
_ET_AL = pattern(r"(?:^|[\s,]+)et\.?\s*al\.?$|^others$", re.IGNORECASE)
_HYPHENED = pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LETTER = pattern(r"(?<!\\)\{\\(ss|ae|AE|oe|OE|o|O|aa|AA|l|L)\}(?=[^\W\d_])")
_EXTENDED = pattern(r"\s*(?:family|given|prefix|suffix|given-i|id)\s*=", re.IGNORECASE)


def is_suffix(word: str) -> bool:
    """Whether *word* is one that stands behind a name: `Jr.`, `III`."""
    return _SUFFIX.fullmatch(word) is not None


def names(value: str, *, drop_particle: bool = False) -> tuple[Name, ...]:
    """The names of a BibTeX field. *drop_particle* is BibLaTeX's `useprefix=false`, said explicitly."""
    value = _LONE_AND.sub("", accented(value))
    if "{\\" in value:
        value = _LETTER.sub(lambda letter: TEXT[letter[1]], value)
    found: list[Name] = []
    usual = is_plain(value) and " et" not in value
    for person in _AND.split(value) if usual else split(value, "and"):
        if usual and (name := _usual(person)):
            found.append(name)
        else:
            found += _people(person.strip(" ,\t\r\n"), drop_particle)
    return tuple(found)


def _usual(person: str) -> Name | None:
    """`Family, Given` with nothing more to it: what nearly every name is."""
    family, comma, given = person.partition(", ")
    if not comma or not given or "," in given or family[:1].islower():
        return None
    if not family.isalpha() and not (_HYPHENED.fullmatch(family) and " ".join(given.split()) == given):
        return None
    if " " in given and _SUFFIX.fullmatch(given.rpartition(" ")[2]):
        return None
    return Name(family=family, given=given)


def _people(text: str, drop_particle: bool) -> Iterator[Name]:
    """One name, and the mark of a list cut short when `et al.` was written after it."""
    cut = _ET_AL.search(text)
    name = _person(text[: cut.start()] if cut else text, drop_particle)
    if name is not None:
        yield name
    if cut:
        yield OTHERS


def split(value: str, at: str) -> list[str]:
    """*value* cut at each `and`, comma or run of blanks (*at* is `and`, `,` or a blank) outside braces."""
    pieces: list[str] = []
    depth = start = 0
    for found in _PIECE.finditer(value):
        token = found[0]
        if token == "{":
            depth += 1
        elif token == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and _is(token, at):
            pieces.append(value[start : found.start()])
            start = found.end()
    pieces.append(value[start:])
    return pieces


def _is(token: str, at: str) -> bool:
    stripped = token.strip(" \t\r\n~").lower()
    return stripped == at.strip() and bool(token)


def _person(text: str, drop_particle: bool) -> Name | None:
    if not text or text.isspace():
        return None
    if text[0] == "{" and text != (inner := unwrap(text)):
        literal = plain(inner)
        return Name(literal=literal) if literal else None
    if "=" in text and _EXTENDED.match(text):
        return _extended(text)
    parts = split(text, ",") if "{" in text else text.split(",")
    if len(parts) == 1:
        return _in_reading_order(_words(text), drop_particle)
    return _with_commas([_words(part) for part in parts], drop_particle)


def _words(text: str) -> list[str]:
    if "{" in text or "~" in text:
        return [word for word in split(text, " ") if word]
    return text.split()


def _in_reading_order(words: list[str], drop_particle: bool) -> Name | None:
    """`Ludwig van Beethoven`, `F. L. Moffat Jr.`"""
    suffix = ""
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    lowers = [at for at, word in enumerate(words[:-1]) if _is_lower(word)]
    if not lowers or (len(lowers) == 1 and len(words) == 2 and _is_lower(words[1])):  # `sudhin jacob`
        return _name(words[:-1], [], words[-1:], suffix, drop_particle)
    first, last = lowers[0], lowers[-1]
    return _name(words[:first], words[first : last + 1], words[last + 1 :], suffix, drop_particle)


def _with_commas(parts: list[list[str]], drop_particle: bool) -> Name | None:
    """`von Last, First` or `von Last, Jr, First`; `Last, First, Jr` and `Last Jr, First` are understood too."""
    family, given = parts[0], parts[-1]
    suffix = " ".join(word for part in parts[1:-1] for word in part)
    if suffix and _ends_in_suffix(given) == len(given) and not _SUFFIX.fullmatch(suffix):
        given, suffix = [word for part in parts[1:-1] for word in part], given[0]
    for words in (family, given):
        if not suffix and len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
            suffix = words.pop()
    at = 0
    while at < len(family) - 1 and _is_lower(family[at]):
        at += 1
    return _name(given, family[:at], family[at:], suffix, drop_particle)


def _ends_in_suffix(words: list[str]) -> int:
    return 1 if words and _SUFFIX.fullmatch(words[-1]) else 0


def _name(given: list[str], particle: list[str], family: list[str], suffix: str, drop: bool) -> Name | None:
    last, first = plain(" ".join(family)), plain(" ".join(given))
    if not last:
        last, first = first, ""
    if not last:
        return None
    if not particle and not suffix:
        return Name(family=last, given=first)
    prefix = plain(" ".join(particle))
    return Name(
        family=last,
        given=first,
        suffix=plain(suffix),
        dropping_particle=prefix if drop else "",
        non_dropping_particle="" if drop else prefix,
    )


def _is_lower(word: str) -> bool:
    """True for a particle: its first letter outside braces is small; a word in braces has no case."""
    first = word[0]
    if first.isalpha():
        return first.islower()
    if first == "{" and word[1:2] != "\\":
        return False
    letters = plain(word) if first in "{\\" else word.lstrip("'’‘`-")
    return letters[:1].islower()


def _extended(text: str) -> Name | None:
    """`family=Goethe, given=Johann Wolfgang, prefix=von, useprefix=false`."""
    parts: dict[str, str] = {}
    for part in split(text, ","):
        label, _, value = part.partition("=")
        parts[label.strip().lower()] = plain(unwrap(value.strip().strip('"')))
    if not parts.get("family"):
        given = parts.get("given", "")
        return Name(family=given) if given else None
    dropping = parts.get("useprefix", "true").lower() == "false"
    prefix = parts.get("prefix", "")
    return Name(
        family=parts["family"],
        given=parts.get("given", ""),
        suffix=parts.get("suffix", ""),
        dropping_particle=prefix if dropping else "",
        non_dropping_particle="" if dropping else prefix,
    )
