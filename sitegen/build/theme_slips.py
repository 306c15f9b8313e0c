"""What in a theme of the site's own has no effect because of a slip: each would be passed over in silence.

A block that no template below has, words of the interface that nobody says, a custom property that nothing declares.
Names in style sheets: https://www.w3.org/TR/css-variables-1/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.layout import THEMES
from sitegen.read.nearest import Nearest, did_you_mean
from sitegen.read.po import read_po
from sitegen.read.source import decode
from sitegen.render.blocks import extended_by, named_blocks, outer_blocks
from sitegen.render.stylesheet import OWN, SHEET
from sitegen.render.theme import CATALOGUE, LOCALES, TEMPLATES, is_catalogue

Layer = tuple[str, Mapping[str, bytes]]  # the name of a theme, and its files
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.IGNORECASE)
_SAID = re.compile(r"\b_n?\(\s*\"((?:[^\"\\]|\\.)*)\"")
_ASIDE = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|url\([^)\"']*\)", re.DOTALL)
_DECLARED = re.compile(r"--([\w-]+)\s*:")
_ASKED = re.compile(r"var\(\s*--([\w-]+)\s*(,?)")


def theme_slips(chain: Sequence[Layer]) -> Iterator[Diagnostic]:
    """The slips in the top theme of *chain*, whose themes below are those that it extends, the nearest first."""
    (name, files), below = chain[0], [found for _, found in chain[1:]]
    for path in sorted(files):
        if not path.startswith(TEMPLATES) and path != OWN and not is_catalogue(path):
            continue
        source = decode(f"{THEMES}{name}/{path}", files[path])
        if not isinstance(source, SourceText):
            continue  # which is told where the file is used
        if path.startswith(TEMPLATES):
            yield from _blocks(source, chain)
        elif path == OWN:
            yield from _sheet(source, below)
        else:
            yield from _language(source, path)
            yield from _phrases(source, chain)


def _slip(source: SourceText, at: int, length: int, message: str, hint: str) -> Diagnostic:
    """A slip at the place *at* of the text."""
    line = source.text.count("\n", 0, at) + 1
    span = Span(line, at - (source.text.rfind("\n", 0, at) + 1) + 1, max(1, length))
    return source.diagnostic(span, "theme-slip", message, hint, "warning")


def _blocks(source: SourceText, chain: Sequence[Layer]) -> Iterator[Diagnostic]:
    """Blocks that stand in for none of the template that this one extends."""
    known: set[str] = set()
    parent, passed = extended_by(source.text), {""}
    while parent not in passed:
        passed.add(parent)
        name, inner = parent.partition(":")[::2] if ":" in parent else ("", parent)
        start = next((place for place, (theme, _) in enumerate(chain) if theme == name), 0)
        text = next((files[TEMPLATES + inner] for _, files in chain[start:] if TEMPLATES + inner in files), b"")
        known |= named_blocks(text.decode("utf-8", "replace"))
        parent = extended_by(text.decode("utf-8", "replace"))
    if not known:
        return
    for name, at in outer_blocks(source.text):
        if name not in known:
            hint = did_you_mean(name, known, f"write one of: {', '.join(sorted(known))}")
            message = f"the template that this one extends has no block called '{name}', so this is shown nowhere"
            yield _slip(source, at, len(name), message, hint)


def _sheet(source: SourceText, below: Sequence[Mapping[str, bytes]]) -> Iterator[Diagnostic]:
    """Braces without a partner, and custom properties that nothing declares or asks for."""
    text = _ASIDE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source.text)
    yield from _braces(source, text)
    sheets = "\n".join(files.get(path, b"").decode("utf-8", "replace") for files in below for path in (SHEET, OWN))
    known, asked = {*_DECLARED.findall(sheets)}, {name for name, _ in _ASKED.findall(sheets + text)}
    own, nearest = {*_DECLARED.findall(text)}, Nearest(known)
    for found in _ASKED.finditer(text):
        name, otherwise = found.groups()
        if name not in known | own and not otherwise:
            near = nearest(name)
            hint = f"did you mean '--{near}'?" if near else "themes/README.md lists the tokens"
            yield _slip(source, found.start(1) - 2, len(name) + 2, f"no style sheet declares '--{name}'", hint)
    for found in _DECLARED.finditer(text):
        near = nearest(found[1]) if known and found[1] not in known | asked else ""
        if near:
            message = f"no rule asks for '--{found[1]}'"
            yield _slip(source, found.start(1) - 2, len(found[1]) + 2, message, f"did you mean '--{near}'?")


def _braces(source: SourceText, text: str) -> Iterator[Diagnostic]:
    opened: list[int] = []
    for found in re.finditer(r"[{}]", text):
        if found[0] == "{":
            opened.append(found.start())
        elif opened:
            opened.pop()
        else:
            yield _slip(
                source, found.start(), 1, "this brace closes nothing", "take it out, or write the { it belongs to"
            )
            return
    if opened:
        message = "this brace is not closed, so that rules behind it may have no effect"
        yield _slip(source, opened[-1], 1, message, "write } where the rule ends")


def _language(source: SourceText, path: str) -> Iterator[Diagnostic]:
    name = path[len(LOCALES) : -len(CATALOGUE)]
    if not _LANGUAGE.fullmatch(name):
        message = f"'{name}' is not the tag of a language, so no page takes words from here"
        yield _slip(source, 0, 1, message, "rename the file: es.po for Spanish, pt-BR.po for Portuguese of Brazil")


def _phrases(source: SourceText, chain: Sequence[Layer]) -> Iterator[Diagnostic]:
    """Entries of phrases that no template and no code says: those below are in every catalogue of the theme below."""
    known = _known(chain)
    entries, _ = read_po(source)
    lines = source.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for entry in entries:
        if known and entry.phrase and entry.phrase not in known:
            hint = did_you_mean(entry.phrase, known, "take the entry out, or write the phrase as the pages have it")
            message = f"the interface has no phrase “{entry.phrase}”"
            yield _slip(source, starts[entry.line - 1], len(lines[entry.line - 1]), message, hint)
    heads = [entry for entry in entries if not entry.phrase and "Plural-Forms" in entry.forms.get(0, "")]
    plural = next((entry for entry in entries if entry.plural is not None), None)
    if plural is not None and not heads:
        hint = 'write at the top: msgid "", under it msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
        message = "a phrase with a plural needs Plural-Forms at the top of the file, or numbers may get the wrong form"
        yield _slip(source, starts[plural.line - 1], len(lines[plural.line - 1]), message, hint)


def _known(chain: Sequence[Layer]) -> set[str]:
    """The phrases of the interface; none when no theme below has catalogues to tell them by."""
    known: set[str] = set()
    for _, files in chain[1:]:
        path = next((path for path in sorted(files) if is_catalogue(path)), "")
        entries = read_po(SourceText(file=path, text=_text(files, path)))[0]
        known |= {entry.phrase for entry in entries}
    if known:
        templates = ((files, path) for _, files in chain for path in files if path.startswith(TEMPLATES))
        known |= {phrase for files, path in templates for phrase in _SAID.findall(_text(files, path))}
    return known


def _text(files: Mapping[str, bytes], path: str) -> str:
    return files.get(path, b"").decode("utf-8", "replace")
