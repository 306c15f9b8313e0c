from __future__ import annotations

from sitegen.cite.author_words import FIRST_KEPT, as_text
from sitegen.model.document import Code, Emphasis, Inline, SoftBreak, Strong, Text


def test_words_and_emphasis_are_text() -> None:
    kept: list[Inline] = []
    nodes = (Text("see"), SoftBreak(), Emphasis((Text("also "), Strong((Text("here"),)))))
    assert as_text(nodes, kept) == "see <i>also <b>here</b></i>"
    assert kept == []


def test_words_that_hold_a_sign_of_ours_are_kept_aside() -> None:
    kept: list[Inline] = []
    assert as_text((Text(f"see {FIRST_KEPT}"),), kept) == FIRST_KEPT
    assert kept == [Text(f"see {FIRST_KEPT}")]


def test_what_is_no_text_is_kept_aside() -> None:
    kept: list[Inline] = [Code("before")]
    assert (
        as_text((Text("a "), Code("x"), Text("1 < 2")), kept)
        == f"a {chr(ord(FIRST_KEPT) + 1)}{chr(ord(FIRST_KEPT) + 2)}"
    )
    assert kept[1:] == [Code("x"), Text("1 < 2")]
