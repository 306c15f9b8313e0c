"""Reads a carried-over case as a build would, without writing a site."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.checks._runner import checks, run_checks
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from tests.case_folders import of_files


def read_files(slug: str, files: Mapping[str, bytes]) -> tuple[Case | None, list[Diagnostic]]:
    """The case of these files, and what the reader and every rule say of it but those of registries."""
    folder = of_files(slug, files)
    parsed = read_case(folder, ReadOptions())
    told = (item for item in run_checks(parsed, folder) if not checks()[item.rule].registry)
    return parsed.case, [*parsed.diagnostics, *told]
