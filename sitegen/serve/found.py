"""Every planned file of the site as it is shown now. None is copied: a large site has a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from sitegen.model.target import Target
from sitegen.serve.addresses import slug_of


class Found(Mapping[str, Target]):
    """Those that were *saved* before those of the last look, of which some cases are *gone*; and the search index."""

    def __init__(
        self, looked: Mapping[str, Target], index: Mapping[str, Target], saved: Mapping[str, Target], gone: Set[str]
    ) -> None:
        self._looked, self._index, self._saved, self._gone = looked, index, saved, gone

    def __getitem__(self, path: str) -> Target:
        if path in self._saved:
            return self._saved[path]
        if self._gone and slug_of(path) in self._gone:
            raise KeyError(path)
        return self._looked[path] if path in self._looked else self._index[path]

    def __iter__(self) -> Iterator[str]:
        known = self._looked.keys() | self._index.keys()
        yield from self._saved.keys() | {path for path in known if slug_of(path) not in self._gone}

    def __len__(self) -> int:
        return sum(1 for _ in self)
