"""Why was this made again? Answered from the memory of the last build, in words for whoever asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.making import own_parts
from sitegen.build.memory import Memory, ReadRecord, TargetRecord
from sitegen.model.layout import CASES, OUTPUT, PAGES, SITE_FILE, STATE, THEMES, case_folder

_ADDRESS = re.compile(r"https?://[^/]+")
FOUND = "A check or an earlier build had made it of just the same parts, so it was taken from the cache."
OTHER = (
    "What stands in public/ is not what the last build that is remembered put there: a build with --no-cache, which "
    "remembers nothing, came after it, or the file was changed or removed. Of the build before is known:"
)


def explain(root: Path, path: str) -> list[str] | None:
    """Lines about an output, an address, a case or a source file; None when the last build knows nothing of it."""
    memory = remember.load(root / STATE)
    plain = _plain(root, path)
    for name in (plain, f"{plain.rstrip('/')}/index.html".lstrip("/"), f"cases/{plain}/index.html"):
        if (target := _maker(name, memory)) is not None:
            return list(_target(root / OUTPUT, name, target, memory))
    slug = plain.removeprefix("content/").removeprefix("cases/").partition("/")[0]
    if slug in memory.reads:
        return list(_case(slug, memory.reads[slug], memory))
    return list(_source(plain)) if _is_source(plain, memory) else None


def _is_source(path: str, memory: Memory) -> bool:
    folder, _, name = path.rpartition("/")
    return folder in memory.sources and name in memory.sources[folder].records


def _plain(root: Path, path: str) -> str:
    """*path* from the project's folder on: without the address of the site, the folder, `public/` and slashes."""
    path = _ADDRESS.sub("", path).partition("#")[0]
    if Path(path).is_absolute() and Path(path).is_relative_to(root):
        path = Path(path).relative_to(root).as_posix()
    return path.removeprefix("./").removeprefix("public/").strip("/")


def _maker(name: str, memory: Memory) -> TargetRecord | None:
    """What the file *name* was made as, alone or with others."""
    return memory.targets.get(name) or next((item for item in memory.targets.values() if name in item.beside), None)


def _target(output: Path, name: str, target: TargetRecord, memory: Memory) -> Iterator[str]:
    yield name
    if not _stands(output, name, memory.left):
        yield OTHER
    yield f"It was last made {_because(target.reason)}."
    if target.found:
        yield FOUND
    yield "It is made of these parts, each with its fingerprint:"
    copied = target.digests == (target.key,)
    parts = {"bytes": target.key} if copied else {**memory.shared, **own_parts(target)}
    width = max(map(len, parts), default=0)
    yield from (f"  {part:{width}}  {value[:12]}" for part, value in parts.items())


def _stands(output: Path, name: str, left: Mapping[str, bytes]) -> bool:
    """Whether the folder of the file is as the remembered build left it."""
    path = name.rpartition("/")[0]
    folder = files.scan_folder(output, path)
    return folder is not None and folder.digest == left.get(path)


def _because(reason: str) -> str:
    return f"because {reason}" if reason else "in an earlier build"


def _case(slug: str, record: ReadRecord, memory: Memory) -> Iterator[str]:
    card = record.result.card
    if card is None:
        yield f"The case '{slug}' cannot be understood, so it has no page: sitegen check says what to mend."
    elif card.path.lstrip("/") + "index.html" in memory.targets:
        yield f"The case '{slug}' is published at {card.path}"
    else:
        yield f"The case '{slug}' is not published: its status is {card.status}."
        yield "Write status: published in its front matter, or build with --drafts to see it."
    for use in card.pictures if card is not None else ():
        yield f"{use.src} is published under the name {use.name}."
    yield "It was read from these files, each with its fingerprint; a change of one of them makes its page again:"
    folder = f"{case_folder(slug)}/"
    read = {
        f"{path}/{name}"[len(folder) :]: source
        for path, of_folder in sorted(memory.sources.items())
        if f"{path}/".startswith(folder)
        for name, source in of_folder.records.items()
    }
    width = max(map(len, read))
    yield from (f"  {name:{width}}  {source.digest[:12]}" for name, source in read.items())


def _source(path: str) -> Iterator[str]:
    yield path
    if path == SITE_FILE:
        yield "The settings are a part of every page: a change of what pages show makes all of them again."
    elif path.startswith(THEMES):
        yield "A file of a theme. The theme is a part of every page: a change makes all of them again."
    elif path.startswith(PAGES):
        yield "It belongs to the prose pages. A change makes its own page again, and all pages if its title changes."
    elif path.startswith(CASES):
        yield "It lies in content/cases/, but not in the folder of a case."
