"""A preview of a few bytes, served from a thread: what asks it, down to the bytes of a request."""

import asyncio
import json
import re
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from sitegen.model.case import Case
from sitegen.model.site import Card
from sitegen.serve.server import Server
from sitegen.serve.shown import State

PATIENCE = 5  # seconds


class Fixed:
    """A site of the given files. A file that is an exception is raised."""

    def __init__(self, files: Mapping[str, bytes | Exception], *, whole: bool = True) -> None:
        self.files, self.asked = dict(files), list[str]()
        self.now = State(version=1, problems=(), work=None, edited="", cases=(), whole=whole)

    def page(self, path: str) -> bytes | None:
        self.asked.append(path)
        data = self.files.get(path)
        if isinstance(data, Exception):
            raise data
        return data

    def state(self) -> State:
        return self.now

    def case(self, card: Card) -> Case | None:
        return None


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


class Preview(NamedTuple):
    server: Server
    shown: Fixed
    loop: asyncio.AbstractEventLoop
    connections: list[WebSocketClientConnection]

    @property
    def port(self) -> int:
        return self.server.port

    def call(self, function: Any, *given: Any) -> Any:
        """What *function* gives, in the thread of the loop."""

        async def called() -> Any:
            return function(*given)

        return self.wait(called())

    def wait(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(PATIENCE)

    def get(self, target: str = "/", method: str = "GET", **headers: str) -> Answer:
        """The answer to a request; underscores in names of headers stand for hyphens, a header of no text is not sent."""
        sent = {"Host": f"127.0.0.1:{self.port}", "Connection": "close"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        lines = "".join([f"{name}: {value}\r\n" for name, value in sent.items() if value])
        return self.raw(f"{method} {target} HTTP/1.1\r\n{lines}\r\n".encode("latin-1"))

    def raw(self, request: bytes) -> Answer:
        """The answer to these bytes; status 0 when the connection is ended without one."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as connection:
            connection.sendall(request)
            received = bytearray()
            while not _whole(received, request) and (part := _received(connection)):
                received += part
        head, _, body = bytes(received).partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = [line.partition(": ") for line in lines]
        return Answer(int(first.split()[1]) if first else 0, {name: value for name, _, value in pairs}, body)

    def tab(self, url: str, **headers: str) -> "Tab":
        """A tab that shows *url*, after its greetings."""
        tab = Tab(self, self.connect(**headers))
        tab.say({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
        assert tab.heard()["command"] == "hello"
        tab.say({"command": "info", "url": url})
        tab.settle()
        return tab

    def connect(self, **headers: str) -> WebSocketClientConnection:
        sent = {"Origin": f"http://127.0.0.1:{self.port}"} | headers
        request = HTTPRequest(f"ws://127.0.0.1:{self.port}/_sitegen/livereload", headers=sent)

        async def connected() -> WebSocketClientConnection:
            return await websocket_connect(request)

        self.connections.append(self.wait(connected()))
        return self.connections[-1]


class Tab(NamedTuple):
    preview: Preview
    connection: WebSocketClientConnection

    def say(self, message: object) -> None:
        self.preview.call(self.connection.write_message, message if isinstance(message, str) else json.dumps(message))

    def heard(self) -> dict[str, Any]:
        """The next message."""
        return json.loads(self.preview.wait(_next(self.connection)))

    def settle(self) -> None:
        """Until what was said has been heard: the server answers in order."""
        self.say({"command": "hello"})
        assert self.heard()["command"] == "hello"

    def close(self) -> None:
        self.preview.call(self.connection.close)


async def _next(connection: WebSocketClientConnection) -> Any:
    return await connection.read_message()


def _whole(received: bytearray, request: bytes) -> bool:
    """Whether this is the whole answer: the connection may stay open."""
    end = received.find(b"\r\n\r\n", 0, 10_000)
    length = re.search(rb"\r\nContent-Length: (\d+)", bytes(received[: max(end, 0)]))
    bodiless = request.startswith(b"HEAD ") or length is None
    return end >= 0 and len(received) - end - 4 >= (0 if bodiless else int(length[1] if length else 0))


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(1 << 20)
    except ConnectionResetError:
        return b""


@contextmanager
def preview(files: Mapping[str, bytes | Exception] = {}, *, whole: bool = True, host: str = "127.0.0.1", **given: Any) -> Iterator[Preview]:  # fmt: skip
    """A server of *files* on a free port."""
    shown = Fixed(files, whole=whole)
    server = Server(shown, host, 0, **given)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    found = Preview(server, shown, loop, [])
    try:
        found.call(server.listen)
        yield found
    finally:
        for connection in found.connections:
            found.call(connection.close)
        found.call(server.close)
        found.wait(_rest(loop))
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE)
        loop.close()


async def _rest(loop: asyncio.AbstractEventLoop) -> None:
    """Lets what was ended end."""
    others = asyncio.all_tasks(loop) - {asyncio.current_task()}
    if others:
        _, late = await asyncio.wait(others, timeout=1)
        for task in late:
            task.cancel()
