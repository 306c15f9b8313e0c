"""What the YAML parser says, in the words of somebody who writes case reports."""

from __future__ import annotations

_COLON = (
    "a colon followed by a space inside a text without quotes",
    'put the whole text in quotes: title: "Fever: a case report"',
)
_INDENTED = (
    "this line is indented differently from its neighbours, or the line before it lacks a colon",
    "give all keys of one group the same indentation and write each as 'key: value'",
)
_WORDS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("mapping values are not allowed", _COLON),
    ("block collections are not allowed", ("a list cannot begin here", "begin the list on a new line, indented")),
    ("block sequence entries are not allowed", ("a list cannot begin here", "begin the list on a new line, indented")),
    ("while scanning a simple key", ("a key without a colon", "write 'key: value'")),
    ("could not find expected ':'", ("a colon is missing after the key", "write 'key: value', with a space after it")),
    ("did not find expected key", ("this line is indented differently from its neighbours, or a quote is missing",
                                   "give all keys of one group the same indentation; quotes come in pairs")),
    ("did not find expected '-'", ("this line is indented differently from the list around it",
                                   "begin every item with '- ' in the same column")),
    ("did not find expected ','", ("a list or group in brackets is not closed", "add the missing ']' or '}' or comma")),
    ("did not find expected node", ("a value is missing or a bracket stands in the wrong place",
                                    "check the brackets and commas")),
    ("found unexpected end of stream", ("a quote that was opened is not closed", "add the missing quote")),
    ("found unexpected document indicator", ("a quote that was opened is not closed", "add the missing quote")),
    ("found unknown escape character", ("a backslash in double quotes has a meaning of its own",
                                        "use single quotes: 'C:\\data', or type \\\\ for a backslash")),
    ("did not find expected hexdecimal number", ("a backslash in double quotes has a meaning of its own",
                                                 "use single quotes, or type \\\\ for a backslash")),
    ("exceeded maximum nesting depth", ("the brackets are nested too deeply",
                                        "check the brackets and the indentation")),
    ("found duplicate anchor", ("an anchor with this name exists", "give it another name")),
    ("found a tab character", ("a tab character stands in the indentation", "indent with spaces")),
    ("found undefined tag handle", ("a text that begins with ! must stand in quotes", "put it in quotes")),
    ("did not find expected <document start>", ("the text goes on after its end",
                                                "give all keys of one group the same indentation")),
)  # fmt: skip


def in_plain_words(problem: str, line: str, column: int = 0) -> tuple[str, str]:
    """Message and hint for the parser's *problem*, met in *line* before *column* (from 0)."""
    if "mapping values are not allowed" in problem and ":" not in line[:column]:
        return _INDENTED
    if "cannot start any token" in problem:
        if "\t" in line:
            return "a tab character stands where spaces are expected", "indent with spaces"
        return "a text cannot begin with this character unless it is quoted", "put the text in quotes"
    for start, words in _WORDS:
        if start in problem:
            return words
    return f"this is not YAML: {problem or 'the parser gave up'}", "check quotes, colons and indentation"
