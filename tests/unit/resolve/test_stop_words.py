from __future__ import annotations

from sitegen.resolve.stop_words import EMPTY_TOPICS, STOP_WORDS
from sitegen.resolve.strongest_words import tokens
from sitegen.resolve.topics import key


def test_a_stop_word_is_written_as_words_are_counted() -> None:
    unreachable = {word for word in STOP_WORDS if len(word) > 2 and tokens(word) != [word]}
    assert unreachable == set()


def test_an_empty_topic_is_one() -> None:
    assert all(map(key, EMPTY_TOPICS))
