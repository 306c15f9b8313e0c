"""The records a plugin declares. One file, one constant; nothing happens at import.

A page type is a file in `pages/` with `PAGE_TYPE`, an export format one (or a folder) in `exporters/` with `EXPORTER`,
a rule one in `checks/` with `CHECK`. A module of these folders whose name begins with `_` declares nothing: it holds
what several of them share, and other rooms may import it. Third-party packages declare the same constants and name them
as entry points (`sitegen.pages`, `.exporters`, `.checks`).
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

from sitegen.installed import may_declare
from sitegen.model.case import Case, Spans
from sitegen.model.diagnostic import Diagnostic, Severity, SourceText, Span
from sitegen.model.particulars import Citable
from sitegen.model.phrase import Catalogue
from sitegen.model.published import Batch, FileRole, HeadLink, Published
from sitegen.model.site import Card, Listed, Site, SiteInfo
from sitegen.model.struct import Value
from sitegen.model.target import Target


class Workshop(Protocol):
    """What a page type may use while it makes a page: stored values, the theme, the site's facts."""

    @property
    def site(self) -> SiteInfo:
        """The facts of the site."""
        ...

    def case(self, digest: str) -> Case:
        """The stored case of this digest."""
        ...

    def citable(self, digest: str) -> Citable:
        """The stored record of this digest."""
        ...

    def listed(self, digest: str) -> Listed:
        """What lists show of a case, by its digest."""
        ...

    def catalogue(self, lang: str) -> Catalogue:
        """The theme's words of the interface in *lang*; empty when it has none."""
        ...

    def render(self, template: str, page: Value) -> bytes:
        """The HTML of *template* for the view *page*."""
        ...

    def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """What *make* gives for the inputs *key*: made once, and kept from build to build as long as they are the same.

        It is for what only a part of the target's inputs matters to, or several targets are made of.
        """
        ...


@dataclass(frozen=True)
class PageType:
    """A kind of page. `plan` names its targets; `make` turns the inputs of one into bytes, purely.

    For a target of several files it gives the bytes of each, in the order of `Target.paths`. With `of_outlines`, `plan`
    looks at no more of a case than its outline holds (`resolve/card.py`) and at no picture: it is asked again only when
    one of these differs. With `of_pages` it looks at the prose pages alone, so that a preview asks it as soon as one of
    them is saved. With `replan` and `renewed` it has one target for each case, at the address of the case: while all
    outlines are the same, `replan` gives it anew from the inputs it had, the card the case has now, and the site;
    `renewed(alone, known)` is the target of a case that a preview planned `alone`, amid what surrounded it in the one
    `known` so far.
    """

    name: str
    plan: Callable[[Site], Iterable[Target]]
    make: Callable[[bytes, Workshop], bytes | tuple[bytes, ...]]
    of_outlines: bool = False
    of_pages: bool = False
    replan: Callable[[bytes, Card, Site], Target] | None = None
    renewed: Callable[[Target, Target], Target] | None = None


# What comes of an export format: a file of many whole cases, a file of the citations of one or many, a file of each
# case, or nothing but a part of the head of each page.
Made = Literal["gathered", "cited", "written", "head"]


@dataclass(frozen=True)
class Exporter:
    """An export format, pure. `filename` may hold `{slug}`: a case's, or the name of a year, an issue, an author.

    One format is one of these: `cite` makes a citation file of one or several cases, from what needs no text of theirs;
    `write` a file of one whole case; `gather` a file of many, for a registry or a harvester. The files of `cite`, and
    those of `write` that are `beside`, lie beside each case's page unless `exports:` in site.yml says otherwise. `role`
    is what such a file is to its case: one of role `text` has all of it. `profile` is the address of what the file
    keeps to, where its media type says too little. A file of `gather` is published, at the root of the site, only when
    it may be (`publish`) and `exports:` names it. So that an edit of a case does not make all of it again, such a
    format may say how it is made of parts: `part` is what one case gives to it, `join` puts the parts together.

    `registry` is who takes the file (`crossref`, `pubmed`, `doaj`), whose rules in `checks/` must hold before it is
    written; `schema` the path of its schema among those of `sitegen check --deposit` (docs/deposit.md). It takes no
    more than `most` cases in a file, where there is a limit. `left_out` says why a file of many leaves a case out, in
    words for the author (`has no DOI`), and nothing when it takes it: `gather` is given no case that it leaves out.
    With `kit` an export to a folder has pictures and files beside the file of `write`, in forms that archives take.
    `purpose` says in a few words who reads the format.

    A format may speak in the head of the page too: `tags` gives names and contents of `<meta>` elements (`property`
    in place of `name` for those with a colon, but for `twitter:`), `links` gives `<link>` elements, `data` a JSON-LD
    object as JSON.
    """

    name: str
    label: str
    media_type: str = ""
    filename: str = ""
    cite: Callable[[Iterable[Citable], SiteInfo], bytes] | None = None
    write: Callable[[Published, SiteInfo], bytes] | None = None
    gather: Callable[[Iterable[Published], SiteInfo, Batch], bytes] | None = None
    part: Callable[[Published, SiteInfo], bytes] | None = None
    join: Callable[[Iterable[bytes], SiteInfo, Batch], bytes] | None = None
    tags: Callable[[Published, SiteInfo], Iterable[tuple[str, str]]] | None = None
    links: Callable[[Published, SiteInfo], Iterable[HeadLink]] | None = None
    data: Callable[[Published, SiteInfo], bytes] | None = None
    beside: bool = False
    publish: bool = False
    role: FileRole = "description"
    profile: str = ""
    registry: str = ""
    schema: str = ""
    most: int = 0
    kit: bool = False
    left_out: Callable[[Published], str] | None = None
    purpose: str = ""

    @property
    def makes(self) -> Made:
        """What comes of it."""
        if self.gather is not None:
            return "gathered"
        return "cited" if self.cite is not None else "written" if self.write is not None else "head"


