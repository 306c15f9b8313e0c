"""From YAML nodes to values: one reader a type, compiled from its hints once and kept.

A reader takes a node, its dotted path and the reading in progress. It reports what is wrong there and goes on,
so that all mistakes of a file are found at once; it answers BAD when it has nothing to give.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache
from typing import Final, Literal, NamedTuple, cast, get_args

from sitegen.model.diagnostic import MOST, Diagnostic, Severity, SourceText, Span
from sitegen.model.struct import Value
from sitegen.read import curly_quotes
from sitegen.read.awaited import awaited
from sitegen.read.hints import (
    Field,
    Hint,
    bounds,
    fields,
    is_mapping,
    is_struct,
    literal_values,
    origin,
    plain,
    split_of,
    union_members,
)
from sitegen.read.nearest import did_you_mean, nearest
from sitegen.read.other_keys import meant
from sitegen.read.other_values import meant_value
from sitegen.read.scalars import SCALARS, ScalarDoubt, ScalarError, shown
from sitegen.read.spelling import by_folded_value, fold_key, fold_value
from sitegen.read.wording import SCALAR_WORDS, as_group, expected, found, label, some
from sitegen.read.yaml import Mapping, Scalar, Sequence, YamlNode

BAD: Final = object()


class Run:
    """One reading: where values stand, and what is wrong. At most 100 errors are kept, and as many warnings."""

    __slots__ = ("ignored", "problems", "source", "spans", "told")

    def __init__(self, source: SourceText, ignored: Collection[str] = ()) -> None:
        self.source = source
        self.ignored = ignored
        self.spans: dict[str, Span] = {}
        self.problems: dict[Diagnostic, None] = {}
        self.told: dict[Severity, int] = {}

    @property
    def full(self) -> bool:
        """True when enough is wrong: nobody reads on, and hostile files must not take long."""
        return self.told.get("error", 0) >= MOST

    def problem(self, span: Span, rule: str, message: str, hint: str = "", severity: Severity = "error") -> object:
        """Report, and answer BAD. What is still to be filled in has no form yet that could be wrong."""
        if awaited(self.source, span):
            return BAD
        if self.told.setdefault(severity, 0) < MOST:
            self.told[severity] += 1
            self.problems[self.source.diagnostic(span, rule, message, hint, severity)] = None
        return BAD

    def wrong(self, node: YamlNode, path: str, wanted: str, hint: str = "") -> object:
        """The value is of the wrong kind."""
        if type(node) is Mapping and wanted.startswith("text"):
            hint = "put a text that holds a colon followed by a space in quotes"
        elif type(node) is Sequence and wanted.startswith("text"):
            in_brackets = self.line(node.span.line)[node.span.column - 1 :].startswith("[")
            headed = "; headings with a text each are written Background: …" if "Markdown" in wanted else ""
            hint = "put a text that begins with [ in quotes" if in_brackets else f"take the dashes away{headed}"
        return self.problem(node.span, "wrong-type", f"{label(path)} takes {wanted}, not {found(node)}", hint)

    def straight(self, node: Scalar, prose: bool = False) -> Scalar:
        """*node* without curly quotes around it, which are told; around *prose* they may be meant, and stay."""
        if not node.plain or not curly_quotes.curly_quotes(node.text):
            return node
        told = curly_quotes.hint_of_prose if prose else curly_quotes.hint
        severity: Severity = "warning" if prose else "error"
        self.problem(node.span, "curly-quotes", curly_quotes.MESSAGE, told(node.text), severity)
        return node if prose else Scalar(node.text[1:-1].strip(), node.span, False)

    def line(self, number: int) -> str:
        """Line *number* of the source, from 1."""
        return self.source.line(number)


Reader = Callable[[YamlNode, str, Run], object]


def absent(node: YamlNode) -> bool:
    """Whether a key stands without a value (`doi:`, or YAML's `~` and `null`)."""
    return type(node) is Scalar and node.plain and node.text in ("", "~", "null")


def reader(hint: Hint, split: str = "") -> Reader:
    """The reader for values of the type *hint*; *split* cuts a text into a list."""
    kind, scalar = plain(hint)
    if len(union_members(kind)) > 1:
        return _either(kind)
    if kind is str:
        return _text(scalar or "text")
    if kind is bool:
        return _truth
    if kind in (int, float):
        return _number(hint, kind)
    if origin(kind) is tuple:
        return _list(get_args(kind)[0], split)
    if origin(kind) is Literal:
        return _one_of(kind)
    if is_mapping(kind):
        return _mapping(kind)
    if is_struct(kind):
        return struct_reader(kind)
    raise TypeError(f"no reader for {hint!r}")


# -- scalars ----------------------------------------------------------------------------------------
def _text(scalar: str) -> Reader:
    check = SCALARS[scalar]
    wanted = SCALAR_WORDS[scalar]
    rule = scalar.replace("_", "-")

    def read(node: YamlNode, path: str, run: Run) -> object:
        if type(node) is not Scalar:
            return run.wrong(node, path, wanted)
        node = run.straight(node, prose=scalar == "markdown")
        try:
            return check(node.text)
        except ScalarDoubt as doubt:
            run.problem(node.span, doubt.rule or rule, doubt.message, doubt.hint, "warning")
            return doubt.text
        except ScalarError as error:
            return run.problem(node.span, error.rule or rule, error.message, error.hint)

    return read


def _truth(node: YamlNode, path: str, run: Run) -> object:
    if type(node) is not Scalar:
        return run.wrong(node, path, "true or false")
    word = node.text.strip().lower()
    if node.plain and word in ("true", "false"):
        return word == "true"
    meant = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}.get(word, word)
    hint = f"write {meant}, without quotes" if meant in ("true", "false") else "write true or false, without quotes"
    return run.problem(node.span, "wrong-type", f"{label(path)} takes true or false, not {shown(node.text)}", hint)


