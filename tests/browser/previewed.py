"""A site as the preview shows it, small enough to be one value: pages that a test changes, and the messages it sends."""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tornado.httpserver
import tornado.ioloop
import tornado.netutil
import tornado.web
import tornado.websocket

from sitegen.model.case import Case
from sitegen.model.site import Card
from sitegen.render.policy import HEADERS
from sitegen.serve import problems, waiting
from sitegen.serve.broken_page import broken_page
from sitegen.serve.counted import Counted
from sitegen.serve.shown import State
from sitegen.serve.state_page import state_page

CLIENT = Path(problems.__file__).parent / "client"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
EMPTY = State(version=1, problems=(), work=None, edited="", cases=(), whole=True)


class Previewed:
    """What is shown: `files` by path of the output, the `state`, the tabs that listen."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files, self.now, self.follow = dict(files), EMPTY, False
        self.cases: dict[str, Case] = {}
        self.tabs: set[Any] = set()
        self.asked: list[str] = []
        self.painted: dict[str, float] = {}
        self.deaf = False
        self.url = ""
        self.loop: Any = None

    def page(self, path: str) -> bytes | None:
        return self.files.get(path)

    def state(self) -> State:
        return self.now

    def case(self, card: Card) -> Case | None:
        return self.cases.get(card.slug)

    def digest(self, pathname: str) -> str:
        data = self.files.get(_output(pathname))
        return "" if data is None else hashlib.sha256(data).hexdigest()[:16]

    def tell(self, **changes: object) -> None:
        """Another state, told to all tabs."""
        self.now = self.now._replace(version=self.now.version + 1, **changes)
        self.send({"command": "state"})

    def put(self, path: str, data: bytes, *, quietly: bool = False) -> None:
        """Another file, told to all tabs."""
        self.files[path] = data
        self.now = self.now._replace(version=self.now.version + 1)
        if not quietly:
            self.send({"command": "reload", "path": "/" + path}, {"command": "state"})

    def send(self, *messages: dict[str, str]) -> None:
        def write() -> None:
            for tab in list(self.tabs):
                for message in messages:
                    tab.write_message(json.dumps(message))

        self.loop.add_callback(write)

    def hang_up(self) -> None:
        """Lose all tabs, and let none in until `deaf` is false again."""
        self.deaf = True
        self.loop.add_callback(lambda: [tab.close() for tab in list(self.tabs)])


def _output(pathname: str) -> str:
    path = pathname.removeprefix("/")
    return path + "index.html" if path.endswith("/") or not path else path


class _Socket(tornado.websocket.WebSocketHandler):
    def initialize(self, shown: Previewed) -> None:
        self.shown = shown

    def prepare(self) -> None:
        if self.shown.deaf:
            raise tornado.web.HTTPError(503)

    def on_message(self, text: str | bytes) -> None:
        message = json.loads(text)
        if message["command"] == "hello":
            self.write_message(
                json.dumps({"command": "hello", "protocols": message["protocols"], "serverName": "test"})
            )
        elif message["command"] == "info":
            self.shown.tabs.add(self)

    def on_close(self) -> None:
        self.shown.tabs.discard(self)


class _Answer(tornado.web.RequestHandler):
    def initialize(self, shown: Previewed) -> None:
        self.shown = shown

    def set_default_headers(self) -> None:
        for name, value in HEADERS:
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-cache")

    def get(self, path: str) -> None:
        self.shown.asked.append(self.request.uri or "")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        if path == "_sitegen/":
            self.write(
                state_page(self.shown, {name: self.get_argument(name) for name in self.request.arguments}, Counted())
            )
        elif path == "_sitegen/state.json":
            page = self.get_argument("page")
            told = problems.state_json(self.shown.now, page, digest=self.shown.digest(page), follow=self.shown.follow)
            self.set_header("Content-Type", "application/json")
            self.write(told)
        elif path.startswith("_sitegen/"):
            self._file(path, (CLIENT / path.removeprefix("_sitegen/")).read_bytes())
        elif (data := self.shown.files.get(_output(path))) is not None:
            self._file(_output(path), data)
        elif (broken := broken_page(self.shown.now, f"/{path}")) is not None:
            self.set_status(404)
            self.write(broken)
        elif self.shown.now.whole:
            self.set_status(404)
            self.write(waiting.error_page(404, "There is no such page", f"Nothing is shown at /{path}."))
        else:
            self.set_status(503)
            self.write(waiting.waiting_page(self.shown.now, f"/{path}"))

    def _file(self, path: str, data: bytes) -> None:
        kind = TYPES.get(Path(path).suffix)
        if kind:
            self.set_header("Content-Type", kind)
        else:
            tag = f'<script src="/_sitegen/preview.js" data-digest="{self.shown.digest("/" + path)}"></script>'
            data = data.replace(b"<head>", b"<head>" + tag.encode(), 1)
        self.write(data)


@contextmanager
def previewed(files: Mapping[str, bytes]) -> Iterator[Previewed]:
    """A preview of *files*, answered at `url` (with a slash at its end) by a thread of its own."""
    shown, ready = Previewed(files), threading.Event()

    def run() -> None:
        asyncio.set_event_loop(asyncio.new_event_loop())
        shown.loop = tornado.ioloop.IOLoop.current()
        routes = [("/_sitegen/livereload", _Socket, {"shown": shown}), ("/(.*)", _Answer, {"shown": shown})]
        (socket,) = tornado.netutil.bind_sockets(0, "127.0.0.1")
        shown.url = f"http://127.0.0.1:{socket.getsockname()[1]}/"
        server = tornado.httpserver.HTTPServer(tornado.web.Application(routes, log_function=lambda handler: None))
        server.add_socket(socket)
        shown.loop.add_callback(ready.set)
        shown.loop.start()
        server.stop()
        shown.loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield shown
    finally:
        shown.loop.add_callback(shown.loop.stop)
        thread.join(10)
