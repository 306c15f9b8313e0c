"""What a build did, for people and for machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.model.diagnostic import Diagnostic

Progress = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True)
class Options:
    """What the user asks of a build. `write` is False for `sitegen check`; `noindex` keeps previews out of indexes."""

    jobs: int = 1
    cache: bool = True
    drafts: bool = False
    strict: bool = False
    base_url: str = ""
    noindex: bool = False
    write: bool = True
    output: str = "public"


@dataclass
class Report:
    """Counts and diagnostics of one build."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    cases: int = 0
    drafts: int = 0
    pages: int = 0
    made: int = 0
    kept: int = 0
    read: int = 0
    pictures: int = 0
    written: int = 0
    removed: int = 0
    strict: bool = False

    def count(self, severity: str) -> int:
        """How many diagnostics have this severity."""
        return sum(item.severity == severity for item in self.diagnostics)

    @property
    def failed(self) -> bool:
        """True when nothing may be written."""
        return any(item.severity == "error" for item in self.diagnostics)

    def settle(self) -> None:
        """Drop repeated diagnostics, put the rest in the order of the files, make warnings errors when strict."""
        unique = dict.fromkeys(self.diagnostics)
        raised = (strict(item) if self.strict else item for item in unique)
        self.diagnostics = sorted(raised, key=lambda item: (item.file, item.span.line, item.span.column, item.rule))


def strict(item: Diagnostic) -> Diagnostic:
    """*item*, as an error when it is a warning."""
    from msgspec.structs import replace

    return replace(item, severity="error") if item.severity == "warning" else item
