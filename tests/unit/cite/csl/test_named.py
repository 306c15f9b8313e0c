from __future__ import annotations

import pytest

from sitegen.cite.csl import extra, named


@pytest.mark.parametrize(("name", "known_as"), [
    ("nlm", "nlm"), ("Vancouver", "nlm"), ("american-medical-association", "ama"), ("american-psychological-association", "apa"),
    (" modern-language-association ", "mla"), ("Nature", "nature"),
])  # fmt: skip
def test_a_style_has_one_name(name: str, known_as: str):
    assert named.canonical(name) == known_as


@pytest.mark.parametrize("name", named.SHIPPED)
def test_every_name_of_a_shipped_style_has_its_text(name: str):
    assert "<style" in (named.style_text(name) or "")


def test_a_parent_is_found_by_its_address(monkeypatch: pytest.MonkeyPatch):
    assert named.parent_text("http://www.zotero.org/styles/modern-language-association") == named.style_text("mla")
    assert named.parent_text("http://www.zotero.org/styles/nothing-like-it") is None
    monkeypatch.setattr(extra, "style_text", lambda name: f"extra {name}")
    assert named.parent_text("http://www.zotero.org/styles/apa") == "extra apa", "the parent itself, not our namesake"


def test_languages_come_along():
    assert "disponible en" in (named.locale_text("es-ES") or "")
