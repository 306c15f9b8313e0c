"""The demonstration site as the browser tests see it: built by the command, with the kinds of pages that it holds.

A kind is what one maker (`sitegen/pages/`) puts at one depth of addresses, in one direction of writing: `/`, then
`/page/2/`; a case, then what is beside it, then a case from right to left. New page types are found without a change here.
"""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen.plugins import discover
from tests.places import REPO

SEED = "cases/spinal-metastasis-liposarcoma/"
MAKERS = "makers.json"
# `make evidence` looks at every page and kind; `make test` at fewer pages of one kind, to stay within its minutes.
EVERY_PAGE = os.environ.get("SITEGEN_EVERY_PAGE") == "1"
BY_HAND = frozenset({"case", "prose"})
STUB = 'http-equiv="refresh"'  # it is left before anybody sees it
_ROOT_TAG = re.compile(r'<html lang="[^"]*" dir="(\w+)"')
# Length and address of pages, by maker, depth, whether they are files in a folder or its first page, and whether they
# are written from right to left.
Groups = dict[tuple[str, int, bool, bool], list[tuple[int, str]]]


@dataclass(frozen=True)
class Kind:
    """Pages of one kind: its `path` stands for all `paths`. Addresses as a server answers them: no `index.html`."""

    name: str
    maker: str
    path: str
    paths: tuple[str, ...]

    def some(self, number: int) -> Sequence[str]:
        """At most so many of its pages, evenly spread."""
        step = max(1, -(-len(self.paths) // number))
        return self.paths[::step]


@dataclass(frozen=True)
class Demonstration:
    """The site in `folder`, answered at `url` (with a slash at its end)."""

    folder: Path
    url: str
    kinds: tuple[Kind, ...]
    makers: frozenset[str]  # of all its files

    def of(self, maker: str) -> tuple[Kind, ...]:
        """What a page type makes."""
        return tuple(kind for kind in self.kinds if kind.maker == maker)

    def seen(self) -> list[str]:
        """Every page whose text people wrote, and two of each other kind: of lists there may be hundreds."""
        return [path for kind in self.kinds for path in (kind.paths if kind.maker in BY_HAND else kind.some(2))]


def html_makers() -> list[str]:
    """Names of the page types that make pages to be seen: those whose module renders a template."""
    return [kind.name for kind in discover("pages") if kind.name != "redirect" and _renders(kind.make)]


def _renders(make: object) -> bool:
    module = inspect.getmodule(make)
    return module is not None and ".render(" in inspect.getsource(module)


def build(project: Path, url: str) -> None:
    """Copy the demonstration to *project* and build it into its `public/`, for the address *url*."""
    shutil.copytree(REPO / "content", project / "content")
    command = [sys.executable, "-m", "tests.browser.demonstration", str(project), url]
    told = subprocess.run(command, cwd=REPO, capture_output=True, text=True, timeout=300, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def built(project: Path, url: str) -> Demonstration:
    """What `build` built there."""
    makers: dict[str, str] = json.loads((project / MAKERS).read_text("utf-8"))
    return Demonstration(project / "public", url, tuple(_named(_grouped(project, makers))), frozenset(makers.values()))


def _grouped(project: Path, makers: Mapping[str, str]) -> Groups:
    groups: Groups = defaultdict(list)
    for path, maker in sorted(makers.items()):
        if not path.endswith(".html"):
            continue
        text = (project / "public" / path).read_text("utf-8")
        if STUB not in text:
            address = path.removesuffix("index.html")
            place = maker, address.count("/"), address.endswith(".html"), _from_right(text)
            groups[place].append((len(text), address))
    return groups


def _from_right(text: str) -> bool:
    found = _ROOT_TAG.search(text)
    return found is not None and found[1] == "rtl"


def _named(groups: Groups) -> Iterator[Kind]:
    """The shallowest pages of a maker have its name, the next ones `…-2` and so on; `-rtl` from right to left."""
    for maker, depth, file, rtl in sorted(groups):
        places = sorted({key[1:3] for key in groups if key[0] == maker})
        place = places.index((depth, file)) + 1
        name = maker.replace("_", "-") + (f"-{place}" if place > 1 else "") + ("-rtl" if rtl else "")
        found = groups[maker, depth, file, rtl]
        yield Kind(name, maker, _best(found), tuple(address for _, address in found))


def _best(found: Iterable[tuple[int, str]]) -> str:
    """The page that shows most: the seed's case and what hangs on it, else the longest."""
    _, path = max(found, key=lambda item: (item[1].startswith(SEED), item))
    return path


def _record(project: Path, url: str) -> None:
    """Build, and write down who makes what: the published site does not say."""
    from sitegen.__main__ import main
    from sitegen.build import pipeline

    plan = pipeline.plan

    def planned(*given: object) -> object:
        targets = plan(*given)
        makers = {path: target.maker for target in targets for path in target.paths}
        (project / MAKERS).write_text(json.dumps(makers), "utf-8")
        return targets

    pipeline.plan = planned
    sys.argv = ["sitegen", "build", "-C", str(project), "--base-url", url]
    main()


if __name__ == "__main__":
    _record(Path(sys.argv[1]), sys.argv[2])
