"""Words that others have for a fixed value, and that are like none of ours, or like one that says something else.

`retraction-of` has more letters in common with `translation-of` than with `retracts`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sitegen.read.spelling import fold_value

_MEANT: Mapping[str, tuple[str, ...]] = {
    "corrects": ("correction", "correction-of", "is-correction-of", "erratum", "erratum-for", "corrigendum"),
    "retracts": ("retraction", "retraction-of", "is-retraction-of", "retracted", "retracted-article"),
    "concerns": ("concern", "expression-of-concern", "expression-of-concern-for"),
    "comment-on": ("comments", "commentary", "commentary-on", "is-comment-on", "letter"),
    "reply-to": ("reply", "response", "response-to", "author-reply"),
    "has-preprint": ("preprint", "preprinted", "preprinted-as", "preprint-version"),
    "translation-of": ("translation", "is-translation-of", "translates"),
    "correction": ("erratum", "corrigendum"),
    "retraction": ("retraction-notice",),
}  # fmt: skip
_BY_WORD = [(fold_value(word), value) for value, words in _MEANT.items() for word in words]


def meant_value(word: str, values: Collection[str]) -> str:
    """The one of *values* that *word* says in the words of another system; empty where there is none."""
    folded = fold_value(word)
    return next((value for other, value in _BY_WORD if other == folded and value in values), "")
