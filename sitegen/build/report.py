"""What a build did, for people and for machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from sitegen.build.consequences import without_consequences
from sitegen.files import Folder
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import OUTPUT

SAID_ONCE = frozenset({"ignored-key"})  # a habit of a whole site, not the mistake of a case
# Without these there is no page, or a patient is at risk: no site may lower them.
FIXED = frozenset(
    {
        "template",
        "theme",
        "contrast",
        "style-failure",
        "path-conflict",
        "name-length",
        "file-kind",
        "file-name",
        "encoding",
        "empty-file",
        "yaml",
        "front-matter",
        "missing-key",
        "picture",
        "dicom",
        "consent-form",
        "output-folder",
        "unreadable",
        "supplement",
        "unfilled",
    }
)
PAGE = " (while making "  # before the page that a mistake in a template was met on
Progress = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True)
class Options:
    """What the user asks of a build. `write` is False for `sitegen check`; `noindex` keeps previews out of indexes.

    Rules of the `registries` are told whether or not the site deposits there; with `only_registries` those of others
    are not, wherever the site deposits. `search` is False for a build without
    the search index, which is quicker and has the same pages. Without `pictures` only those are shown that are in the
    cache. `sources` is a listing of the source files when the caller has just made one. `today` is an ISO date, by
    which dates to come are told: none without it. No page knows it.
    """

    jobs: int = 1
    cache: bool = True
    drafts: bool = False
    strict: bool = False
    base_url: str = ""
    noindex: bool = False
    write: bool = True
    registries: tuple[str, ...] = ()
    only_registries: bool = False
    search: bool = True
    pictures: bool = True
    output: str = OUTPUT
    today: str = ""
    sources: Mapping[str, Folder] | None = None


@dataclass
class Report:
    """Counts and diagnostics of one build, and the digest of the listing of the site as it stands after it.

    `forgotten` says why the site was written and the build could not be remembered.
    """

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
    listing: str = ""
    forgotten: str = ""

    def count(self, severity: str) -> int:
        """How many diagnostics have this severity."""
        return sum(item.severity == severity for item in self.diagnostics)

    @property
    def failed(self) -> bool:
        """True when nothing may be written."""
        return any(item.severity == "error" for item in self.diagnostics)

    def settle(self, severities: Mapping[str, str]) -> None:
        """Give rules the severity the site asks for, drop repetitions, order by file, and obey `--strict`."""
        together = _of_one_template(self.diagnostics)
        once = {(item.message if item.rule in SAID_ONCE else item): item for item in reversed(together)}
        wanted = [changed for item in once.values() if (changed := _ask(item, severities))]
        raised = (
            with_severity(item, "error") if self.strict and item.severity == "warning" else item for item in wanted
        )
        told = without_consequences(raised)
        self.diagnostics = sorted(told, key=lambda item: item.order)


def _of_one_template(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """A mistake of a template is met on each page that is made with it: it is told once, with the first of them."""
    places: dict[tuple[str, Span, str], list[Diagnostic]] = {}
    for item in diagnostics:
        if item.rule == "template":
            places.setdefault((item.file, item.span, item.message.partition(PAGE)[0]), []).append(item)
    told = [_with_others(items[0], len(items) - 1) for items in places.values()]
    return [*(item for item in diagnostics if item.rule != "template"), *told]


def _with_others(item: Diagnostic, others: int) -> Diagnostic:
    more = f", and {others} more page{'s' if others > 1 else ''})"
    return replace(item, message=item.message[:-1] + more) if others else item


def has_errors(diagnostics: Iterable[Diagnostic], severities: Mapping[str, str]) -> bool:
    """Whether one of *diagnostics* is an error on a site that asks for these *severities*."""
    return any(asked.severity == "error" for item in diagnostics if (asked := _ask(item, severities)) is not None)


def _ask(item: Diagnostic, severities: Mapping[str, str]) -> Diagnostic | None:
    severity = item.severity if item.rule in FIXED else severities.get(item.rule, item.severity)
    return None if severity == "off" else with_severity(item, severity)


def with_severity(item: Diagnostic, severity: str) -> Diagnostic:
    """*item* with another severity."""
    return item if item.severity == severity else replace(item, severity=severity)
