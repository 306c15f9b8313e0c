from __future__ import annotations

from sitegen.model.document import Aside, Section
from sitegen.model.metadata import CareItem
from sitegen.render.phrases import Phrases
from sitegen.render.views.care import ITEMS, care
from tests import samples


def section(item: str) -> Section:
    return Section(f"sec-{item}", 2, samples.text("x"), (), item)


def test_nothing_is_found_in_a_case_that_says_nothing() -> None:
    found = care(samples.small_case(), (), Phrases())
    assert (found.found, found.total, found.missing) == (0, 13, ITEMS)


def test_headings_parts_and_the_map_are_found() -> None:
    meta = samples.metadata(care={"6": CareItem(section="sec-x"), "timeline": CareItem(not_applicable="One visit.")})
    case = samples.small_case(meta=meta, title=samples.text("A mass: a case report"))
    found = care(case, (section("4"), section("11d"), Aside("patient-perspective", ())), Phrases())
    assert found.missing == ("Abstract",)
    assert (found.found, found.total) == (11, 12)
    assert found.not_applicable == (("Timeline", "One visit."),)


def test_an_item_that_is_answered_counts_though_it_is_excused() -> None:
    meta = samples.metadata(care={"12": CareItem(not_applicable="Lost.")})
    found = care(samples.small_case(meta=meta), (Aside("patient-perspective", ()),), Phrases())
    assert (found.not_applicable, found.total) == ((), 13)


def test_a_key_that_is_no_item_counts_for_nothing() -> None:
    meta = samples.metadata(care={"x": CareItem(section="sec-x")})
    assert care(samples.small_case(meta=meta), (), Phrases()) == care(
        samples.small_case(meta=samples.metadata()), (), Phrases()
    )
