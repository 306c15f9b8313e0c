"""The cache of one kind of work: results by key, and the published bytes they name. It may be deleted at any time."""

from __future__ import annotations

from pathlib import Path

from sitegen.build.blobs import Blobs
from sitegen.build.results import Results

SLACK = 4  # how many times the entries in use may be kept: switching branches and back costs nothing
FEW = 1_000  # entries that are never worth a clean-up


class Store:
    """A folder of results and blobs."""

    def __init__(self, folder: Path) -> None:
        self.results = Results(folder / "results.db")
        self.blobs = Blobs(folder / "blobs")

    def crowded(self, used: int) -> bool:
        """Whether there is much more here than the *used* entries that the site of today rests on."""
        return self.results.count() > SLACK * used + FEW

    def keep_only(self, results: set[str], blobs: set[str]) -> None:
        """Forget everything else."""
        self.results.keep_only(results)
        self.blobs.keep_only(blobs)
