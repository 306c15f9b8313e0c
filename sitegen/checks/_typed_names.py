"""Names of authors that were typed in one text, and how a hint writes them in parts.

What is given in parts, or as a literal, has been decided by somebody: nothing is guessed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks._places import Path
from sitegen.model.case import Case
from sitegen.model.metadata import Author
from sitegen.model.person import Name
from sitegen.read.several_names import several

_SIGN = r"[*†‡§¶‖#✉☨✝\d⁰¹²³⁴-⁹]"
_SIGNS = re.compile(rf"\s*[(\[^]?{_SIGN}(?:{_SIGN}|[,;]\s*(?={_SIGN}))*[)\]^]?(?!\d?(?:nd|rd|th)\b)")
_MARKDOWN = re.compile(r"\*+\w[^*]*\*")
_LETTERS = re.compile(r"(?<=[^\W\d_])\.?(?=[^\W\d_])")


def typed_alone(case: Case) -> Iterator[tuple[Path, str]]:
    """The place and text of each name that stands in one text and is of one author."""
    for number, author in enumerate(case.meta.authors):
        text = typed(author)
        if text and several(text) is None:
            yield ("authors", number, "name"), text


def typed(author: Author) -> str:
    """The name of *author* as it was typed; empty when it is in parts."""
    in_parts = author.literal or author.given or author.family
    return author.name if isinstance(author.name, str) and not in_parts else ""


def without_signs(text: str) -> tuple[str, str]:
    """The first marks of footnotes in a name, and the name without any: `1,2*` and `Jane Roe`."""
    found = None if _MARKDOWN.search(text) else _SIGNS.search(text)
    return (found[0].strip(), _SIGNS.sub("", text).strip(" ,")) if found else ("", text)


def spaced(initials: str) -> str:
    """`K M` of `KM` and `K.M.`: styles make initials of words, and would take KM for one."""
    return _LETTERS.sub(" ", initials).replace(".", "")


def in_parts(given: str, family: str) -> str:
    """A name as an entry of `authors` that leaves nothing to guess."""
    return f"{{given: {quoted(given)}, family: {quoted(family)}}}"


def as_read(name: Name) -> str:
    """The same of a name that was read, with its particles."""
    family = f"{name.non_dropping_particle} {name.family}".strip()
    more = f", suffix: {quoted(name.suffix)}" if name.suffix else ""
    return in_parts(name.given, family).replace("}", f"{more}}}")


def quoted(words: str) -> str:
    """*words* as a value between braces or brackets."""
    return f'"{words}"' if any(sign in words for sign in ",:#[]{}&*") else words
