"""Marks that mean nothing where they stand are printed as they are typed, on the page and in every index.

HTML means nothing in a title or an abstract, which are Markdown; Markdown means nothing in keywords and names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain

from sitegen.checks._places import Path, below_front, figure_path
from sitegen.checks._written import marked_texts, plain_texts
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.document import Text
from sitegen.model.raised import lowered, raised
from sitegen.model.walk import AnyNode, walk
from sitegen.plugins import Check, Locate

_TAG = re.compile(
    r"</?(?:jats:)?(i|italic|em|b|bold|strong|sub|sup|u|br|p|div|font|small|span|a|ul|ol|li|h[1-6]|sc)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6});", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"(?<![\w*])(?P<star>\*{1,3})(?=[^\s*])[^*]*(?<=[^\s*])(?P=star)(?![\w*])"
    r"|(?<!\w)(?P<bar>_{1,2})(?=[^\s_])[^_]*(?<=[^\s_])(?P=bar)(?!\w)|~[\w+−-]{1,8}~|\^[\w+−-]{1,8}\^"
)
_MARKS = {
    **dict.fromkeys(("i", "italic", "em"), "write *…* for italics"),
    **dict.fromkeys(("b", "bold", "strong"), "write **…** for bold letters"),
    "sub": "write H~2~O for a subscript",
    "sup": "write x^2^ for a superscript",
    "br": "begin a new line instead",
    "p": "leave an empty line between paragraphs instead",
}


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each text that holds such marks, at the first of them."""
    for text in marked_texts(case):
        if "<" in text.typed and (tags := _printed(text.read)):
            yield at.problem(check.name, check.severity, *_told(tags), *text.path)
    yield from _of_body(case, at, check)
    for path, words in (item for item in plain_texts(case) if item[1]):
        if found := _TAG.search(words) or _ENTITY.search(words):
            hint = f"write {unescape(found[0])}" if found[0][0] == "&" else "write the words alone, without marks"
            yield at.problem(check.name, check.severity, f"'{found[0]}' is HTML, and is printed so", hint, *path)
        elif (found := _MARKDOWN.search(words)) and not _mark_of_name(path, found[0]):
            message = f"'{found[0]}' is printed with its marks: Markdown means nothing here"
            yield at.problem(check.name, check.severity, message, f"write {_without(found[0])}", *path)


def _of_body(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """The same of the text and of captions; most cases have no tag anywhere, and are not looked at."""
    if not _TAG.search(at.source.text):
        return
    for figure in case.figures:
        words = (*figure.title, *figure.caption, *chain.from_iterable(panel.caption for panel in figure.panels))
        if tags := _printed(words):
            yield at.problem(check.name, check.severity, *_told(tags), *figure_path(case, figure), "caption")
    if tags := _printed(case.body.children):
        yield at.source.diagnostic(_place(tags[0][0], at.source), check.name, *_told(tags), check.severity)


def _place(tag: str, source: SourceText) -> Span:
    """Where *tag* first stands below the front matter."""
    lines = below_front(source)
    found = (Span(number, line.index(tag) + 1, len(tag)) for number, line in lines if tag in line)
    return next(found, Span(lines[0][0]))


def _told(tags: list[re.Match[str]]) -> tuple[str, str]:
    """Message and hint for the *tags* of a text, each once."""
    known = {tag[1].lower(): tag[0] for tag in reversed(tags) if tag[0][1] != "/"} or {tags[0][1].lower(): tags[0][0]}
    names = list(reversed(known))
    listed = " and ".join(f"'{known[name]}'" for name in names)
    verb = "is HTML, and is printed as it stands" if len(names) == 1 else "are HTML, and are printed as they stand"
    hints = dict.fromkeys(_MARKS.get(name, "delete it: texts are written in Markdown, not in HTML") for name in names)
    return f"{listed} {verb}", "; ".join(hints)


def _printed(nodes: Iterable[AnyNode]) -> list[re.Match[str]]:
    """The tags that are words of the text; code may be about tags."""
    texts = (node.value for node in walk(nodes) if isinstance(node, Text))
    return [tag for text in texts if "<" in text for tag in _TAG.finditer(text)]


def _mark_of_name(path: Path, marks: str) -> bool:
    """Whether *marks* are the number of a footnote behind a name, of which name-signs says more."""
    return path[0] == "authors" and "affiliations" not in path and marks[0] == "^"


def _without(marked: str) -> str:
    """*marked* as a plain text has it: `₂` for `~2~`, where there is such a sign."""
    inside = marked.strip("*_~^")
    return {"~": lowered, "^": raised}.get(marked[0], str)(inside) or inside


CHECK = Check(
    name="printed-markup",
    severity="warning",
    summary="No marks of HTML are printed, and none of Markdown where it means nothing.",
    run=run,
    good=(
        "---\ntitle: '*E. coli* at pH < 7 &amp; H~2~O'\n---\n",
        "---\ntitle: A\nsubtitle: p<0.05> and AT&T;\nabstract: The tag `<i>` in **bold**.\n---\n",
        "---\ntitle: A\nkeywords: ['HLA-B*27', 'CYP2C19 *2/*17', '*4 and *5', snake_case, a ~ b]\n---\n",
    ),
    bad=(
        "---\ntitle: <i>E. coli</i> in urine\n---\n",
        "---\ntitle: A\ntitle_translations: {es: CO<sub>2</sub>}\n---\n",
        "---\ntitle: A\nabstract: A <b>text</b>\n---\n",
        "---\ntitle: A\nabstract: {Background: 'A <i>text</i>'}\n---\n",
        "---\ntitle: A\n---\n\nA <b>bold</b> word.\n",
        "---\ntitle: A\nfigures: [{id: ct, src: ct.png, alt: A, caption: CO<sub>2</sub>}]\n---\n",
        "---\ntitle: A\nkeywords: ['*HFE*', fever]\n---\n",
        "---\ntitle: A\nkeywords: [<i>HFE</i>]\n---\n",
        "---\ntitle: A\ndescription: Fever &amp; rash\n---\n",
        "---\ntitle: A\nauthors: ['Ada **Example**']\n---\n",
        "---\ntitle: A\nauthors: [{name: Ada Example, affiliations: Ward<br>Hospital}]\n---\n",
    ),
)
