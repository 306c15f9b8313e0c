"""Brings the catalogues of translators up to date: `make catalogues`, or `python docs/catalogues.py`.

Every phrase of the interface, in templates and in the code, gets its entry in `themes/default/locales/<language>.po`:
new ones come at the end with nothing in them, those that nothing says any more go, and all others stay where and as
they are. What is still to be translated is listed.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import jinja2
from jinja2.ext import extract_from_ast

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from sitegen.model.diagnostic import SourceText  # noqa: E402
from sitegen.model.metadata import CreditRole  # noqa: E402
from sitegen.read.po import Entry, read_po  # noqa: E402

LOCALES = ROOT / "themes" / "default" / "locales"
LANGUAGES = ("es", "fr", "de", "it", "pt", "ja", "zh", "ar")
SPEAKING = ("sitegen/render", "sitegen/pages")  # the rooms whose `words(…)` is the interface
SILENT = "sitegen/exporters"  # formats have no interface; JATS calls marked words a `phrase`
# What is said by a variable whose values stand elsewhere: the place, and the phrases.
ELSEWHERE: dict[tuple[str, str], tuple[str, ...]] = {
    ("sitegen/render/views/people.py", "role"): get_args(CreditRole),
    ("sitegen/render/views/case.py", "label"): (),  # the headings of case.html, which are found there
    ("sitegen/render/views/wayfinding.py", "way.label"): (),  # of the same table as views/terms.py
}


class Said(NamedTuple):
    """A phrase, its plural (or none), and the names of the files that say it."""

    phrase: str
    plural: str | None
    places: tuple[str, ...]


class Unseen(Exception):
    """A place says what cannot be told from the source."""


def said() -> list[Said]:
    """Every phrase of the interface once, in the order of files and lines."""
    found: dict[str, tuple[str | None, dict[str, None]]] = {}
    for place, phrase, plural in (*_of_templates(), *_of_code()):
        if not phrase:
            continue
        known = found.setdefault(phrase, (plural, {}))
        if known[0] != plural:
            raise Unseen(f"{place}: “{phrase}” is said with two plurals, {known[0]!r} and {plural!r}")
        known[1][place] = None
    return [Said(phrase, plural, tuple(sorted(places))) for phrase, (plural, places) in found.items()]


def _of_templates() -> Iterator[tuple[str, str, str | None]]:
    environment = jinja2.Environment()
    for path in sorted(ROOT.glob("themes/*/templates/**/*.html")):
        names = {name: (lambda value, *_: value) for name in ("link", "static", "marked")}
        environment.filters.update(names)
        tree = environment.parse(path.read_text("utf-8"))
        for line, function, strings in extract_from_ast(tree, ("_", "_n"), babel_style=False):
            texts = strings if isinstance(strings, tuple) else (strings,)
            if not all(isinstance(text, str) for text in texts[: 2 if function == "_n" else 1]):
                raise Unseen(f"{path.relative_to(ROOT)}:{line}: {function}(…) wants its phrase in quotes")
            yield path.name, texts[0] or "", texts[1] if function == "_n" else None


def _of_code() -> Iterator[tuple[str, str, str | None]]:
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "sitegen").rglob("*.py"))}
    tables = {_module(path): dict(_tables(tree)) for path, tree in trees.items()}
    for path, tree in trees.items():
        place = path.relative_to(ROOT).as_posix()
        near = {**dict(_imported(tree, tables)), **tables[_module(path)]}
        for function, call in _calls(tree):
            kind = _kind(call.func)
            said = place.startswith(SPEAKING) or (kind == "phrase" and not place.startswith(SILENT))
            if kind and said:
                for text, plural in _texts(kind, call, function, near, place):
                    yield path.name, text, plural


def _module(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")


def _imported(tree: ast.Module, tables: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    """The tables that a module takes from others."""
    for node in ast.walk(tree):
        for alias in node.names if isinstance(node, ast.ImportFrom) else ():
            table = tables.get(node.module or "", {}).get(alias.name)
            if table is not None:
                yield alias.asname or alias.name, table


def _tables(tree: ast.Module) -> Iterator[tuple[str, list[str]]]:
    """The dictionaries and lists of a module by name, with the texts among their values."""
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        values = getattr(node, "value", None)
        if isinstance(target, ast.Name) and isinstance(values, ast.Dict | ast.Tuple):
            rows = values.values if isinstance(values, ast.Dict) else values.elts
            yield target.id, [text for row in rows for text in _constants(row)]


def _calls(tree: ast.Module) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Every call, with the function it stands in."""
    within: dict[ast.AST, ast.AST] = {}
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            within[child] = node if isinstance(node, ast.FunctionDef) else within.get(node, tree)
        if isinstance(node, ast.Call):
            yield within.get(node, tree), node


