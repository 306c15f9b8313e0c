import pytest

from sitegen.read.yaml_words import in_plain_words


def test_an_unknown_problem_is_passed_on_with_a_hint():
    message, hint = in_plain_words("the moon is in the wrong house", "a: b")
    assert "the moon" in message
    assert hint


def test_a_second_colon_asks_for_quotes_and_a_first_one_for_indentation():
    problem = "mapping values are not allowed in this context"
    assert "quotes" in in_plain_words(problem, "title: Fever: a case", 12)[1]
    assert "indentation" in in_plain_words(problem, "  status: draft", 8)[1]


@pytest.mark.parametrize("problem", ["found unexpected end of stream", "did not find expected ',' or ']'", ""])
def test_no_message_speaks_of_tokens_or_streams(problem: str):
    message, hint = in_plain_words(problem, "a: [")
    assert "token" not in message + hint
    assert "stream" not in message + hint


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('title: Fever: the "hot" knee', "title: 'Fever: the \"hot\" knee'"),
        ('  - caption: Left: the "hot" knee', "caption: 'Left: the \"hot\" knee'"),
        ('title: Baker\'s cyst: the "hot" knee', "write title: >- and the text below"),
        ('f: {caption: Left: the "hot" knee}', 'title: "Fever: a case report"'),
    ],
)
def test_quotes_around_a_text_with_a_colon_are_others_than_those_in_it(line: str, hint: str) -> None:
    assert hint in in_plain_words("mapping values are not allowed in this context", line, line.index(": ", 12))[1]
