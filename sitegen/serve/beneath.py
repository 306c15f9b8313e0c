"""What lies beneath the errors that a page tells: said in one sentence, as an author must not take a page for better,
or for older, than it is.
"""

from __future__ import annotations

from sitegen.build.report import PAGE
from sitegen.model.diagnostic import Diagnostic
from sitegen.serve.addresses import page_of_source
from sitegen.serve.now import of_settings
from sitegen.serve.shown import State

LAST_GOOD = "Behind this is the last good version of the page."
AS_IT_STANDS = "Behind this is the page as its text stands, mistakes and all."
OLD_SETTINGS = "Behind this is the page with the last good settings and theme."
READABLE_SETTINGS = "Behind this is the page with what could be read of the settings and the theme."
ELSEWHERE = "This page is as you saved it: none of them is in its text."
ELSEWHERE_ONE = "This page is as you saved it: the error is not in its text."


def beneath(state: State, page: str) -> str:
    """What is shown at *page* (`/cases/x/`), which is there, while there are errors; nothing without."""
    errors = [item for item in state.problems if item.severity == "error"]
    if not errors:
        return ""
    if page in state.kept:
        return LAST_GOOD
    if any(page_of_source(item.file) == page for item in errors):
        return AS_IT_STANDS
    if any(_of_settings(item) for item in errors):
        return OLD_SETTINGS if state.settings_kept else READABLE_SETTINGS
    return ELSEWHERE if len(errors) > 1 else ELSEWHERE_ONE


def _of_settings(item: Diagnostic) -> bool:
    """Whether it is in settings or theme as a whole; a template that fails on some pages leaves the others alone."""
    return any(of_settings([item])) and PAGE not in item.message
