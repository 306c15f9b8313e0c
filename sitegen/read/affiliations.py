"""Which author belongs where: affiliations by id, by name or written out, each once, in the order of first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from sitegen.model.diagnostic import Severity
from sitegen.model.metadata import Affiliation, Author
from sitegen.read.nearest import did_you_mean
from sitegen.read.scalars import shown
from sitegen.read.spelling import fold_value

Report = Callable[[str, str, str, Severity], None]  # dotted path, message, hint, severity
_EMPTY = Affiliation()
MAX_HINTS = 20


class Affiliations:
    """The list of a case while its authors are read. Positions count from 0."""

    def __init__(self, defined: Sequence[Affiliation], authors: Sequence[Author], report: Report) -> None:
        self.used: list[Affiliation] = []
        self._report = report
        self._positions: dict[Affiliation, int] = {}
        self._defined = tuple(defined)
        self._unknowns = 0
        self._ids = self._by_id(authors)
        self._names = {fold_value(item.name): item for item in reversed((*defined, *self._ids.values())) if item.name}

    def _by_id(self, authors: Sequence[Author]) -> Mapping[str, Affiliation]:
        """What an id stands for: of the list, of affiliations written out at an author, or a number in the list."""
        found: dict[str, Affiliation] = {}
        for number, item in enumerate(self._defined):
            if item.id and item.id in found and found[item.id] != item:
                hint = "give every affiliation an id of its own"
                self._report(f"affiliations.{number}", f"two affiliations have the id {shown(item.id)}", hint, "error")
            elif item.id:
                found[item.id] = item
        for item in (item for author in authors for item in author.affiliations):
            if item.id and replace(item, id="") != _EMPTY:
                found.setdefault(item.id, item)
        if not found:
            found = {str(number): item for number, item in enumerate(self._defined, 1)}
        return found

    def of(self, author: Author, path: str) -> tuple[int, ...]:
        """The positions of an author's affiliations; *path* leads to the author."""
        positions: dict[int, None] = {}
        for number, item in enumerate(author.affiliations):
            for affiliation in self._resolve(item, f"{path}.affiliations.{number}"):
                positions[self._position(affiliation, f"{path}.affiliations.{number}")] = None
        return tuple(positions)

    def rest(self) -> None:
        """Take in what is defined and used by nobody, with a warning unless an author's reference leads nowhere."""
        for number, item in enumerate(self._defined):
            if item not in self._positions and self._ids.get(item.id, item) == item:
                hint = f"add '{item.id or number + 1}' to an author's affiliations, or remove it"
                if not self._unknowns:
                    self._report(f"affiliations.{number}", "no author belongs to this affiliation", hint, "warning")
                self._position(item, f"affiliations.{number}")

    def _position(self, item: Affiliation, path: str) -> int:
        if item not in self._positions:
            if not (item.name or item.department):
                self._report(path, "this affiliation has no name", "add 'name: …'", "error")
            self._positions[item] = len(self.used)
            self.used.append(item)
        return self._positions[item]

    def _resolve(self, item: Affiliation, path: str) -> Iterator[Affiliation]:
        bare = replace(item, id="", name="") == _EMPTY
        reference = (item.id or item.name) if bare and not (item.id and item.name) else ""
        if not reference:
            yield item if item.id else self._names.get(fold_value(item.name), item) if bare else item
            return
        known = self._named(reference)
        several = [self._named(part.strip()) for part in reference.replace(";", ",").split(",")]
        if known is not None:
            yield known
        elif len(several) > 1 and all(several):
            yield from filter(None, several)
        elif self._ids and (item.id or " " not in reference):
            self._unknown(reference, path)
        elif not item.id:
            yield item
        else:
            self._report(path, f"no affiliation has the id {shown(reference)}", "give it a name", "error")

    def _unknown(self, reference: str, path: str) -> None:
        self._unknowns += 1
        hint = "add it to affiliations"
        if self._unknowns <= MAX_HINTS:  # the nearest of thousands, thousands of times, would take minutes
            hint = did_you_mean(reference[:80], self._ids, hint)
        self._report(path, f"no affiliation has the id {shown(reference)}", hint, "error")

    def _named(self, reference: str) -> Affiliation | None:
        return self._ids.get(reference) or self._names.get(fold_value(reference))
