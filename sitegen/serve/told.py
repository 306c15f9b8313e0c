"""What is told of the site, as a build's report tells it: mistakes in sources, and what stands against making pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.build.report import Report
from sitegen.model.diagnostic import Diagnostic


class Told:
    """Settled when it is asked for, and kept while nothing is different: of a large site that takes longer than a page.

    `stumbled` is what keeps the builder from going on, if anything does.
    """

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.stumbled: tuple[Diagnostic, ...] = ()
        self._making: dict[str, Diagnostic] = {}
        self._settled: tuple[Diagnostic, ...] | None = None

    def settled(self, of_sources: Iterable[Diagnostic], severities: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """All of it, with the severities that the site asks for and in the order of a report."""
        if self._settled is None:
            told = [*of_sources, *self._making.values(), *self.stumbled]
            report = Report(strict=self.strict, diagnostics=told)
            report.settle(severities)
            self._settled = tuple(report.diagnostics)
        return self._settled

    def renew(self) -> None:
        """Something may be different."""
        self._settled = None

    def of_making(self, path: str, wrong: Diagnostic | None) -> None:
        """The target at *path* was made, or not: what is *wrong* with that now."""
        if self._making.get(path) == wrong:
            return
        self.renew()
        if wrong is None:
            del self._making[path]
        else:
            self._making[path] = wrong

    @property
    def making(self) -> Mapping[str, Diagnostic]:
        """What is wrong with making targets, by their path."""
        return self._making

    def forget_making(self) -> None:
        """What targets are made of is different: what is wrong shows when they are made again."""
        self._making.clear()
