"""`sitegen serve` as an author starts it, in a process of its own, and a tab that listens to it without a browser."""

from __future__ import annotations

import base64
import http.client
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests import small_site
from tests.places import REPO

START_SECONDS = 20
SOON = 1.0  # seconds from the last write to the page


def patience() -> float:
    """How many times as long as on an idle machine it may take: others may be at work beside, or begin this moment."""
    return max(2, 1.5 * os.getloadavg()[0] / (os.cpu_count() or 1))


def case(text: str = "Words.", *, title: str = "Alpha", date: str = "2020-01-01") -> str:
    """The text of a small case: here it is the text that differs."""
    return small_site.case(title, date=date, text=text)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def as_from_a_terminal() -> None:
    """Every signal ends a program again: whoever runs the tests (`nohup`, a job of a shell) may pass some over."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Serving:
    """A preview that runs."""

    def __init__(
        self, root: Path, *arguments: str, port: int = 0, first: Callable[[], object] = lambda: None, **options: Any
    ) -> None:
        """With *first* done in the process before it begins."""
        self.root, self.port, self.tabs = root, port or free_port(), list[Tab]()
        self.out, self.err = (root.with_name(f"{root.name}-{self.port}.{name}") for name in ("out", "err"))
        options = {"env": {**os.environ, "PYTHONPATH": str(REPO)}, **options}
        command = [sys.executable, "-m", "sitegen", "serve", "--port", str(self.port), *arguments]
        with self.out.open("wb") as out, self.err.open("wb") as err:
            self.process = subprocess.Popen(
                command, cwd=root, stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True,
                preexec_fn=lambda: (as_from_a_terminal(), first()), **options,
            )  # fmt: skip

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def said(self) -> str:
        """What it has printed."""
        return self.out.read_text()

    @property
    def complained(self) -> str:
        """What it has printed where mistakes go."""
        return self.err.read_text()

    def ready(self) -> Serving:
        """Wait for its address."""
        until(lambda: "Your site:" in self.said or self.process.poll() is not None, START_SECONDS)
        assert "Your site:" in self.said, self.complained
        return self

    def whole(self) -> Serving:
        """Wait until everything was read and made once."""
        self.ready()
        until(lambda: (state := self.state())["whole"] and not state["work"], START_SECONDS)
        return self

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of an address."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            asked.request("GET", path)
            answer = asked.getresponse()
            return answer.status, answer.read().decode()
        finally:
            asked.close()

    def tab(self, address: str) -> Tab:
        """A tab that is open at *address*."""
        self.tabs.append(Tab(self, address))
        return self.tabs[-1]

    def close_tabs(self) -> None:
        """Close all that are open."""
        while self.tabs:
            self.tabs.pop().close()

    def state(self) -> dict[str, Any]:
        """What the overlay is told."""
        found: dict[str, Any] = json.loads(self.get("/_sitegen/state.json?page=/")[1])
        return found

    def rules(self) -> list[str]:
        """The rules of the mistakes that are told, warnings left out."""
        return [problem["rule"] for problem in self.state()["problems"] if problem["severity"] == "error"]

    def stop(self, number: int = signal.SIGINT) -> int:
        """End it as Ctrl-C does; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(10)

    def all_gone(self) -> bool:
        """Whether every process that it started ends in time."""
        return all_gone(self.process.pid)

    def family(self) -> list[int]:
        """Every process of its session that runs."""
        return _family(self.process.pid)

    def builder(self) -> int:
        """The process that builds behind it."""
        return self.builders()[0]

    def builders(self) -> list[int]:
        """Its children that lead a group."""
        return [one for one in self.family() if _stat(one)[1:3] == [str(self.process.pid), str(one)]]


@contextmanager
def serving(root: Path, *arguments: str, **options: Any) -> Iterator[Serving]:
    """A preview of *root*, ended and looked after: it must leave nothing behind and no traceback."""
    running = Serving(root, *arguments, **options)
    try:
        yield running
    finally:
        running.close_tabs()
        running.stop()
        gone = running.all_gone()
    assert gone, "processes were left behind"
    assert "Traceback" not in running.complained, running.complained


class Tab:
    """A tab as the preview's script is one: it loads its page again when it is told to, and only then."""

    def __init__(self, preview: Serving, address: str) -> None:
        self.preview, self.address = preview, address
        self.loads = 0
        self.text = ""
        self._load()
        self._socket = _upgraded(preview.port)
        self._read = self._socket.makefile("rb")
        self._say({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
        self._say({"command": "info", "url": f"{preview.url.rstrip('/')}{address}"})

    def shows(self, words: str | Callable[[str], bool], seconds: float = SOON) -> float:
        """Wait until the page has *words*; the seconds that it took."""
        has = words if callable(words) else lambda text: words in text
        started, seconds = time.monotonic(), seconds * patience()
        while not has(self.text):
            left = started + seconds - time.monotonic()
            assert left > 0, f"not shown within {seconds} s: {words}"
            if self._told(left):
                self._load()
        return time.monotonic() - started

    def quiet(self, seconds: float) -> bool:
        """Whether nothing asks for another load for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._told(left):
                return False
        return True

    def close(self) -> None:
        self._read.close()
        self._socket.close()

    def _load(self) -> None:
        self.loads += 1
        status, text = self.preview.get(self.address)
        self.text = f"{status}\n{text}"

    def _told(self, seconds: float) -> bool:
        """Whether a message comes that makes this tab load again."""
        self._socket.settimeout(max(seconds, 0.001))
        try:
            message = json.loads(self._message())
        except TimeoutError:
            self._read = self._socket.makefile("rb")
            return False
        page = f"{self.address}index.html" if self.address.endswith("/") else self.address
        return message["command"] == "reload" and message["path"] in {page, "*"}

    def _message(self) -> bytes:
        kind, length = self._read.read(2)
        if length == 126:
            length = int.from_bytes(self._read.read(2))
        data = self._read.read(length)
        if kind & 0x0F == 0x9:  # a ping
            self._socket.sendall(struct.pack("!BB", 0x8A, 0x80 | length) + bytes(4) + data)
            return self._message()
        return data

    def _say(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode()
        self._socket.sendall(struct.pack("!BBH", 0x81, 0xFE, len(data)) + bytes(4) + data)


def _upgraded(port: int) -> socket.socket:
    opened = socket.create_connection(("127.0.0.1", port), 5)
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    key = base64.b64encode(os.urandom(16)).decode()
    opened.sendall(
        f"GET /_sitegen/livereload HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += opened.recv(1)
    assert b" 101 " in head.splitlines()[0], head
    return opened


def all_gone(session: int, seconds: float = 3) -> bool:
    """Whether every process of a session ends in time; those that do not are killed."""
    end = time.monotonic() + seconds
    while (left := _family(session)) and time.monotonic() < end:
        time.sleep(0.02)
    for process in left:
        os.kill(process, signal.SIGKILL)
    return not left


def until(true: Callable[[], object], seconds: float = 5) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + seconds * patience()
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)


def _sessions() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            fields = _stat(int(folder.name))
            if fields and fields[0] != "Z":
                yield int(folder.name), int(fields[3])


def _family(session: int) -> list[int]:
    return [process for process, its in _sessions() if its == session]


def _stat(process: int) -> list[str]:
    """What Linux says of a process after its name: state, parent, group, session …"""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []
