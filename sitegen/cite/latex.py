r"""LaTeX text → Unicode, with the tags of CSL-JSON for what a title must keep.

`plain` gives text alone (names, publishers, numbers). `rich` keeps `<i> <b> <sub> <sup>`, small capitals, and
`{braces}` that protect capitals, as `<span class="nocase">`: a style that changes the case of titles needs them.
Simple mathematics becomes characters, other mathematics stays as typed between its dollars. No macro is executed,
and no input raises: what is not understood stays visible.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from sitegen.cite.latex_symbols import ACCENTS, MATH, SPACES, TEXT
from sitegen.model.pattern import pattern

NOCASE = '<span class="nocase">'
SMALL_CAPS = '<span style="font-variant:small-caps;">'
DEEPEST = 40  # nested groups; deeper braces are dropped

_NEEDED = pattern(r"[\\{}$~\t\n\r\f\v]|--|``|''|  ")
_BLANKS = pattern(r"[ \t\n\r\f\v]+")
_TOKEN = pattern(
    r"\\(?:[a-zA-Z]+\*?|[^a-zA-Z]|$)|[{}~]|\$\$?|---?|``|''|[ \t\n\r\f\v]+|[^\\{}$~`'\- \t\n\r\f\v]+|[`'-]"
)
_ACCENT = pattern(
    r"""(?<!\\)(?:\{\\([`'^~=."])(?:([a-zA-Z])|\{([a-zA-Z])\}|\{?\\([ij])\}?)\}"""
    r"""|\\([`'^~=."])(?:([a-zA-Z])|\{([a-zA-Z])\}|\{\\([ij])\}|\\([ij])(?![a-zA-Z])[ ]*))"""
)
_LIGATURES = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘"}
_ITALIC, _BOLD = ("<i>", "</i>"), ("<b>", "</b>")
_STYLED = {
    **dict.fromkeys(("textit", "emph", "textsl", "mkbibemph", "mkbibitalic"), _ITALIC),
    **dict.fromkeys(("textbf", "mkbibbold"), _BOLD),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), ("<sub>", "</sub>")),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript", "up"), ("<sup>", "</sup>")),
    "textsc": (SMALL_CAPS, "</span>"),
}
_DECLARED = {
    **dict.fromkeys(("it", "em", "sl", "itshape", "slshape"), _ITALIC),
    **dict.fromkeys(("bf", "bfseries"), _BOLD),
    **dict.fromkeys(("sc", "scshape"), (SMALL_CAPS, "</span>")),
    **dict.fromkeys(("rm", "tt", "sf", "upshape", "normalfont", "small", "large", "selectfont"), ("", "")),
}
_QUOTED = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"), "mkbibbrackets": ("[", "]")}
_TAKEN = frozenset({
    "text", "textrm", "textup", "textmd", "textnormal", "texttt", "textsf", "mbox", "hbox", "url", "nolinkurl",
    "uppercase", "lowercase", "MakeUppercase", "ensuremath", "mathrm", "bibstring",
})  # fmt: skip
_SKIPPED = frozenset({"noopsort", "SortNoop", "label", "index", "vspace", "hspace", "cite", "href", "textcolor",
                      "color", "nocite", "foreignlanguage"})  # fmt: skip
_MATH_TOKEN = pattern(r"\\(?:[a-zA-Z]+|.|$)|\s+|.", re.DOTALL)
_MATH_TEXT = frozenset({"mathrm", "text", "mathit", "mathbf", "mathsf", "mathcal", "textrm", "rm", "it", "mbox",
                        "operatorname"})  # fmt: skip
_MATH_SPACES = {"\\,": " ", "\\;": " ", "\\:": " ", "\\ ": " ", "\\!": "", "\\%": "%", "\\&": "&", "\\$": "$",
                "\\{": "{", "\\}": "}", "\\#": "#", "\\_": "_", "-": "−", "~": " "}  # fmt: skip


def accented(value: str) -> str:
    r"""*value* with its common accents as characters: `{\"u}`, `\"u` and `\"{u}` are ü."""
    return _ACCENT.sub(_composed, value) if "\\" in value else value


def is_plain(value: str) -> bool:
    """True when *value* says what it means: no commands, braces, ligatures, line ends or double blanks."""
    return _NEEDED.search(value) is None


def plain(value: str) -> str:
    """*value* as text without any markup; blanks are single."""
    value = accented(value)
    if _NEEDED.search(value) is None:
        return value.strip(" ")
    return _Decoder(value, tags=False).all()


def rich(value: str) -> str:
    """*value* as text with CSL-JSON tags; blanks are single. Braces around the whole of it protect nothing."""
    value = accented(value)
    if _NEEDED.search(value) is None:
        return value.strip(" ")
    return _Decoder(unwrap(value), tags=True).all()


def unwrap(value: str) -> str:
    """*value* without the braces that enclose the whole of it."""
    value = value.strip()
    for _ in range(DEEPEST):
        if value[:1] != "{" or value[-1:] != "}" or closing(value, 0) != len(value) - 1:
            break
        value = value[1:-1].strip()
    return value


def closing(value: str, start: int) -> int:
    """The position of the brace that closes the one at *start*, or -1."""
    depth = 0
    for found in re.finditer(r"[{}]", value[start:]):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return start + found.start()
    return -1


class _Decoder:
    """One pass over the tokens of a text; `at` is the next one."""

    def __init__(self, value: str, *, tags: bool) -> None:
        self.tokens: list[str] = _TOKEN.findall(value)
        self.at = 0
        self.tags = tags
        self.depth = 0
        self.protected = not tags

    def all(self) -> str:
        out: list[str] = []
        while self.at < len(self.tokens):
            out.append(self.until_brace())
        return _BLANKS.sub(" ", normalize("NFC", "".join(out))).strip(" ")

    def until_brace(self) -> str:
        """Everything up to the brace that closes the present group, which is passed."""
        out: list[str] = []
        tokens = self.tokens
        while self.at < len(tokens):
            token = tokens[self.at]
            self.at += 1
            if token == "}":
                break
            if token == "{":
                out.append(self.group())
            elif token[0] == "\\":
                out.append(self.command(token[1:]))
            elif token[0] == "$":
                out.append(self.math(token))
            else:
                out.append(_LIGATURES.get(token, token))
        return "".join(out)

    def group(self) -> str:
        """A group in braces: protected from changes of case unless it begins with a command."""
        if self.depth >= DEEPEST:
            return ""
        starts_with_command = self.at < len(self.tokens) and self.tokens[self.at][0] == "\\"
        if self.protected or starts_with_command:
            return self.nested()
        self.protected = True
        inner = self.nested()
        self.protected = False
        return f"{NOCASE}{inner}</span>" if inner.strip() else inner

    def nested(self) -> str:
        self.depth += 1
        inner = self.until_brace()
        self.depth -= 1
        return inner

    def command(self, name: str) -> str:
        name = name.rstrip("*") or name
        if name.isalpha():
            self.skip_blanks()
        if name in ACCENTS and self.at < len(self.tokens):
            return _accented(self.argument(), ACCENTS[name])
        if name in TEXT:
            return self.symbol(TEXT[name])
        if name in SPACES:
            return SPACES[name]
        if len(name) == 1 and not name.isalpha():
            return name
        return self.with_argument(name)

    def symbol(self, char: str) -> str:
        """A symbol; the empty group that often ends its name is passed."""
        if self.tokens[self.at : self.at + 2] == ["{", "}"]:
            self.at += 2
        return char

    def with_argument(self, name: str) -> str:
        if name in _DECLARED:
            return self.declared(_DECLARED[name])
        if name in _SKIPPED:
            self.argument()
            return ""
        if name in _STYLED:
            return self.wrapped(_STYLED[name])
        if name in _QUOTED:
            before, after = _QUOTED[name]
            return f"{before}{self.argument()}{after}"
        if name in MATH:
            return self.symbol(MATH[name])
        if name in _TAKEN or self.tokens[self.at : self.at + 1] == ["{"]:
            return self.argument()
        return f"\\{name} " if self.tokens[self.at - 1].isspace() else "\\" + name

    def declared(self, marks: tuple[str, str]) -> str:
        r"""`{\it …}`: the rest of the group, whose end the caller must see too."""
        inner = self.nested() if self.depth < DEEPEST else ""
        self.at -= self.at > 0 and self.tokens[self.at - 1] == "}"
        return self.marked(marks, inner)

    def wrapped(self, marks: tuple[str, str]) -> str:
        return self.marked(marks, self.argument())

    def marked(self, marks: tuple[str, str], inner: str) -> str:
        return f"{marks[0]}{inner}{marks[1]}" if self.tags and inner.strip() else inner

    def argument(self) -> str:
        """What a command applies to: a group, another command, or one character."""
        self.skip_blanks()
        if self.at >= len(self.tokens) or self.tokens[self.at] == "}" or self.depth >= DEEPEST:
            return ""
        token = self.tokens[self.at]
        self.at += 1
        if token == "{":
            return self.nested()
        if token[0] == "\\":
            self.depth += 1
            inner = self.command(token[1:])
            self.depth -= 1
            return inner
        if len(token) > 1:
            self.at -= 1
            self.tokens[self.at] = token[1:]
        return token[0]

    def skip_blanks(self) -> None:
        if self.at < len(self.tokens) and self.tokens[self.at].isspace() and self.tokens[self.at] != "\u00a0":
            self.at += 1

    def math(self, dollars: str) -> str:
        """Mathematics up to the closing dollars; a dollar that nothing closes is a dollar."""
        try:
            end = self.tokens.index(dollars, self.at)
        except ValueError:
            return dollars
        raw = "".join(self.tokens[self.at : end])
        self.at = end + 1
        simple = _simple_math(raw, self.tags)
        return f"{dollars}{raw}{dollars}" if simple is None else simple


def _composed(match: re.Match[str]) -> str:
    """The letter, which is the last group that took part, with its accent, which is the first."""
    return normalize("NFC", match[match.lastindex or 0] + ACCENTS[match[1] or match[5]])


def _accented(base: str, mark: str) -> str:
    """The first letter of *base* with *mark* over or under it."""
    letter = {"ı": "i", "ȷ": "j"}.get(base[:1], base[:1])
    return normalize("NFC", letter + mark) + base[1:] if letter.strip() else base


def _simple_math(raw: str, tags: bool) -> str | None:
    """Mathematics as characters with raised and lowered parts, or None when it needs more than that."""
    return _math_row(_MATH_TOKEN.findall(raw), tags)


def _math_row(tokens: list[str], tags: bool) -> str | None:
    out: list[str] = []
    at = 0
    while at < len(tokens):
        token, at = tokens[at], at + 1
        if token in ("^", "_") or token == "{" or token[1:] in _MATH_TEXT:
            inner, at = _math_argument(tokens, at - (token == "{"), tags)
            if inner is None:
                return None
            out.append(_raised(token, inner, tags))
        elif token in _MATH_SPACES:
            out.append(_MATH_SPACES[token])
        elif token[0] == "\\" and token[1:] in MATH:
            out.append(MATH[token[1:]])
            at += at < len(tokens) and tokens[at].isspace()
        elif token[0] in "\\}&":
            return None
        else:
            out.append(token)
    return "".join(out)


def _raised(token: str, inner: str, tags: bool) -> str:
    if token not in ("^", "_") or inner in ("°", "′") or not tags:
        return inner
    tag = "sup" if token == "^" else "sub"
    return f"<{tag}>{inner}</{tag}>"


def _math_argument(tokens: list[str], at: int, tags: bool) -> tuple[str | None, int]:
    if at >= len(tokens):
        return None, at
    if tokens[at] != "{":
        return _math_row([tokens[at]], tags), at + 1
    depth = 0
    for end in range(at, len(tokens)):
        depth += (tokens[end] == "{") - (tokens[end] == "}")
        if depth == 0:
            row = tokens[at + 1 : end]
            return (_math_row(row, tags) if row.count("{") < DEEPEST else None), end + 1
    return None, len(tokens)
