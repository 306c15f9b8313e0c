"""The page in place of one that cannot be shown for the mistakes in what it is made of.

Without it there would be the site's page for a missing address, to an author who is looking for her case.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.build.code_frame import code_frame, printable
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.serve.addresses import page_at, page_of_source
from sitegen.serve.problems import keeping_back
from sitegen.serve.shown import State
from sitegen.serve.templated import templated

MOST = 50  # mistakes that are told; of more only the number


def broken_page(state: State, path: str) -> bytes | None:
    """What keeps the page at the address *path* (`/cases/x/`, as the browser has it) from being shown.

    It gives way to the page as soon as that can be made. None when there is no mistake for which it is missing.
    """
    asked = page_at(path)
    mistakes = keeping_back(state, asked)
    if not mistakes:
        return None
    return templated(
        "broken.html",
        version=state.version,
        path=asked,
        mistakes=[_told(item) for item in mistakes[:MOST]],
        more=max(0, len(mistakes) - MOST),
        meanwhile=_meanwhile(state.cases, mistakes, asked),
    )


def _meanwhile(cases: Sequence[Card], mistakes: Sequence[Diagnostic], asked: str) -> str:
    """Where the preview shows the case all the same, when its folder has a name that is not to be published."""
    pages = {page_of_source(item.file) for item in mistakes} - {asked}
    return next((card.path for card in cases if card.path in pages), "")


def _told(item: Diagnostic) -> dict[str, object]:
    return {
        "place": printable(item.place),
        "rule": item.rule,
        "message": printable(item.message),
        "hint": printable(item.hint),
        "frame": code_frame(item),
    }
