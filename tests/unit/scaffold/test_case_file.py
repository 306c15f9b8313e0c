"""A new case is read without a mistake, and has a place to fill in for all that it does not know."""

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.case import Parsed
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from sitegen.scaffold.answers import Author
from sitegen.scaffold.case_file import Start, case_file
from sitegen.scaffold.headings import LANGUAGES
from sitegen.scaffold.pictures import Figure
from sitegen.scaffold.publication import Journal
from tests.case_folders import of_text

PANELS = Figure("1", {"a": "figures/fig-1a.png", "b": "figures/fig-1b.png"})
KNOWN = Start('A "rare" case: *P* < 5 & 100 % # 1', (Author("Ada Example", "0000-0002-1825-0097", ("A, B",)), Author("Bo Xu")),
              ("case report", 'a "b": c'), (PANELS, Figure("2", {"": "figures/fig-2.png"})))  # fmt: skip


def read(start: Start, schema: bool = False) -> tuple[Parsed, list[tuple[str, str]]]:
    pictures = (path for figure in start.figures for path in figure.files.values())
    folder = of_text(case_file(start, schema=schema), *pictures)
    parsed = read_case(folder, ReadOptions(lang=start.lang))
    found = [(item.rule, item.severity) for item in (*parsed.diagnostics, *run_checks(parsed, folder))]
    return parsed, [item for item in found if not item[0].startswith(("crossref-", "doaj-", "pubmed-"))]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("start", [Start(), KNOWN])
def test_nothing_is_wrong_with_it_but_what_is_still_to_be_filled_in(start: Start, lang: str):
    _, found = read(start._replace(lang=lang), schema=True)
    assert set(found) == {("unfilled", "info")}


def test_what_is_known_stands_there():
    case = read(KNOWN)[0].case
    assert case is not None
    assert case.meta.title == KNOWN.title
    assert [(person.name.full, person.orcid) for person in case.authors] == [
        ("Ada Example", "0000-0002-1825-0097"), ("Bo Xu", ""),
    ]  # fmt: skip
    assert case.affiliations[0].name == "A, B"
    assert case.meta.keywords == KNOWN.keywords
    assert [[panel.src for panel in figure.panels] for figure in case.figures] == [
        ["figures/fig-1a.png", "figures/fig-1b.png"], ["figures/fig-2.png"],
    ]  # fmt: skip


def test_what_is_known_leaves_fewer_places():
    assert len(read(KNOWN._replace(figures=()))[1]) == len(read(Start())[1]) - 3  # a title, names, keywords


def test_what_is_asked_for_is_shown_in_one_piece():
    case = read(Start())[0].case
    assert case is not None
    whole = [case.authors[0].name.full, *case.meta.keywords, case.affiliations[0].name, *case.meta.diagnosis]
    assert all(text.startswith("[FILL IN: ") and text.endswith("]") for text in whole), whole


def test_it_is_a_draft_and_attests_nothing():
    case = read(Start())[0].case
    assert case is not None
    assert (case.meta.status, case.meta.consent) == ("draft", None)


def test_its_kind_is_said_when_it_is_another_and_a_journal_gets_its_lines():
    assert "\ntype:" not in case_file(Start(), schema=False)
    assert "volume" not in case_file(Start(), schema=False)
    start = Start(type="case-series", slug="a", journal=Journal(doi_prefix="10.5555"))
    case = read(start)[0].case
    assert case is not None
    assert (case.meta.type, case.meta.doi) == ("case-series", "")
    assert "# doi: 10.5555/a " in case_file(start, schema=False)
    assert set(read(start)[1]) == {("unfilled", "info")}


def test_its_abstract_is_in_the_language_of_the_site():
    case = read(Start(lang="es"))[0].case
    assert case is not None
    assert [part.heading for part in case.abstract] == ["Antecedentes", "Presentación del caso", "Conclusiones"]
