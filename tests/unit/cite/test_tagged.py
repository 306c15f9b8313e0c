from sitegen.cite.tagged import LONGEST_VALUE, Lines, tag_pattern
from sitegen.model.diagnostic import Span


def test_a_value_goes_on_in_the_lines_below() -> None:
    lines = Lines()
    lines.begin("TI", "A swollen ", 3, 7)
    lines.go_on("      knee\x00")
    (field,) = lines.done()
    assert (field.tag, field.value, field.lines) == ("TI", "A swollen knee\ufffd", ("A swollen", "knee\ufffd"))
    assert field.span == Span(3, 7, 9)


def test_a_value_has_an_end() -> None:
    lines = Lines()
    lines.begin("AB", "a" * (LONGEST_VALUE + 5), 1, 7)
    assert len(lines.done()[0].value) == LONGEST_VALUE


def test_tags_stand_at_the_beginning_of_the_line() -> None:
    pattern = tag_pattern("[A-Z]{2}")
    assert [bool(pattern.match(line)) for line in ("TY  - JOUR", "ER  -", "TY-", "  TY - x", "A-B", "TY  -x")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
