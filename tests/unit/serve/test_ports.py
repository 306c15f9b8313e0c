from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitegen.model.layout import PREVIEW_NOTE
from sitegen.serve import ports
from sitegen.serve.ports import Taken, holder, is_free, next_free
from tests.previewed import preview
from tests.unit.serve.other_preview import other_process


@contextmanager
def taken() -> Iterator[int]:
    """A port that another program listens at, and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_port_is_free_or_not() -> None:
    with taken() as port:
        assert not is_free("127.0.0.1", port)
        assert next_free("127.0.0.1", port) > port
    assert is_free("127.0.0.1", port)


@pytest.mark.parametrize(("host", "found"), [
    ("localhost", ("127.0.0.1", "::1")), ("::", ("0.0.0.0", "::")), ("", ("0.0.0.0", "::")), ("0.0.0.0", ("0.0.0.0",)),
    ("127.0.0.1", ("127.0.0.1",)), ("::1", ("::1",)), ("ward", ("ward",)),
])  # fmt: skip
def test_the_addresses_that_a_host_stands_for(
    host: str, found: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "is_there", lambda address: True)
    assert ports.addresses(host) == found


@pytest.mark.parametrize(
    ("host", "found"), [("localhost", ("127.0.0.1",)), ("", ("0.0.0.0",)), ("::", ("0.0.0.0", "::"))]
)
def test_a_system_without_ipv6_is_asked_for_it_only_by_name(
    host: str, found: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "is_there", lambda address: ":" not in address)
    assert ports.addresses(host) == found


def test_a_port_that_another_program_has_at_one_of_them_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "_PATIENCE_SECONDS", 0.1)  # which is silent
    with taken() as port:
        for host in ("localhost", "::", ""):
            assert not is_free(host, port)
            assert holder(tmp_path, host, port).by == "another program"


def test_a_preview_at_one_of_them_is_known_as_one(tmp_path: Path) -> None:
    with preview() as running:
        for host in ("localhost", "::", ""):
            assert holder(tmp_path, host, running.port).by == "another project"


def test_after_the_last_port_any_is_offered() -> None:
    assert next_free("127.0.0.1", 65535) == 0


def test_what_no_other_port_would_mend_is_an_error() -> None:
    with pytest.raises(OSError, match=r"[Aa]ddress|[Nn]ame"):
        is_free("192.0.2.1", 8000)


def test_low_ports_are_kept_for_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(host: str, port: int) -> list[socket.socket]:
        if port < 1024:
            raise PermissionError(errno.EACCES, "Permission denied")
        return []

    monkeypatch.setattr(ports, "listeners", refused)
    assert not is_free("127.0.0.1", 80)
    assert holder(tmp_path, "127.0.0.1", 80).words(80) == "Port 80 is kept for the system's own services."
    assert next_free("127.0.0.1", 80) == 1024


def test_a_port_of_another_program(tmp_path: Path) -> None:
    with taken() as port:
        found = holder(tmp_path, "127.0.0.1", port)
    assert found == Taken("another program")
    assert found.words(port) == f"Port {port} is taken by another program."


def test_a_port_of_the_preview_of_another_project(tmp_path: Path) -> None:
    with preview() as running:
        found = holder(tmp_path, "127.0.0.1", running.port)
    assert found.words(8000) == "Port 8000 is taken by a preview of another project."


def test_one_with_a_token_is_known_as_well(tmp_path: Path) -> None:
    with preview(token="secret", host="0.0.0.0") as running:
        assert holder(tmp_path, "0.0.0.0", running.port).by == "another project"


def test_a_port_of_this_project_is_told_with_its_address_and_without_its_token(tmp_path: Path) -> None:
    with taken() as port, other_process(tmp_path, port) as process:
        found = holder(tmp_path, "127.0.0.1", port)
        assert found == Taken("this project", f"http://127.0.0.1:{port}/", process.pid)
        assert (
            found.words(port) == f"This project is shown already, at http://127.0.0.1:{port}/ (process {process.pid})."
        )
        assert "secret" not in (tmp_path / PREVIEW_NOTE).read_text()
        assert holder(tmp_path, "127.0.0.1", port + 1).by == "another program"
