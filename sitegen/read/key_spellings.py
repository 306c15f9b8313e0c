"""The spellings of a key, or of a fixed value, that the reader takes for one, as a pattern for an editor's schema.

`read/spelling.py` folds what is typed; a JSON Schema cannot, and asks whether a pattern matches. The patterns are of
the part of the language that Python and JavaScript (with its `u` flag) share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.read.spelling import fold_value

_BETWEEN = r"[\W_]*"
_WORDS = re.compile(r"[^\W_]+")
_SPECIAL = re.compile(r"[][\\^$.*+?(){}|/]")


def any_case(text: str) -> str:
    """A pattern of *text* in small or capital letters; what has another meaning in patterns is escaped."""
    return "".join(_either(sign) if sign.isalpha() else escaped(sign) for sign in text)


def escaped(text: str) -> str:
    """A pattern of *text* as it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _either(letter: str) -> str:
    return f"[{letter.upper()}{letter.lower()}]" if letter.upper() != letter.lower() else letter


def key_pattern(names: Iterable[str]) -> str:
    """A pattern of every spelling of the keys *names*: `short_title`, `short-title`, `Short title`, `shortTitle`."""
    return rf"\s*(?:{'|'.join(_key(name) for name in names)})\s*"


def _key(name: str) -> str:
    first, *others = name.split("_")
    return any_case(first) + "".join(map(_next_word, others))


def _next_word(word: str) -> str:
    """A word behind a separator, or behind none and then with a capital."""
    return rf"(?:(?:_|[-\s]+){any_case(word[0])}|{word[0].upper()}){any_case(word[1:])}"


def value_pattern(values: Iterable[str]) -> str:
    """A pattern of every spelling of the fixed *values*: `case-report`, `Case Report`, an address that ends in one."""
    return rf"(?:[Hh][Tt][Tt][Pp].*/)?{_BETWEEN}(?:{'|'.join(map(_value, values))}){_BETWEEN}/*"


def _value(value: str) -> str:
    """Signs between letters do not count, nor does "and"; `iz` may be `is`. The reader is a little laxer still."""
    words = [fold_value(word) for word in _WORDS.findall(value)]
    return rf"{_BETWEEN}(?:[Aa][Nn][Dd]{_BETWEEN})?".join(_spaced(word) for word in words if word)


def _spaced(word: str) -> str:
    letters = [_either(letter) for letter in word]
    return _BETWEEN.join(letters).replace(f"[Ii]{_BETWEEN}[Zz]", f"[Ii]{_BETWEEN}[SsZz]")
