from __future__ import annotations

from tests.unit.cite.csl.small_style import DOE, NAMES, SMITH, YEAR, shown, style

TITLE = '<text variable="title"/>'


def test_the_list_is_in_the_order_of_its_sort():
    made = style(TITLE, listed=f'<sort><key variable="issued" sort="descending"/></sort><layout>{TITLE}</layout>')
    assert [shown(entry.content) for entry in made.process([SMITH, DOE]).bibliography] == ["Two", "One"]


def test_a_repeated_author_is_replaced():
    made = style(f'{NAMES}<text variable="title" prefix=" "/>', bibliography='subsequent-author-substitute="---"')
    entries = made.process([SMITH, {**SMITH, "id": "b", "title": "Next"}]).bibliography
    assert [shown(entry.content) for entry in entries] == ["J.A. Smith One", "--- Next"]


def test_a_list_of_whole_entries_replaces_no_author():
    made = style(f'{NAMES}<text variable="title" prefix=" "/>', bibliography='subsequent-author-substitute="---"')
    entries = made.process([SMITH, {**SMITH, "id": "b", "title": "Next"}], whole=True).bibliography
    assert [shown(entry.content) for entry in entries] == ["J.A. Smith One", "J.A. Smith Next"]


def test_names_that_tell_cites_apart_are_in_the_list():
    names = '<names variable="author"><name form="short" et-al-min="3" et-al-use-first="1"/></names>'
    authors = [[{"family": family} for family in ("Roe", second, "Poe", "Lee")] for second in ("Ash", "Elm")]
    made = style(names, citation='disambiguate-add-names="true"')
    entries = made.process([{"id": str(number), "author": one} for number, one in enumerate(authors)]).bibliography
    assert [shown(entry.content) for entry in entries] == ["Roe, Ash, et al.", "Roe, Elm, et al."]


def test_given_names_that_tell_cites_apart_are_in_the_list_in_full():
    cite = '<layout><names variable="author"><name form="short" initialize-with="."/></names></layout>'
    listed = '<layout><names variable="author"><name initialize-with="."/></names></layout>'
    authors = [[{"family": "Roe", "given": given}] for given in ("Ann", "Abe")]
    made = style(cite, citation='disambiguate-add-givenname="true"', listed=listed)
    entries = made.process([{"id": str(number), "author": one} for number, one in enumerate(authors)]).bibliography
    assert [shown(entry.content) for entry in entries] == ["Ann Roe", "Abe Roe"]


def test_the_first_field_stands_apart():
    made = style(f'<text variable="citation-number" suffix="."/>{YEAR}', bibliography='second-field-align="flush"')
    assert [node.tag for node in made.process([SMITH]).bibliography[0].content.children] == [
        "left-margin",
        "right-inline",
    ]
