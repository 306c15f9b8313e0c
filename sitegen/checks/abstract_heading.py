"""A structured abstract has a text under each heading and a heading over each text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each part of an abstract that lacks one of the two."""
    yield from _problems(case.meta.abstract, at, check, "abstract")
    for lang, written in case.meta.abstract_translations.items():
        yield from _problems(written, at, check, "abstract_translations", lang)


def _problems(written: str | Mapping[str, str], at: Locate, check: Check, *path: str) -> Iterator[Diagnostic]:
    if isinstance(written, str):
        if typed := _TYPED.match(written):
            message = f"'{typed[1]}' is a heading only to the eye: indexes see one long text"
            hint = f"write {path[0]}: and below it, indented, a line '{typed[1]}: …' for each part"
            yield at.problem(check.name, check.severity, message, hint, *path)
        return
    for heading, text in written.items():
        if not heading.strip(" .:"):
            message = "a part of the abstract has no heading, though others have one"
            yield at.problem(check.name, check.severity, message, "write a heading, such as Background:", *path)
        elif not text.strip():
            message = f"there is nothing under '{heading}' in the abstract"
            yield at.problem(check.name, check.severity, message, "write a text, or delete the line", *path, heading)


_TYPED = re.compile(r"\s*\*\*\s*([^*:\n]{3,40}?)\s*(?:\*\*\s*:|:\s*\*\*)")  # **Background:** or **Background**:
CHECK = Check(
    name="abstract-heading",
    severity="warning",
    summary="Parts of an abstract have a heading and a text.",
    run=run,
    good=(
        "---\ntitle: A\nabstract: {Background: It is rare., Conclusions: Look twice.}\n---\n",
        "---\ntitle: A\nabstract: It is **rare**.\n---\n",
    ),
    bad=(
        "---\ntitle: A\nabstract: {Background: It is rare., Conclusions: ''}\n---\n",
        "---\ntitle: A\nabstract: {Background: It is rare., ' ': Look twice.}\n---\n",
        "---\ntitle: A\nabstract: '**Background:** It is rare. **Conclusions:** Look twice.'\n---\n",
        "---\ntitle: A\nabstract_translations: {es: {Caso: ''}}\n---\n",
    ),
)
