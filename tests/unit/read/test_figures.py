"""Figures as front matter describes them: ids, letters, regions, columns."""

import pytest

from sitegen.model.figure import Region
from sitegen.model.figure_entry import PanelEntry
from sitegen.read.figures import figure_id, panel_letters, region


@pytest.mark.parametrize(("typed", "full"), [("ct", "fig-ct"), ("fig-ct", "fig-ct"), ("figure", "fig-figure")])
def test_a_figure_has_one_id_however_it_is_typed(typed: str, full: str) -> None:
    assert figure_id(typed) == full


@pytest.mark.parametrize(
    ("ids", "letters"),
    [
        (("", "", ""), ("a", "b", "c")),
        (("A", "B"), ("a", "b")),
        (("x", ""), ("x", "")),
        (("",), ("",)),
        (("a",), ("a",)),
        (("a1", "a2"), ("a1", "a2")),
        ((), ()),
    ],
)
def test_several_panels_without_ids_get_letters(ids: tuple[str, ...], letters: tuple[str, ...]) -> None:
    assert panel_letters([PanelEntry(id=id) for id in ids]) == letters


def test_there_are_letters_for_any_number_of_panels() -> None:
    letters = panel_letters([PanelEntry()] * 60)
    assert letters[25:28] == ("z", "aa", "ab")
    assert len(set(letters)) == 60


def test_a_region_is_four_numbers() -> None:
    assert region((1, 2, 3, 4)) == Region(1, 2, 3, 4)
    assert region((1, 2, 3)) is None
    assert region(()) is None
