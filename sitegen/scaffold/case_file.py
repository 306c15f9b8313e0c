"""`index.md` of a new case: a front matter that explains itself, and the headings of CARE.

What is to be filled in stands in the order of its importance, as far as a file can have one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.read.unfilled import place
from sitegen.scaffold.answers import Author
from sitegen.scaffold.headings import abstract_headings, headings
from sitegen.scaffold.pictures import Figure, front_matter, slots
from sitegen.scaffold.publication import Journal, publication
from sitegen.scaffold.yaml_text import below, quoted

SCHEMA = "# yaml-language-server: $schema=../../../schemas/case.schema.json\n"
_HEAD = """\
# Write in place of each [FILL IN: …], brackets and all. sitegen check lists what is left, the most important first.
# Keep the quotes and the blanks at the beginning of a line. A line that begins with # is a note, and is published
# nowhere. What you do not need, take away.

# Consent. The signed form stays with the hospital; here stands what it says.
consent:
  obtained: "{obtained}"
  from: "{given}"
  scope: "{scope}"
  held_by: "{held}"

title: {title}

authors:                         # in order; more: affiliations, email, corresponding: true, roles
{authors}
abstract:
  {why}: {background}
  {case}: {presentation}
  {lesson}: {conclusions}

{figures}{kind}status: draft                    # readers see the case when this says: published
date: "{date}"
{publication}
# The patient, told so that nobody knows them again: an age band, no dates, no places, nothing that is theirs alone.
patient:
  age_band: "{age}"
  sex: "{sex}"
timeline:                        # relative to the first visit; copy the lines for each event
  - when: "{when}"
    event: "{event}"
diagnosis: "{diagnosis}"

competing_interests: {interests}
funding: {funding}
ethics: {ethics}
learning_points:
  - {point}
specialty: "{specialty}"
keywords: {keywords}
"""
_KIND = "case-report"  # which a case is when it does not say
# Names, keywords and scopes are cut at their commas: what is asked for there has none.
_ASKED = {
    "obtained": "written or verbal or waived",
    "given": "patient or guardian or next-of-kin",
    "scope": "what it covers: one or more of text – images – online",
    "held": "who keeps the form, such as the department",
    "background": "why this case is worth telling",
    "presentation": "the patient, the findings, the diagnosis, the treatment, the outcome",
    "conclusions": "what to take away",
    "date": "day of publication, as 2026-05-31",
    "age": "such as 40s",
    "sex": "female or male or intersex or other or unknown",
    "when": "such as -3 months",
    "event": "what happened",
    "diagnosis": "the diagnosis",
    "interests": "None, or which",
    "funding": "None, or who paid",
    "ethics": "whether a committee was asked, and what it said",
    "point": "one sentence to take away; add two or three more",
    "specialty": "such as Cardiology",
}
# Texts that stand below their keys, with how many keys hold them.
_BELOW = {"background": 2, "presentation": 2, "conclusions": 2, "interests": 1, "funding": 1, "ethics": 1, "point": 2}
_TITLE = "the diagnosis or finding that matters, and what is special about it"
_SECTIONS = {
    "4": "what is known, and why this case adds to it; cite works as references.bib names them",
    "5": "age band, complaints, history and earlier treatment, as far as they matter",
    "6": "what the examination showed",
    "8": "tests and their results, what else was considered, why it was this diagnosis",
    "9": "what was done, in which dose, for how long, and why it was changed",
    "10": "how it went on, how that was measured, what went wrong",
    "11": "strengths and limits, the literature, what follows from it",
    "12": "what the patient says of it, in their own words; or take this section away",
}


class Start(NamedTuple):
    """What is known of a new case before it is written; `lang` is the site's. All of it may be empty."""

    title: str = ""
    authors: tuple[Author, ...] = ()
    keywords: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    lang: str = "en"
    type: str = _KIND
    slug: str = ""
    journal: Journal = Journal()


def case_file(start: Start, *, schema: bool) -> str:
    """The text of the file; *schema*: the project has a schema of it for editors."""
    asked = {name: below(place(what), _BELOW[name]) if name in _BELOW else place(what) for name, what in _ASKED.items()}
    figures = "".join(f"{line}\n" for line in front_matter(start.figures)) + "\n" if start.figures else ""
    why, case, lesson = abstract_headings(start.lang)
    front = _HEAD.format(
        **asked,
        why=why,
        case=case,
        lesson=lesson,
        kind="" if start.type == _KIND else f"type: {start.type}\n",
        publication=publication(start.journal, start.slug),
        title=below(start.title or place(_TITLE)),
        authors="".join(author_lines(start.authors)),
        figures=figures,
        keywords=_keywords(start.keywords),
    )
    return f"---\n{SCHEMA if schema else ''}{front}---\n\n" + "\n".join(_text(start.figures, start.lang))


def author_lines(authors: Sequence[Author]) -> Iterator[str]:
    """The authors as entries of their list, or the place for the first."""
    for author in authors or (Author(place("given names – family name")),):
        yield f"  - name: {quoted(author.name)}\n"
        if author.orcid:
            yield f'    orcid: "{author.orcid}"\n'
        known = f"[{', '.join(map(quoted, author.affiliations))}]" if author.affiliations else ""
        yield f"    affiliations: {known or quoted(place('department and hospital'))}\n"


def _keywords(words: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, words))}]" if words else quoted(place("two to five – case report is one of them"))


def _text(figures: Sequence[Figure], lang: str) -> Iterator[str]:
    for item, heading in headings(lang).items():
        yield f"## {heading}\n\n{place(_SECTIONS[item])}\n"
        if item == "8":
            yield from slots(figures)
