from __future__ import annotations

from tests.unit.cite.csl.small_style import SMITH, cited, entry, style

BOTH = '<choose><if {}><text value="yes"/></if><else><text value="no"/></else></choose>'


def test_a_branch_for_a_type():
    assert entry(BOTH.format('type="book chapter"'), {"type": "chapter"}) == "yes"
    assert entry(BOTH.format('type="book chapter"'), {"type": "song"}) == "no"


def test_several_types_are_alternatives_with_other_conditions_too():
    both = BOTH.format('type="book chapter" variable="title"')
    assert [entry(both, {"type": "chapter", **more}) for more in ({"title": "x"}, {})] == ["yes", "no"]


def test_match_says_how_conditions_are_joined():
    for match, expected in (("any", "yes"), ("all", "no"), ("none", "no")):
        assert entry(BOTH.format(f'variable="title DOI" match="{match}"'), {"title": "x"}) == expected


def test_numbers_and_doubtful_dates():
    assert entry(BOTH.format('is-numeric="volume"'), {"volume": "2nd"}) == "yes"
    assert entry(BOTH.format('is-numeric="volume"'), {"volume": "second"}) == "no"
    assert (
        entry(BOTH.format('is-uncertain-date="issued"'), {"issued": {"date-parts": [[2000]], "circa": True}}) == "yes"
    )


def test_a_branch_is_set_apart_by_the_delimiter_of_its_group():
    layout = (
        '<group delimiter=", "><choose><if type="book"><text value="a"/><text variable="title"/></if></choose></group>'
    )
    assert entry(layout, {"type": "book", "title": "b"}) == "a, b"


def test_a_branch_is_taken_by_the_position_of_the_cite():
    made = style(BOTH.format('position="ibid"'))
    assert cited(made, [SMITH], [{"id": "smith"}], [{"id": "smith"}], notes=True) == ["no", "yes"]


def test_a_variable_printed_in_place_of_the_author_still_has_a_value():
    editor = '<names variable="author"><substitute><names variable="editor"/></substitute></names>'
    layout = f'<group delimiter=". ">{editor}{BOTH}</group>'.format('variable="editor"')
    assert entry(layout, {"editor": [{"family": "Roe", "given": "Ann"}]}) == "Ann Roe. yes"
