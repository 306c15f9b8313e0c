"""Measures the live preview in a real browser: from a save to the repainted page, and from the start to the first page.

    python tests/bench/preview.py PROJECT [PROJECT …] [--saves 15]

A save is a sentence at the end of a case, written in place. The clock runs from before the write to the first frame that
shows it, debounce included. Sites of one corpus are measured one after the other; Hugo's `server` on the same corpus in
the same run, when it is installed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

REPO = Path(__file__).parents[2]
TITLE = "## The preview, wall-clock times"
HEAD = ["| preview | median | slowest | bar |", "| --- | ---: | ---: | --- |"]
SAVE_BARS = {100: 150, 1_000: 250, 10_000: 250}  # milliseconds, median
START_BARS = {"warm": 2.5, "cold": 1.5}  # seconds at 10,000 cases
SAVES, STARTS = 15, 3
BETWEEN = 700  # milliseconds between two saves
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--headless", "--no-sandbox", "--disable-gpu"]}
WATCH = """(() => {
  let said = "";
  const look = () => {
    const found = document.body && document.body.textContent.match(/Revision \\d+ of the bench/);
    if (found && found[0] !== said) {
      said = found[0];
      const told = said;
      requestAnimationFrame(() => setTimeout(() => window.painted(told, performance.timeOrigin + performance.now())));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""


class Served(NamedTuple):
    """A server that runs: its process, the port, and when it was started, by a clock for spans and by that of files."""

    process: subprocess.Popen[bytes]
    port: int
    began: float
    began_at: float


@contextlib.contextmanager
def serving(project: Path, command: list[str]) -> Iterator[Served]:
    """Run *command*, in which `{port}` stands for a free port, in *project*."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    with (project / ".serve.log").open("wb") as log:
        began, began_at = time.monotonic(), time.time()
        process = subprocess.Popen(
            [part.format(port=port) for part in command], cwd=project, stdout=log, stderr=log, env=environment,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield Served(process, port, began, began_at)
        finally:
            process.terminate()  # a shell's background jobs, and what they start, pass Ctrl-C over
            process.wait(20)


OURS = [sys.executable, "-m", "sitegen", "serve", "--port", "{port}"]


def first_page(served: Served, address: str) -> float:
    """Seconds from the start to the first answer with the page."""
    while True:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{served.port}{address}") as answer:
            answer.read()
            return time.monotonic() - served.began
        time.sleep(0.005)


def at_rest(project: Path, served: Served) -> None:
    """Wait until the builder behind the preview has nothing more to do: what it remembers is written last."""
    memory = project / ".sitegen/preview/memory"
    while not memory.exists() or memory.stat().st_mtime < served.began_at or _works(served):
        time.sleep(0.3)
    time.sleep(2)


def _works(served: Served) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/_sitegen/state.json") as answer:
        state = json.load(answer)
    return not state["whole"] or state["work"] is not None


def save_times(served: Served, text: Path, address: str, saves: int) -> list[float]:
    """Milliseconds from each of *saves* to the frame that shows it."""
    before = text.read_text(encoding="utf-8")
    with sync_playwright() as driver, driver.chromium.launch(**CHROMIUM) as browser:
        page, seen = browser.new_page(), dict[str, float]()
        page.expose_function("painted", lambda mark, at: seen.setdefault(mark, at))
        page.add_init_script(WATCH)
        page.goto(f"http://127.0.0.1:{served.port}{address}")
        page.wait_for_timeout(1_000)
        try:
            return [_saved(page, text, before, number, seen) for number in range(saves)]
        finally:
            text.write_text(before, encoding="utf-8")


def _saved(page: Page, text: Path, before: str, number: int, seen: dict[str, float]) -> float:
    mark = f"Revision {number} of the bench"
    began = time.time() * 1_000
    text.write_text(f"{before}\n\n{mark}.\n", encoding="utf-8")
    while mark not in seen:
        page.wait_for_timeout(5)
        if time.time() * 1_000 - began > 60_000:
            raise TimeoutError(f"{mark} was never shown")
    page.wait_for_timeout(BETWEEN)
    return seen[mark] - began


def rows(project: Path, saves: int = SAVES) -> list[str]:
    """Table rows of the preview of *project*."""
    slugs = sorted(path.name for path in (project / "content/cases").iterdir())
    slug, cases = slugs[len(slugs) // 2], len(slugs)
    address = f"/cases/{slug}/"
    kept, state = project / ".sitegen.kept", project / ".sitegen"
    starts: dict[str, list[float]] = {"cold": [], "warm": []}
    if state.exists():
        state.rename(kept)
    for _ in range(STARTS):
        with serving(project, OURS) as served:
            starts["cold"].append(first_page(served, address))
        state.rename(project / f".sitegen.{time.time_ns()}")
    if kept.exists():
        kept.rename(state)
    with serving(project, OURS) as served:
        first_page(served, address)
        at_rest(project, served)
        saved = save_times(served, project / f"content/cases/{slug}/index.md", address, saves)
        at_rest(project, served)
    for _ in range(STARTS):
        with serving(project, OURS) as served:
            starts["warm"].append(first_page(served, address))
    size = "10,000" if cases == 10_000 else f"{cases:,}"
    return [
        _row(f"save to repainted page, {size} cases", saved, SAVE_BARS.get(cases), "ms", 0),
        *(_row(f"{kind} start to the first page, {size} cases", times, START_BARS[kind] if cases == 10_000 else None, "s", 2)
          for kind, times in starts.items()),
    ]  # fmt: skip


def hugo_rows(project: Path, command: list[str], saves: int = SAVES) -> list[str]:
    """The same of Hugo's `server`, whose pages have the same addresses."""
    slugs = sorted(path.name for path in (project / "content/cases").iterdir())
    slug = slugs[len(slugs) // 2]
    with serving(project, command) as served:
        start = first_page(served, f"/cases/{slug}/")
        saved = save_times(served, project / f"content/cases/{slug}/index.md", f"/cases/{slug}/", saves)
    return [
        _row(f"Hugo's server: save to repainted page, {len(slugs):,} cases", saved, None, "ms", 0),
        _row(f"Hugo's server: start to the first page, {len(slugs):,} cases", [start], None, "s", 2),
    ]


def _row(name: str, times: list[float], bar: float | None, unit: str, digits: int) -> str:
    median = statistics.median(times)
    held = "" if bar is None else f"≤ {bar:g} {unit} {'✓' if median <= bar else '✗'}"
    return f"| {name} | {median:.{digits}f} {unit} | {max(times):.{digits}f} {unit} | {held} |"


def main() -> None:
    """Measure the projects that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("projects", nargs="+", type=Path)
    parser.add_argument("--saves", type=int, default=SAVES)
    options = parser.parse_args()
    print(*HEAD, sep="\n")
    for project in options.projects:
        print(*rows(project.resolve(), options.saves), sep="\n", flush=True)


if __name__ == "__main__":
    main()
