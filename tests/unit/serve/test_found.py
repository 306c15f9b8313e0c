"""Files are found where they were saved last, and are not copied for it."""

from sitegen.model.target import Target
from sitegen.serve.found import Found

OLD, NEW = (Target(path="cases/a/index.html", maker="case", inputs=inputs) for inputs in (b"old", b"new"))
OTHER = Target(path="cases/b/index.html", maker="case")
INDEX = Target(path="search/entry.json", maker="search")
LOOKED = {OLD.path: OLD, "cases/a/figures.html": OLD, OTHER.path: OTHER}


def test_what_was_saved_comes_first_and_the_rest_stays():
    found = Found(LOOKED, {INDEX.path: INDEX}, {NEW.path: NEW}, set())
    assert dict(found) == {**LOOKED, NEW.path: NEW, INDEX.path: INDEX}
    assert len(found) == 4


def test_a_case_that_is_gone_has_no_files():
    found = Found(LOOKED, {}, {}, {"a"})
    assert dict(found) == {OTHER.path: OTHER}
    assert OLD.path not in found
    assert found.get("cases/c/index.html") is None
