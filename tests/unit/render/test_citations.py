from __future__ import annotations

from sitegen.model import document as doc
from sitegen.render.html import Html
from tests import samples


def _made(node: doc.Citation) -> str:
    return str(Html(citations=samples.CITATIONS).inlines((node,)))


def test_marks_lead_to_entries_and_have_places_of_their_own() -> None:
    made = _made(doc.Citation(1, (doc.CiteItem("vane2018"),)))
    assert '<a role="doc-biblioref" href="#ref-vane2018" id="cite-1-0">1</a>' in made


def test_work_hidden_by_a_range_has_its_place_too() -> None:
    made = _made(doc.Citation(0, tuple(map(doc.CiteItem, ("vane2018", "ruiz2019", "ito2020")))))
    assert '<span id="cite-0-1"></span>' in made
    assert made.count("<a ") == 2


def test_hostile_key_stays_in_its_attribute() -> None:
    key = 'x"><img src=x onerror=alert(1)>'
    writer = Html(citations={0: (doc.Link(f"#ref-{key}", (doc.Text("1"),)),)})
    assert "<img" not in writer.inlines((doc.Citation(0, (doc.CiteItem(key),)),))


def test_unknown_citation_is_an_empty_place() -> None:
    assert (
        Html().inlines((doc.Citation(7, (doc.CiteItem("a"),)),))
        == '<span class="citation"><span id="cite-7-0"></span></span>'
    )
