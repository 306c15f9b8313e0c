"""What the overlay and the badge of a page tell, as the JSON that the page's script asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from sitegen.build.code_frame import code_frame, printable
from sitegen.build.stages import STAGES
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.inventory import safe_slug
from sitegen.serve.addresses import page_at, page_of_source
from sitegen.serve.beneath import beneath
from sitegen.serve.shown import State, UnderWay

ERRORS, OTHERS = 50, 30  # told in full; of more than so many only the number
TO_FILL = "unfilled"  # the rule of a place that is still to be filled in


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
            "broken": not digest and bool(keeping_back(state, shown)),
            "beneath": beneath(state, shown) if digest else "",
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


def keeping_back(state: State, page: str) -> list[Diagnostic]:
    """Why *page* is not there: the errors in its source, else in the template that it cannot be made with."""
    unmade = state.unmade.get(page)
    return in_the_way(state.problems, page) or ([unmade] if unmade is not None else [])


def _plain(page: str) -> tuple[str, ...]:
    return tuple(safe_slug(part) or part for part in page.strip("/").split("/"))


def _place_record(item: Diagnostic) -> dict[str, object]:
    frame = code_frame(item)
    return {"place": printable(item.place), "message": printable(item.message), "words": frame.marked if frame else ""}


def _record(item: Diagnostic, page: str) -> dict[str, object]:
    frame = code_frame(item)
    return {
        "severity": item.severity,
        "here": page_of_source(item.file) == page,
        "place": printable(item.place),
        "key": "\n".join((item.file, item.rule, item.message)),
        "rule": item.rule,
        "message": printable(item.message),
        "hint": printable(item.hint),
        "frame": [frame.before, frame.marked, frame.after, frame.carets] if frame else None,
    }


def _work(work: UnderWay | None) -> dict[str, object] | None:
    return {"words": words_of(work), "done": work.done, "total": work.total} if work else None