_INTEGER = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})", re.ASCII)


def _number(hint: Hint, convert: type[int] | type[float]) -> Reader:
    pattern = _INTEGER if convert is int else _DECIMAL
    low, high = bounds(hint)
    wanted = expected(hint)

    def read(node: YamlNode, path: str, run: Run) -> object:
        if type(node) is not Scalar:
            return run.wrong(node, path, wanted)
        digits = node.text.strip().replace("\N{MINUS SIGN}", "-")
        if pattern.fullmatch(digits) and low <= float(digits) <= high:
            return convert(digits)
        hint = "write the number alone, without a unit; decimals with a point"
        return run.problem(node.span, "wrong-type", f"{label(path)} takes {wanted}, not {shown(node.text)}", hint)

    return read


def _one_of(kind: Hint) -> Reader:
    values = literal_values(kind)
    exact = frozenset(values)
    folded = by_folded_value(values)
    wanted = expected(kind)

    def read(node: YamlNode, path: str, run: Run) -> object:
        if type(node) is not Scalar:
            return run.wrong(node, path, wanted)
        node = run.straight(node)
        if node.text in exact:
            return node.text
        word = node.text.rstrip("/").rsplit("/", 1)[-1] if node.text.startswith("http") else node.text
        value = folded.get(fold_value(word[:200]))
        if value is not None:
            return value
        near = "" if run.full else meant_value(word[:80], values) or nearest(word[:80], values)
        hint = f"did you mean '{near}'?" if near else f"write {wanted}"
        return run.problem(node.span, "wrong-value", f"{label(path)} cannot be {shown(node.text)}", hint)

    return read


# -- structures -------------------------------------------------------------------------------------
def _either(kind: Hint) -> Reader:
    """Unions are told apart by what stands in the file: a text, a list or a group of keys."""
    by_node: dict[type, Reader] = {}
    for member in union_members(kind):
        member_kind = plain(member).type
        node: type = Sequence if origin(member_kind) is tuple else Scalar
        if is_mapping(member_kind) or is_struct(member_kind):
            node = Mapping
        if node in by_node:
            raise TypeError(f"{kind!r} cannot be told apart in YAML")
        by_node[node] = reader(member)
    wanted = expected(kind)

    def read(node: YamlNode, path: str, run: Run) -> object:
        choice = by_node.get(type(node))
        return run.wrong(node, path, wanted) if choice is None else choice(node, path, run)

    return read


def _list(item_hint: Hint, split: str) -> Reader:
    read_item = reader(item_hint)

    def read(node: YamlNode, path: str, run: Run) -> object:
        if type(node) is Sequence:
            items: Collection[YamlNode] = node.items
        else:
            items = _parts(run.straight(node), split, run) if split and type(node) is Scalar else (node,)
        values: list[object] = []
        for item in items:
            if absent(item):
                continue
            at = f"{path}.{len(values)}"
            run.spans[at] = item.span
            value = read_item(item, at, run)
            if value is not BAD and value != "":  # `""` in a list is as little as nothing
                values.append(value)
        return tuple(values)

    return read


def _parts(node: Scalar, split: str, run: Run) -> list[YamlNode]:
    """The parts of a text cut at *split*, each with its own place where it can be found in the line."""
    line, column, length = node.span.line, node.span.column - 1, node.span.length
    source = run.line(line)[: column + length]
    parts: list[YamlNode] = []
    for part in (piece.strip() for piece in node.text.split(split)):
        if part:
            start = source.find(part, column)
            place = node.span if start < 0 else Span(line, start + 1, len(part))
            column = column if start < 0 else start + len(part)
            parts.append(Scalar(part, place, node.plain))
    return parts


