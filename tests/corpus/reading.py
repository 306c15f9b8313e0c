"""Reads a carried-over case as a build would, without writing a site."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.checks._runner import checks, run_checks
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.struct import digest
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions, is_text


def read_files(slug: str, files: Mapping[str, bytes]) -> tuple[Case | None, list[Diagnostic]]:
    """The case of these files, and what the reader and every rule say of it but those of registries."""
    folder = CaseFolder(
        slug=slug,
        path=f"content/cases/{slug}",
        texts={path: data for path, data in files.items() if is_text(path)},
        files={path: digest(data) for path, data in files.items()},
        sizes={path: len(data) for path, data in files.items()},
    )
    parsed = read_case(folder, ReadOptions())
    told = (item for item in run_checks(parsed, folder) if not checks()[item.rule].registry)
    return parsed.case, [*parsed.diagnostics, *told]
