"""What it weighs that two cases share something: the rarer it is, and the more both are about it, the more.

The inverse document frequency (https://nlp.stanford.edu/IR-book/html/htmledition/inverse-document-frequency-1.html)
is taken in whole powers of two. So the weights of a site hardly ever change when one case does, and what an edit
can change stays small and can be told exactly.
"""

from __future__ import annotations

from sitegen.resolve.evidence import is_topic

TOPIC, WORD = 8, 1
# A shared topic of strength 1, 2, 3 counts 1, 3, 8 times: what is added at each step.
STEPS = (1, 2, 5)
FEW = 32  # in a small collection, a topic that most cases have still says something
LEAST = 72  # two cases are similar from this score on: a keyword of one case in eight, or a dozen rare words


def rarity(key: str, holders: int, total: int) -> int:
    """How rare *key* is, which *holders* of *total* cases have: 0 when it tells nothing."""
    if is_topic(key):
        return max(0, ((total + FEW) // holders).bit_length() - 1)
    return max(0, (total // holders).bit_length() - 2)


def unit(key: str) -> int:
    """The weight of one step of rarity and strength."""
    return TOPIC if is_topic(key) else WORD
