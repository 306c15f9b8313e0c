"""What `exports:` of site.yml names: formats there are, that a build publishes, and enough of them."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.diagnostic import Diagnostic
from sitegen.pages._formats import ADDS, case_formats, citation_formats
from sitegen.plugins import Exporter, Locate, Registry, discover
from sitegen.read.nearest import did_you_mean


def export_names(names: tuple[str, ...], at: Locate) -> Iterator[Diagnostic]:
    """A problem for each of *names* that means nothing here; a remark when what is left serves hardly any reader."""
    exporters: Registry[Exporter] = discover("exporters")
    known = sorted(item.name for item in exporters if _is_published(item))
    wrong = False
    for number, written in enumerate(names):
        name = written.removeprefix(ADDS)
        if name in known:
            continue
        wrong = True
        message, hint = _what_is_wrong(name, exporters, known)
        yield at.problem("wrong-value", "error", message, hint, "exports", number)
    if names and not wrong and not citation_formats(names) and not _full_text(names):
        message = "the site offers neither a citation file nor the full text of its cases for programs"
        hint = f"write the other formats with a plus, which adds to the usual ones: exports: [{_added(names)}]"
        yield at.problem("few-exports", "info", message, hint, "exports")


def _full_text(names: tuple[str, ...]) -> bool:
    """Whether archives and indexes get a file that they can take the whole of a case from."""
    return any(item.role == "text" for item in case_formats(names))


def _is_published(item: Exporter) -> bool:
    """Whether a build publishes files of this format when it is asked to."""
    return bool(item.cite or item.write or (item.gather and item.publish))


def _what_is_wrong(name: str, exporters: Registry[Exporter], known: list[str]) -> tuple[str, str]:
    if name not in exporters.by_name:
        otherwise = f"choose among {', '.join(known)}"
        return f"there is no export format called '{name}'", did_you_mean(name, known, otherwise)
    if exporters[name].gather is not None:
        hint = f"take it out; type sitegen export {name} --all -o FILE for a file to deposit"
        return f"the format '{name}' is made for a deposit, and is not published with the site", hint
    return f"the format '{name}' is in the head of each page anyhow, and has no file", "take it out"


def _added(names: tuple[str, ...]) -> str:
    return ", ".join(ADDS + name.removeprefix(ADDS) for name in names)
