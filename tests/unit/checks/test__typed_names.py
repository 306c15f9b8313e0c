"""Only what was typed in one text is guessed about, and hints write it in parts."""

from sitegen.checks._typed_names import as_read, in_parts, spaced, typed_alone, without_signs
from sitegen.model.case import Case
from sitegen.model.metadata import Author, Metadata, NameParts
from sitegen.read.names import typed_name


def test_names_in_parts_and_lists_of_names_are_not_looked_at() -> None:
    authors = (
        Author(name="Ada Example"),
        Author(name=NameParts(given="Ada", family="Example")),
        Author(given="Ada", family="Example"),
        Author(literal="The Group"),
        Author(name="Ada Example and Bo Sample"),
    )
    case = Case(slug="a", meta=Metadata(title="A", authors=authors), title=())
    assert list(typed_alone(case)) == [(("authors", 0, "name"), "Ada Example")]


def test_initials_are_words_of_their_own_as_styles_count_words() -> None:
    assert [spaced(word) for word in ("A", "KM", "K.M.", "J-P", "J.-P.", "И.И.")] == [
        "A", "K M", "K M", "J-P", "J-P", "И И",
    ]  # fmt: skip


def test_parts_are_quoted_where_yaml_asks_for_it() -> None:
    assert in_parts("A", "O’Brien") == "{given: A, family: O’Brien}"
    assert in_parts("A", "Roe, Jr.") == '{given: A, family: "Roe, Jr."}'
    assert as_read(typed_name("Johannes van der Berg, Jr.").name) == (
        "{given: Johannes, family: van der Berg, suffix: Jr.}"
    )


def test_marks_of_footnotes_are_told_from_ordinals_and_from_markdown() -> None:
    assert without_signs("Jane Roe1,2*, MD") == ("1,2*", "Jane Roe, MD")
    assert without_signs("Jane Roe (1)") == ("(1)", "Jane Roe")
    assert without_signs("Jane Roe1, Bo Chen2") == ("1", "Jane Roe, Bo Chen")
    for name in ("Jane Roe, 3rd", "Ada **Example**", "Seán O’Brien-Ünal"):
        assert without_signs(name) == ("", name)
