from __future__ import annotations

from sitegen.render.escape import attr, encode_page, text


def test_text_cannot_open_an_element_or_entity() -> None:
    assert text("a < b & c > d") == "a &lt; b &amp; c &gt; d"


def test_attribute_cannot_end_early() -> None:
    assert attr('" onclick="x') == "&quot; onclick=&quot;x"


def test_page_holds_no_forbidden_control_character() -> None:
    assert encode_page("a\x00b\x08c\x7f\n\té") == "abc\n\té".encode()


def test_half_of_a_surrogate_pair_does_not_stop_the_page() -> None:
    assert encode_page("a\ud800b") == b"a?b"
