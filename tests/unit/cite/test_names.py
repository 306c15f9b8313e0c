from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.names import OTHERS, names
from sitegen.model.person import Name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ichikawa, Jiro", Name(family="Ichikawa", given="Jiro")),
        ("jiro ichikawa", Name(family="ichikawa", given="jiro")),
        ("Jiro Ichikawa", Name(family="Ichikawa", given="Jiro")),
        ("Moffat, Jr., F. L.", Name(family="Moffat", given="F. L.", suffix="Jr.")),
        ("Moffat, F. L., Jr.", Name(family="Moffat", given="F. L.", suffix="Jr.")),
        ("Moffat Jr., F. L.", Name(family="Moffat", given="F. L.", suffix="Jr.")),
        ("Moffat, F. L. Jr", Name(family="Moffat", given="F. L.", suffix="Jr")),
        ("F. L. Moffat III", Name(family="Moffat", given="F. L.", suffix="III")),
        ("Ludwig van Beethoven", Name(family="Beethoven", given="Ludwig", non_dropping_particle="van")),
        ("van der Heijde, D{\\'e}sir{\\'e}e", Name(family="Heijde", given="Désirée", non_dropping_particle="van der")),
        ("de la Vall{\\'e}e Poussin, C.", Name(family="Vallée Poussin", given="C.", non_dropping_particle="de la")),
        ("{\\'E}tienne {de Gaulle}", Name(family="de Gaulle", given="Étienne")),
        ("{World Health Organization}", Name(literal="World Health Organization")),
        ("{Barnes and Noble}", Name(literal="Barnes and Noble")),
        ("山田, 太郎", Name(family="山田", given="太郎")),
        ("Aristotle", Name(family="Aristotle")),
        (
            "family=Goethe, given={Johann Wolfgang}, prefix=von, useprefix=false",
            Name(family="Goethe", given="Johann Wolfgang", dropping_particle="von"),
        ),
    ],
)
def test_a_name_in_its_parts(written: str, name: Name) -> None:
    assert names(written) == (name,)


def test_a_list_cut_short_ends_with_others() -> None:
    assert names("Fourney, D. R. and others") == (Name(family="Fourney", given="D. R."), OTHERS)
    assert names("Fourney, D. R. et al.") == (Name(family="Fourney", given="D. R."), OTHERS)


def test_names_are_separated_by_and_in_any_layout() -> None:
    assert [name.family for name in names("A, B and\n   {\\O}, D AND E, F")] == ["A", "Ø", "E"]
    assert [name.family for name in names("Sand, Andy and Brand, Rand")] == ["Sand", "Brand"]


def test_a_particle_may_be_said_to_drop() -> None:
    assert names("von Brandt, Ahasver", drop_particle=True)[0].dropping_particle == "von"


@given(st.text(alphabet=st.sampled_from("{}\\,= anddAB.~'\n") | st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str) -> None:
    for name in names(text):
        assert name.family or name.literal
