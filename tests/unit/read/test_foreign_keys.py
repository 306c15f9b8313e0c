"""Keys of other programs are welcome; keys of ours are not among them."""

from sitegen.model.metadata import Metadata
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.hints import fields
from sitegen.read.spelling import fold_key


def test_no_key_is_both_ours_and_foreign() -> None:
    ours = {name for field in fields(Metadata) for name in (field.key, *field.aliases)}
    assert ours & FOREIGN_KEYS == set()


def test_they_are_spelled_as_keys_are_compared() -> None:
    assert {fold_key(key) for key in FOREIGN_KEYS} == FOREIGN_KEYS
