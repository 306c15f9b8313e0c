"""How complete the cases are that the list of cases shows: each is decoded and counted once, not at every look."""

from __future__ import annotations

from sitegen.model.site import Card
from sitegen.serve.completeness import Completeness, completeness
from sitegen.serve.last_ones import keep_last
from sitegen.serve.shown import Shown

MOST = 2000  # cases; of each a few hundred bytes are kept


class Counted:
    """What was counted, by the digest of the whole case, those first that were counted longest ago."""

    def __init__(self) -> None:
        self._by_digest: dict[str, Completeness] = {}

    def of(self, shown: Shown, card: Card) -> Completeness | None:
        """How complete the case of *card* is; None when it cannot be read as it stands, which is asked again."""
        known = self._by_digest.get(card.digest)
        if known is None and (case := shown.case(card)) is not None:
            known = completeness(case)
            keep_last(self._by_digest, card.digest, known, MOST)
        return known
