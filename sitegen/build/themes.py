"""Finds a theme and what it extends: the project's `themes/<name>/` first, then the one that comes with sitegen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from sitegen import files
from sitegen.build.fingerprint import PACKAGE
from sitegen.build.sources import Sources
from sitegen.config import ThemeChoice
from sitegen.model.case import Spans
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.layout import SITE_FILE, THEMES
from sitegen.plugins import Locate
from sitegen.read.frontmatter import Reading
from sitegen.read.nearest import did_you_mean
from sitegen.read.source import decode
from sitegen.render.manifest import Manifest, read_manifest
from sitegen.render.theme import MANIFEST, TEMPLATES, is_catalogue, merge

DEFAULT = "default"
FRAME = "templates/base.html"  # what pages of the default theme are built on; a theme of its own may do without
NOWHERE = Locate(SourceText(file=SITE_FILE, text=""), Spans())


@dataclass
class FoundTheme:
    """The files of a theme over those of the themes it extends, and where in the project each comes from.

    `options` are the defaults of all layers with the site's choice over them.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class _Layer:
    """One theme of a chain: its name, its files, its manifest, where the values of that stand, what is wrong there."""

    name: str
    files: Mapping[str, bytes]
    manifest: Manifest
    at: Locate
    problems: tuple[Diagnostic, ...]


def load_theme(root: Path, choice: ThemeChoice, sources: Sources, at: Locate = NOWHERE) -> FoundTheme:
    """The theme of *choice* with what it extends, or what is wrong; *at* points into site.yml."""
    chain: list[_Layer] = []
    wanted, asker, asking = choice.name, at, "theme.name"
    while wanted or not chain:
        known = [layer.name for layer in chain]
        if wanted in known:
            return _refused(asker, *_circle([*known, wanted]), asking)
        folder = _folder(root, wanted, sources)
        if folder is None:
            return _refused(asker, f"there is no theme called '{wanted}'", _themes(wanted, sources), asking)
        layer = _layer(wanted, _read(folder), own=wanted in sources.themes)
        if not isinstance(layer, _Layer):
            return FoundTheme(problems=layer)
        chain.append(layer)
        wanted, asker, asking = layer.manifest.extends, layer.at, "extends"
    return _stacked(chain, choice, at)


def _refused(at: Locate, message: str, hint: str, key: str) -> FoundTheme:
    return FoundTheme(problems=(at.problem("theme", "error", message, hint, *key.split(".")),))


def _circle(names: list[str]) -> tuple[str, str]:
    """What to say of a chain that comes back to a theme it has passed."""
    if names[-1] == DEFAULT == names[-2]:
        message = "this theme has the name of the one it extends"
        return message, "give its folder another name, and write that name under theme: in content/site.yml"
    if names[-1] == names[-2]:
        return f"the theme '{names[-1]}' extends itself", "write extends: default"
    circle = names[names.index(names[-1]) :]
    return f"these themes extend each other in a circle: {' → '.join(circle)}", "write extends: default in one of them"


def _folder(root: Path, name: str, sources: Sources) -> Path | None:
    if name in sources.themes:
        return root / "themes" / name
    return _packaged(name) if name and Path(name).name == name else None


def _packaged(name: str) -> Path | None:
    for place in (PACKAGE / "themes", PACKAGE.parent / "themes"):
        if (place / name / MANIFEST).is_file():
            return place / name
    return None


def _read(folder: Path) -> dict[str, bytes]:
    return {entry.path: files.read(folder / entry.path) for entry in files.scan_output(folder) if entry.regular}


def _themes(wanted: str, sources: Sources) -> str:
    known = list(dict.fromkeys([DEFAULT, *sorted(sources.themes)]))
    return did_you_mean(wanted, known, f"write one of: {', '.join(known)}")


def _layer(name: str, found: Mapping[str, bytes], *, own: bool) -> _Layer | tuple[Diagnostic, ...]:
    """The theme *name* of the files *found*, or all that is wrong with its theme.yml; *own* if it is the project's."""
    file = f"{THEMES}{name}/{MANIFEST}"
    if MANIFEST not in found:
        hint = f"write {file} with these two lines: name: {name} and extends: {DEFAULT}"
        return (Diagnostic(file=file, rule="theme", message=f"the theme '{name}' has no {MANIFEST}", hint=hint),)
    source = decode(file, found[MANIFEST])
    if isinstance(source, Diagnostic):
        return (source,)
    reading: Reading[Manifest] = read_manifest(source)
    if reading.value is None:
        return reading.diagnostics
    problems = (*reading.diagnostics, *(_catalogue_problems(name, found) if own else ()))
    return _Layer(name, found, reading.value, Locate(source, Spans(keys=reading.spans)), problems)


def _catalogue_problems(theme: str, found: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What is wrong with a theme's words in other languages; those that come with sitegen are tested with it."""
    paths = sorted(filter(is_catalogue, found))
    if not paths:
        return
    from sitegen.render.catalogue import read_catalogue  # which most sites do without

    for path in paths:
        source = decode(f"{THEMES}{theme}/{path}", found[path])
        yield from read_catalogue(source)[1] if isinstance(source, SourceText) else (source,)


def _stacked(chain: list[_Layer], choice: ThemeChoice, at: Locate) -> FoundTheme:
    """One theme of all layers, the first on top."""
    defaults: dict[str, str] = {}
    origins: dict[str, str] = {}
    for layer in reversed(chain):
        defaults |= layer.manifest.options
        origins |= {path: f"{THEMES}{layer.name}/{path}" for path in layer.files}
    merged = merge([layer.files for layer in chain])
    problems = [problem for layer in chain for problem in layer.problems]
    problems += (_unknown_option(name, defaults, chain[0].name, at) for name in choice.options if name not in defaults)
    lacking = sorted(_page_templates() - merged.keys())
    if lacking:
        message = f"the theme '{chain[0].name}' and what it extends have no {', '.join(lacking)}"
        problems.append(chain[-1].at.problem("theme", "error", message, f"write extends: {DEFAULT}", "extends"))
        return FoundTheme(problems=tuple(problems))
    return FoundTheme(merged, origins, {**defaults, **choice.options}, tuple(problems))


def _unknown_option(name: str, known: Mapping[str, str], theme: str, at: Locate) -> Diagnostic:
    has = f"its options: {', '.join(known)}" if known else "it has no options: remove this one"
    message = f"the theme '{theme}' has no option called '{name}'"
    return at.problem("theme", "error", message, did_you_mean(name, known, has), "theme", "options", name)


@cache
def _page_templates() -> frozenset[str]:
    """The template of each page type, which every theme has or takes from another: those of the default theme."""
    folder = _packaged(DEFAULT)
    found = files.scan_output(folder / TEMPLATES) if folder is not None else ()
    pages = frozenset(TEMPLATES + entry.path for entry in found if "/" not in entry.path)
    return pages - {FRAME}