class Locate:
    """Points into the source of a case: `at("authors", 0, "orcid")` or `at("cite", 3)`.

    When the exact place is not known, the nearest enclosing one is used, and the file's first line at last.
    """

    def __init__(self, source: SourceText, spans: Spans) -> None:
        self.source = source
        self.spans = spans

    def __call__(self, *path: str | int) -> Span:
        """The place of *path* in the source."""
        for length in range(len(path), 0, -1):
            key = ".".join(map(str, path[:length]))
            span = self.spans.keys.get(key) or self.spans.nodes.get(key)
            if span is not None:
                return span
        return Span()

    def problem(self, rule: str, severity: Severity, message: str, hint: str, *path: str | int) -> Diagnostic:
        """A diagnostic at *path*, with its code frame."""
        return self.source.diagnostic(self(*path), rule, message, hint, severity)


@dataclass(frozen=True)
class Check:
    """A rule about one case. `run` yields a problem for each breach.

    A rule of a `registry` (`crossref`, `pubmed`, `doaj`) says what that refuses: it is told to sites that name the
    registry under `deposits:`, and to whoever asks with `sitegen check --deposit`.

    `good` and `bad` are whole `index.md` texts: they are the rule's tests and its documentation.
    """

    name: str
    severity: Severity
    summary: str
    run: Callable[[Case, Locate, Check], Iterator[Diagnostic]]
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    registry: str = ""


Plugin = TypeVar("Plugin", PageType, Exporter, Check)
Kind = Literal["pages", "exporters", "checks"]
CONSTANTS = {"pages": "PAGE_TYPE", "exporters": "EXPORTER", "checks": "CHECK"}


class PluginConflict(Exception):
    """Two plugins of one kind have one name."""


@dataclass(frozen=True)
class Registry(Generic[Plugin]):
    """Plugins of one kind by name, in name order."""

    by_name: Mapping[str, Plugin]

    def __iter__(self) -> Iterator[Plugin]:
        return iter(self.by_name.values())

    def __getitem__(self, name: str) -> Plugin:
        return self.by_name[name]


def discover(kind: Kind) -> Registry[Plugin]:
    """All plugins of *kind*: the files of its folder, then entry points `sitegen.<kind>`."""
    found: dict[str, tuple[str, Plugin]] = {}
    declared: list[tuple[str, Plugin]] = [*_built_in(kind), *_entry_points(kind)]
    for where, plugin in declared:
        if plugin.name in found:
            raise PluginConflict(f"{found[plugin.name][0]} and {where} both declare the name {plugin.name!r}")
        found[plugin.name] = (where, plugin)
    return Registry({name: found[name][1] for name in sorted(found)})


def some(kind: Kind, names: Iterable[str]) -> Registry[Plugin]:
    """The plugins of *kind* of these names. Where no package declares any, no other file is opened: to import every
    kind of page takes longer than to plan one.
    """
    if may_declare(f"sitegen.{kind}", sys.path):
        found: Registry[Plugin] = discover(kind)
        return Registry({name: found[name] for name in names})
    modules = ((name, importlib.import_module(f"sitegen.{kind}.{name.replace('-', '_')}")) for name in names)
    return Registry({name: getattr(module, CONSTANTS[kind]) for name, module in modules})


def _built_in(kind: Kind) -> Iterator[tuple[str, Any]]:
    package = importlib.import_module(f"sitegen.{kind}")
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("_"):
            where = f"sitegen.{kind}.{module.name}"
            yield where, getattr(importlib.import_module(where), CONSTANTS[kind])


def _entry_points(kind: Kind) -> Iterator[tuple[str, Any]]:
    if not may_declare(f"sitegen.{kind}", sys.path):
        return
    import importlib.metadata

    for point in importlib.metadata.entry_points(group=f"sitegen.{kind}"):
        yield f"{point.module}.{point.attr}", point.load()
