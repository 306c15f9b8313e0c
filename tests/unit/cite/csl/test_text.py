from __future__ import annotations

from sitegen.cite.csl.output import Node
from tests.unit.cite.csl.small_style import SMITH, entry, style


def test_a_short_form_falls_back_to_the_long_one():
    layout = '<text variable="container-title" form="short"/>'
    assert entry(layout, {"container-title": "Journal", "container-title-short": "J"}) == "J"
    assert entry(layout, {"container-title": "Journal"}) == "Journal"


def test_terms_values_and_macros():
    macro = '<macro name="m"><text value="x"/><text term="et-al" prefix=" "/></macro>'
    assert entry('<text macro="m" suffix="!"/>', {}, macros=macro) == "x et al.!"


def test_a_macro_disappears_without_its_variables():
    macro = '<macro name="m"><text value="in "/><text variable="title"/></macro>'
    assert entry('<text macro="m"/>', {}, macros=macro) == ""


def test_a_doi_is_a_link():
    made = style('<text variable="DOI" prefix="https://doi.org/"/>').process([{**SMITH, "DOI": "10.1/x"}])
    assert made.bibliography[0].content == Node("link", ["https://doi.org/10.1/x"], "https://doi.org/10.1/x")


def test_labels_of_authors_and_year():
    assert entry('<text variable="citation-label"/>', SMITH) == "Smit00"
