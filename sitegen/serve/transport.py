"""The open tabs: livereload's handler, which speaks with the preview's script, made safe and waiting for none.

What of livereload is not used, and why: its watcher passes over each change within 3 s of a reload, so none is started;
its set of waiters belongs to the class and so to every server of the process; its `check_origin` is always true; its
script needs an inline one, which the policy of the pages forbids; starting its server sets logging for the process.
"""

from __future__ import annotations

import json
from asyncio import Future
from collections.abc import Iterator
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado.websocket import WebSocketClosedError

from sitegen.serve.addresses import pages_at
from sitegen.serve.answering import Access, Answering
from sitegen.serve.guard import FOREIGN_ORIGIN, from_own_page
from sitegen.serve.pushes import Message, push_of
from sitegen.serve.shown import Change

PATIENCE = 64  # messages a tab has not taken, after which it is taken for dead
MOST_TABS = 200
_ENOUGH = 1013  # "try again later", https://www.iana.org/assignments/websocket/


class Tabs:
    """The tabs that listen now."""

    def __init__(self) -> None:
        self._open: set[Transport] = set()

    def __iter__(self) -> Iterator[Transport]:
        return iter(tuple(self._open))

    def __len__(self) -> int:
        return len(self._open)

    def add(self, tab: Transport) -> None:
        """From now on *tab* is told of changes."""
        self._open.add(tab)

    def drop(self, tab: Transport) -> None:
        """From now on it is not."""
        self._open.discard(tab)

    def pages(self) -> frozenset[str]:
        """The outputs that may be open."""
        return frozenset().union(*(tab.pages for tab in self._open))

    def push(self, change: Change) -> None:
        """Tell each tab what of *change* concerns it. None is waited for."""
        push = push_of(change)
        for tab in self:
            for message in push.for_tab(tab.pages):
                tab.send_message(message)


class Transport(Answering, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """One tab. It says hello, then where it is, and is told of changes."""

    tabs: Tabs
    pages: frozenset[str] = frozenset()

    def initialize(self, **given: Any) -> None:
        """With the tabs of the whole server."""
        self.tabs, self._unsent = given["tabs"], 0
        super().initialize(**given)

    def prepare(self) -> None:
        """As for every request, and only a page of the preview may ask. Tornado asks about some origins alone."""
        super().prepare()
        if not self._finished and not self.check_origin(self.request.headers.get("Origin")):
            self.refuse(FOREIGN_ORIGIN)

    def check_origin(self, origin: str | None) -> bool:
        """Whether the address of the page is one of the preview's, to the letter."""
        access: Access = self.access
        return from_own_page(origin, access.hosts)

    def open(self, *_: str) -> None:
        """A tab, as far as there is room."""
        if len(self.tabs) >= MOST_TABS:
            self.close(_ENOUGH)
            return
        self.set_nodelay(True)
        self.tabs.add(self)

    def on_close(self) -> None:
        """A tab less."""
        self.tabs.drop(self)

    def on_message(self, message: str | bytes) -> None:
        """`hello` is answered by livereload, `info` says which page is shown; all else is passed over."""
        match _read(message):
            case {"command": "hello"}:
                super().on_message('{"command": "hello"}')
            case {"command": "info", "url": str(url)}:
                self.pages = pages_at(url)
            case _:
                pass

    def send_message(self, message: Message) -> None:
        """Send without waiting. A tab that has gone, or takes nothing any more, is dropped: its page connects anew."""
        try:
            sent = self.write_message(json.dumps(message))
        except WebSocketClosedError:
            self.tabs.drop(self)
            return
        self._unsent += 1
        sent.add_done_callback(self._taken)
        if self._unsent > PATIENCE:
            self.abandon()

    def _taken(self, sent: Future[None]) -> None:
        self._unsent -= 1
        if not sent.cancelled() and sent.exception() is not None:
            self.tabs.drop(self)

    def abandon(self) -> None:
        """End the connection at once, without the farewell that a dead tab would not answer."""
        self.tabs.drop(self)
        connection = self.ws_connection
        if connection is not None and connection.stream is not None:
            connection.stream.close()

    def get_compression_options(self) -> None:
        """None: messages are a line."""
        return

    def log_exception(self, *fault: Any) -> None:
        """As for every request; a tab that hangs up is no mistake."""
        if not isinstance(fault[1], WebSocketClosedError):
            super().log_exception(*fault)


def _read(message: str | bytes) -> object:
    try:
        return json.loads(message)
    except (ValueError, RecursionError):
        return None
