"""Only letters that name a panel are links."""

import pytest

from sitegen.render.panel_letters import linked


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a", "<a>"),
        ("A–c, e", "<A>–<c>, e"),
        ("a and c", "<a> and <c>"),
        ("as before", "as before"),
        ("d < e", "d &lt; e"),
        ("", ""),
    ],
)
def test_letters_of_panels_are_linked_as_they_are_written(words: str, shown: str) -> None:
    assert linked(words, ("a", "b", "c"), lambda letter: f"<{letter}>") == shown
