"""Answers with the site's own files: planned ones only, with the headers they will have on the host."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from sitegen.model.struct import digest
from sitegen.serve.addresses import address_of, output_path, within
from sitegen.serve.answering import HTML, Answering
from sitegen.serve.broken_page import broken_page
from sitegen.serve.guard import BAD_ADDRESS
from sitegen.serve.headers import FILE, UNSERVED, Rule, headers_for, read_rules
from sitegen.serve.inject import with_script
from sitegen.serve.ranges import part_of
from sitegen.serve.shown import Shown
from sitegen.serve.waiting import waiting_page

NOT_FOUND = "404.html"
_LARGE = 1_000_000  # bytes from which hashing takes longer than a page, and copying is felt


class Rules:
    """The site's `_headers`, read again only when its bytes are others."""

    def __init__(self) -> None:
        self._text = b""
        self._rules: tuple[Rule, ...] = ()

    def of(self, shown: Shown) -> tuple[Rule, ...]:
        """The rules now; those of before while there are none, or they cannot be made."""
        text = page_of(shown, FILE)
        if text is not None and text != self._text:
            self._text, self._rules = text, read_rules(text)
        return self._rules


def page_of(shown: Shown, path: str) -> bytes | None:
    """The bytes of a planned file; None also when making it fails, for those whom a mistake in it does not concern."""
    try:
        return shown.page(path)
    except Exception:
        return None


def digest_of(shown: Shown, path: str | None) -> str:
    """What names the bytes of the output *path*: empty when there is none, and of what hosts show to nobody."""
    data = page_of(shown, path) if path is not None and path not in UNSERVED else None
    return "" if data is None else digest(data)


class SitePage(Answering):
    """Every address but the preview's own."""

    rules: Rules

    def initialize(self, **given: Any) -> None:
        """With the rules of the whole server."""
        self.rules = given["rules"]
        super().initialize(**given)

    async def head(self) -> None:
        """As GET, without the body."""
        await self.get()

    async def get(self) -> None:
        """The file, the way to it, or why there is none."""
        path = output_path(self.request.path)
        if path is None:
            self.refuse(BAD_ADDRESS)
            return
        data = None if path in UNSERVED else self.shown.page(path)
        if data is not None:
            await self._send(path, data)
        elif not self.request.path.endswith("/") and self.shown.page(within(path)) is not None:
            query = f"?{self.request.query}" if self.request.query else ""
            self.move(f"{address_of(path)}/{query}")
        else:
            self._missing()

    def _missing(self) -> None:
        """The site's page for a missing address; what is wrong, when that is why; and while not all cases were read,
        that it may still come.
        """
        state, page = self.shown.state(), page_of(self.shown, NOT_FOUND)
        if (broken := broken_page(state, self.request.path)) is not None:
            self.set_status(HTTPStatus.NOT_FOUND)
            self.send_page(broken)
        elif not state.whole:
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            self.set_header("Retry-After", "1")
            self.send_page(waiting_page(state, self.request.path))
        elif page is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._head(NOT_FOUND)
            self.set_status(HTTPStatus.NOT_FOUND)
            self.send_page(with_script(page, ""))

    async def _send(self, path: str, data: bytes) -> None:
        name = await asyncio.to_thread(digest, data) if len(data) > _LARGE else digest(data)
        headers = self._head(path)
        self.set_header("ETag", f'"{name}"')
        if self.check_etag_header():
            self.set_status(HTTPStatus.NOT_MODIFIED)
            self.finish()
        elif headers["Content-Type"] == HTML:
            self.finish(with_script(data, name))
        else:
            await self._send_part(data, name)

    def _head(self, path: str) -> Mapping[str, str]:
        headers = headers_for(path, self.rules.of(self.shown))
        for name, value in headers.items():
            self.set_header(name, value)
        return headers

    async def _send_part(self, data: bytes, name: str) -> None:
        """The file, or the part of it that is asked for: players of videos go to a place that way."""
        self.set_header("Accept-Ranges", "bytes")
        asked = self.request.headers.get("Range", "")
        whole = self.request.headers.get("If-Range", f'"{name}"') != f'"{name}"'
        part = None if whole else part_of(asked, len(data))
        if part is not None:
            self.set_header("Content-Range", f"bytes {part.said}/{len(data)}")
            self.set_status(HTTPStatus.PARTIAL_CONTENT if part.length else HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            data = data[part.start : part.start + part.length]
        self.set_header("Content-Length", len(data))
        # The headers first: then tornado hands these very bytes to the socket, and makes no copy with headers before.
        await self.flush()
        if self.request.method != "HEAD":
            self.write(data)
        await self.finish()
