"""What is expected of a file is all that a case says: each value of the front matter, left out, makes a difference to it.

What makes none is listed here, and why; so no field can be forgotten both by the exporter and by its reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from fnmatch import fnmatchcase
from typing import Any

import pytest

from sitegen.cite.csl_terms import NAMES
from sitegen.exporters.jats import EXPORTER
from tests.jats_back.both_sides import expected, parse
from tests.made_cases import as_published, parsed, site_with_everything, whole_published, whole_works
from tests.made_front import Front, whole_front
from tests.made_texts import HEADINGS, PIECES

SITE = site_with_everything()
# Of a text as much as front matter speaks of: works that are cited, figures, a section, an abbreviation.
BODY = "\n\n".join((HEADINGS[0], *(piece.text for piece in PIECES[:5]), "A WDL was found.", HEADINGS[1]))
NO_DIFFERENCE = {
    # It is what would be said without it.
    "lang": "English is the language of the site",
    "type": "a case report is the usual type",
    "status": "only what was taken back is marked",
    "open_access": "free to read is usual",
    "license.url": "the licence's own address is usual",
    "patient.age": "the band says it, and nothing else may",
    "patient.age_band": "the age says it, as a band",
    "figures.0.modality": "each panel has its own",
    "figures.0.view": "each panel has its own",
    "figures.0.stain": "each panel has its own",
    "figures.0.magnification": "each panel has its own",
    "figures.0.scale_bar": "each panel has its own",
    "figures.0.panels.*.modality": "the figure says the same",
    "figures.0.panels.*.view": "the figure says the same",
    "figures.0.panels.*.stain": "the figure says the same",
    "figures.0.panels.*.magnification": "the figure says the same",
    "figures.0.panels.*.scale_bar": "the figure says the same",
    # JATS, or JATS4R, has no room for it.
    "elocation_id": "there are pages: a file has one of the two",
    "authors.0.equal_contributor": "nobody contributes equally alone",
    "care.*": "where a section is, its type says which item of CARE it answers; what does not apply is on the page alone",
    # It is no part of the text, or not to be published.
    "description": "for search engines",
    "dir": "English is written from left to right",
    "figures.0.layout": "how a page shows it",
    "figures.*.clinical_photo": "a question of the check",
    "privacy_review.*": "private",
    "bibliography": "where the references are",
    "nocite": "the work is cited besides",
    "aliases": "addresses of the page",
}


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to all values; lists of words are one value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        for number, item in enumerate(value):
            yield from leaves(item, (*path, number))
    else:
        yield path


def without(front: Front, path: tuple[str | int, ...]) -> Front:
    """The front matter without that value."""
    changed: Any = deepcopy(front)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    return changed


def what_is_expected(front: Front) -> dict[str, Any] | None:
    """Of the case with this front matter; None when it cannot be published without what was taken out."""
    found = parsed(front, BODY, whole_works())
    broken = any(problem.severity == "error" for problem in found.diagnostics)
    return None if broken or found.case is None else expected(as_published(found.case, SITE), SITE)


def test_each_value_of_the_front_matter_makes_a_difference() -> None:
    front = whole_front()
    whole = what_is_expected(front)
    same = {".".join(map(str, path)) for path in leaves(front) if what_is_expected(without(front, path)) == whole}
    known = {path for path in same if any(fnmatchcase(path, pattern) for pattern in NO_DIFFERENCE)}
    assert sorted(same - known) == []
    stale = [pattern for pattern in NO_DIFFERENCE if not any(fnmatchcase(path, pattern) for path in same)]
    assert stale == []


def test_each_role_of_those_who_made_a_cited_work_is_held() -> None:
    work = {"id": "w", "type": "book", "title": "A book", **{role: [{"family": role}] for role in NAMES}}
    case = parsed(whole_front(), "Cited [@w].", [work]).case
    assert case is not None
    assert EXPORTER.write is not None
    (found,) = parse(EXPORTER.write(as_published(case, SITE), SITE)).iterfind(".//ref//element-citation")
    groups = [[*map(str, group.itertext())] for group in found.iterfind("person-group")]
    assert sorted(groups) == sorted([role] for role in NAMES)


@pytest.mark.parametrize(
    "changes",
    [{"lang": "es"}, {"type": "letter"}, {"status": "retracted"}, {"status": "withdrawn"}, {"open_access": False},
     {"copyright": {"year": "2017", "holder": "The authors"}}, {"license": {"id": "CC-BY-4.0", "url": "https://example.org/terms"}},
     {"patient": {"age": 34}}, {"first_page": "", "last_page": ""}],
    ids=str,
)  # fmt: skip
def test_what_is_usual_makes_a_difference_when_it_is_not_so(changes: dict[str, Any]) -> None:
    assert expected(*whole_published(**changes)) != expected(*whole_published())
