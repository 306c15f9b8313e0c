"""Pages shown in place of one that is not there: it is being made, or there is none."""

from __future__ import annotations

from sitegen.serve.problems import words_of
from sitegen.serve.shown import State
from sitegen.serve.templated import templated

LINKS = 50  # cases that can be opened already: more of them are on the page that lists all


def waiting_page(state: State, path: str) -> bytes:
    """What is being done, how far it is, and what can be opened meanwhile. *path* is what was asked for, `/cases/x/`.

    It gives way to the page as soon as that is there.
    """
    words = words_of(state.work) if state.work else "Starting"
    return templated(
        "waiting.html",
        path=path,
        work=state.work,
        words=words,
        cases=state.cases[:LINKS],
        others=max(0, len(state.cases) - LINKS),
    )


def error_page(status: int, title: str, words: str) -> bytes:
    """A page for an answer that is none: the *status* of HTTP, what happened, and what to do."""
    return templated("error.html", status=status, title=title, words=words)
