"""The whole title of a case: what marks one that does not stand, the title, the subtitle.

However a text is written (with tags, as XML, as words), the two are joined by the same sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitegen.model.case import Case
from sitegen.model.document import Inlines

MARKS = {
    "withdrawn": "WITHDRAWN: ",
    "retracted": "RETRACTED: ",
}  # as publishers mark them, so that no list of references hides it


def mark(case: Case) -> str:
    """What stands before the title of a case that was taken back."""
    return MARKS.get(case.meta.status, "")


def between(title: str) -> str:
    """What stands between *title* and a subtitle: a colon, unless the title ends in a sign of its own."""
    return " " if title.endswith(("?", "!", ":", "？", "！", "：")) else ": " if title else ""


def with_subtitle(title: str, subtitle: str) -> str:
    """`A mass: twelve months`, `What is it? A mass`."""
    return f"{title}{between(title)}{subtitle}" if subtitle else title


def whole_title(case: Case, words: Callable[[Inlines], str]) -> str:
    """Mark, title and subtitle, each text as *words* writes it."""
    return mark(case) + with_subtitle(words(case.title), words(case.subtitle))


def translated_titles(case: Case, words: Callable[[Inlines], str]) -> Iterator[tuple[str, str]]:
    """Language and title of each that is known in another language, marked as the title itself is."""
    for lang, title in sorted(case.title_translations.items()):
        if said := words(title):
            yield lang, mark(case) + said
