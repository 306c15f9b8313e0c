"""Speed and quality of similar cases in a project that is built; `bench.py` puts the table into RESULTS.md.

    python tests/bench/similar_cases.py PROJECT

CPU seconds in this process, of all that similar cases add to a build besides counting words where a case is read:
fetching what is known, comparing, and encoding what is kept. An edit gives a case the text and a keyword of another; of
the edits the median is told, and the slowest. Quality is the share of those listed that have the diagnosis of the case:
the generated corpus names each folder after the diagnosis, which no comparison looks at.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
import zlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

REPO = Path(__file__).parent.parent.parent
COLD_BAR, EDIT_BAR, QUALITY_BAR = 5.0, 0.1, 0.6  # CPU s for 10,000 cases, CPU s, share of the first five
EDITS = 15
TITLE = "## Similar cases, CPU seconds of comparing"
HEAD = ["| cases | everything anew | bar | one edit | slowest | bar | counting, ms a case | same diagnosis | bar |",
        "| ---: | ---: | --- | ---: | ---: | --- | ---: | ---: | --- |"]  # fmt: skip


def timed(work: Any) -> tuple[float, Any]:
    """CPU seconds of *work*, and what it gives."""
    gc.collect()
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def edits(context: Any, site: Any, kept: bytes, folder: Path) -> list[float]:
    """What an edit costs, from the bytes that were kept to the bytes that are, through a file as in a build."""
    from msgspec.structs import replace

    from sitegen.build.comparing import compare_all
    from sitegen.model.case import Case
    from sitegen.model.struct import decode, digest, encode
    from sitegen.resolve.evidence import evidence

    rng, found, file = random.Random(4), [], folder / ".similar"
    for number in range(EDITS):
        at, other = rng.sample(range(len(site.cases)), 2)
        card = site.cases[at]
        case, like = (decode(context.store.results.get(site.cases[one].digest), Case) for one in (at, other))
        keywords = (*case.meta.keywords[1:], *like.meta.keywords[:1])
        changed = encode(evidence(replace(case, meta=replace(case.meta, keywords=keywords), body=like.body)))
        context.store.results.put([(digest(changed), changed)])
        cards = [*site.cases]
        cards[at] = replace(card, digest=f"edit {number}", evidence=digest(changed))
        edited = replace(site, cases=tuple(cards))
        file.write_bytes(kept)

        def build(edited: Any = edited) -> None:
            data = file.read_bytes()
            zlib.crc32(data)
            _, new = compare_all(context, edited, data)
            zlib.crc32(new)
            file.write_bytes(new)

        found.append(timed(build)[0])
        context.store.results.drop([digest(changed)])
    file.unlink()
    return found


def same_diagnosis(lists: dict[str, bytes]) -> float:
    """The share of the listed cases that have the diagnosis of the case, which is what follows its number: `c00001-gout`."""
    from sitegen.model.site import SimilarCase
    from sitegen.model.struct import decode

    pairs = [(slug, one.slug) for slug, data in lists.items() for one in decode(data, tuple[SimilarCase, ...])]
    return sum(one.partition("-")[2] == other.partition("-")[2] for one, other in pairs) / max(1, len(pairs))


def counting(context: Any, site: Any) -> float:
    """CPU milliseconds of finding the evidence of a case."""
    from sitegen.model.case import Case
    from sitegen.model.struct import decode, encode
    from sitegen.resolve.evidence import evidence

    cases = [decode(context.store.results.get(card.digest), Case) for card in site.cases[:300]]
    return 1000 * timed(lambda: [encode(evidence(case)) for case in cases])[0] / len(cases)


def row(folder: Path) -> str:
    """The figures of the project in *folder*."""
    sys.path.insert(0, str(REPO))
    from sitegen.build import memory
    from sitegen.build.cache import Store
    from sitegen.build.comparing import compare_all
    from sitegen.model.site import Site, SiteInfo

    context = SimpleNamespace(store=Store(folder / ".sitegen/store"), code="bench")
    known = memory.load(folder / ".sitegen")
    cards = sorted((read.result.card for read in known.reads.values()), key=lambda card: card.date, reverse=True)
    site = Site(info=SiteInfo(title="Cases"), cases=tuple(cards))
    cold, (lists, kept) = timed(lambda: compare_all(context, site, b""))
    each = edits(context, site, kept, folder)
    quality = same_diagnosis(lists)
    return (
        f"| {len(cards)} | {cold:.2f} | {bar(cold, COLD_BAR)} | {statistics.median(each):.3f} | {max(each):.3f} "
        f"| {bar(max(each), EDIT_BAR)} | {counting(context, site):.2f} | {100 * quality:.0f} % "
        f"| ≥ {100 * QUALITY_BAR:g} % {'✓' if quality >= QUALITY_BAR else '✗'} |"
    )


def bar(is_: float, most: float) -> str:
    """The bar and whether the figure holds it."""
    return f"≤ {most:g} {'✓' if is_ <= most else '✗'}"


if __name__ == "__main__":
    print("\n".join([*HEAD, row(Path(sys.argv[1]))]))
