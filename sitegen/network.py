"""The edge of the network: one polite client for `sitegen refs`. A build never uses it (a contract in pyproject.toml).

Polite as NCBI and Crossref ask for: it says who it is, asks three times a second at most, waits when it is told to,
and gives up in time. https://www.ncbi.nlm.nih.gov/books/NBK25497/, https://www.crossref.org/documentation/retrieve-metadata/rest-api/
"""

from __future__ import annotations

import email.utils
import http.client
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from socket import gaierror
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sitegen.version import __version__

WHAT = "sites of medical case reports"
CHUNK = 65_536
AGAIN = frozenset({408, 429, 500, 502, 503, 504})  # answers that may be another one in a moment
ABSENT = frozenset({404, 410})
PARTNERS = ("crossref.org", "datacite.org", "ncbi.nlm.nih.gov")  # services with several hosts, which lead to each other
OFFLINE = "check that this computer is connected to the internet; building a site needs no connection, only this does"


class Answer(NamedTuple):
    """What a server said: `found` is false when it does not know the address."""

    found: bool
    body: bytes = b""


class Unanswered(Exception):
    """Why there is no answer, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class _Lost(Exception):
    """The connection was lost, or the server asks to come again after so many seconds (or says nothing of it)."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where the client may go."""

    max_redirections = 5

    def __init__(self, allowed: Callable[[str, str], None]) -> None:
        self.allowed = allowed

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """The request that follows; `Unanswered` when it would leave https, or the service that was asked."""
        self.allowed(newurl, req.full_url)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@dataclass
class Client:
    """Asks servers, one question at a time. *contact* is an e-mail or web address of the site.

    Times are in seconds: `timeout` without a sign of life, `deadline` for an answer, `pace` between two questions,
    `patience` is the longest wait that is granted when a server asks for one. `limit` is in bytes.
    """

    contact: str = ""
    timeout: float = 20.0
    deadline: float = 60.0
    pace: float = 0.34
    patience: float = 60.0
    tries: int = 4
    limit: int = 5_000_000
    secure: bool = True
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    _free: float = 0.0

    def get(self, url: str, accept: str = "application/json") -> Answer:
        """What the server says at *url*; asked again while it may help. Raises `Unanswered`."""
        self._allowed(url)
        host, wait, left = urlsplit(url).hostname or url, 1.0, self.tries
        while True:
            left -= 1
            try:
                return self._once(url, accept)
            except _Lost as problem:
                after = wait if problem.after is None else problem.after
                if after > self.patience:
                    raise Unanswered(f"{host} asks to be left alone for {after:.0f} s", "try again later") from None
                if left <= 0:
                    raise Unanswered(f"{host} does not answer ({problem})", f"try again later; {OFFLINE}") from None
                self.sleep(after)
                wait *= 2

    def _allowed(self, url: str, asked: str = "") -> None:
        """Raise `Unanswered` unless *url* is safe and, when *asked* led to it, of the same service."""
        parts = urlsplit(url)
        if parts.scheme != "https" and (self.secure or parts.scheme != "http"):
            raise Unanswered(f"{url[:200]} is not a secure address", "addresses begin with https://")
        if asked and not of_one_service(asked, url):
            message = f"{urlsplit(asked).hostname} sends the question on to another server, {parts.netloc[:200]}"
            raise Unanswered(message, "ask who runs your network; some hospitals and firms want a login first")

    def _once(self, url: str, accept: str) -> Answer:
        self._take_turn()
        end = self.clock() + self.deadline
        try:
            with self._opener().open(self._request(url, accept), timeout=self.timeout) as response:
                return Answer(True, self._body(response, end))
        except urllib.error.HTTPError as problem:
            with problem:
                return self._refusal(problem)
        except urllib.error.URLError as problem:
            raise self._in_words(problem.reason, url) from None
        except (OSError, http.client.HTTPException) as problem:
            raise self._in_words(problem, url) from None

    def _take_turn(self) -> None:
        wait = self._free - self.clock()
        if wait > 0:
            self.sleep(wait)
        self._free = max(self._free, self.clock()) + self.pace

    def _opener(self) -> urllib.request.OpenerDirector:
        """What speaks http and https, through the proxy of the computer when it has one, and nothing else."""
        opener = urllib.request.OpenerDirector()
        for handler in (urllib.request.ProxyHandler, urllib.request.UnknownHandler, urllib.request.HTTPHandler,
                        urllib.request.HTTPSHandler, urllib.request.HTTPDefaultErrorHandler,
                        urllib.request.HTTPErrorProcessor):  # fmt: skip
            opener.add_handler(handler())
        opener.add_handler(_Redirects(self._allowed))
        return opener

    def _request(self, url: str, accept: str) -> urllib.request.Request:
        return urllib.request.Request(url, headers={"Accept": accept, "User-Agent": user_agent(self.contact)})

    def _body(self, response: http.client.HTTPResponse, end: float) -> bytes:
        """The whole answer, within the limits of size and time. `read1` waits for some bytes, and not for a CHUNK."""
        parts, size = [], 0
        while chunk := response.read1(CHUNK):
            parts.append(chunk)
            size += len(chunk)
            if size > self.limit:
                raise Unanswered("the answer is too long for a reference", "check the number or DOI")
            if self.clock() > end:
                raise _Lost("it is too slow")
        promised = response.headers.get("Content-Length", "")
        if promised.isdecimal() and size < int(promised):
            raise _Lost("the connection was lost")
        return b"".join(parts)

    def _refusal(self, problem: urllib.error.HTTPError) -> Answer:
        if problem.code in ABSENT:
            return Answer(False)
        if problem.code in AGAIN:
            raise _Lost(
                f"it says {problem.code} {problem.reason}", self._retry_after(problem.headers.get("Retry-After"))
            )
        host = urlsplit(problem.url).hostname
        raise Unanswered(f"{host} refuses the question: {problem.code} {problem.reason}", "check the number or DOI")

    def _retry_after(self, value: str | None) -> float | None:
        """Seconds, from a number or a date (RFC 9110, 10.2.3)."""
        if not value:
            return None
        if value.strip().isdecimal():
            return float(value)
        try:
            return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - self.now())
        except (TypeError, ValueError):
            return None

    def _in_words(self, reason: object, url: str) -> Exception:
        host = urlsplit(url).hostname
        if isinstance(reason, gaierror):
            return Unanswered(f"{host} cannot be found from this computer", OFFLINE)
        if isinstance(reason, ssl.SSLCertVerificationError):
            message = f"the connection to {host} is not safe: its certificate is not trusted ({reason.verify_message})"
            return Unanswered(message, "ask who runs your network; some hospitals and firms read along")
        if isinstance(reason, TimeoutError):
            return _Lost("it is too slow")
        return _Lost(str(reason) or type(reason).__name__)


def of_one_service(one: str, other: str) -> bool:
    """Whether two addresses are on one server, or on servers of one of the `PARTNERS`."""
    first, second = urlsplit(one), urlsplit(other)
    if first.netloc == second.netloc:
        return True
    names = [f".{parts.hostname}" for parts in (first, second)]
    return second.netloc == second.hostname and any(
        all(name.endswith(f".{partner}") for name in names) for partner in PARTNERS
    )


def user_agent(contact: str) -> str:
    """Who asks: the program, and whom to write to."""
    plain = "".join(char for char in contact if " " < char <= "~" and char not in "()<>;,")
    to = f"; mailto:{plain}" if "@" in plain and "/" not in plain else f"; {plain}" if plain else ""
    return f"sitegen/{__version__} ({WHAT}{to})"
