"""`index.md` of what is no case: a correction, a retraction, an editorial, a letter. CARE asks nothing of it."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.read.unfilled import place
from sitegen.scaffold.case_file import SCHEMA, Start, author_lines
from sitegen.scaffold.publication import publication
from sitegen.scaffold.yaml_text import below, quoted

_HEAD = """\
# Write in place of each [FILL IN: …], brackets and all. sitegen check lists what is left.

type: {type}
title: {title}
{related}
authors:
{authors}
status: draft                    # readers see it when this says: published
date: {date}
{publication}
competing_interests: {interests}
"""
# What a notice is to the work it is about: the page of that work and the registries say so, too.
_NOTICES: Mapping[str, tuple[str, str]] = {
    "correction": ("corrects", "what was wrong, where it stood, and what is right"),
    "retraction": ("retracts", "who retracts it and why, and what is not to be relied upon"),
    "expression-of-concern": ("concerns", "what is doubted and why, and what is being done about it"),
}
_RELATED = """
related:                         # the work that it is about; doi: in place of case: for one of another site
  - type: {relation}
    case: {case}
"""
_WHOLE = ", the whole of it: registries ask for that"
_ABOUT = "\n# related: [{type: comment-on, case: its-folder}]    # the work that it is about, if there is one\n"
OTHERS = (*_NOTICES, "review", "editorial", "letter", "commentary")


def article_file(start: Start, *, schema: bool) -> str:
    """The text of the file; *schema*: the project has a schema of it for editors."""
    relation, asked = _NOTICES.get(start.type, ("", "the text; headings begin with ##"))
    case = quoted(place("the name of its folder"))
    front = _HEAD.format(
        type=start.type,
        title=below(start.title or place(_title(start.type))),
        related=_RELATED.format(relation=relation, case=case) if relation else _ABOUT,
        authors="".join(author_lines(start.authors)),
        date=quoted(place(f"day of publication, as 2026-05-31{_WHOLE if relation else ''}")),
        publication=publication(start.journal, start.slug),
        interests=below(place("None, or which")),
    )
    return f"---\n{SCHEMA if schema else ''}{front}---\n\n{place(asked)}\n"


def _title(kind: str) -> str:
    return f"{kind.replace('-', ' ').capitalize()}: the title of the work" if kind in _NOTICES else "its title"
