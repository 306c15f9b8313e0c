"""A case asks for a citation style that is there."""

from sitegen.read.style_name import style_problem

from sitegen.model.diagnostic import SourceText, Span

SOURCE = SourceText(file="index.md", text="csl: nml")


def test_known_styles_and_no_style_are_fine() -> None:
    assert [list(style_problem(name, SOURCE, {})) for name in ("", "nlm", "vancouver")] == [[], [], []]


def test_an_unknown_style_is_a_mistake_at_its_place() -> None:
    (found,) = style_problem("nml", SOURCE, {"csl": Span(1, 6, 3)})
    assert (found.rule, found.span, found.hint[:19]) == ("csl", Span(1, 6, 3), "did you mean 'nlm'?")
