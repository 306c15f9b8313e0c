"""Who may ask the preview for what: pure rules, asked before anything is looked up.

A foreign page can make a browser send requests to this machine. It can give its own name this machine's address (DNS
rebinding), so a request counts only with a Host that was expected; it can open a WebSocket, so that needs an Origin of
our own. https://owasp.org/www-community/attacks/DNS_Rebinding, https://www.rfc-editor.org/rfc/rfc6455#section-10.2
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import NamedTuple

METHODS = ("GET", "HEAD")
HERE = ("127.0.0.1", "localhost", "::1")
LONGEST_TARGET = 4096  # characters: no address of a site comes near
_HTTP_PORT = 80


class Refusal(NamedTuple):
    """Why a request is not answered: the status, a title, words for who reads it. None of it is from the request."""

    status: int
    title: str
    words: str


FOREIGN_HOST = Refusal(
    HTTPStatus.MISDIRECTED_REQUEST,
    "Not the address of this preview",
    "The preview answers only to the addresses that sitegen serve prints. Open it there.",
)
BODY = Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Nothing can be sent here", "The preview only shows pages.")
BAD_ADDRESS = Refusal(HTTPStatus.BAD_REQUEST, "Not an address", "No site has a page at this address.")
NO_TOKEN = Refusal(
    HTTPStatus.FORBIDDEN,
    "This preview is private",
    "Open the whole address that sitegen serve prints, with the token at its end. If you followed a link to come here,"
    " put the cursor in the address bar and press Enter.",
)
FOREIGN_ORIGIN = Refusal(
    HTTPStatus.FORBIDDEN, "Not from a page of this preview", "Only its own pages may listen to it."
)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens at *host*. Names but localhost may be anything."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_any(host: str) -> bool:
    """Whether *host* stands for every address of the machine: `0.0.0.0`, `::`, nothing."""
    try:
        return not host or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def written(host: str) -> str:
    """A host as it stands in an address: IPv6 in brackets, letters small."""
    return f"[{host.lower()}]" if ":" in host else host.lower()


def hosts(host: str, port: int, names: Iterable[str] = ()) -> frozenset[str]:
    """Every `Host` that is answered. Browsers leave the port out when it is HTTP's own."""
    known = {written(name) for name in (*HERE, host, *names) if not is_any(name)}
    bare = known if port == _HTTP_PORT else set()
    return frozenset({f"{name}:{port}" for name in known} | bare)


def refusal(target: str, headers: Mapping[str, str], allowed: frozenset[str]) -> Refusal | None:
    """Why a request for *target*, as its first line has it, is refused; None when it is not.

    The method is looked at elsewhere. A target in absolute form (`http://other/`) would override the Host, and one that
    begins with two slashes is an address of another host to a browser that is sent there.
    """
    if headers.get("Host", "").lower() not in allowed:
        return FOREIGN_HOST
    if "Transfer-Encoding" in headers or headers.get("Content-Length", "0") != "0":
        return BODY
    if not target.startswith("/") or target.startswith("//") or len(target) > LONGEST_TARGET:
        return BAD_ADDRESS
    return None


def from_own_page(origin: str | None, allowed: frozenset[str]) -> bool:
    """Whether a WebSocket is opened by a page of the preview. Every browser says where one is opened from."""
    return origin is not None and origin.startswith("http://") and origin.removeprefix("http://") in allowed


def same_token(given: str, token: str) -> bool:
    """Compared in a time that tells nothing of where they differ."""
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())
