"""The strongest words of a case's text: what is left to compare where cases share no code and no keyword.

Chinese and Japanese are written without blanks: pairs of neighbouring characters stand for words there, which is
the usual way to index them (https://nlp.stanford.edu/IR-book/html/htmledition/tokenization-1.html).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.walk import AnyNode, walk
from sitegen.resolve.stop_words import STOP_WORDS

# How often a word counts where it stands.
TITLE, KEYWORD, ABSTRACT, BODY = 6, 4, 2, 1
LEAST = 2  # what is said once in passing is no evidence
KEPT = 40  # words of a case
STRONG = 10  # of them
# Runs of letters, as what is neither a sign nor of a script without blanks: three times as fast as to ask for letters.
_WORD = re.compile("[^\0-`{-\xbf\xd7\xf7\u2000-\u2bff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]{3,}")
_DENSE = re.compile("[\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff]{2,}")  # Han and Katakana: Hiragana is grammar


def strongest(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that *case* says most: the strongest, and those that come next."""
    counts = Counter(tokens(_text(case.body.children)))
    further = (
        (ABSTRACT, _text(chain.from_iterable(part.children for part in case.abstract))),
        (TITLE, _text(case.title)),
        (KEYWORD, " ".join(case.meta.keywords)),
    )
    for weight, text in further:
        for word in tokens(text):
            counts[word] += weight
    told = [(-count, -len(word), word) for word, count in counts.items() if count >= LEAST and word not in STOP_WORDS]
    told.sort()
    kept = [word for _, _, word in told[:KEPT]]
    return tuple(kept[:STRONG]), tuple(kept[STRONG:])


def tokens(text: str) -> list[str]:
    """The words of *text* in small letters, without the shortest."""
    folded = text.casefold()
    words: list[str] = _WORD.findall(folded)
    if not folded.isascii():
        for run in _DENSE.findall(folded):
            words += [run[at : at + 2] for at in range(len(run) - 1)]
    return words


def _text(nodes: Iterable[AnyNode]) -> str:
    return " ".join([node.value for node in walk(nodes) if type(node) is Text])
