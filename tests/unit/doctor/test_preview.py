"""Whether the preview can run."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.doctor.finding import Finding
from sitegen.doctor.preview import preview
from sitegen.serve import ports
from sitegen.serve.usual_address import HOST


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def found(root: Path, port: int) -> dict[str, Finding]:
    return {item.name: item for item in preview(root, port)}


def test_a_free_port_and_watching_are_ok(tmp_path: Path):
    with socket.socket() as other:
        other.bind((HOST, 0))
        port = other.getsockname()[1]
    told = found(tmp_path, port)
    assert (told["watching"].state, told["port"].state) == ("ok", "ok")
    assert told["port"].words == f"{port} is free for sitegen serve"


def test_of_a_port_that_is_taken_the_next_free_one_is_told(tmp_path: Path, taken: int):
    told = found(tmp_path, taken)["port"]
    assert (told.state, told.stops) == ("problem", False)
    assert told.words == f"Port {taken} is taken by another program"
    assert f"sitegen serve --port {ports.next_free(HOST, taken)}" in told.cure


def test_a_preview_of_this_project_is_ok(tmp_path: Path, taken: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ports, "holder", lambda *_: ports.Taken("this project", "http://127.0.0.1:8000/", 7))
    told = found(tmp_path, taken)["port"]
    assert told.state == "ok"
    assert "shown already, at http://127.0.0.1:8000/ (process 7)" in told.words


def test_a_watcher_that_cannot_be_loaded_is_told(tmp_path: Path, taken: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    told = found(tmp_path, taken)["watching"]
    assert (told.state, told.stops) == ("problem", False)
    assert "pip install" in told.cure
