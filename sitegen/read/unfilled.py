"""Places that are still to be filled in: `[FILL IN: what belongs here]`, as `sitegen new` leaves them.

The form is plain letters, so that any editor finds it, in capitals, so that nobody passes over it, and it is valid in
YAML (in quotes or below a key) and in Markdown, where a preview shows it. What stands in it is no mistake of its
value's form (`read/convert.py`): an ORCID iD that is still to be filled in is none that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from sitegen.model.diagnostic import MOST, Diagnostic, SourceText, Span
from sitegen.read.awaited import UNFILLED
from sitegen.read.frontmatter import split
from sitegen.read.wording import label

HINT = "write it in place of the brackets and of what is between them, or take the line away"
TEXT = ""  # the key of what stands below the front matter
# An author may have taken away one of the brackets, and an editor may have broken the line.
_ONE = r"\[?\bFILL IN: *(?P<what>[^\]\n]*)\]?"
_PLACE = re.compile(_ONE)
_COMMENT_OR_PLACE = re.compile(rf"<!--(?s:.*?)(?:-->|\Z)|{_ONE}")
_HEADING = re.compile(r"^#{1,6} +(.*?)[ #]*(?:\{.*\})?$", re.MULTILINE)
_ITEM = re.compile(r"\.\d+$")
_NOTE = re.compile(r"(?:^|\s)#[^\n]*", re.MULTILINE)


class Unfilled(NamedTuple):
    """A place to fill in: its span, what belongs there, and the dotted path of its key (of a list, that of the list).

    Below the front matter the path is TEXT, and `heading` that of its section, if there is one.
    """

    span: Span
    path: str
    what: str
    heading: str = ""

    @property
    def message(self) -> str:
        """What is told of it; the line itself says what belongs there."""
        section = f"the section '{self.heading}'" if self.heading else "the text"
        return f"{label(self.path) if self.path else section} is still to be filled in"


def place(what: str) -> str:
    """The place where *what* is to be written; *what* is one line and holds no bracket."""
    return f"{UNFILLED}{what}]"


def unfilled(source: SourceText, keys: Mapping[str, Span]) -> Iterator[Unfilled]:
    """The first 100 such places of *source*; *keys* has the spans of the values of its front matter.

    Comments are passed over, of YAML and of Markdown: what an author has put aside is published by nobody.
    """
    text = source.text
    if "FILL IN:" not in text:
        return
    front = split(source)
    body = len(text) if isinstance(front, Diagnostic) else len(text) - len(front.body_text)
    starts = [((span.line, span.column), path) for path, span in keys.items()]
    for found in islice(_outside_comments(text, body), MOST):
        first = text.rfind("\n", 0, found.start()) + 1
        span = Span(text.count("\n", 0, first) + 1, found.start() - first + 1, len(found[0].rstrip()))
        if found.start() < body:
            yield Unfilled(span, _ITEM.sub("", _holder(starts, span)), found["what"].strip())
        else:
            yield Unfilled(span, TEXT, found["what"].strip(), _heading(text[body : found.start()]))


def _outside_comments(text: str, body: int) -> Iterator[re.Match[str]]:
    """The places of *text*, whose front matter ends at *body*."""
    for found in _PLACE.finditer(text, 0, body):
        if not _NOTE.search(text, text.rfind("\n", 0, found.start()) + 1, found.start()):
            yield found
    for found in _COMMENT_OR_PLACE.finditer(text, body):
        if found["what"] is not None:
            yield found


def _holder(starts: list[tuple[tuple[int, int], str]], span: Span) -> str:
    """The key whose value the place stands in: the last that begins before it, and of such the outermost."""
    before = [(start, -len(path), path) for start, path in starts if start <= (span.line, span.column)]
    return max(before)[2] if before else ""


def _heading(before: str) -> str:
    """The last heading in the text *before* a place."""
    found = _HEADING.findall(before)
    return found[-1].strip() if found else ""
