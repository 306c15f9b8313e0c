"""What a person says of a new site or case, checked by the rules that the files will be read by."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sitegen.read import scalars
from sitegen.read.controls import CONTROL

_BLANKS = re.compile(r"[ \t\n]+")
_AUTHOR = re.compile(r"(?P<name>[^<>]+?)\s*<(?P<orcid>[^<>]*)>")


class Refused(Exception):
    """An answer that no file may hold: what is wrong, and what to type."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}. {hint[:1].upper()}{hint[1:]}." if hint else f"{message}.")


class Site(NamedTuple):
    """What a new site says of itself. All but the title and the language may be empty."""

    title: str
    lang: str = "en"
    publisher: str = ""
    contact: str = ""
    url: str = ""


class Author(NamedTuple):
    """An author of a new case; `orcid` may be empty. `affiliations` are as they are to be printed."""

    name: str
    orcid: str = ""
    affiliations: tuple[str, ...] = ()


def one_line(text: str) -> str:
    """*text* in one line, without what no text of a site holds."""
    return _BLANKS.sub(" ", CONTROL.sub(" ", text)).strip()


def title(text: str) -> str:
    """The title of a site in one line; Refused when it is empty."""
    words = one_line(text)
    if not words:
        raise Refused("A site needs a title", "write what readers should know it by")
    return words


def language(text: str) -> str:
    """A language by its tag; Refused when it is none."""
    return _checked(scalars.language, text)


def address(text: str) -> str:
    """The public address of a site, which may still be unknown; Refused when it is no web address."""
    return _checked(scalars.url, text) if text.strip() else ""


def contact(text: str) -> str:
    """An e-mail or web address, or nothing; Refused when it is neither."""
    text = one_line(text)
    if not text:
        return ""
    return _checked(scalars.url if "://" in text else scalars.email, text)


def author(text: str) -> Author:
    """`Given Family`, or `Given Family <ORCID iD>`; Refused when the iD is none."""
    found = _AUTHOR.fullmatch(text.strip())
    if found is None:
        name = one_line(text)
        if not name or "<" in name or ">" in name:
            raise Refused(f"{scalars.shown(text)} is no author", "write 'Given Family', or 'Given Family <ORCID iD>'")
        return Author(name)
    return Author(one_line(found["name"]), _checked(scalars.orcid, found["orcid"]))


def _checked(rule: Callable[[str], str], text: str) -> str:
    try:
        return rule(one_line(text))
    except scalars.ScalarDoubt as doubt:
        raise Refused(doubt.message, doubt.hint) from None
    except scalars.ScalarError as error:
        raise Refused(error.message, error.hint) from None
