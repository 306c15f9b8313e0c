"""Speed of the export formats in a project; `bench.py` puts the table into RESULTS.md.

    python tests/bench/exports.py PROJECT

CPU milliseconds a case in this process, of making each format of each case once: the case is read, and what the site
adds to it is made (`pages/_published.py`), before the clock runs, because its page needs both anyhow. “Together” is
what a build makes for every case of a site that names no formats: tags of the head, files of whole cases, citation files.
The files of registries are made when they are asked for, all cases in one, and told beside. The last figure is how many
files a build makes again when nothing has changed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from cpu_time import fastest

REPO = Path(__file__).parent.parent.parent
BAR = 3.0  # CPU ms a case, of all together
RUNS = 3
TITLE = "## Exports, CPU milliseconds a case"
HEAD = ["| format | ms a case | in every build | bar |", "| --- | ---: | --- | --- |"]


def work_of(item: Any, cases: Iterable[Any], records: Iterable[Any], site: Any) -> Callable[[], object]:
    """What makes all that the format has to say of these cases."""
    from sitegen.model.published import Batch

    def run() -> None:
        if item.gather is not None:
            taken = [known for known in cases if not (item.left_out and item.left_out(known))]
            item.gather(taken, site, Batch(id="bench", stamp=20260102030405))
        for known in cases:
            if item.write is not None:
                item.write(known, site)
            for part in (item.tags, item.links):
                if part is not None:
                    list(part(known, site))
            if item.data is not None:
                item.data(known, site)
        if item.cite is not None:
            for record in records:
                item.cite([record], site)

    return run


def measured(cases: Any, records: Any, site: Any) -> dict[str, tuple[float, bool]]:
    """Milliseconds a case of each format by name, and whether every build makes it."""
    from sitegen.plugins import Exporter, Registry, discover

    found: Registry[Exporter] = discover("exporters")
    rows = {}
    for item in found:
        work_of(item, cases[:3], records[:3], site)()  # what is made once in a process is no cost of a case
        always = bool(item.cite or item.beside or item.tags or item.links or item.data)
        rows[item.name] = fastest(work_of(item, cases, records, site), RUNS) / len(cases), always
    return rows


def made_again(project: Path) -> int:
    """How many files a second build makes of a project in which nothing has changed."""
    from sitegen.build.pipeline import build
    from sitegen.build.report import Options

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(project / "content", Path(folder) / "content")
        options = Options(jobs=2, search=False)
        reports = [build(Path(folder), options, lambda *_: None) for _ in range(2)]
    assert not any(report.failed for report in reports), reports[0].diagnostics
    return reports[1].made + reports[1].written


def table(project: Path) -> list[str]:
    """The table's lines."""
    sys.path.insert(0, str(REPO))
    from sitegen.cite.case_record import citable
    from tests.read_folders import as_built

    cases, site = as_built(project)
    rows = measured(cases, [citable(known.case) for known in cases], site)
    lines = [f"| {name} | {each:.3f} | {'yes' if always else ''} |  |" for name, (each, always) in rows.items()]
    together = sum(each for each, always in rows.values() if always)
    verdict = "✓" if together <= BAR else "✗"
    again = made_again(project)
    return [
        *HEAD, f"| **Exports together, a case** | **{together:.2f}** | yes | ≤ {BAR:g} ms {verdict} |", *lines, "",
        f"{len(cases):,} cases. Files made again when nothing changed: **{again}** (0 {'✗' if again else '✓'}).",
    ]  # fmt: skip


if __name__ == "__main__":
    print("\n".join(table(Path(sys.argv[1]))))
