from __future__ import annotations

import pytest

from sitegen.cite.style import Entry
from sitegen.model import document as doc
from sitegen.render.citations import after_punctuation, previews
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


def test_a_mark_holds_the_words_of_its_reference_without_identifiers() -> None:
    entry = Entry(
        key="vane2018",
        text=samples.text('Vane R. On "x" <y>. J Ex. 2018. doi: 10.1/x. PubMed PMID: 1; PubMed Central PMCID: PMC2.'),
    )
    writer = Html(citations=samples.CITATIONS, previews=previews([entry]))
    made = str(writer.inlines((doc.Citation(1, (doc.CiteItem("vane2018"),)),)))
    assert 'data-preview="Vane R. On &quot;x&quot; &lt;y&gt;. J Ex. 2018."' in made


def test_a_preview_keeps_words_of_the_other_direction_apart() -> None:
    entry = Entry(key="a", text=samples.text("Roe A. 2019 أبريل;3:1–9."))
    assert previews([entry]) == {"a": "Roe A. 2019 \u2068أبريل\u2069;3:1–9."}


@pytest.mark.parametrize(("before", "after", "made"), [
    ("Word ", ". Next", "Word.¹ Next"), ("Word ", ", and", "Word,¹ and"), ("Word ", " and", "Word¹ and"), ("Word ", "; and", "Word¹; and"),
    ("Word ", "", "Word¹"), ("", ". Next", ".¹ Next"), ("Dose ", ".5", "Dose¹.5"),
])  # fmt: skip
def test_a_raised_number_stands_close_to_the_word_and_behind_its_full_stop(before: str, after: str, made: str) -> None:
    nodes = [*samples.text(before)[: bool(before)], doc.Citation(1, ()), *samples.text(after)[: bool(after)]]
    line = "".join(
        node.value if isinstance(node, doc.Text) else "¹" for node in after_punctuation(nodes, frozenset({1}))
    )
    assert line == made


def test_other_citations_stay_where_they_are() -> None:
    nodes = (doc.Text("Word"), doc.SoftBreak(), doc.Citation(1, ()), doc.Text(". Next"), doc.Citation(2, ()))
    assert after_punctuation(nodes, frozenset({3})) == list(nodes)
    assert after_punctuation(nodes, frozenset({1}))[:3] == [doc.Text("Word"), doc.Text("."), doc.Citation(1, ())]
