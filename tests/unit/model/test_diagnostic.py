"""Frames of long lines are windows; endless lists of mistakes end."""

from sitegen.model.diagnostic import AROUND, MOST, Diagnostic, Quota, SourceText, Span


def test_a_short_line_is_kept_whole() -> None:
    source = SourceText(file="f", text="one\ntwo\nthree")
    assert [source.line(number) for number in (0, 1, 3, 4)] == ["", "one", "three", ""]
    assert source.frame(Span(2, 3)) == ("two", 0)


def test_of_a_long_line_what_stands_around_the_place_is_kept() -> None:
    source = SourceText(file="f", text="x" * 5000 + "here" + "y" * 5000)
    item = source.diagnostic(Span(1, 5001, 4), "r", "m")
    assert len(item.source) == AROUND
    assert item.source[item.span.column - 1 - item.cut :].startswith("herey")
    assert source.frame(Span(1, 10_005)) == ("y" * AROUND, 10_004 - AROUND)
    assert source.frame(Span(1, 1)) == ("x" * AROUND, 0)


def test_many_mistakes_of_one_kind_are_told_up_to_a_number() -> None:
    def item(rule: str, severity: str, file: str = "f") -> Diagnostic:
        return Diagnostic(file=file, rule=rule, message="m", severity=severity)

    flood = [item("a", "warning")] * 1000
    others = [item("a", "error"), item("b", "warning"), item("a", "warning", "g")]
    assert list(Quota().limit([*flood, *others])) == [*flood[:MOST], *others]


def test_the_place_is_one_that_editors_open():
    at = Diagnostic(file="content/cases/x/index.md", rule="r", message="m", span=Span(3, 8, 1), source="a line")
    assert at.place == "content/cases/x/index.md:3:8"
    assert Diagnostic(file="content/cases/x/ct.png", rule="r", message="m").place == "content/cases/x/ct.png"
