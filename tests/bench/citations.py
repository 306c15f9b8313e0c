"""Speed of the citation engine over 200 real references; `bench.py` puts the table into RESULTS.md.

    python tests/bench/citations.py

CPU milliseconds in this process, the best of the runs: what else the machine does can only add. "A reference" is its
citation and its entry in the list, from CSL-JSON to the tree of output. The references are in SITEGEN_SHARED (default ../shared).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from cpu_time import fastest

REPO = Path(__file__).parent.parent.parent
SHARED = Path(os.environ.get("SITEGEN_SHARED", REPO.parent / "shared"))
REFERENCES = SHARED / "oracles/references/real-references-200.csl.json"
BARS = {"nlm": 0.1, "ama": 0.1, "apa": 0.3}  # ms a reference
COMPILE_BAR = 50.0  # ms a style
TITLE = "## Citations: 200 real references, CPU milliseconds, best of the runs"
HEAD = ["| style | compile ms | bar | ms a reference | bar |", "| --- | ---: | --- | ---: | --- |"]


def row(name: str, records: list[dict], runs: int) -> str:
    """The figures of one style."""
    from sitegen.cite.csl.position import Cluster
    from sitegen.cite.csl.shipped import locale_text, style_text
    from sitegen.cite.csl.state import Cite
    from sitegen.cite.csl.style import Style

    text = style_text(name) or ""
    style = Style.from_text(text, locale_text)
    compiling = fastest(lambda: Style.from_text(text, locale_text), runs)
    clusters = [[str(record["id"])] for record in records]
    each = fastest(lambda: style.process(records, [Cluster([Cite(key) for key in keys]) for keys in clusters]), runs)
    each /= len(records)
    return f"| {name} | {compiling:.1f} | {bar(compiling, COMPILE_BAR)} | {each:.3f} | {bar(each, BARS.get(name))} |"


def bar(is_: float, most: float | None) -> str:
    """The figure's bar and whether it holds."""
    return f"≤ {most:g} {'✓' if is_ <= most else '✗'}" if most is not None else ""


def table(runs: int = 15) -> list[str]:
    """The table's lines; empty, with a word, when the references are not here."""
    if not REFERENCES.exists():
        print(f"the rows of citations are left out: {REFERENCES} is not here", file=sys.stderr)
        return []
    sys.path.insert(0, str(REPO))
    from sitegen.cite.csl.shipped import STYLES

    records = json.loads(REFERENCES.read_text(encoding="utf-8"))
    return [*HEAD, *[row(name, records, runs) for name in STYLES]]


if __name__ == "__main__":
    print("\n".join(table()))
