"""Case folders as a build finds them, made of a text or of files, and what the rules have against the case in one."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.checks._runner import run_checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import INDEX, case_folder
from sitegen.model.struct import digest
from sitegen.read.case import read_case
from sitegen.read.folder import HEAD, CaseFolder, ReadOptions, is_text


def of_text(text: str, *others: str, slug: str = "a") -> CaseFolder:
    """The folder of a case with this text; *others* are files of which no more is known than that they are there."""
    files = dict.fromkeys((INDEX, *others), "0")
    return CaseFolder(slug=slug, path=case_folder(slug), texts={INDEX: text.encode()}, files=files)


def of_files(slug: str, files: Mapping[str, bytes]) -> CaseFolder:
    """The folder of a case with these files: texts whole, of others the beginning."""
    return CaseFolder(
        slug=slug,
        path=case_folder(slug),
        texts={name: data for name, data in files.items() if is_text(name)},
        heads={name: data[:HEAD] for name, data in files.items() if not is_text(name)},
        files={name: digest(data) for name, data in files.items()},
        sizes={name: len(data) for name, data in files.items()},
    )


def breaches(text: str, rule: str = "", options: ReadOptions = ReadOptions()) -> list[Diagnostic]:  # noqa: B008 – frozen
    """What the rules, or the one *rule*, have against a case with this text."""
    folder = of_text(text)
    return [it for it in run_checks(read_case(folder, options), folder) if rule in ("", it.rule)]
