from __future__ import annotations

from sitegen.model import document as doc
from sitegen.render.html import Html
from sitegen.render.notes import footnotes


def test_note_leads_back_to_each_of_its_marks() -> None:
    made = footnotes(Html(), (doc.Footnote(1, (doc.Paragraph((doc.Text("A note."),)),), 2),))
    assert 'id="fn-1"' in made
    assert 'href="#fnref-1-1" role="doc-backlink" aria-label="Back to mark 1 of note 1"' in made
    assert 'href="#fnref-1-2"' in made


def test_note_of_several_blocks_keeps_them() -> None:
    blocks = (doc.Paragraph((doc.Text("One."),)), doc.Paragraph((doc.Text("Two."),)))
    assert footnotes(Html(), (doc.Footnote(1, blocks),)).count("<p>") == 3


def test_notes_beside_raised_numbers_have_letters() -> None:
    writer = Html(lettered=True)
    assert [writer.note_label(number) for number in (1, 2, 26, 27, 53)] == ["a", "b", "z", "aa", "ba"]
    assert '<a href="#fn-2" id="fnref-2-1" role="doc-noteref">b</a>' in writer.inlines((doc.FootnoteRef(2),))
    made = footnotes(writer, (doc.Footnote(2, (doc.Paragraph((doc.Text("A note."),)),)),))
    assert 'id="fn-2"' in made
    assert "Back to mark 1 of note b" in made
