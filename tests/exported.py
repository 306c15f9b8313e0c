"""Which cases a format takes, and how many cases its laws are tried on.

`SITEGEN_EVIDENCE_EXAMPLES` and `SITEGEN_EVIDENCE_CASES` ask for other numbers of cases made by chance and of cases of
the generator; `make evidence` asks for 1,000 of each.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, settings

from sitegen.checks._runner import checks
from sitegen.model.case import Case, Spans
from sitegen.model.diagnostic import SourceText
from sitegen.model.published import Published
from sitegen.plugins import Exporter, Locate, Registry, discover
from tests.read_folders import generated

FORMATS: Registry[Exporter] = discover("exporters")


def generated_cases(usual: int = 60) -> tuple[Case, ...]:
    """Cases of the generator, so many unless more are asked for."""
    asked = int(os.environ.get("SITEGEN_EVIDENCE_CASES", usual))
    found = generated(asked)
    assert len(found) == asked
    return found


def law(examples: int, **more: Any) -> settings:
    """How a law of exports is tried: on so many cases made by chance, unless more are asked for."""
    asked = int(os.environ.get("SITEGEN_EVIDENCE_EXAMPLES", examples))
    return settings(max_examples=asked, suppress_health_check=list(HealthCheck), **more)


def refused(case: Case, item: Exporter) -> bool:
    """Whether an error keeps the case from being written in this format: a warning keeps none."""
    at = Locate(SourceText(file="index.md", text="---\n---\n"), Spans())
    rules = [check for check in checks() if check.registry in ("", item.registry)]
    return any(problem.severity == "error" for check in rules for problem in check.run(case, at, check))


def taken(item: Exporter, found: Sequence[Published]) -> list[Published]:
    """Those that the format does not leave out."""
    return [known for known in found if not (item.left_out and item.left_out(known))]
