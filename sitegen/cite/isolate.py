"""Words of the other direction set apart: the Arabic month of an English reference, the English title of an Arabic one.

Else the numbers beside them change places on the screen, as the Unicode Bidirectional Algorithm has it
(https://www.unicode.org/reports/tr9/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.cite.csl.output import Node, Out, leaves
from sitegen.model.pattern import pattern

ISOLATED = ("bdi-rtl", "bdi-ltr")  # tags of the nodes around such words
_FIRST, _POP = "\u2068", "\u2069"
_RIGHT = (
    "\u0590-\u05ff\u0610-\u061a\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_LEFT = rf"[^\W\d_{_RIGHT}]"
_RIGHTWARD = pattern(f"[{_RIGHT}]")
_STRONG = pattern(rf"({_LEFT})|[{_RIGHT}]")
_RIGHT_RUN = pattern(rf"[{_RIGHT}](?:(?:[^\w{_RIGHT}]|_){{0,3}}[{_RIGHT}])*")
_LEFT_RUN = pattern(rf"(?:\d[^\s{_RIGHT}]{{0,200}})?{_LEFT}(?:[^{_RIGHT}]*[^\W_{_RIGHT}])?")
_OPENING, _CLOSING = "([{“«", ")]}”»"
_Run = tuple[int, int]


def isolated(content: Out, rtl: bool | None = None) -> Out:
    """*content* with nodes around the words that run against it; which way it runs its first letter says, or *rtl*."""
    text = "".join(leaves(content))
    if text.isascii() or not _RIGHTWARD.search(text):
        return content
    rtl = _runs_left(text) if rtl is None else rtl
    found = _marked(content, 0, _runs(text, rtl), ISOLATED[rtl])
    return found[0] if len(found) == 1 else Node("", found)


def isolated_words(text: str) -> str:
    """*text* with invisible signs around the words that run against it, for where no markup can be."""
    if text.isascii() or not _RIGHTWARD.search(text):
        return text
    for start, end in reversed(_runs(text, _runs_left(text))):
        text = f"{text[:start]}{_FIRST}{text[start:end]}{_POP}{text[end:]}"
    return text


def _runs_left(text: str) -> bool:
    first = _STRONG.search(text)
    return first is not None and first[1] is None


def _runs(text: str, rtl: bool) -> list[_Run]:
    """Where the words against the direction of *text* begin and end."""
    pattern = _LEFT_RUN if rtl else _RIGHT_RUN
    found: list[_Run] = []
    at = 0
    while run := pattern.search(text, at):
        start, end = _balanced(text, *run.span())
        if rtl and text[end:].rstrip() == ".":  # the last full stop ends the line that is read last
            end += 1
        found.append((start, end))
        at = end
    return found


def _balanced(text: str, start: int, end: int) -> _Run:
    """The run with both brackets of a pair, or neither."""
    waiting: list[int] = []
    for at in range(start, end):
        if text[at] in _OPENING:
            waiting.append(at)
        elif text[at] in _CLOSING and not waiting:
            end = at
            break
        elif text[at] in _CLOSING:
            waiting.pop()
    while waiting and text[end : end + 1] and text[end] in _CLOSING:
        waiting.pop()
        end += 1
    end = waiting[0] if waiting else end
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in _CLOSING or _is_mark(text[end - 1])):
        end -= 1
    return start, end


def _is_mark(letter: str) -> bool:
    return _RIGHTWARD.match(letter) is not None


def _marked(content: Out, at: int, runs: Sequence[_Run], tag: str) -> list[Out]:
    """The parts of *content*, which begins at the place *at* of the text, those of a run together in a node."""
    found: list[Out] = []
    open_run: _Run | None = None
    for run, part in _pieces(content, at, runs, tag):
        if run is not None and run == open_run and isinstance(last := found[-1], Node):
            last.children.append(part)
        else:
            found.append(Node(tag, [part]) if run else part)
        open_run = run
    return found


def _pieces(content: Out, at: int, runs: Sequence[_Run], tag: str) -> Iterator[tuple[_Run | None, Out]]:
    """The parts of *content* with the run each is of: strings are cut, formatting is within a run or has its own."""
    if isinstance(content, str):
        yield from _cut(content, at, runs)
        return
    end = at + sum(map(len, leaves(content)))
    within = next((run for run in runs if run[0] <= at and end <= run[1]), None)
    if content.tag and within:
        yield within, content
    elif content.tag:
        yield None, Node(content.tag, _children(content, at, runs, tag), content.value)
    else:
        for child in content.children:
            yield from _pieces(child, at, runs, tag)
            at += sum(map(len, leaves(child)))


def _children(content: Node, at: int, runs: Sequence[_Run], tag: str) -> list[Out]:
    return _marked(Node("", content.children), at, runs, tag)


def _cut(text: str, at: int, runs: Sequence[_Run]) -> Iterator[tuple[_Run | None, Out]]:
    done = 0
    for run in runs:
        start, end = max(run[0] - at, done), min(run[1] - at, len(text))
        if start >= end:
            continue
        if start > done:
            yield None, text[done:start]
        yield run, text[start:end]
        done = end
    if done < len(text):
        yield None, text[done:]
