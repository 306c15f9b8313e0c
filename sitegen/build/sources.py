"""The source files by digest and by what they are: site.yml, cases, pages, themes.

A file is hashed again only when its stat differs from the one remembered, or is too young to be trusted. Files are
looked at one by one only in folders whose listing differs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitegen import files
from sitegen.build.memory import Memory, SourceFolder, SourceRecord
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, CONTENT, LOCK_FILE, PAGES, SITE_FILE, THEMES
from sitegen.read.misnamed import is_meant

_PICTURE = re.compile(rf"{CONTENT}[^/]+\.(?:svg|png|jpe?g|webp|gif|avif|tiff?|bmp)", re.IGNORECASE)


@dataclass
class Sources:
    """Digests by path, in groups. `cases` maps a slug to the files of its folder by relative path.

    `pages` are the Markdown files right in content/pages/, `page_files` what they may show, relative to that folder;
    `styles` are the citation styles that `site.yml` may name, relative to content/, and `loose` the pictures
    there, of which a theme may show one.
    """

    folders: dict[str, SourceFolder] = field(default_factory=dict)
    cases: dict[str, dict[str, str]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    page_files: dict[str, str] = field(default_factory=dict)
    themes: dict[str, dict[str, str]] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    loose: dict[str, str] = field(default_factory=dict)
    site: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def record(self, path: str) -> SourceRecord | None:
        """The record of one file."""
        folder, _, name = path.rpartition("/")
        return self.folders[folder].records.get(name) if folder in self.folders else None


def digest_sources(root: Path, folders: Mapping[str, files.Folder], memory: Memory) -> Sources:
    """Group the files of *folders* and give each its digest."""
    sources = Sources()
    for path, folder in sorted(folders.items()):
        known = memory.sources.get(path)
        if known is None or known.digest != folder.digest or not folder.digest or folder.racy(memory.started_ns):
            known = _look(root, path, folder, memory, sources.diagnostics)
        sources.folders[path] = known
        _group(sources, path, {name: record.digest for name, record in known.records.items()})
    if not sources.site:  # what to do with `site.yml.txt` is told with the absence of site.yml
        told = sources.diagnostics
        sources.diagnostics = [item for item in told if item.rule != "unknown-file" or not _is_site_file(item.file)]
    sources.cases = {slug: dict(sorted(sources.cases[slug].items())) for slug in sorted(sources.cases)}
    return sources


def _is_site_file(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return f"{folder}/" == CONTENT and is_meant(name, SITE_FILE.removeprefix(CONTENT))


def _look(root: Path, path: str, folder: files.Folder, memory: Memory, problems: list[Diagnostic]) -> SourceFolder:
    """The files of a folder one by one."""
    records: dict[str, SourceRecord] = {}
    known = memory.sources.get(path, SourceFolder(b"", {})).records
    for entry in files.files_of(root, path):
        name = entry.path.rpartition("/")[2]
        record = _known(entry, known.get(name), memory.started_ns) or _record(root, entry, problems)
        if record is not None:
            records[name] = record
    return SourceFolder(folder.digest if records.keys() == set(folder.names) else b"", records)


def _known(entry: files.Entry, known: SourceRecord | None, started_ns: int) -> SourceRecord | None:
    """The record of a file that has not been touched since it was taken; its name and kind were looked at then."""
    _, size, mtime, ctime, inode, _ = entry
    if known is None or (known.size, known.mtime_ns, known.ctime_ns, known.inode) != (size, mtime, ctime, inode):
        return None
    return known if entry.regular and not files.racy(entry, started_ns) else None


def _problem(entry: files.Entry) -> Diagnostic | None:
    shown = _shown(entry)
    if entry.mode == files.UNREADABLE:
        return _unreadable(entry)
    if not entry.regular:
        return Diagnostic(
            file=shown,
            rule="file-kind",
            message="this is a link or a device, not a file",
            hint="put a copy of the file itself here",
        )
    message = files.name_problem(entry.path)
    return Diagnostic(file=shown, rule="file-name", message=message, hint=_new_name(entry.path)) if message else None


def _new_name(path: str) -> str:
    """What to call the file at *path*: its own name in letters that every disk and server writes alike."""
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    plain = "-".join(
        re.findall(r"[A-Za-z0-9]+", unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode())
    )
    if not plain:
        return "rename the file with the letters a to z, digits and hyphens"
    return f"rename the file, e.g. to {plain}{dot}{ending}, and write that name wherever the old one stands"


def _shown(entry: files.Entry) -> str:
    return entry.path.encode("utf-8", "replace").decode()


def _unreadable(entry: files.Entry) -> Diagnostic:
    return Diagnostic(
        file=_shown(entry),
        rule="unreadable",
        message="this computer does not let you read it",
        hint="give yourself the right to read it (its properties, or chmod), or put a copy of your own here",
    )


def _record(root: Path, entry: files.Entry, problems: list[Diagnostic]) -> SourceRecord | None:
    problem = _problem(entry)
    if problem is not None:
        problems.append(problem)
        return None
    try:
        digest = files.content_digest(root / entry.path)
    except FileNotFoundError:
        return None  # deleted since the scan: the same as never seen
    except PermissionError:
        problems.append(_unreadable(entry))
        return None
    return SourceRecord(entry.size, entry.mtime_ns, entry.ctime_ns, entry.inode, digest)


def _group(sources: Sources, folder: str, digests: Mapping[str, str]) -> None:
    """Put the files of *folder* where they belong."""
    within = f"{folder}/"
    for prefix, group in ((CASES, sources.cases), (THEMES, sources.themes)):
        if within.startswith(prefix) and within != prefix:
            name, _, inner = within[len(prefix) :].partition("/")
            if digests:
                group.setdefault(name, {}).update({inner + file: digest for file, digest in digests.items()})
            return
    for name, digest in digests.items():
        _group_one(sources, within + name, digest)


def _group_one(sources: Sources, path: str, digest: str) -> None:
    if path.startswith(PAGES):
        inner = path.removeprefix(PAGES)
        (sources.pages if inner.endswith(".md") and "/" not in inner else sources.page_files)[inner] = digest
    elif path == SITE_FILE:
        sources.site = digest
    elif path.startswith(CONTENT) and path.lower().endswith(".csl"):
        sources.styles[path.removeprefix(CONTENT)] = digest
    elif _PICTURE.fullmatch(path):
        sources.loose[path.removeprefix(CONTENT)] = digest
    elif not path.startswith((THEMES, SITE_FILE)) and path != LOCK_FILE:
        sources.diagnostics.append(misplaced(path))


def misplaced(path: str) -> Diagnostic:
    """What to say of a file that nothing can use."""
    return Diagnostic(
        file=path,
        rule="unknown-file",
        severity="warning",
        message="this file has no place here",
        hint="cases are folders in content/cases/, pages are .md files in content/pages/; keep others elsewhere",
    )
