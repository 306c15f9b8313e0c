"""How texts with mistakes are shown stays as it is until they are mended."""

from sitegen.serve.with_errors import WithErrors


def test_what_is_broken_and_was_not_kept_is_shown_as_it_stands():
    assert WithErrors().after({"a", "b"}, {"a"}) == WithErrors(frozenset("a"), frozenset("b"))


def test_what_was_kept_is_kept_while_it_is_broken():
    assert WithErrors(frozenset("a")).after({"a"}, set()) == WithErrors(frozenset("a"))


def test_what_is_mended_is_neither():
    assert WithErrors(frozenset("a"), frozenset("b")).after(set(), {"a"}) == WithErrors()
