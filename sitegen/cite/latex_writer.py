r"""Unicode text, with the tags of CSL-JSON → LaTeX text that BibTeX, biber and `latex.py` read alike.

Letters stay Unicode. No value holds a brace that has no partner, even after a backslash: BibTeX counts those too.
"""

from __future__ import annotations

import re

from sitegen.cite.latex import unwrap
from sitegen.cite.richtext import pieces
from sitegen.cite.unmarked import line

_SPECIAL = re.compile(r"[\\{}%&#$_~^`<>|]|-(?=-)|'(?=')")
_ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "`": r"\textasciigrave{}", "-": r"-\/", "'": r"'\/",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",  # ¡, ¿ and — in LaTeX's own encoding
}  # fmt: skip
_COMMANDS = {
    "i": r"\textit{", "b": r"\textbf{", "sub": r"\textsubscript{", "sup": r"\textsuperscript{", "sc": r"\textsc{",
    "nocase": "{",
}  # fmt: skip
_WORD = re.compile(r"(\s*)([^\w\s]*)(\S*?)([^\w\s]*)(?=\s|$)")


def escaped(text: str) -> str:
    """*text*, in which every letter means itself, as LaTeX in one line."""
    return _escaped(line(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPED.get(sign[0], "\\" + sign[0]), text)


def marked(text: str, *, protect: bool = False) -> str:
    """*text* with its tags as LaTeX; *protect* puts braces around words that no style may write in small letters."""
    out: list[str] = []
    depth, starts = 0, True
    for piece in pieces(line(text)):
        if piece.mark:
            depth += 1 if piece.opens else -1
            out.append(_COMMANDS[piece.mark] if piece.opens else "}")
            continue
        out.append(_protected(piece.words, starts) if protect and not depth else _escaped(piece.words))
        starts = piece.words.rstrip().endswith(":") or (starts and not piece.words.strip())
    value = _apart("".join(out))
    return f"{{}}{value}" if unwrap(value) != value else value  # braces around the whole of it protect nothing


def _apart(value: str) -> str:
    r"""A group that begins with a command is no protection to BibTeX: `{{\textit{x}}}` is."""
    return re.sub(r"\{(?=\\text(?:it|bf|sub|sup|sc))", "{{}", value)


def _protected(words: str, starts: bool) -> str:
    """Each word with a capital that a change to small letters would take away, in braces of its own."""
    out: list[str] = []
    for blanks, before, word, after in _WORD.findall(words):
        shown = _escaped(word)
        out += (blanks, _escaped(before), f"{{{shown}}}" if _has_capitals(word, starts) else shown, _escaped(after))
        if word or after:
            starts = after.endswith(":")
    return "".join(out)


def _has_capitals(word: str, starts: bool) -> bool:
    """Whether capitals stand in *word* other than the first letter of a sentence."""
    letters = [char for char in word if char.isalpha()]
    return any(map(str.isupper, letters[1 if starts else 0 :]))
