"""The names of authors are such as Crossref takes: short enough, and without what no name has."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.exporters.crossref.limits import GROUP, NAME, SUFFIX, is_name
from sitegen.exporters.crossref.people import given_name, surname
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.person import Name
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each name, and each part of one, that would be refused."""
    for number, author in enumerate(case.authors if is_deposited(case) else ()):
        for message, hint in _problems(author.name):
            yield at.problem(check.name, check.severity, message, hint, "authors", number)


def _problems(name: Name) -> Iterator[tuple[str, str]]:
    if name.literal:
        yield from _too_long("the name of the group", name.literal, GROUP)
        return
    yield from _part("the family name", surname(name))
    if given := given_name(name):
        yield from _part("the given name", given)
    if len(name.suffix) > SUFFIX:
        message = f"the suffix '{name.suffix}' is longer than {SUFFIX} characters, and Crossref takes no longer one"
        yield message, "write Jr., Sr. or III; academic degrees go under degrees:"


def _part(what: str, value: str) -> Iterator[tuple[str, str]]:
    yield from _too_long(what, value, NAME)
    if len(value) <= NAME and not is_name(value):
        message = f"{what} '{value}' has digits or a question mark in it, and Crossref takes no such name"
        yield message, "write the name alone; a group is written {literal: Example Study Group 2}"


def _too_long(what: str, value: str, most: int) -> Iterator[tuple[str, str]]:
    if len(" ".join(value.split())) > most:
        message = f"{what} is {len(value)} characters long, and Crossref takes {most}"
        yield message, "write one author an entry; a group is written {literal: Example Study Group}"


_FRONT = "---\ntitle: A\nstatus: published\ndate: 2024\ndoi: 10.5555/a\n"
CHECK = Check(
    name="crossref-author-name",
    severity="error",
    summary="Names of authors are of a form and length that Crossref takes.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}authors: [Ada Example, {{family: Suharto}}, {{literal: Example Study Group 2}}]\n---\n",
        f"{_FRONT}authors: [{{given: Ludwig, particles: van, family: Beethoven, suffix: Jr.}}]\n---\n",
        f"{_FRONT}authors: [{{given: {'x' * 60}, family: {'x' * 60}, suffix: {'x' * 10}}}]\n---\n",
        f"{_FRONT}authors: [{{literal: {'x' * 511}}}]\n---\n",
        f"---\ntitle: A\nauthors: [{{family: {'x' * 61}}}]\n---\n",
    ),
    bad=(
        f"{_FRONT}authors: [{{given: Ada, family: {'x' * 61}}}]\n---\n",
        f"{_FRONT}authors: [{{given: Ada 1 and 2, family: Example}}]\n---\n",
        f"{_FRONT}authors: [{{given: Ada, family: '?'}}]\n---\n",
        f"{_FRONT}authors: [{{given: Ada, family: Example, suffix: {'x' * 11}}}]\n---\n",
        f"{_FRONT}authors: [{{literal: {'x' * 512}}}]\n---\n",
    ),
)
