"""Write the reference of all keys from the definitions themselves: `python docs/content_reference.py`.

A test compares the page with what this makes, so that the page cannot lag behind the program.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from sitegen.config import Config  # noqa: E402
from sitegen.model.metadata import Metadata  # noqa: E402
from sitegen.model.struct import Value  # noqa: E402
from sitegen.read.hints import (  # noqa: E402
    Field,
    Hint,
    fields,
    is_mapping,
    is_struct,
    origin,
    plain,
    union_members,
)
from sitegen.read.page import PageKeys  # noqa: E402
from sitegen.read.wording import expected  # noqa: E402
from sitegen.render.manifest import Manifest  # noqa: E402

PAGE = HERE / "content-reference.md"
# Keys that are read and checked, and of which no page, file or rule makes use in this version.
WITHOUT_EFFECT: dict[type[Value], frozenset[str]] = {
    Config: frozenset(
        {"profile", "analytics", "privacy"}
    ),
    Metadata: frozenset({"open_access", "privacy_review"}),
}  # fmt: skip
HEAD = """# Reference of all keys

<!-- Made by docs/content_reference.py from the program itself; edit the definitions, not this page. -->

Spelling of keys is forgiving: `equal_contributor`, `equal-contributor` and `equalContributor` are one key. A key that
is not listed here is an error that names the nearest one, except for keys of MyST and Quarto that mean nothing here:
they are reported and passed over. Where a list is expected, a single value will do. A word such as `NO`, `08` or
`1:30` stays what it is; only `true` and `false` are true and false. Markdown has its meaning where “Markdown” is said.
A key that is marked *not used yet* is checked, and has no effect in this version.
"""


def page() -> str:
    """The whole reference page."""
    parts = [
        HEAD,
        *section("Front matter of a case", Metadata),
        *section("Front matter of a prose page", PageKeys),
        *section("site.yml", Config),
        *section("theme.yml", Manifest),
    ]
    return "\n".join(parts).rstrip() + "\n"


def section(title: str, kind: type[Value]) -> Iterator[str]:
    """A table of *kind*, then one of each group of keys in it."""
    yield f"## {title}\n"
    yield from table(kind)
    for name, group in groups(kind):
        yield f"### {name}\n"
        yield f"{summary(group)}\n"
        yield from table(group)


def groups(kind: type[Value], seen: set[type] | None = None, path: str = "") -> Iterator[tuple[str, type[Value]]]:
    """The groups of keys under *kind*, each once, with the first key that leads to them."""
    seen = set() if seen is None else seen
    for field in fields(kind):
        for group in structs(field.hint):
            if group not in seen:
                seen.add(group)
                name = f"{path}{field.key}"
                yield f"`{name}`", group
                yield from groups(group, seen, f"{name}.")


def structs(hint: Hint) -> Iterator[type[Value]]:
    """The groups of keys that *hint* mentions."""
    kind = plain(hint).type
    if is_struct(kind):
        yield kind
    elif len(members := union_members(kind)) > 1 or is_mapping(kind) or origin(kind) is tuple:
        for member in members if len(members) > 1 else get_args(kind):
            if member is not ...:
                yield from structs(member)


def summary(kind: type[Value]) -> str:
    """What a group of keys is, and which key a bare text stands for."""
    text = " ".join((kind.__doc__ or "").split())
    short = getattr(kind, "from_text", "")
    return f"{text} A text alone is its `{short}`." if short else text


def table(kind: type[Value]) -> Iterator[str]:
    """The keys of *kind*, one a row."""
    yield "| key | takes | meaning |"
    yield "| --- | --- | --- |"
    for field in fields(kind):
        key = f"`{field.key}`{' (required)' if field.required else ''}"
        yield f"| {key} | {takes(field)} | {meaning(field)}{unused(kind, field)} |"
    yield ""


def unused(kind: type[Value], field: Field) -> str:
    """The mark of a key without effect."""
    return " *Not used yet.*" if field.name in WITHOUT_EFFECT.get(kind, ()) else ""


def takes(field: Field) -> str:
    """The kind of value, without naming the keys of a group, which have a table of their own."""
    words = re.sub(r"keys of its own \([^)]*\)", "keys of its own", expected(field.hint))
    words += f", or text separated by `{field.split}`" if field.split else ""
    return words.replace("|", "\\|")


def meaning(field: Field) -> str:
    """Description, example, default and other names."""
    text = field.description
    if field.example is not None:
        text += f" Example: `{field.example}`."
    if isinstance(field.default, str | int | float) and field.default not in ("", False):
        text += f" Default: `{str(field.default).lower() if field.default is True else field.default}`."
    others = [name for name in field.aliases if name != field.key]
    if others:
        text += f" Also: {', '.join(f'`{name}`' for name in others)}."
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
