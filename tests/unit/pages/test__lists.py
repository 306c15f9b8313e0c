"""Pages of lists are made of digests."""

from __future__ import annotations

from sitegen.model.struct import decode
from sitegen.pages._lists import ListInputs, list_targets
from sitegen.render.views.case_list import Named
from tests.listed_cases import card, site

TERM = (Named("keyword", "x", "/browse/keyword/x/", 5),)


def test_each_page_names_its_cases_and_the_first_what_else_its_feeds_hold() -> None:
    cards = tuple(card(f"c{n}") for n in range(5))
    first, *_, last = (
        decode(one.inputs, ListInputs) for one in list_targets(site(*cards, size=2), "term", TERM, cards)
    )
    assert (first.items, first.later, last.items, last.later) == (("c0", "c1"), ("c2", "c3", "c4"), ("c4",), ())


def test_undated_cases_have_no_feed() -> None:
    cards = (card("a", date=""),)
    (target,) = list_targets(site(*cards), "term", TERM, cards)
    assert target.beside == ()
