"""Where a cite stands among the others: first, subsequent, ibid, with another locator, near its last note."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.cite.csl.state import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite


class Cluster:
    """The works cited in one place; `note` is the number of the note it stands in, 0 in the text."""

    __slots__ = ("cites", "key", "mode", "note")

    def __init__(self, cites: Sequence[Cite], note: int = 0, key: str = "", mode: str = "") -> None:
        self.cites, self.note, self.key, self.mode = list(cites), note, key, mode


def place(clusters: Sequence[Cluster], near: int = 5) -> None:
    """Set the position of every cite of *clusters*, which are in reading order."""
    first_notes: dict[str, int] = {}
    last_notes: dict[str, int] = {}
    befores: dict[bool, Cluster] = {}
    shared: set[int] = set()
    for cluster in clusters:
        before, last = _before(cluster, befores, shared), None
        for cite in cluster.cites:
            if cite.key not in first_notes:
                cite.position, cite.near_note, cite.first_note = FIRST, False, 0
                first_notes[cite.key] = cluster.note
            else:
                cite.position = _again(cite, last, before, cluster)
                cite.first_note = first_notes[cite.key]
                cite.near_note = cluster.note - last_notes[cite.key] <= near
            last_notes[cite.key] = cluster.note
            last = cite


def _before(cluster: Cluster, befores: dict[bool, Cluster], shared: set[int]) -> Cluster | None:
    """What ibid could refer to: the last cluster of the text, or of the notes when it is alone in its note."""
    found = befores.get(cluster.note > 0)
    befores[cluster.note > 0] = cluster
    if found is None or found.note in shared - {cluster.note}:
        return None
    if found.note == cluster.note:
        shared.add(cluster.note)
    return found


def _again(cite: Cite, last: Cite | None, before: Cluster | None, cluster: Cluster) -> int:
    if last is None and before is not None and len(before.cites) == 1:
        last = before.cites[0]
        if cluster.note and before.note and cluster.note - before.note > 1:
            return SUBSEQUENT
    if last is None or last.key != cite.key:
        return SUBSEQUENT
    if last.locator == cite.locator and (not cite.locator or last.label == cite.label):
        return IBID
    return IBID_WITH_LOCATOR if cite.locator else SUBSEQUENT
