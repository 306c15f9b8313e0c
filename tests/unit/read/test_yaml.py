import pytest
from hypothesis import given, settings, strategies as st

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.read.yaml import Mapping, Scalar, Sequence, YamlNode, compose
from tests.processor_time import within


def read(text: str, first_line: int = 1) -> tuple[YamlNode | None, list[Diagnostic]]:
    return compose(SourceText(file="index.md", text="\n" * (first_line - 1) + text), first_line, text)


def clean(text: str) -> YamlNode:
    node, problems = read(text)
    assert not problems
    assert node is not None
    return node


def plain(node: YamlNode) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


def test_nothing_is_resolved_but_structure():
    text = "country: NO\ntime: 1:30\nvolume: 08\ndate: 9999-99-99\nhex: 0x1F\nnone: ~\nyes: on\n"
    expected = {"country": "NO", "time": "1:30", "volume": "08", "date": "9999-99-99", "hex": "0x1F", "none": "~"}
    assert plain(clean(text)) == {**expected, "yes": "on"}


def test_places_count_lines_of_the_file_and_columns_from_one():
    node, _ = read("title: Ä fever\nauthors:\n  - {name: B}\n", first_line=2)
    assert isinstance(node, Mapping)
    (title, value), (_, authors) = node.entries
    assert (title.span, value.span) == (Span(2, 1, 5), Span(2, 8, 7))
    assert isinstance(authors, Sequence)
    assert authors.items[0].span == Span(4, 5, 9)


def test_a_block_stands_where_its_words_begin():
    node = clean("a: >-\n\n   two words\n   more\nb: |\n  x\n")
    assert isinstance(node, Mapping)
    assert [value.span for _, value in node.entries] == [Span(3, 4, 9), Span(6, 3, 1)]


def test_values_of_several_lines_end_with_their_first():
    node = clean('a: "one\n  two"\nb: [x,\n  y]\n')
    assert isinstance(node, Mapping)
    assert [value.span for _, value in node.entries] == [Span(1, 4, 4), Span(3, 4, 3)]


def test_quotes_are_told_from_plain_text():
    node = clean("- true\n- 'true'\n- |\n  true\n")
    assert isinstance(node, Sequence)
    assert [item.plain for item in node.items if isinstance(item, Scalar)] == [True, False, False]


def test_an_empty_text_is_an_empty_mapping():
    assert clean("") == Mapping((), Span(1))
    assert clean("# nothing\n") == Mapping((), Span(1))


def test_duplicate_keys_name_both_lines_and_the_rest_is_kept():
    node, (problem,) = read("a: 1\nb: 2\na: 3\n", first_line=2)
    assert problem.rule == "duplicate-key"
    assert "line 2" in problem.message
    assert "line 4" in problem.message
    assert problem.span == Span(4, 1, 1)
    assert plain(node) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("text", "word", "span"),
    [
        ("a: " + "[" * 900, "nested", Span(1, 24, 1)),
        ("{" * 900, "nested", Span(1, 22, 1)),
        ("- " * 20_000, "nested", Span(1, 43, 1)),
        ("? " * 20_000, "nested", Span(1, 43, 1)),
        ("a: !!python/object:os.system x", "tag", Span(1, 4, 27)),
        ("a: ! x", "tag", Span(1, 4, 3)),
        ("--- a\n--- b\n", "second", Span(2, 1, 3)),
        ("a: x\n...\nb: y\n", "goes on", Span(3, 1, 1)),
        ("a: *b", "not there", Span(1, 4, 2)),
        ("a: &a [*a]", "contains it", Span(1, 8, 2)),
        ("? [a]\n: b", "key must be a text", Span(1, 3, 3)),
        ("a: b: c", "colon", Span(1, 5, 1)),
        ("a: 1\n b: 2", "another column", Span(2, 2, 1)),
        ("a: 'x", "quote", Span(1, 4, 1)),
        ("a: 'x\nb: y\n", "quote", Span(1, 4, 1)),
        ('a: x\nb: "y\nc: z\n', "quote", Span(2, 4, 1)),
        ("a:\n\t- b", "tab", Span(2, 1, 1)),
        ("a: @b", "quotation marks", Span(1, 4, 1)),
        ("a: [1,2", "brackets", Span(1, 8, 1)),
        ('a: "C:\\data"', "backslash", Span(1, 7, 1)),
        ("a: " + "x" * 70_000, "64 KB", Span(1, 1, 1)),
        ("a: " + "ä" * 40_000, "64 KB", Span(1, 1, 1)),
    ],
)
def test_what_is_refused_is_said_in_plain_words(text: str, word: str, span: Span):
    with within(1):
        _, problems = read(text)
    assert problems[0].severity == "error"
    assert word in problems[0].message
    assert problems[0].span == span


@pytest.mark.parametrize("text", ["a: " + "[" * 20_000, "{" * 20_000])
def test_brackets_too_deep_for_the_parser_itself_are_refused_in_the_same_words(text: str):
    """Versions of libyaml differ in who stops first, and where."""
    _, (problem,) = read(text)
    assert "nested" in problem.message


