from __future__ import annotations

import pytest

from sitegen.cite import styles
from sitegen.cite.csl import extra
from sitegen.cite.csl.problems import BadStyle

MINE = '<style version="1.0"><citation><layout/></citation><bibliography><layout/></bibliography></style>'


@pytest.mark.parametrize(("name", "known_as"), [
    ("nlm", "nlm"), ("NLM", "nlm"), ("vancouver", "nlm"), ("", "nlm"), ("american-medical-association", "ama"), ("apa", "apa"),
    ("modern-language-association", "mla"),
])  # fmt: skip
def test_a_shipped_style_by_its_names(name: str, known_as: str) -> None:
    found = styles.find(name)
    assert isinstance(found, styles.FoundStyle)
    assert found.name == known_as
    assert styles.compiled(found).bibliography is not None


@pytest.mark.parametrize("name", ["mine/a.csl", "./mine/a.csl", " mine/a.csl "])
def test_a_file_by_its_path(name: str) -> None:
    assert styles.find(name, {"mine/a.csl": MINE}) == styles.FoundStyle(name="mine/a.csl", text=MINE)


@pytest.mark.parametrize(("name", "hint"), [
    ("b.csl", "did you mean 'a.csl'?"), ("apa.csl", "write csl: apa for the style of that name, or put the file here"),
    ("harvard-of-ours.csl", "put the file here, or correct its name"),
])  # fmt: skip
def test_a_file_that_is_not_there(name: str, hint: str) -> None:
    found = styles.find(name, {"a.csl": MINE})
    assert isinstance(found, styles.UnknownStyle)
    assert found.message == f"there is no file '{name}' here"
    assert found.hint == hint


@pytest.mark.parametrize(("name", "ids", "hint"), [
    ("vancuver", (), "did you mean 'vancouver'? If not, type pip install 'sitegen[styles]' for all the styles of Zotero"),
    ("harvard style", (), f"known: {', '.join(sorted(styles.named.SHIPPED))}"),
    ("elsevier-vancuver", ("elsevier-vancouver",), "did you mean 'elsevier-vancouver'?"),
])  # fmt: skip
def test_an_unknown_style_says_what_to_type(
    name: str, ids: tuple[str, ...], hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extra, "ids", lambda: ids)
    found = styles.find(name)
    assert isinstance(found, styles.UnknownStyle)
    assert (found.message, found.hint) == (f"there is no citation style '{name}'", hint)


def test_a_style_is_compiled_once() -> None:
    found = styles.find("apa")
    assert isinstance(found, styles.FoundStyle)
    assert styles.compiled(found, "es") is styles.compiled(found, "es")


def test_a_broken_file_says_what_is_wrong() -> None:
    with pytest.raises(BadStyle, match="not well-formed"):
        styles.compiled(styles.FoundStyle(name="a.csl", text="<style"))
