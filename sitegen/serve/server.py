"""The server of the preview: what is shown, over HTTP, and what has changed, to the tabs that show it.

It runs in the loop it is started in and reads no file of the project: it asks `Shown`. A loop is held up for as long as
`Shown.page` takes, so that has pages at hand or makes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakSet

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application

from sitegen.serve.addresses import OWN
from sitegen.serve.answering import Access
from sitegen.serve.counted import Counted
from sitegen.serve.guard import hosts, is_any, is_loopback, written
from sitegen.serve.log_lines import LogLines
from sitegen.serve.own_names import own_names
from sitegen.serve.own_pages import ClientFile, StateJson, StatePage, ToStatePage
from sitegen.serve.ports import listeners
from sitegen.serve.shown import Change, Shown
from sitegen.serve.site_pages import Rules, SitePage
from sitegen.serve.transport import Tabs, Transport

_LIMITS = {
    "max_header_size": 32_768,  # bytes, as the next
    "max_body_size": 65_536,  # read and refused with a page; a larger one is cut off
    "body_timeout": 10,  # seconds, as the next
    "idle_connection_timeout": 600,
}
_PING_SECONDS = 20  # a tab that answers no ping for so long is gone
_LONGEST_MESSAGE = 4096  # bytes: a tab says where it is, and no more


class Server:
    """One preview at *host* and *port* (0 for any that is free).

    A *token* is needed for all but loopback: ValueError without. *names* are further names and addresses of this
    machine under which the preview is asked for; when it listens at all of them, those that are found are added.
    """

    def __init__(
        self, shown: Shown, host: str, port: int, token: str = "", names: Sequence[str] = (), *, follow: bool = False
    ) -> None:
        if not token and not is_loopback(host):
            raise ValueError("a preview that others can reach needs a token")
        self.port = port
        self._shown, self._host, self._token, self._follow = shown, host, token, follow
        self._names = (*names, *own_names()) if is_any(host) else tuple(names)
        self._tabs = Tabs()
        self._http: _Connections | None = None
        self._quiet = LogLines()

    def listen(self) -> None:
        """Begin to answer, in the loop that runs now. OSError: EADDRINUSE, EADDRNOTAVAIL, EACCES …"""
        sockets = listeners(self._host, self.port)
        self.port = sockets[0].getsockname()[1]
        self._quiet.start()
        self._http = _Connections(self._application(), **_LIMITS)
        self._http.add_sockets(sockets)

    def _application(self) -> Application:
        access = Access(hosts(self._host, self.port, self._names), self._token, f"sitegen_{self.port}")
        given: dict[str, Any] = {"shown": self._shown, "access": access}
        return Application(
            [
                (OWN.rstrip("/"), ToStatePage, given),
                (OWN, StatePage, given | {"counted": Counted()}),
                (f"{OWN}state\\.json", StateJson, given | {"follow": self._follow}),
                (f"{OWN}livereload", Transport, given | {"tabs": self._tabs}),
                (f"{OWN}([a-z0-9_.-]+)", ClientFile, given),
                (r".*", SitePage, given | {"rules": Rules()}),
            ],
            log_function=_nothing,
            websocket_ping_interval=_PING_SECONDS,
            websocket_ping_timeout=_PING_SECONDS,
            websocket_max_message_size=_LONGEST_MESSAGE,
        )

    def push(self, change: Change) -> None:
        """Tell the open tabs, in the thread of the loop: those whose page is different load it again, style sheets are
        exchanged, and all ask for the state.
        """
        self._tabs.push(change)

    def tabs(self) -> frozenset[str]:
        """The outputs open in tabs now; among them may be some that are not planned, where a tab waits for them."""
        return self._tabs.pages()

    def close(self) -> None:
        """End all at once. A tab's script notices and tries again, which is how it finds the next preview."""
        for tab in self._tabs:
            tab.abandon()
        if self._http is not None:
            self._http.stop()
            self._http.hang_up()
            self._http = None
            self._quiet.stop()

    @property
    def address(self) -> str:
        """What to print and to open, with the token when there is one."""
        host = (self._names or ("127.0.0.1",))[0] if is_any(self._host) else self._host
        return f"http://{written(host)}:{self.port}/" + (f"?token={self._token}" if self._token else "")


class _Connections(HTTPServer):
    """Knows its connections, to end them: browsers keep theirs open for minutes."""

    def initialize(self, *args: Any, **options: Any) -> None:
        self._streams: WeakSet[IOStream] = WeakSet()
        super().initialize(*args, **options)

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        self._streams.add(stream)
        super().handle_stream(stream, address)

    def hang_up(self) -> None:
        """End every connection."""
        for stream in tuple(self._streams):
            stream.close()


def _nothing(_: object) -> None:
    """No line for each request: the terminal is for what the physician is to read."""
