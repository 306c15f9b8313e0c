"""Measures the product on a generated corpus and writes RESULTS.md beside this file.

    python tests/bench/bench.py [--cases 1000,10000] [--runs 3] [--no-write]

CPU seconds are user + system of the whole process tree. Memory is the peak of the tree's proportional set size, in which
a page that several processes share counts once (proc(5), smaps_rollup). Hugo builds a corpus of the same shape in turn
with sitegen when SITEGEN_SHARED (default ../shared) has the peers' benchmark and Hugo is installed there.

What a run leaves is moved away and not deleted: for minutes after a deletion ext4 takes several times as long to create
files, whoever asks.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import citations
import exports
import preview
import similar_cases
from corpus import write_corpus

HERE = Path(__file__).parent
REPO = HERE.parent.parent
SHARED = Path(os.environ.get("SITEGEN_SHARED", REPO.parent / "shared"))
SITEGEN = [sys.executable, "-m", "sitegen"]
BUILD = [*SITEGEN, "build", "--no-search"]
BARS = {  # what the figures are held against, CPU seconds unless said otherwise
    "help": 0.15, "cold 1000, without pictures": 14.0, "no change 1000": 0.2, "no change 10000": 1.2, "one edit 1000": 0.5,
    "one edit 10000": 2.5,
}  # fmt: skip
MEMORY_BARS = {"cold 10000": 500}  # MB
WALL_BAR = 2.0  # times Hugo's, cold, pictures being there


def tree_memory(session: int) -> int:
    """Proportional set size, in bytes, of all processes in *session*."""
    total = 0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(fields[3]) == session:
                    rows = dict(row.split(":") for row in (folder / "smaps_rollup").read_text().splitlines()[1:])
                    total += int(rows["Pss"].split()[0]) * 1024
            except (OSError, ValueError, KeyError):
                continue
    return total


def measure(command: list[str], folder: Path) -> dict[str, float]:
    """Run *command* in *folder*: wall and CPU seconds, peak memory in MB."""
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its compiled files
    environment["XDG_CACHE_HOME"] = str(
        folder.parent / "account"
    )  # its templates are not cleared away by other checkouts
    with (folder / ".bench.log").open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
        )
        peak, done = [0], threading.Event()

        def watch() -> None:
            while not done.wait(0.1):
                peak[0] = max(peak[0], tree_memory(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        done.set()
        watcher.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        sys.exit((folder / ".bench.log").read_text()[-3000:])
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": peak[0] / 2**20,
    }


def move_away(folder: Path, *names: str) -> None:
    """Take *names* out of *folder* into the bench's own waste."""
    waste = Path(tempfile.mkdtemp(dir=folder.parent, prefix="waste-"))
    for name in names:
        if (folder / name).exists():
            (folder / name).rename(waste / name.replace("/", "-"))


PAGES = ("public", ".sitegen/store", ".sitegen/memory", ".sitegen/stamp.json")


def median(runs: list[dict[str, float]]) -> dict[str, float]:
    """Median of times, maximum of memory."""
    return {
        "wall": statistics.median(run["wall"] for run in runs), "cpu": statistics.median(run["cpu"] for run in runs),
        "memory": max(run["memory"] for run in runs),
    }  # fmt: skip


