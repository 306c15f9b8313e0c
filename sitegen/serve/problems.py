"""What the overlay and the badge of a page tell, as the JSON that the page's script asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from sitegen.build.code_frame import code_frame, printable
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.inventory import safe_slug
from sitegen.serve.addresses import page_at, page_of_source
from sitegen.serve.shown import State, UnderWay

ERRORS, OTHERS = 50, 30  # told in full; of more than so many only the number
TO_FILL = "unfilled"  # the rule of a place that is still to be filled in
STAGES = {
    "read": "Reading cases",
    "pictures": "Preparing pictures",
    "make": "Making pages",
    "search": "Making the search index",
}


def state_json(state: State, page: str, *, digest: str = "", follow: bool = False) -> bytes:
    """The state as the page at the address *page* (`/cases/x/`, as the browser has it) tells it.

    *digest* names the bytes of that page as they are now, empty when there is none: a page that has others loads again.
    Of a page that is not there it says whether mistakes are in the way (`broken`).
    With *follow* the page of the case that is being edited is named, which the browser then goes to.
    """
    shown = page_at(page)
    problems, places = sorted_out(state.problems)
    counts = Counter(item.severity for item in problems)
    told = list(_told(problems, shown))
    here = [item for item in places if page_of_source(item.file) == shown]
    return msgspec.json.encode(
        {
            "version": state.version,
            "digest": digest,
            "broken": not digest and bool(in_the_way(problems, shown)),
            "follow": state.edited if follow else "",
            "saves": state.saves,
            "whole": state.whole,
            "work": _work(state.work),
            "errors": counts["error"],
            "warnings": counts["warning"],
            "notes": counts["info"],
            "problems": [_record(item, shown) for item in told],
            "more": len(problems) - len(told),
            "places": [_place_record(item) for item in here],
            "elsewhere": len(places) - len(here),
        }
    )


def sorted_out(told: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is wrong, and the places of drafts that are still to be filled in: work, in which a mistake would drown."""
    problems: list[Diagnostic] = []
    places: list[Diagnostic] = []
    for item in told:
        (places if item.rule == TO_FILL and item.severity == "info" else problems).append(item)
    return problems, places


def words_of(work: UnderWay) -> str:
    """What a stage does, in words."""
    return STAGES.get(work.stage, "Working")


def _told(problems: Iterable[Diagnostic], page: str) -> Iterator[Diagnostic]:
    """Errors before the others, and among each those of *page* first; no more than anybody reads."""
    errors: list[Diagnostic] = []
    others: list[Diagnostic] = []
    for item in problems:
        (errors if item.severity == "error" else others).append(item)
    for items, most in ((errors, ERRORS), (others, OTHERS)):
        yield from sorted(items, key=lambda item: page_of_source(item.file) != page)[:most]


def in_the_way(problems: Iterable[Diagnostic], page: str) -> list[Diagnostic]:
    """The errors in the source of *page*, for which it cannot be shown; when no source is of just this name, in one of
    much the same name: `Swollen Knee` for `/cases/swollen-knee/`.
    """
    asked = _plain(page)
    wrong = [item for item in problems if item.severity == "error" and _plain(page_of_source(item.file)) == asked]
    just = [item for item in wrong if page_of_source(item.file).strip("/") == page.strip("/")]
    return just or wrong


def _plain(page: str) -> tuple[str, ...]:
    return tuple(safe_slug(part) or part for part in page.strip("/").split("/"))


def place_of(item: Diagnostic) -> str:
    """Where it is, as editors find it: `content/cases/x/index.md:3:8`; of what is about a whole file, the file."""
    file = printable(item.file)
    return f"{file}:{item.span.line}:{item.span.column}" if item.source else file


def _place_record(item: Diagnostic) -> dict[str, object]:
    frame = code_frame(item)
    return {"place": place_of(item), "message": printable(item.message), "words": frame.marked if frame else ""}


def _record(item: Diagnostic, page: str) -> dict[str, object]:
    frame = code_frame(item)
    return {
        "severity": item.severity,
        "here": page_of_source(item.file) == page,
        "place": place_of(item),
        "key": "\n".join((item.file, item.rule, item.message)),
        "rule": item.rule,
        "message": printable(item.message),
        "hint": printable(item.hint),
        "frame": [frame.before, frame.marked, frame.after, frame.carets] if frame else None,
    }


def _work(work: UnderWay | None) -> dict[str, object] | None:
    return {"words": words_of(work), "done": work.done, "total": work.total} if work else None
