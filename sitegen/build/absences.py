"""Files that a site most likely had: `content/site.yml`, the cases. Untold, their loss is seen by readers first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.build.sources import Sources
from sitegen.config import Config
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, CONTENT, SITE_FILE
from sitegen.model.site import Card
from sitegen.read.misnamed import rename_hint

_NAME = SITE_FILE.removeprefix(CONTENT)


def no_settings(sources: Sources) -> Iterator[Diagnostic]:
    """There is no `site.yml`. A folder with nothing in it is no site yet."""
    if not (sources.cases or sources.pages or sources.themes):
        return
    folder = sources.folders.get(CONTENT.rstrip("/"))
    again = rename_hint(folder.records if folder else (), _NAME)
    message = f"there is no {SITE_FILE}: the site is called '{Config().title}', and every setting is the usual one"
    hint = again or "put the file back if it is lost; or write it, with one line at least: title: The name of the site"
    yield Diagnostic(file=SITE_FILE, rule="no-settings", severity="warning", message=message, hint=hint)


def no_cases(cards: Sequence[Card], sources: Sources) -> Iterator[Diagnostic]:
    """There is no published case, or none at all."""
    if cards:
        return
    message = "there is no published case on this site"
    hint = "write status: published in the front matter of a case, or build with --drafts"
    if not sources.cases:
        message = f"there is no case in {CASES}"
        hint = "put the folder back if it is lost or has another name; sitegen new case NAME begins a case"
    yield Diagnostic(file=CASES.rstrip("/"), rule="no-cases", severity="warning", message=message, hint=hint)