def _kind(function: ast.expr) -> str:
    """`words`, `plural` or `phrase` for `words(…)`, `writer.words(…)`, `words.plural(…)`, `phrase(…)`."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name == "plural" and isinstance(function, ast.Attribute):
        return "plural" if _kind(function.value) == "words" else ""
    return name if name in ("words", "phrase") else ""


def _texts(
    kind: str, call: ast.Call, function: ast.AST, tables: dict[str, list[str]], place: str
) -> Iterator[tuple[str, str | None]]:
    found = _phrases(call.args[0], function, tables) if call.args else None
    if kind == "plural":
        many = call.args[1] if len(call.args) > 1 else None
        if found is None or len(found) != 1 or not isinstance(many, ast.Constant):
            raise Unseen(f"{place}:{call.lineno}: words.plural(…) wants its two phrases in quotes")
        yield found[0], str(many.value)
        return
    if found is None:
        found = ELSEWHERE.get((place, ast.unparse(call.args[0])) if call.args else ("", ""))
    if found is None:
        raise Unseen(
            f"{place}:{call.lineno}: catalogues cannot see what {ast.unparse(call)} says. Write the phrase here, take "
            "it from a dictionary of the module, or mark the phrases where they stand with model.phrase.phrase('…') "
            "and name this place in docs/catalogues.py, ELSEWHERE"
        )
    yield from ((text, None) for text in found)


def _phrases(given: ast.expr, function: ast.AST, tables: dict[str, list[str]]) -> Iterable[str] | None:
    """The texts that *given* can be; None when the source does not tell."""
    match given:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            both = _phrases(one, function, tables), _phrases(other, function, tables)
            return None if None in both else [text for texts in both for text in texts or ()]
        case ast.Subscript(value=ast.Name(id=name)) | ast.Subscript(value=ast.Subscript(value=ast.Name(id=name))):
            return tables.get(name)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=[_, *default]):
            return [*tables[name], *(text for node in default for text in _constants(node))] if name in tables else None
        case ast.Name(id=name):
            return _bound(name, function, tables) or None
    return None


def _bound(name: str, function: ast.AST, tables: dict[str, list[str]]) -> list[str]:
    """The texts that a loop of *function* over a table of the module, or a list written in it, gives to *name*."""
    found = []
    loops = [node for node in ast.walk(function) if isinstance(node, ast.For | ast.comprehension)]
    for loop in loops:
        targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
        for position, target in enumerate(targets):
            if isinstance(target, ast.Name) and target.id == name:
                found += tables.get(_table_of(loop.iter), []) if position == len(targets) - 1 else []
                rows = _listed(loop.iter, function)
                cells = [row.elts[position] if isinstance(row, ast.Tuple) else row for row in rows]
                found += [text for cell in cells for text in _constants(cell)]
    return found


def _table_of(source: ast.expr) -> str:
    """`T` for `T`, `T.items()`, `T.values()` and `enumerate(T, 1)`, whose last part are the texts of T."""
    match source:
        case ast.Name(id=name):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="items" | "values")):
            return name
        case ast.Call(func=ast.Name(id="enumerate"), args=[ast.Name(id=name), *_]):
            return name
    return ""


def _listed(source: ast.expr, function: ast.AST) -> list[ast.expr]:
    if isinstance(source, ast.Tuple | ast.List):
        return source.elts
    if isinstance(source, ast.Name):
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == source.id:
                return _listed(node.value, function) if not isinstance(node.value, ast.Name) else []
    return []


def _constants(node: ast.expr) -> list[str]:
    """The texts that *node* is or may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.Tuple):
        return [text for item in node.elts for text in _constants(item)]
    return _constants(node.args[0]) if isinstance(node, ast.Call) and _kind(node.func) == "phrase" else []


def entries(language: str) -> list[Entry]:
    """The entries of a catalogue, its head first."""
    path = LOCALES / f"{language}.po"
    text = path.read_text("utf-8") if path.exists() else ""
    return read_po(SourceText(file=path.name, text=text))[0]


def missing(language: str, phrases: Iterable[Said]) -> list[Said]:
    """The phrases that are not translated into *language*."""
    done = {
        (entry.phrase, entry.plural)
        for entry in entries(language)
        if entry.forms and all(entry.forms.values()) and not entry.fuzzy
    }
    return [item for item in phrases if (item.phrase, item.plural) not in done]


def catalogue(language: str, phrases: Iterable[Said]) -> str:
    """The text of the catalogue as it should be: head, what it has and is still said, what is new."""
    wanted = {(item.phrase, item.plural): item for item in phrases}
    head, *known = entries(language) or [Entry(1)]
    forms = head.forms.get(0, "").partition("nplurals=")[2][:1]
    kept = [entry for entry in known if (entry.phrase, entry.plural) in wanted]
    have = {(entry.phrase, entry.plural) for entry in kept}
    new = [Entry(0, item.phrase, item.plural) for item in phrases if (item.phrase, item.plural) not in have]
    parts = [_head(head)]
    parts += [_written(entry, wanted[entry.phrase, entry.plural].places, int(forms or 2)) for entry in (*kept, *new)]
    return "\n".join(parts)


def _head(head: Entry) -> str:
    lines = "".join(f"{_quoted(line)}\n" for line in head.forms.get(0, "").splitlines(keepends=True))
    return f'msgid ""\nmsgstr ""\n{lines}'


def _written(entry: Entry, places: Iterable[str], number: int) -> str:
    lines = [f"#: {' '.join(places)}", *(["#, fuzzy"] if entry.fuzzy else []), f"msgid {_quoted(entry.phrase)}"]
    if entry.plural is None:
        lines.append(f"msgstr {_quoted(entry.forms.get(0, ''))}")
    else:
        lines.append(f"msgid_plural {_quoted(entry.plural)}")
        lines += [f"msgstr[{form}] {_quoted(entry.forms.get(form, ''))}" for form in range(number)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def main() -> None:
    """Write every catalogue anew, and say what is left to do."""
    phrases = said()
    for language in LANGUAGES:
        (LOCALES / f"{language}.po").write_text(catalogue(language, phrases), "utf-8")
        left = missing(language, phrases)
        print(f"{language}: {len(phrases) - len(left)} of {len(phrases)} phrases are translated")
        for item in left:
            print(f"    {_quoted(item.phrase)}  ({', '.join(item.places)})")


if __name__ == "__main__":
    main()
