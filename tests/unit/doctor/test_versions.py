"""Versions: of sitegen, Python, and the packages it needs."""

import importlib.metadata
import platform

import pytest

from sitegen.doctor import versions as module
from sitegen.doctor.finding import Finding
from sitegen.doctor.versions import suits, version, versions
from sitegen.version import __version__


def packages(monkeypatch: pytest.MonkeyPatch, *required: str) -> Finding:
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: list(required))
    *_, found = versions()
    return found


def test_sitegen_and_python_are_told():
    sitegen, python, needed = versions()
    assert (sitegen.state, python.state, needed.state) == ("ok", "ok", "ok")
    assert sitegen.words.startswith(f"{__version__}, in ")
    assert python.words.startswith(f"{platform.python_version()}, in ")
    assert f"click {version('click')}" in needed.words


def test_a_package_that_is_not_there_stops_work(monkeypatch: pytest.MonkeyPatch):
    found = packages(monkeypatch, "click>=8.1", "nowhere-to-be-found>=2", "lxml>=99; extra == 'deposit'")
    assert (found.state, found.stops) == ("problem", True)
    assert "nowhere-to-be-found is not there (needed: >=2)" in found.words
    assert "-m pip install ." in found.cure
    assert "click" not in found.words
    assert "lxml" not in found.words


def test_one_that_is_too_old_is_told(monkeypatch: pytest.MonkeyPatch):
    found = packages(monkeypatch, "click>=99")
    assert (found.state, found.stops) == ("problem", False)
    assert f"click {version('click')} (needed: >=99)" in found.words


def test_sitegen_that_is_only_run_says_so(monkeypatch: pytest.MonkeyPatch):
    def nothing(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", nothing)
    *_, found = module.versions()
    assert (found.state, found.stops) == ("problem", False)
    assert "not installed, only run" in found.words


@pytest.mark.parametrize(("there", "limits", "right"), [
    ("1.5", ">=1.5,<2", True), ("1.5.0", ">=1.5", True), ("1.10", ">=1.9", True), ("2.0.0", ">=1.5,<2", False),
    ("1.4.9", ">=1.5", False), ("8", ">=8.0", True), ("9.0rc1", "", True), ("", ">=1", False),
])  # fmt: skip
def test_versions_are_compared_number_by_number(there: str, limits: str, right: bool):
    assert suits(there, limits) is right
