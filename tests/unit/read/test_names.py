import pytest
from hypothesis import given, strategies as st

from sitegen.model.person import Name
from sitegen.read.names import parts, typed_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosa Schmidt", Name(given="Rosa", family="Schmidt")),
        ("Schmidt, Rosa", Name(given="Rosa", family="Schmidt")),
        ("A. B. Carter", Name(given="A. B.", family="Carter")),
        ("Ludwig van Beethoven", Name(given="Ludwig", family="Beethoven", non_dropping_particle="van")),
        ("van Beethoven, Ludwig", Name(given="Ludwig", family="Beethoven", non_dropping_particle="van")),
        ("María de la Cruz", Name(given="María", family="Cruz", non_dropping_particle="de la")),
        ("José Ortega y Gasset", Name(given="José", family="Ortega y Gasset")),
        ("Robert De Niro", Name(given="Robert", family="De Niro")),
        ("Pieter Van der Berg", Name(given="Pieter", family="Van der Berg")),
        ("James Smith, Jr.", Name(given="James", family="Smith", suffix="Jr.")),
        ("James Smith Jr", Name(given="James", family="Smith", suffix="Jr")),
        ("Smith, Jr., James", Name(given="James", family="Smith", suffix="Jr.")),
        ("Henry Ford III", Name(given="Henry", family="Ford", suffix="III")),
        ("Alberto Neto", Name(given="Alberto", family="Neto")),
        ("Sukarno", Name(family="Sukarno")),
        ("山田 太郎", Name(family="山田", given="太郎")),
        ("山田\u3000太郎", Name(family="山田", given="太郎")),
        ("山田太郎", Name(literal="山田太郎")),
        ("王小明", Name(family="王", given="小明")),
        ("欧阳修", Name(family="欧阳", given="修")),
        ("김철수", Name(family="김", given="철수")),
        ("ジョン・スミス", Name(literal="ジョン・スミス")),
        ("{Acme Research Ltd}", Name(literal="Acme Research Ltd")),
        ("Rare Tumour Working Group", Name(literal="Rare Tumour Working Group")),
    ],
)
def test_typed_names(text: str, name: Name):
    assert typed_name(text).name == name


@pytest.mark.parametrize(
    ("text", "full", "degrees"),
    [
        ("Jane Doe, MD, PhD", "Jane Doe", ("MD", "PhD")),
        ("Doe, Jane, M.D.", "Jane Doe", ("M.D.",)),
        ("Jane Doe, Jr., MBBS", "Jane Doe, Jr.", ("MBBS",)),
        ("Li, Ma", "Ma Li", ()),
    ],
)
def test_degrees_after_a_name_are_not_part_of_it(text: str, full: str, degrees: tuple[str, ...]):
    typed = typed_name(text)
    assert (typed.name.full, typed.degrees) == (full, degrees)


def test_given_parts_are_kept():
    assert parts("Ludwig", "van Beethoven") == Name(given="Ludwig", family="Beethoven", non_dropping_particle="van")
    assert parts("Ludwig", "Beethoven", particles="van").non_dropping_particle == "van"
    assert parts("Cher") == Name(family="Cher")


@given(st.text(max_size=80))
def test_any_text_is_a_name_and_no_word_is_lost(text: str):
    typed = typed_name(text)
    assert typed.name.full or not text.strip("{} ,\n\t") or not text.split()
