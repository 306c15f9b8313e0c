from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.model import document as doc
from sitegen.model.printed import Entry, entry_address
from sitegen.render.anchors import citation
from sitegen.render.citations import after_punctuation, previews
from sitegen.render.html import Html
from sitegen.render.views.references import references
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


def test_on_another_page_marks_lead_to_the_case_and_have_no_places() -> None:
    writer = Html(citations=samples.CITATIONS, here="index.html")
    made = str(
        writer.inlines((doc.Citation(0, tuple(map(doc.CiteItem, ("vane2018", "ito2020")))), doc.FootnoteRef(1, 1)))
    )
    assert 'href="index.html#ref-vane2018"' in made
    assert 'href="index.html#fn-1"' in made
    assert "id=" not in made


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
        text=samples.text("Vane R. J Ex. 2018. doi: 10.1/x."),
        preview='Vane R. On "x" <y>. J Ex. 2018.',
    )
    writer = Html(citations=samples.CITATIONS, previews=previews([entry]))
    made = str(writer.inlines((doc.Citation(1, (doc.CiteItem("vane2018"),)),)))
    assert 'data-preview="Vane R. On &quot;x&quot; &lt;y&gt;. J Ex. 2018."' in made


# Whatever a reference file may call a work; HTML itself changes control characters.
KEYS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Z")), min_size=1) | st.sampled_from(
    ["smith&2020", "o'hara", 'a"b', "a<b>", "&amp;", "ref-a", "a%41", "Ⅸ"]
)


@given(st.lists(KEYS, min_size=1, max_size=3, unique=True))
def test_a_work_of_any_key_has_its_preview_its_entry_and_a_way_back(keys: list[str]) -> None:
    entries = [Entry(key=key, text=samples.text("A work."), preview=f"On {key}") for key in keys]
    shown = tuple(doc.Link(entry_address(key), samples.text("1")) for key in keys)
    writer = Html(citations={0: shown}, previews=previews(entries))
    made = str(writer.inlines((doc.Citation(0, tuple(map(doc.CiteItem, keys))),)))
    listed = str(references(entries, {key: (citation(0, at),) for at, key in enumerate(keys)}, writer))
    page = LexborHTMLParser(f"<p>{made}</p><ol>{listed}</ol>")
    marks, items, back = page.css("p a"), page.css("li"), page.css("li a")
    assert [mark.attributes["data-preview"] for mark in marks] == [entry.preview for entry in entries]
    assert [mark.attributes["href"] for mark in marks] == ["#" + str(item.id) for item in items]
    assert ["#" + str(mark.id) for mark in marks] == [link.attributes["href"] for link in back]
    assert len({node.id for node in page.css("[id]")}) == len(page.css("[id]")) == 2 * len(keys)


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
