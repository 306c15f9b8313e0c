"""Finds a theme and what it extends: the project's `themes/<name>/` first, then the one that comes with sitegen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from sitegen import files
from sitegen.build.fingerprint import PACKAGE
from sitegen.build.sources import Sources
from sitegen.build.theme_options import PictureChoice, choose
from sitegen.config import ThemeChoice
from sitegen.model.case import Spans
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.layout import SITE_FILE, THEMES
from sitegen.model.site import LinkUse
from sitegen.plugins import Locate
from sitegen.read.frontmatter import Reading
from sitegen.read.nearest import did_you_mean
from sitegen.read.source import decode
from sitegen.render.manifest import Manifest, OptionValue, read_manifest
from sitegen.render.stylesheet import OWN, SHEET, owner, stylesheet
from sitegen.render.theme import MANIFEST, TEMPLATES, beneath, is_catalogue, merge

DEFAULT = "default"
PLACES = (PACKAGE / "themes", PACKAGE.parent / "themes")  # in an installed package; in a checkout
FRAME = "templates/base.html"  # what pages of the default theme are built on; a theme of its own may do without
_LIKE_A_NAME = re.compile(r"\w[\w-]*")
NOWHERE = Locate(SourceText(file=SITE_FILE, text=""), Spans())


@dataclass
class FoundTheme:
    """The files of a theme over those of the themes it extends, and where in the project each comes from.

    `options` are the defaults of all layers with the site's choice over them; what the site chose of `pictures` is to
    be made yet, and `links` are to be followed.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    options: dict[str, OptionValue] = field(default_factory=dict)
    pictures: dict[str, PictureChoice] = field(default_factory=dict)
    links: tuple[LinkUse, ...] = ()
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
        if folder is None and _LIKE_A_NAME.fullmatch(wanted) and (root / THEMES / wanted).is_dir():
            return FoundTheme(problems=(_without_manifest(wanted),))
        if folder is None:
            return _refused(asker, f"there is no theme called '{wanted}'", _themes(wanted, sources), asking)
        layer = _layer(wanted, _read(folder), own=wanted in sources.themes)
        if not isinstance(layer, _Layer):
            return FoundTheme(problems=layer)
        chain.append(layer)
        wanted, asker, asking = layer.manifest.extends, layer.at, "extends"
    return _stacked(chain, choice, at, sources)


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
    for place in PLACES:
        if (place / name / MANIFEST).is_file():
            return place / name
    return None


def _shipped() -> list[str]:
    """The names of the themes that come with sitegen."""
    names = {entry.path.partition("/")[0] for place in PLACES if place.is_dir() for entry in files.scan_output(place)}
    return sorted(name for name in names if _packaged(name))


def _read(folder: Path) -> dict[str, bytes]:
    return {entry.path: files.read(folder / entry.path) for entry in files.scan_output(folder) if entry.regular}


def _themes(wanted: str, sources: Sources) -> str:
    known = list(dict.fromkeys([*_shipped(), *sorted(sources.themes)]))
    return did_you_mean(wanted, known, f"write one of: {', '.join(known)}")


def _layer(name: str, found: Mapping[str, bytes], *, own: bool) -> _Layer | tuple[Diagnostic, ...]:
    """The theme *name* of the files *found*, or all that is wrong with its theme.yml; *own* if it is the project's."""
    file = f"{THEMES}{name}/{MANIFEST}"
    if MANIFEST not in found:
        return (_without_manifest(name),)
    source = decode(file, found[MANIFEST])
    if isinstance(source, Diagnostic):
        return (source,)
    reading: Reading[Manifest] = read_manifest(source)
    if reading.value is None:
        return reading.diagnostics
    problems = (*reading.diagnostics, *(_catalogue_problems(name, found) if own else ()))
    return _Layer(name, found, reading.value, Locate(source, Spans(keys=reading.spans)), problems)


def _without_manifest(name: str) -> Diagnostic:
    file = f"{THEMES}{name}/{MANIFEST}"
    hint = f"write {file} with these two lines: name: {name} and extends: {DEFAULT}"
    return Diagnostic(file=file, rule="theme", message=f"the theme '{name}' has no {MANIFEST}", hint=hint)


def _catalogue_problems(theme: str, found: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What is wrong with a theme's words in other languages; those that come with sitegen are tested with it."""
    paths = sorted(filter(is_catalogue, found))
    if not paths:
        return
    from sitegen.render.catalogue import read_catalogue  # which most sites do without

    for path in paths:
        source = decode(f"{THEMES}{theme}/{path}", found[path])
        yield from read_catalogue(source)[1] if isinstance(source, SourceText) else (source,)


def _stacked(chain: list[_Layer], choice: ThemeChoice, at: Locate, sources: Sources) -> FoundTheme:
    """One theme of all layers, the first on top."""
    folders = [layer.files for layer in chain]
    stated = [(replace(layer.manifest, name=layer.name), layer.at) for layer in chain]
    chosen = choose(stated, owner(folders), choice.options, at, sources.loose)
    merged = merge(folders) | beneath([(layer.name, layer.files) for layer in chain])
    merged.pop(OWN, None)
    sheet = stylesheet(folders, chosen.css)
    merged |= {} if sheet is None else {SHEET: sheet}
    problems = [*(problem for layer in chain for problem in layer.problems), *chosen.problems]
    if chain[0].name in sources.themes:
        problems += _slips(chain)
    lacking = sorted(_page_templates() - merged.keys())
    if lacking:
        message = f"the theme '{chain[0].name}' and what it extends have no {', '.join(lacking)}"
        if lacking == sorted(_page_templates()):
            message = f"the theme '{chain[0].name}' extends no other, and its pages have no templates"
        problems.append(chain[-1].at.problem("theme", "error", message, f"write extends: {DEFAULT}", "extends"))
        return FoundTheme(problems=tuple(problems))
    links, pictures = tuple(chosen.links), chosen.pictures
    return FoundTheme(merged, _origins(chain), chosen.values, pictures, links, tuple(problems))


def _slips(chain: list[_Layer]) -> Iterator[Diagnostic]:
    """What in the site's own theme has no effect."""
    from sitegen.build.theme_slips import theme_slips  # which sites without a theme of their own do without

    top = chain[0]
    if top.manifest.name not in ("", top.name):
        message = f"the theme is called '{top.manifest.name}' here, and '{top.name}' by its folder, which counts"
        yield top.at.problem("theme-slip", "warning", message, f"write name: {top.name}", "name")
    yield from theme_slips([(layer.name, layer.files) for layer in chain])


def _origins(chain: list[_Layer]) -> dict[str, str]:
    """Where each file of the theme comes from; a template that another stands over, too."""
    found: dict[str, str] = {}
    hidden: dict[str, str] = {}
    for layer in reversed(chain):
        found |= {path: f"{THEMES}{layer.name}/{path}" for path in layer.files}
        named = {path: origin for path, origin in found.items() if path.startswith(TEMPLATES)}
        hidden |= {f"{TEMPLATES}{layer.name}:{path[len(TEMPLATES) :]}": origin for path, origin in named.items()}
    return hidden | found


@cache
def _page_templates() -> frozenset[str]:
    """The template of each page type, which every theme has or takes from another: those of the default theme."""
    folder = _packaged(DEFAULT)
    found = files.scan_output(folder / TEMPLATES) if folder is not None else ()
    pages = frozenset(TEMPLATES + entry.path for entry in found if "/" not in entry.path)
    return pages - {FRAME}