def test_aliases_repeat_a_value():
    assert plain(clean("a: &x [1]\nb: *x\n")) == {"a": ["1"], "b": ["1"]}


def test_aliases_are_capped_in_number_and_in_what_they_unfold_to():
    many = "a: &a x\n" + "".join(f"k{number}: *a\n" for number in range(101))
    bomb = "a0: &a0 [" + ",".join("x" * 10) + "]\n"
    for level in range(1, 10):
        bomb += f"a{level}: &a{level} [" + ",".join([f"*a{level - 1}"] * 9) + "]\n"
    for text in (many, bomb):
        node, (problem,) = read(text)
        assert node is None
        assert "repeated" in problem.message


@pytest.mark.parametrize("character", ["\x07", "\x7f", "\x85", "\u2028", "\ud800", "\ufeff", "\ufffe", "\x00"])
def test_control_characters_become_spaces_with_a_warning(character: str):
    node, (problem,) = read(f"t: x\na: b{character}c\n")
    assert (problem.rule, problem.severity, problem.span) == ("control-character", "warning", Span(2, 5, 1))
    assert plain(node) == {"t": "x", "a": "b c"}


def test_escaped_control_characters_are_found_too():
    node, (problem,) = read('a: "b\\0c\\td"\n')
    assert problem.rule == "control-character"
    assert plain(node) == {"a": "b c\td"}
    _, (problem,) = read('a: "b\\x01c\\x02d\\x03"\n')
    assert problem.message.startswith("3 invisible control characters (U+0001, U+0002, U+0003)")


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("k: [a, *HFE*]", 8, '"*HFE*"'), ("k: *E. coli* in urine", 4, '"*E. coli* in urine"'), ("- **HFE**", 3, '"**HFE**"'),
        ("k: &HFE& x", 4, '"&HFE& x"'), ("k: @HFE x", 4, '"@HFE x"'), ("k: `HFE` x", 4, '"`HFE` x"'),
        ("k: %HFE", 4, '"%HFE"'), ("k: !HFE! x", 4, '"!HFE! x"'), ("k: |HFE| x", 4, '"|HFE| x"'), ("k: >5 mm", 4, '">5 mm"'),
        ("k: {a: *b*}", 8, '"*b*"'), ('k: *odd* "x"', 4, "'*odd* \"x\"'"), ("a: 1\nk:\n- *Fever*", 3, '"*Fever*"'),
    ],
)  # fmt: skip
def test_a_sign_that_begins_a_text_asks_for_quotation_marks_at_its_place(text: str, column: int, words: str):
    node, (problem,) = read(text)
    assert node is None
    assert (problem.rule, problem.span.line, problem.span.column) == ("yaml", text.count("\n") + 1, column)
    assert "must stand in quotation marks" in problem.message
    assert problem.hint == f"put the words in quotation marks: {words}"


def test_a_sign_that_seems_to_repeat_something_asks_for_quotation_marks_too():
    _, (problem,) = read("k: [a, *Fever and rash*]")
    assert problem.hint == 'put the words in quotation marks: "*Fever and rash*"'


@pytest.mark.parametrize("text", ['k: "\\ud800"', 'k: "\\xZZ"'])
def test_an_escape_that_stands_for_nothing_is_told_as_a_backslash(text: str):
    _, (problem,) = read(text)
    assert "backslash" in problem.message
    assert "backslash" in problem.hint


def test_hostile_text_gives_no_more_than_a_hundred_problems():
    _, problems = read("a: " + "\x07" * 30_000)
    assert len(problems) == 100


def every(node: YamlNode) -> list[YamlNode]:
    if isinstance(node, Mapping):
        return [node, *(found for key, value in node.entries for found in (key, *every(value)))]
    return [node, *(found for item in node.items for found in every(item))] if isinstance(node, Sequence) else [node]


words = st.text(st.sampled_from("abc:-[]{},&*!|>'\"%@`#?~\n\t  \\ä山\u2028\x00"), max_size=80)


@given(st.one_of(words, st.text(max_size=200)))
@settings(max_examples=300)
def test_any_text_gives_a_tree_or_a_problem_and_places_inside_the_file(text: str):
    node, problems = read(text, first_line=3)
    assert node is not None or problems
    lines = [*[""] * 2, *text.split("\n")]
    for span in [problem.span for problem in problems] + ([item.span for item in every(node)] if node else []):
        assert 3 <= span.line <= len(lines) + 1
        assert span.length >= 1
        if span.line <= len(lines):
            assert span.column <= len(lines[span.line - 1]) + 2


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.from_regex(r"[a-zé0-9]{1,12}", fullmatch=True)))
def test_a_place_holds_the_text_it_claims(entries: dict[str, str]):
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    node, _ = read(text)
    lines = text.split("\n")
    for scalar in (item for item in every(node) if isinstance(item, Scalar)):
        line, column, length = scalar.span.line, scalar.span.column, scalar.span.length
        assert lines[line - 1][column - 1 : column - 1 + length] == scalar.text


def test_many_warnings_do_not_hide_what_makes_the_text_unreadable():
    node, problems = read("title: " + "\x01" * 150 + "\nauthors: [a\n")
    assert node is None
    assert [item.severity for item in problems].count("error") == 1
