"""Citation styles by name: `nlm`, `ama`, `apa`, `mla` and their other names, a `.csl` file, any id of the extra.

`find` says what a name means, `compiled` makes a style of it, once a process. Files come in as text: whoever calls has
read them, and knows where they lie (the folder of a case for its `csl:`, `content/` for that of `site.yml`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache

from sitegen.cite.csl import extra, named
from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.cite.csl.style import Style
from sitegen.cite.csl.style_file import is_path
from sitegen.model.layout import CASES
from sitegen.model.struct import Value

DEFAULT = "nlm"


class FoundStyle(Value, frozen=True, kw_only=True):
    """A style there is: its one name (`nlm` for `vancouver`), or its path, and its text. Not yet known to be sound."""

    name: str
    text: str


class UnknownStyle(Value, frozen=True, kw_only=True):
    """A name that no style has; `hint` says what to type instead."""

    name: str
    message: str
    hint: str


def find(name: str, files: Mapping[str, str] = {}, folder: str = "") -> FoundStyle | UnknownStyle:
    """The style called *name*; the empty name is the default.

    *files* are the texts of `.csl` files by path; *folder* is what mistakes call the folder they lie in.
    """
    name = name.strip() or DEFAULT
    if is_path(name):
        path = name.removeprefix("./")
        return FoundStyle(name=path, text=files[path]) if path in files else _no_file(path, files, folder)
    text = named.style_text(name)
    if text is not None:
        return FoundStyle(name=named.canonical(name), text=text)
    return UnknownStyle(name=name, message=f"there is no citation style '{name}'", hint=_other(name))


def compiled(found: FoundStyle, lang: str = "") -> Style:
    """The style, ready to format, in language *lang*; `csl.problems.BadStyle` when its text is broken."""
    return _compiled(found.text, lang)


def style(name: str, lang: str = "", files: Mapping[str, str] = {}) -> Style:
    """The style called *name*, or the default when there is none or it is broken: who reads `csl:` has told so."""
    found = find(name, files)
    if isinstance(found, FoundStyle):
        with suppress(BadStyle):
            return compiled(found, lang)
    return compiled(_DEFAULT, lang)


_DEFAULT = FoundStyle(name=DEFAULT, text=named.style_text(DEFAULT) or "")


@lru_cache(maxsize=64)
def _compiled(text: str, lang: str) -> Style:
    try:
        return Style.from_text(text, named.locale_text, lang, named.parent_text)
    except BadStyle:
        raise
    except Exception as error:  # anybody may write a style: whatever is in it, its author is told of no Python
        hint = "take a fresh copy of the style, or choose another"
        message = f"this style cannot be used ({type(error).__name__}: {error})"
        raise BadStyle([Problem(1, 1, message, hint, True)]) from error


def _no_file(path: str, files: Iterable[str], folder: str) -> UnknownStyle:
    name = path.rpartition("/")[2]
    stem, where = name[: -len(".csl")], f"into {folder}" if folder else "here"
    near = _near(path, files)
    if named.style_text(stem) is not None:
        hint = f"write csl: {stem} for the style of that name, or put the file {where}"
    elif near:
        hint = f"did you mean '{near}'?"
    elif path.startswith(("/", "../")):
        hint = f"put a copy of the file {where}, and write csl: {name}"
    else:
        hint = f"put the file {where}, or correct its name"
    if folder.startswith(CASES):
        hint += "; a style of the whole site lies beside site.yml, which names it"
    return UnknownStyle(
        name=path, message=f"there is no file '{path}' {f'in {folder}' if folder else 'here'}", hint=hint
    )


def _other(name: str) -> str:
    ids = extra.ids()
    near = _near(name.lower(), [*named.SHIPPED, *ids])
    more = f"type {extra.COMMAND} for all the styles of Zotero" if extra.looks_like_id(name) and not ids else ""
    if near:
        return f"did you mean '{near}'?{f' If not, {more}' if more else ''}"
    known = f"known: {', '.join(sorted(named.SHIPPED))}"
    return f"{known}; {more}" if more else known


def _near(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # 8 ms, which only a mistake needs

    return next(iter(get_close_matches(name, list(known), n=1)), "")
