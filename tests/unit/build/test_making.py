"""Keys of targets, and the reasons they give."""

from sitegen.build.making import reason_for, target_key
from sitegen.model.target import Target


def test_a_key_is_made_of_maker_surroundings_and_inputs():
    one = Target(path="a", maker="page", inputs=b"1")
    assert target_key(one, b"site") == target_key(Target(path="b", maker="page", inputs=b"1"), b"site")
    others = [Target(path="a", maker="page", inputs=b"2"), Target(path="a", maker="other", inputs=b"1")]
    keys = {target_key(one, b"site"), target_key(one, b"other site"), *(target_key(item, b"site") for item in others)}
    assert len(keys) == 4


def test_a_stored_blob_is_its_own_key():
    assert target_key(Target(path="a", maker="picture", blob="digest"), b"site") == "digest"


def test_the_reason_names_what_changed():
    known = {"its case": "1", "the theme": "2"}
    assert reason_for(None, {}) == "it is new"
    assert reason_for(known, {"its case": "9", "the theme": "2"}) == "its case changed"
    assert reason_for(known, {"its case": "9", "the theme": "8"}) == "its case, the theme changed"
    assert reason_for(known, dict(known)) == "its result was missing from the cache"
