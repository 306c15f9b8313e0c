from __future__ import annotations

import socket

import pytest

from sitegen.serve import own_names as module
from sitegen.serve.own_names import own_names


def test_the_address_others_can_open_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_addresses", lambda: ["192.168.1.5", "2001:db8::5"])
    monkeypatch.setattr(socket, "gethostname", lambda: "laptop")
    assert own_names() == ("192.168.1.5", "2001:db8::5", "laptop", "laptop.local")


def test_a_full_name_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "laptop.ward.example")
    assert own_names()[-1] == "laptop.ward.example"


def test_without_a_network_there_is_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object) -> socket.socket:
        raise OSError("Network is unreachable")

    monkeypatch.setattr(socket, "gethostname", lambda: "laptop")
    monkeypatch.setattr(socket, "socket", unreachable)
    assert own_names() == ("laptop", "laptop.local")
