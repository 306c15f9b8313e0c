"""Letters in captions are pointed at exactly."""

from tests.case_folders import breaches

TEXT = """---
title: A
figures:
  - id: ct
    caption: >-
      (a) Before; the
      arrow marks (a, c–e) and again (a, c–e).
    panels:
      - {id: a, src: a.png, alt: A}
      - {id: b, src: b.png, alt: B}
      - {id: c, src: c.png, alt: C}
---

See @fig-ct.
"""


def found(text: str) -> list[tuple[int, int, int, str]]:
    return [(it.span.line, it.span.column, it.span.length, it.message) for it in breaches(text)]


def test_a_letter_without_a_panel_is_shown_where_the_caption_says_it() -> None:
    assert found(TEXT) == [
        (7, 19, 8, "figure 'fig-ct' has no panel 'd'"),
        (7, 19, 8, "figure 'fig-ct' has no panel 'e'"),
        (7, 38, 8, "figure 'fig-ct' has no panel 'd'"),
        (7, 38, 8, "figure 'fig-ct' has no panel 'e'"),
        (10, 14, 1, "the caption of figure 'fig-ct' never names panel b"),
    ]


def test_a_panel_with_a_caption_of_its_own_is_named() -> None:
    text = TEXT.replace("c–e", "c").replace("alt: B", "alt: B, caption: After")
    assert found(text) == []


def test_panels_need_ids_all_or_none_and_each_its_own() -> None:
    text = TEXT.replace("c–e", "c").replace("{id: b, ", "{").replace("id: c,", "id: A,")
    assert [message for *_, message in found(text)] == [
        "figure 'fig-ct' has no panel 'c'",
        "figure 'fig-ct' has no panel 'c'",
        "panel 2 of figure 'fig-ct' has no id, though others have one",
        "figure 'fig-ct' has two panels 'a'",
    ]
