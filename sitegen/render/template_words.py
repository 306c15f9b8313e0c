"""What Jinja says of a mistake in a template, in words that name what to type.

https://jinja.palletsprojects.com/en/stable/templates/; what is not known here is told as Jinja says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sitegen.read.nearest import nearest
from sitegen.render.filters import FORBIDDEN

MADE = ("safe", "forceescape", "escape")  # filters that other programs need and templates here do not
_WANTED = re.compile(
    r"(?:Unexpected end of template|Encountered unknown tag '(\w+)')\..*needs to be closed is '(\w+)'", re.DOTALL
)
_OPEN = re.compile(r"unexpected end of template|Unexpected end of template")
_TAG = re.compile(r"Encountered unknown tag '(\w+)'")
_FILTER = re.compile(r"No filter named '(\w+)'")
_TEST = re.compile(r"No test named '(\w+)'")
_HERE = re.compile(r"unexpected '([^']+)'")
_NOTHING = re.compile(r"Expected an expression, got 'end of (?:print statement|statement block)'")
_PARTNERS = "look whether each brace, bracket and quote has its partner"
_TAGS = (
    "block", "endblock", "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro",
    "extends", "import", "include", "call", "endcall", "with", "endwith", "filter", "endfilter", "raw", "endraw",
)  # fmt: skip


def in_plain_words(message: str, filters: Iterable[str]) -> str:
    """*message* of Jinja for somebody who does not know it; *filters* are the names of those there are."""
    message = message.rstrip(".")
    if found := _WANTED.search(message):
        wrong, open_tag = found.groups()
        said = f"there is no tag '{wrong}' here, and " if wrong else ""
        return f"{said}a {{% {open_tag} … %}} is not closed: add {{% end{open_tag} %}}"
    for pattern, said_of in _WORDS:
        if found := pattern.search(message):
            return said_of(found, filters)
    return message


def _filter(found: re.Match[str], filters: Iterable[str]) -> str:
    name = found[1]
    if name in MADE:
        return f"there is no filter '{name}': what the renderer made needs none"
    if name in FORBIDDEN:
        return f"the filter '{name}' cannot be used here"
    return f"there is no filter '{name}'{_meant(name, filters)}"


def _meant(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean '{near}'?" if near else ""


_Said = Callable[[re.Match[str], Iterable[str]], str]
_WORDS: tuple[tuple[re.Pattern[str], _Said], ...] = (
    (_FILTER, _filter),
    (_TEST, lambda found, _: f"there is no test 'is {found[1]}'"),
    (_TAG, lambda found, _: f"there is no tag '{found[1]}'{_meant(found[1], _TAGS)}"),
    (_NOTHING, lambda found, _: "something is missing here: a name or a value belongs between the braces"),
    (
        _HERE,
        lambda found, _: f"'{found[1]}' has no place here; {_PARTNERS}",
    ),
    (
        _OPEN,
        lambda found, _: "the template ends within something: look for a brace, bracket or quote without its partner",
    ),
)
