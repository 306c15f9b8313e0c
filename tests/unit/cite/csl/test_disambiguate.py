from __future__ import annotations

from tests.processor_time import within
from tests.unit.cite.csl.small_style import SMITH, YEAR, cited, style

SHORT = '<names variable="author"><name form="short" initialize-with="." et-al-min="2" et-al-use-first="1"/></names>'
LAYOUT = f'<layout delimiter="; "><group delimiter=" ">{SHORT}{YEAR}</group></layout>'
OTHER = {**SMITH, "id": "other", "author": [{"family": "Smith", "given": "Bob"}]}


def both(options: str, first: dict, second: dict, layout: str = LAYOUT) -> list[str]:
    made = style(layout, citation=options, listed="<layout/>")
    return cited(made, [first, second], [{"id": first["id"]}, {"id": second["id"]}])


def test_works_of_one_year_get_letters():
    assert both('disambiguate-add-year-suffix="true"', SMITH, {**SMITH, "id": "b"}) == ["Smith 2000a; Smith 2000b"]


def test_authors_of_one_family_name_get_given_names():
    assert both('disambiguate-add-givenname="true"', SMITH, OTHER) == ["J.A. Smith 2000; B. Smith 2000"]


JOHN = {**SMITH, "id": "john", "author": [{"family": "Smith", "given": "John Abel"}]}
GLOBAL = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'


def test_given_names_in_full_where_initials_are_the_same():
    letter = '<names variable="author"><name initialize-with="."/></names>'
    names = f'<choose><if type="personal_communication">{letter}</if><else>{SHORT}</else></choose>'
    layout = f'<layout delimiter="; "><group delimiter=" ">{names}{YEAR}</group></layout>'
    assert both(GLOBAL, SMITH, JOHN, layout) == ["Jane Ann Smith 2000; John Abel Smith 2000"]


def test_a_group_is_not_told_from_a_person():
    group = {**SMITH, "id": "group", "author": [{"literal": "Smith"}]}
    assert both(GLOBAL, SMITH, group) == ["Smith 2000; Smith 2000"]


def test_works_of_one_first_author_get_more_names():
    people = [{"family": "Roe"}, {"family": "Poe"}]
    first = {**SMITH, "author": [{"family": "Smith"}, people[0]]}
    second = {**SMITH, "id": "b", "author": [{"family": "Smith"}, people[1]]}
    assert both('disambiguate-add-names="true"', first, second) == ["Smith, Roe 2000; Smith, Poe 2000"]


def test_works_that_still_read_alike_take_the_branch_for_them():
    layout = f'<layout delimiter="; ">{SHORT}<choose><if disambiguate="true"><text variable="title" prefix=" "/></if></choose></layout>'
    assert both("", SMITH, {**SMITH, "id": "b", "title": "Two"}, layout) == ["Smith One; Smith Two"]


def test_a_thousand_authors_who_are_the_same_are_soon_given_up():
    crowd = {**SMITH, "author": [{"family": f"Smith{number}", "given": "A"} for number in range(1000)]}
    options = 'disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'
    with within(2):
        assert both(options, crowd, {**crowd, "id": "b"})[0].endswith("2000b")


def test_works_that_differ_are_left_alone():
    assert both('disambiguate-add-year-suffix="true"', SMITH, {**OTHER, "issued": {"date-parts": [[1999]]}}) == [
        "Smith 2000; Smith 1999"
    ]


def test_letters_go_on_after_z():
    from sitegen.cite.csl.disambiguate import letters

    assert [letters(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
