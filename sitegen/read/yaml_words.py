"""What the YAML parser says, in the words of somebody who writes case reports."""

from __future__ import annotations

import re

_COLON = (
    "a colon followed by a space inside a text without quotes",
    'put the whole text in quotes: title: "Fever: a case report"',
)
_INDENTED = (
    "this line is indented differently from its neighbours, or the line before it lacks a colon",
    "give all keys of one group the same indentation and write each as 'key: value'",
)
_CURLY = (
    "the quotes around this text are curly, and only straight ones count",
    'type straight quotes around the whole text: "Fever: a case report"',
)
_OPENS_CURLY = re.compile(r"(?:[:,{\[]|-\s)\s*[\u2018-\u201f«]")
_COLON_IN_TEXT = re.compile("mapping values are not allowed|did not find expected ','")
_SIGNS = "*&!|>@`%"  # they begin something else than a text
_SIGNED = re.compile("while (?:scanning an? (?:alias|anchor|tag|block scalar)|parsing a tag)")
QUOTE = "a quote that opens here ends lines below"
_WORDS: tuple[tuple[str, tuple[str, str]], ...] = (
    (QUOTE, ("the quote that opens here is not closed in its line, and the next quote below ends it",
             "close the text with the same quote")),
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
    ("found invalid Unicode character escape code", ("this backslash in double quotes stands for no character",
                                                     "type the character itself, or \\\\ for a backslash")),
    ("found a tab character", ("a tab character stands in the indentation", "indent with spaces")),
    ("found undefined tag handle", ("a text that begins with ! must stand in quotes", "put it in quotes")),
    ("did not find expected <document start>", ("the text goes on after its end",
                                                "give all keys of one group the same indentation")),
)  # fmt: skip
LONGEST = 100  # characters of a text that a hint repeats
_SIGN_MISREAD = ("alphabetic or numeric character", "expected tag URI", "expected comment or line break")
_ITEM = re.compile(r"[^,\]}]*")


def begins_where_it_is_wrong(problem: str, context: str) -> bool:
    """Whether the place of a mistake is where the parser began to read something, not where it gave up."""
    if _SIGNED.match(context):
        return True
    return "could not find expected ':'" in problem or ("quoted scalar" in context and "unexpected" in problem)


def in_plain_words(problem: str, line: str, column: int = 0) -> tuple[str, str]:
    """Message and hint for the parser's *problem*, met in *line* before *column* (from 0)."""
    if _COLON_IN_TEXT.search(problem) and line[column : column + 1] == ":":
        if _OPENS_CURLY.search(line[:column]):
            return _CURLY
        return _with_colon(line) if ":" in line[:column] else _INDENTED
    if "cannot start any token" in problem:
        if "\t" in line:
            return "a tab character stands where spaces are expected", "indent with spaces"
        return signed(line, column)
    if any(part in problem for part in _SIGN_MISREAD) and line[column : column + 1] in _SIGNS:
        return signed(line, column)
    for start, words in _WORDS:
        if start in problem:
            return words
    return f"this is not YAML: {problem or 'the parser gave up'}", "check quotes, colons and indentation"


def _with_colon(line: str) -> tuple[str, str]:
    """Message and hint for a text with a colon in it: quotes around it are others than those inside."""
    key, _, text = (part.strip(" -") for part in line.partition(": "))
    if '"' not in text or "{" in line:
        return _COLON
    if "'" in text:
        hint = f"the text has quotes and an apostrophe in it: write {key}: >- and the text below, 2 blanks further in"
        return _COLON[0], hint
    return _COLON[0], f"put the whole text in single quotes, as it has double ones in it: {key}: '{_short(text)}'"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def signed(line: str, column: int) -> tuple[str, str]:
    """Message and hint for a text in *line* that begins at *column* with a sign that YAML takes for its own."""
    before, rest = line[:column], line[column:].strip()
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):  # an item of a list in a line
        rest = (_ITEM.match(rest) or [""])[0].strip()
    sign, mark = line[column : column + 1], "'" if '"' in rest else '"'
    example = f": {mark}{rest}{mark}" if 1 < len(rest) <= 60 and mark not in rest else ""
    return f"a text that begins with {sign} must stand in quotation marks", f"put the words in quotation marks{example}"
