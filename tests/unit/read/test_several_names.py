"""One name or several: what stands between, what belongs behind, and what cannot be told."""

import pytest

from sitegen.read.several_names import by_family_name, pieces_between, several


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Silva, Bo Chen, Carla Díaz", ("Ana Silva", "Bo Chen", "Carla Díaz")),
        ("Ana Silva and Bo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva & Bo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva&Bo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva und Bo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva et Bo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva y B. Chen", ("Ana Silva", "B. Chen")),
        ("Ana Silva; Bo Chen;", ("Ana Silva", "Bo Chen")),
        ("Ana Silva\nBo Chen", ("Ana Silva", "Bo Chen")),
        ("Ana Silva, Bo Chen, and Carla Díaz", ("Ana Silva", "Bo Chen", "Carla Díaz")),
        ("Ana Silva, MD, Bo Chen, PhD", ("Ana Silva, MD", "Bo Chen, PhD")),
        ("Silva, Ana; Chen, Bo", ("Silva, Ana", "Chen, Bo")),
        ("Silva, Ana and Chen, Bo", ("Silva, Ana", "Chen, Bo")),
        ("Silva, Ana, Chen, Bo", ("Silva, Ana", "Chen, Bo")),
        ("Silva A, Chen B", ("Silva A", "Chen B")),
        ("山田太郎、佐藤花子", ("山田太郎", "佐藤花子")),
        ("王小明，李华，张三", ("王小明", "李华", "张三")),
        ("Ana Silva; Example Study Group", ("Ana Silva", "Example Study Group")),
        ("Ana Silva on behalf of the Example Study Group", ("Ana Silva", "the Example Study Group")),
    ],
)
def test_several_people_are_told_apart(text: str, names: tuple[str, ...]) -> None:
    found = several(text)
    assert found is not None
    assert (found.names, found.sure) == (names, True)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva, Bo Chen", "García Márquez, Gabriel José", "Ana Silva y Bo Chen", "Pedro Ramón y Cajal Agüeras",
        "王小明, 李小华", "أحمد علي، سارة حسن", "Ana Silva and the Example Study Group",
        "Ana Silva, Bo Chen, Example Study Group",
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_a_doubt(text: str) -> None:
    found = several(text)
    assert found is not None
    assert not found.sure
    assert len(found.names) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva", "Silva, Ana", "Silva, Ana, Jr.", "Silva, A, Jnr", "Martin Example, Jr., MD", "Ana Silva, MD, PhD",
        "Ana Silva, MD, MRCGP", "Silva, Ana, M.Med.", "SILVA, ANA", "García Márquez, G. J.", "García Márquez, Gabriel", "王, 小明", "佐藤, 花子",
        "van der Berg, Ludwig Johann", "Berg, Jan, van den", "José Ortega y Gasset", "Maria da Costa e Silva",
        "de la Cruz y Pérez, Juan", "Hans Adam von und zu Example", "Ana Silva et al.", "Anders Sandberg",
        "Heart and Lung Study Group", "Pain, Agitation and Delirium Working Group", "{Bed and Breakfast}", "", ",", ";",
        "Jean Et Example", "Md. Rahman",
    ],
)  # fmt: skip
def test_one_person_or_group_is_one(text: str) -> None:
    assert several(text) is None


def test_a_part_of_a_name_is_cut_at_what_no_name_holds() -> None:
    assert pieces_between("Silva and Bo Chen") == ["Silva", "Bo Chen"]
    assert pieces_between("Ortega y Gasset, Jr.") == ["Ortega y Gasset, Jr."]


def test_the_order_of_libraries_is_known_by_its_initials() -> None:
    assert by_family_name("Silva AB")
    assert not by_family_name("Ana Silva")
