"""Originals with traces of a person besides their pixels: readers never get them, but whoever sees the folder does.

What the traces say is not told: a message may be printed in public.
"""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterable, Iterator

from sitegen.images.trace import Trace, in_words
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.folder import CaseFolder
from sitegen.read.picture_files import Use, at_name
from sitegen.read.supplements import FOLDER as SUPPLEMENT


def traces_in_use(uses: Iterable[Use], folder: CaseFolder, source: SourceText) -> Iterator[Diagnostic]:
    """A warning for each picture with traces, where *source* first shows it."""
    first = {src: span for src, span in reversed([*uses]) if src in folder.traces}
    for src, span in first.items():
        message, hint = message_of(src, folder.traces[src]), cure(folder.path)
        yield source.diagnostic(at_name(src, span, source), "picture-metadata", message, hint, "warning")


def traces_elsewhere(folder: CaseFolder, used: Collection[str]) -> Iterator[Diagnostic]:
    """The same for pictures that nothing shows. Those in supplement/ are refused anyhow."""
    for path, found in sorted(folder.traces.items()):
        if path not in used and not path.startswith(SUPPLEMENT):
            yield Diagnostic(
                file=folder.place(path), rule="picture-metadata", severity="warning",
                message=message_of(path, found), hint=cure(folder.place(path)),
            )  # fmt: skip


def message_of(src: str, found: Iterable[Trace]) -> str:
    """What is in the picture *src*, by kind."""
    return f"'{src}' still holds what a camera or a program wrote into it: {in_words(found)}"


def cure(path: str) -> str:
    """What to type for what is at *path*, a file or a folder."""
    who = "readers do not get it, but whoever can see this folder does"
    return f"{who}; to take it out and keep every pixel, type: sitegen strip {shlex.quote(path)}"
