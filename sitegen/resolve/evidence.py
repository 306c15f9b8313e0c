"""What there is to compare a case by: its topics and its strongest words, as small as can be."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.case import Case
from sitegen.model.reviewed import NOTICES
from sitegen.model.site import TAKEN_BACK
from sitegen.model.struct import Node
from sitegen.resolve.strongest_words import strongest
from sitegen.resolve.topics import MARK, Topic, topics

STRONG, WEAK = 2, 1  # of words


class Evidence(Node, frozen=True, tag=False):
    """The topics of a case, and its words with blanks between: the strongest, then the others."""

    topics: tuple[Topic, ...] = ()
    strong: str = ""
    others: str = ""

    def strengths(self) -> Mapping[str, int]:
        """How strongly each topic and word is meant, by key."""
        return {
            **dict.fromkeys(self.others.split(), WEAK),
            **dict.fromkeys(self.strong.split(), STRONG),
            **{topic.key: topic.strength for topic in self.topics},
        }


def evidence(case: Case) -> Evidence:
    """What other cases are compared with *case* by."""
    strong, others = strongest(case)
    return Evidence(topics(case), " ".join(strong), " ".join(others))


def comparable(kind: str, status: str) -> bool:
    """Whether a case of this type and status is suggested to readers: a notice or a case that was taken back is not."""
    return kind not in NOTICES and status not in TAKEN_BACK


def is_topic(key: str) -> bool:
    """Whether *key* is that of a topic; otherwise it is a word."""
    return key.startswith(MARK)
