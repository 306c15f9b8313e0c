from sitegen.cite.csl_yaml import Entry, read
from sitegen.cite.records import keys
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate

SOURCE = SourceText(file="references.yml", text="- id: a\n  issued: 2018-07\n" * 3)


def entry(line: int = 1, **value: object) -> Entry:
    return Entry({key.replace("_", "-"): part for key, part in value.items()}, Span(line, 3), {"id": Span(line, 7)})


def test_texts_are_enough_for_dates_and_numbers() -> None:
    found = read(
        SOURCE,
        [entry(id="a", type="book", issued="2018-07", accessed={"date-parts": [["2019", "1", "2"]]}, volume="12")],
    )
    (record,) = found.references
    assert record.dates == {
        "issued": PartialDate(year=2018, month=7),
        "accessed": PartialDate(year=2019, month=1, day=2),
    }
    assert record.text == {"volume": "12"}


def test_a_name_may_be_a_text_or_stand_alone() -> None:
    found = read(
        SOURCE, [entry(id="a", author=["Fever Group", {"family": "Silva"}], editor={"family": "Roy"}, translator=None)]
    )
    assert found.references[0].names == {
        "author": (Name(literal="Fever Group"), Name(family="Silva")), "editor": (Name(family="Roy"),),
    }  # fmt: skip


def test_mistakes_stand_at_their_line_and_hide_nothing() -> None:
    broken = Entry({"title": "T"}, Span(1, 3), {})
    found = read(SOURCE, [broken, entry(3, id="b"), Entry("words", Span(5, 3), {}), entry(5, id="b")])
    assert keys(found.references) == ("b",)
    assert [(it.rule, it.span.line) for it in found.diagnostics] == [
        ("csl-yaml", 1),
        ("csl-yaml", 5),
        ("duplicate-key", 5),
    ]
    assert "- id: silva2019" in found.diagnostics[0].hint


def test_a_list_without_records_says_so() -> None:
    assert [it.message for it in read(SOURCE, []).diagnostics] == ["this file holds no reference"]
