"""What every answer of the preview has, whoever gives it: the guard before it, the headers on it, a page when it fails.

A mistake in a page never ends the server nor shows a traceback: it is one line in the log, and a page that says so.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from types import TracebackType
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from tornado.web import HTTPError, RequestHandler

from sitegen.serve.guard import METHODS, NO_TOKEN, Refusal, refusal, same_token
from sitegen.serve.headers import every_answer
from sitegen.serve.log_lines import LONGEST, fault_line
from sitegen.serve.shown import Shown
from sitegen.serve.waiting import error_page

LOG = logging.getLogger("sitegen.serve")
HTML = "text/html; charset=utf-8"
_TOKEN = "token"  # the name of the parameter
_WORDS = {
    HTTPStatus.NOT_FOUND: Refusal(404, "Not found", "The preview has no page here."),
    HTTPStatus.METHOD_NOT_ALLOWED: Refusal(405, "Only to be looked at", "The preview only shows pages."),
    HTTPStatus.INTERNAL_SERVER_ERROR: Refusal(
        500, "This page could not be made",
        "What went wrong is told where sitegen serve runs. It is tried again when a file is saved.",
    ),
}  # fmt: skip
_OTHERWISE = Refusal(400, "Not understood", "The preview cannot answer this.")


class Access(NamedTuple):
    """Whom the preview answers: the Hosts that are expected, and who has the token, empty when none is asked for."""

    hosts: frozenset[str]
    token: str
    cookie: str

    def given(self, cookie: str | None) -> bool:
        """Whether a request with *cookie* may see anything."""
        return not self.token or same_token(cookie or "", self.token)


class Answering(RequestHandler):
    """The base of all handlers; `shown` and `access` are given to each."""

    SUPPORTED_METHODS = METHODS

    shown: Shown
    access: Access

    def initialize(self, **given: Any) -> None:
        """Tornado calls this for each request, with what the server gives to its handlers."""
        self.shown, self.access = given["shown"], given["access"]

    def set_default_headers(self) -> None:
        """Also before an error page, for which tornado begins anew."""
        for name, value in every_answer().items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Refuse what is not to be answered, and let in who brings the token."""
        why = refusal(self.request.uri or "", self.request.headers, self.access.hosts)
        if why is None and not self.access.given(self.get_cookie(self.access.cookie)):
            if self._brings_token():
                return
            why = NO_TOKEN
        if why is not None:
            self.refuse(why)

    def _brings_token(self) -> bool:
        """With the token in the address, it becomes a cookie, and the address is asked for again without it.

        An address is read over shoulders, copied and kept in the history; a cookie is not.
        """
        pairs = parse_qsl(self.request.query, keep_blank_values=True)
        if not any(name == _TOKEN and same_token(value, self.access.token) for name, value in pairs):
            return False
        self.set_cookie(self.access.cookie, self.access.token, path="/", httponly=True, samesite="Strict")
        rest = urlencode([pair for pair in pairs if pair[0] != _TOKEN])
        self.move(self.request.path + (f"?{rest}" if rest else ""))
        return True

    def move(self, address: str) -> None:
        """Send the browser on, for this time only: what is moved today may not be tomorrow."""
        self.set_status(HTTPStatus.FOUND)
        self.set_header("Location", address)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish()

    def refuse(self, why: Refusal) -> None:
        """Answer with a page that says why not, and nothing of what was asked."""
        self.set_status(why.status)
        if why.status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", ", ".join(METHODS))
        self.send_page(error_page(why.status, why.title, why.words))

    def send_page(self, page: bytes) -> None:
        """The whole of an answer in HTML."""
        self.set_header("Content-Type", HTML)
        self.finish(page)

    def write_error(self, status_code: int, **_: object) -> None:
        """The page for what tornado refuses, and for a mistake."""
        words = _WORDS.get(HTTPStatus(status_code), _OTHERWISE)
        self.refuse(words._replace(status=status_code))

    def log_exception(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """One line for a mistake; none for what was refused."""
        if not isinstance(fault, HTTPError):
            LOG.error("The preview could not show %s: %s", self.request.path[:LONGEST], fault_line(fault))