def corpus(folder: Path, cases: int) -> None:
    """A project of *cases* cases: the shared generator's when it is there, else our own of the same shape."""
    generator = SHARED / "bench/corpus/gen_corpus.py"
    if generator.exists():
        command = [sys.executable, str(generator), "--cases", str(cases), "--out", str(folder), "--flavor", "neutral"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    else:
        subprocess.run([sys.executable, str(HERE / "corpus.py"), str(cases), str(folder)], check=True)


def edit(folder: Path, number: int, text: str = "A sentence added by the benchmark") -> None:
    """Add a sentence to the middle case."""
    case = sorted((folder / "content/cases").iterdir())[len(list((folder / "content/cases").iterdir())) // 2]
    with (case / "index.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{text}, number {number}.\n")


def edit_title(folder: Path) -> None:
    """Put a letter before the title of the first case."""
    case = sorted((folder / "content/cases").iterdir())[0] / "index.md"
    case.write_text(case.read_text().replace("\ntitle: ", "\ntitle: X", 1).replace('\ntitle: X"', '\ntitle: "X', 1))


def scenarios(cases: int, runs: int, work: Path) -> dict[str, dict[str, float]]:
    """All rows for one size."""
    folder = work / f"corpus-{cases}"
    corpus(folder, cases)
    rows = {f"cold {cases}": [], f"cold {cases}, without pictures": [], f"no change {cases}": [], f"one edit {cases}": [],
            f"one edit of a title {cases}": []}  # fmt: skip
    for _ in range(runs if cases <= 1000 else 1):
        move_away(folder, "public", ".sitegen")
        rows[f"cold {cases}"].append(measure(BUILD, folder))
    for _ in range(runs if cases <= 1000 else 1):
        move_away(folder, *PAGES)
        rows[f"cold {cases}, without pictures"].append(measure(BUILD, folder))
    for _ in range(runs):
        time.sleep(0.1)
        rows[f"no change {cases}"].append(measure(BUILD, folder))
    for number in range(runs):
        time.sleep(0.1)
        edit(folder, number)
        rows[f"one edit {cases}"].append(measure(BUILD, folder))
    for _ in range(runs):
        time.sleep(0.1)
        edit_title(folder)
        rows[f"one edit of a title {cases}"].append(measure(BUILD, folder))
    return {name: median(measured) for name, measured in rows.items() if measured}


def indexing(cases: int, runs: int, work: Path) -> dict[str, dict[str, float]]:
    """Rows of builds that make a new search index and nothing else, of whole cases and of abstracts."""
    folder = work / f"corpus-{cases}"
    settings = folder / "content/site.yml"
    kept = settings.read_text("utf-8") if settings.exists() else ""
    rows = {}
    for mode in ("full", "abstract"):
        settings.write_text(f"{kept}\nsearch: {mode}\n".lstrip(), "utf-8")
        measured = []
        for _ in range(runs):
            edit_title(folder)
            measure(BUILD, folder)
            measured.append(measure([*SITEGEN, "build"], folder))
        rows[f"search index {cases}, {mode}"] = median(measured)
    settings.write_text(kept, "utf-8") if kept else settings.unlink()
    return rows


class Hugo(NamedTuple):
    """Where Hugo is installed, what it is told, and the project that it is told it in."""

    home: Path
    adapter: dict[str, Any]
    project: Path

    def command(self, *parts: str) -> list[str]:
        """*parts* of the adapter with Hugo's place in them; `{port}` stays."""
        return [part.format(peers=self.home, jobs=2, port="{port}") for part in parts]


def installed(cases: int, work: Path) -> Hugo | None:
    """Hugo with a project of so many cases; None when it is not here."""
    folder = SHARED / "bench"
    home = Path(os.environ.get("BENCH_HOME", Path.home() / ".cache/sitegen-bench"))
    if not (folder / "bench_peers.py").exists() or not (home / "venvs/hugo").exists():
        print(
            "Hugo's rows are left out: Hugo or the adapter that makes its project is not installed here",
            file=sys.stderr,
        )
        return None
    sys.path.insert(0, str(folder))
    import bench_peers

    adapter = json.loads((folder / "adapters/hugo/adapter.json").read_text())
    return Hugo(home, adapter, bench_peers.project(work, "hugo", adapter, cases))


def hugo(theirs: Hugo, cases: int, runs: int, work: Path) -> list[str]:
    """Table rows of Hugo and sitegen building in turn, pictures being there."""
    ours, command = work / f"corpus-{cases}", theirs.command(*theirs.adapter["build"])
    measured: dict[str, list[dict[str, float]]] = {"Hugo 0.168": [], "sitegen": []}
    for _ in range(runs):
        move_away(theirs.project, *theirs.adapter["clean"])
        measured["Hugo 0.168"].append(measure(command, theirs.project))
        move_away(ours, *PAGES)
        measured["sitegen"].append(measure(BUILD, ours))
    ratio = statistics.median(our["wall"] / their["wall"] for their, our in zip(*measured.values(), strict=True))
    rows = ["| engine, cold 1000, in turn | wall s | CPU s | memory MB |", "| --- | ---: | ---: | ---: |"]
    for name, runs_of in measured.items():
        row = median(runs_of)
        rows.append(f"| {name} | {row['wall']:.2f} | {row['cpu']:.2f} | {row['memory']:.0f} |")
    verdict = "✓" if ratio <= WALL_BAR else "✗"
    return [*rows, "", f"Wall, sitegen ÷ Hugo, median of pairs: **{ratio:.2f}** (≤ {WALL_BAR:g} {verdict})"]


def bar(name: str, row: dict[str, float]) -> str:
    """The figure's bar and whether it holds."""
    bars = [(row["cpu"], BARS.get(name), "s"), (row["memory"], MEMORY_BARS.get(name), "MB")]
    return ", ".join(f"≤ {most:g} {unit} {'✓' if is_ <= most else '✗'}" for is_, most, unit in bars if most is not None)


def main() -> None:
    """Measure, print, and write RESULTS.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-write", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="sitegen-bench-"))
    try:
        rows = {"help": median([measure([*SITEGEN, "--help"], work) for _ in range(5)])}
        alike, exported = [], []
        write_corpus(work / "corpus-100", 100)
        previewed = preview.rows(work / "corpus-100")
        for cases in map(int, options.cases.split(",")):
            rows |= scenarios(cases, options.runs, work)
            previewed += preview.rows(work / f"corpus-{cases}")
            alike.append(similar_cases.row(work / f"corpus-{cases}"))
            rows |= indexing(cases, options.runs, work) if cases <= 1000 else {}
            exported = exported or exports.table(work / f"corpus-{cases}")
        lines = ["| scenario | CPU s | wall s | memory MB | bar |", "| --- | ---: | ---: | ---: | --- |"]
        lines += [
            f"| {name} | {row['cpu']:.2f} | {row['wall']:.2f} | {row['memory']:.0f} | {bar(name, row)} |"
            for name, row in rows.items()
        ]
        theirs, peers = None if options.no_peers else installed(1000, work), list[str]()
        if theirs is not None:
            peers = hugo(theirs, 1000, options.runs, work)
            previewed += preview.hugo_rows(theirs.project, theirs.command(*theirs.adapter["serve"]["cmd"]))
    finally:
        shutil.rmtree(work)
    head = [f"# Measured\n\n`make bench`, {date.today()}, Python {platform.python_version()}, {os.cpu_count()} processors; "  # noqa: DTZ011
            "CPU seconds of the whole process tree, median of the runs.\n"]  # fmt: skip
    cited = citations.table()
    text = "\n".join([
        *head, *lines, f"\n{similar_cases.TITLE}\n", *similar_cases.HEAD, *alike, f"\n{exports.TITLE}\n", *exported, f"\n{preview.TITLE}\n", *preview.HEAD, *previewed, *(["\n## Beside Hugo, in the same run\n", *peers] if peers else []),
        *([f"\n{citations.TITLE}\n", *cited] if cited else []),
    ]) + "\n"  # fmt: skip
    print(text)
    if not options.no_write:
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
