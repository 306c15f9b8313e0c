from __future__ import annotations

from tests.unit.cite.csl.small_style import entry

SMITH = [{"family": "Smith", "given": "Jane"}]
ROE = [{"family": "Roe", "given": "Ann"}]


def test_a_label_counts_the_names():
    layout = '<names variable="editor"><name/><label prefix=", "/></names>'
    assert entry(layout, {"editor": SMITH}) == "Jane Smith, editor"
    assert entry(layout, {"editor": SMITH + ROE}) == "Jane Smith, Ann Roe, editors"


def test_affixes_of_a_name_are_around_each_name():
    layout = '<names variable="author"><name suffix="." name-as-sort-order="all" initialize-with="" sort-separator=" "/></names>'
    assert entry(layout, {"author": SMITH + ROE}) == "Smith J., Roe A."


def test_a_substitute_takes_over_what_is_around_the_names():
    layout = '<names variable="author" prefix="by "><name/><substitute><names variable="editor"/></substitute></names>'
    assert entry(layout, {"editor": SMITH}) == "by Jane Smith"


def test_what_takes_the_place_of_missing_names_is_printed_once():
    layout = ('<names variable="author"><substitute><names variable="editor"/><text variable="title"/></substitute></names>'
              '<text variable="title" prefix=". "/>')  # fmt: skip
    assert entry(layout, {"author": SMITH, "title": "One"}) == "Jane Smith. One"
    assert entry(layout, {"editor": ROE, "title": "One"}) == "Ann Roe. One"
    assert entry(layout, {"title": "One"}) == "One"


def test_a_name_takes_over_the_options_above():
    assert (
        entry('<names variable="author"/>', {"author": SMITH + ROE}, options='and="symbol"') == "Jane Smith & Ann Roe"
    )


def test_names_can_be_counted():
    assert entry('<names variable="author"><name form="count"/></names>', {"author": SMITH + ROE}) == "2"