def _mapping(kind: Hint) -> Reader:
    key_hint, value_hint = get_args(kind)
    read_value = reader(value_hint, split_of(value_hint))
    read_key = reader(key_hint)
    wanted = expected(kind)

    def read(node: YamlNode, path: str, run: Run) -> object:
        if type(node) is not Mapping:
            return run.wrong(node, path, wanted)
        values: dict[str, object] = {}
        for key, item in node.entries:
            name = read_key(key, f"{path}.{key.text}", run)
            if name is BAD or absent(item):
                continue
            name = cast(str, name)
            if name in values:
                run.problem(
                    key.span, "duplicate-key", f"'{name[:60]}' stands twice in {label(path)}", "keep one of them"
                )
                continue
            at = f"{path}.{name}"
            run.spans[at] = item.span
            value = read_value(item, at, run)
            if value is not BAD:
                values[name] = value
        return values

    return read


class _Key(NamedTuple):
    """A field with its reader."""

    name: str
    key: str
    read: Reader
    required: bool


def _keys(kind: type[Value]) -> tuple[dict[str, _Key], dict[str, Field]]:
    """The fields of *kind* by every name they go by, and the required ones."""
    by_name: dict[str, _Key] = {}
    for field in fields(kind):
        key = _Key(field.name, field.key, reader(field.hint, field.split), field.required)
        by_name |= dict.fromkeys((field.key, *field.aliases), key)
    return by_name, {field.name: field for field in fields(kind) if field.required}


@cache
def struct_reader(kind: type[Value]) -> Reader:
    """The reader for a group of keys: *kind* with all its fields."""
    by_name, required = _keys(kind)
    from_text: str = getattr(kind, "from_text", "")
    foreign: Collection[str] = getattr(kind, "foreign", ())
    wanted = expected(kind)

    def read(node: YamlNode, path: str, run: Run) -> object:
        prefix = f"{path}." if path else ""
        if type(node) is Scalar and from_text:
            key = by_name[from_text]
            run.spans[prefix + key.key] = node.span
            value = key.read(node, prefix + key.key, run)
            return BAD if value is BAD else kind(**{key.name: value})
        if type(node) is not Mapping:
            return run.wrong(node, path, wanted, as_group(kind, path)) if path else _no_keys(node, run)
        values: dict[str, object] = {}
        seen: dict[str, Scalar] = {}
        for name, item in node.entries:
            known = by_name.get(name.text) or by_name.get(fold_key(name.text))
            if known is None:
                _unknown(name, item, by_name, run, foreign if path else run.ignored)
                run.spans.setdefault(prefix + name.text, item.span)  # what is to be filled in there has its name
            elif known.name in seen:
                _twice(seen[known.name], name, run)
            else:
                seen[known.name] = name
                if not absent(item):
                    at = prefix + known.key
                    run.spans[at] = item.span
                    value = known.read(item, at, run)
                    if value is not BAD:
                        values[known.name] = value
        for field_name in required:
            if field_name not in values:
                _missing(node, path, required.values(), values, seen, run)
                return BAD if path else kind(**{**dict.fromkeys(required, ""), **values})
        return kind(**values)

    return read


def _no_keys(node: YamlNode, run: Run) -> object:
    hint = "write 'key: value', one on each line"
    return run.problem(node.span, "wrong-type", f"keys with values are expected here, not {found(node)}", hint)


def _unknown(name: Scalar, item: YamlNode, known: Collection[str], run: Run, foreign: Collection[str]) -> None:
    if run.full:
        return
    if fold_key(name.text) in foreign:
        message = f"{shown(name.text)} is a key of MyST or Quarto; it means nothing here"
        run.problem(name.span, "ignored-key", message, "", "info")
        return
    key = fold_key(name.text[:80])
    hint = meant(key, item, known) or did_you_mean(key, known, f"known keys: {some(known)}")
    if name.text == "<<":
        hint = "repeated groups (<<) are not supported: write the keys out"
    run.problem(name.span, "unknown-key", f"unknown key {shown(name.text)}", hint)


def _twice(first: Scalar, again: Scalar, run: Run) -> None:
    places = f"{shown(first.text)} (line {first.span.line}) and {shown(again.text)} (line {again.span.line})"
    run.problem(again.span, "duplicate-key", f"{places} are the same key", "keep one of them")


def _missing(
    node: Mapping,
    path: str,
    required: Collection[Field],
    values: Collection[str],
    seen: dict[str, Scalar],
    run: Run,
) -> None:
    for field in required:
        if field.name in values or (f"{path}.{field.key}" if path else field.key) in run.spans:
            continue
        hint = f"add '{field.key}: {field.example or '…'}'"
        if field.name in seen:
            run.problem(seen[field.name].span, "missing-key", f"'{field.key}' has no value", hint)
        else:
            where = f" in {label(path)}" if path else ""
            run.problem(node.span, "missing-key", f"'{field.key}' is missing{where}", hint)
