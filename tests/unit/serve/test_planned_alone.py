"""What was saved is planned without a look at the whole project."""

from pathlib import Path

import pytest

from sitegen.model.site import Card
from sitegen.model.struct import decode
from sitegen.model.target import Target
from sitegen.pages._case_inputs import CaseInputs
from sitegen.serve.planned_alone import case_targets, of_one_case, prose_targets
from tests.small_site import case
from tests.unit.serve.beside import Beside, project

A, PAGE = "cases/a/index.html", "content/pages/about.md"


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    found = project(tmp_path / "journal", a=case("Alpha"), b=case("Beta", date="2019-01-01"))
    found.write(PAGE, "---\ntitle: About\n---\n\nOld words.\n")
    found.look()
    return found


def saved(beside: Beside) -> Card:
    """The card of a case whose text is another."""
    beside.write("content/cases/a/index.md", case("Renamed"))
    card = beside.preview.now.case("a").shown.card
    assert card is not None
    return card


def test_a_case_keeps_what_surrounds_it(beside: Beside):
    known, card = beside.preview.targets.found, saved(beside)
    [target] = case_targets(beside.preview.now, card, known)
    inputs = decode(target.inputs, CaseInputs)
    assert inputs.case == card.digest != decode(known[A].inputs, CaseInputs).case
    assert inputs.older is not None
    assert inputs.older.slug == "b"


@pytest.mark.parametrize("known", [{}, {A: Target(path=A, maker="theme", blob="00")}])
def test_a_new_case_stands_alone(beside: Beside, known: dict[str, Target]):
    [target] = case_targets(beside.preview.now, saved(beside), known)
    assert target.path == A
    assert decode(target.inputs, CaseInputs).older is None


def test_prose_pages_are_as_they_are_now(beside: Beside):
    known = beside.preview.targets.found
    beside.write(PAGE, "---\ntitle: About\n---\n\nNew words.\n")
    beside.preview.now.again()
    [target] = prose_targets(beside.preview.now, known)
    assert b"New words." in target.inputs != known["about/index.html"].inputs


def test_a_prose_page_with_mistakes_stays_unless_it_is_new(beside: Beside):
    beside.write(PAGE, "---\ntitle: About\n---\n\n![A](missing.png)\n")
    beside.preview.now.again()
    assert list(prose_targets(beside.preview.now, beside.preview.targets.found)) == []
    assert [target.path for target in prose_targets(beside.preview.now, {})] == ["about/index.html"]


def test_the_pages_of_cases_are_of_one_case_each_and_lists_are_not(beside: Beside):
    found = beside.preview.targets.found
    assert found[A].maker in of_one_case()
    assert found["index.html"].maker not in of_one_case()
