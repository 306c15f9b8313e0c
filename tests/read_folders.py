"""Whole projects as exports are given their cases: the demonstration, and cases of a generator that knows nothing of us."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.build.context import Context, Shop
from sitegen.build.pipeline import with_site
from sitegen.build.report import Options
from sitegen.model.case import Case
from sitegen.model.published import Published
from sitegen.model.site import Site, SiteInfo
from sitegen.pages._case_inputs import case_inputs
from sitegen.pages._published import published
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from tests.bench.corpus import write_corpus
from tests.case_folders import of_files
from tests.places import GENERATOR, REPO


@cache
def demonstration() -> tuple[tuple[Published, ...], SiteInfo]:
    """The cases of the demonstration with all that their site adds, and the site."""
    with TemporaryDirectory() as folder:
        shutil.copytree(REPO / "content", Path(folder) / "content")
        return as_built(Path(folder))


def as_built(root: Path) -> tuple[tuple[Published, ...], SiteInfo]:
    """The cases of a project, read as a build does, and the site."""
    found: list[Published] = []
    sites: list[SiteInfo] = []

    def use(context: Context, site: Site) -> None:
        shop = Shop(context)
        found[:] = [published(inputs, shop) for _, inputs in case_inputs(site)]
        sites[:] = [shop.site]

    report = with_site(root, Options(write=False, search=False), lambda stage, done, total: None, use)
    assert not report.failed, report.diagnostics
    return tuple(found), sites[0]


@cache
def generated(count: int) -> tuple[Case, ...]:
    """So many cases of the generator, each read by itself."""
    with TemporaryDirectory() as name:
        generate(Path(name), count)
        return tuple(cases_in(Path(name)))


def generate(root: Path, count: int) -> None:
    """Write so many cases of the benchmark's generator, or where it is absent of ours, into the project at *root*."""
    if GENERATOR.exists():
        command = [sys.executable, str(GENERATOR), "--cases", str(count), "--out", str(root), "--flavor", "neutral"]
        subprocess.run(command, check=True, capture_output=True)
    else:
        write_corpus(root, count)


def cases_in(root: Path) -> Iterator[Case]:
    """The cases of a project, without what their site adds."""
    for folder in sorted((root / "content/cases").iterdir()):
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        found = read_case(of_files(folder.name, files), ReadOptions()).case
        assert found is not None
        yield found
