"""What browsers have: a name of the bytes of every file that was sent, by which a file that is different is found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from sitegen.model.struct import digest
from sitegen.model.target import Target


class Sent:
    """The names by path: the digest of a page, of a file that is copied that of its content, for which no bytes are
    looked at.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def send(self, path: str, data: bytes | None, target: Target | None) -> None:
        """A browser gets this *data*. What is gone is forgotten: when it comes back it is told, be it as it was."""
        if data is None:
            self._names.pop(path, None)
        else:
            self._names[path] = _name(data, target)

    def different(
        self, tabs: Collection[str], planned: Mapping[str, Target], data_of: Callable[[str], bytes | None]
    ) -> frozenset[str]:
        """What is different now: pages in open *tabs*, and files that pages use (a style, a picture).

        Of a file that pages use it is told once: whoever still uses it asks for it again.
        """
        pages = frozenset(path for path in tabs if self._differs(path, data_of(path), planned.get(path)))
        used = frozenset(path for path in self._names if self._is_replaced(path, planned.get(path)))
        for path in used - pages:
            del self._names[path]
        return pages | used

    def _differs(self, path: str, data: bytes | None, target: Target | None) -> bool:
        return self._names.get(path, "") != ("" if data is None else _name(data, target))

    def _is_replaced(self, path: str, target: Target | None) -> bool:
        return target is not None and bool(target.blob) and target.blob != self._names[path]


def _name(data: bytes, target: Target | None) -> str:
    return (target.blob if target is not None else "") or digest(data)
