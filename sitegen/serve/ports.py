"""The port of a preview: whether it can be had, who has it when not, and the next that can."""

from __future__ import annotations

import errno
import http.client
import socket
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from sitegen.serve.guard import is_any, written
from sitegen.serve.standing import standing_of

HERE_BOTH, ANY = ("127.0.0.1", "::1"), ("0.0.0.0", "::")
_LAST_PORT = 65535
_LAST_KEPT = 1023  # https://www.rfc-editor.org/rfc/rfc6335#section-6
_TRIES = 200  # ports that are looked at in search of a free one
_BACKLOG = 128  # connections that wait to be taken
_PATIENCE_SECONDS = 1.5  # a preview on a busy machine is slow to answer; waited for only when a port is taken


class Taken(NamedTuple):
    """Who has a port: a preview of this project, one of another, some other program, or the system, which keeps the low
    ones for itself; the address of the first.
    """

    by: Literal["this project", "another project", "another program", "the system"]
    address: str = ""
    process: int = 0

    def words(self, port: int) -> str:
        """One line for who wanted it."""
        if self.by == "this project":
            return f"This project is shown already, at {self.address} (process {self.process})."
        if self.by == "the system":
            return f"Port {port} is kept for the system's own services."
        who = "a preview of another project" if self.by == "another project" else "another program"
        return f"Port {port} is taken by {who}."


def listeners(host: str, port: int) -> list[socket.socket]:
    """What listens at each address that *host* stands for, all at one port; none of them when one cannot.

    *port* 0 is any that is free. OSError: EADDRINUSE, EACCES, EADDRNOTAVAIL, or of a name that is unknown.
    """
    found: list[socket.socket] = []
    try:
        for family, address in _asked(host):
            port = port or (found[0].getsockname()[1] if found else 0)
            found.append(socket.create_server((address, port), family=family, backlog=_BACKLOG))
            found[-1].setblocking(False)
    except OSError:
        for listener in found:
            listener.close()
        raise
    return found


def _asked(host: str) -> list[tuple[int, str]]:
    """The addresses that *host* stands for, with their families, those of IPv4 first."""
    names = addresses(host)
    found = (socket.getaddrinfo(name, 0, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE) for name in names)
    return list(dict.fromkeys((int(item[0]), str(item[4][0])) for item in chain.from_iterable(map(sorted, found))))


def addresses(host: str) -> tuple[str, ...]:
    """The addresses at which a preview at *host* is there, as far as this system has them.

    Browsers take localhost for both of its addresses whatever the system says (RFC 6761, 6.3), and a socket at `::`
    alone need not take what comes by IPv4.
    """
    alike = HERE_BOTH if host == "localhost" else ANY if is_any(host) and host != ANY[0] else (host,)
    return tuple(one for one in alike if one == host or len(alike) == 1 or is_there(one)) or alike[:1]


def is_there(address: str) -> bool:
    """Whether this machine has it: in many containers localhost is also called ::1, which is not there."""
    try:
        socket.create_server((address, 0), family=socket.AF_INET6 if ":" in address else socket.AF_INET).close()
    except OSError:
        return False
    return True


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen at *host* and *port* now. OSError when something but the port is in the way."""
    return _fault(host, port) == 0


def _fault(host: str, port: int) -> int:
    """The number of what is wrong with the port; 0 for nothing."""
    try:
        for listener in listeners(host, port):
            listener.close()
    except OSError as fault:
        if fault.errno in {errno.EADDRINUSE, errno.EACCES}:
            return fault.errno
        raise
    return 0


def next_free(host: str, port: int) -> int:
    """The next port after *port* that can be had; 0, which stands for any, when the nearest ones are all taken."""
    after = range(max(port, _LAST_KEPT) + 1, min(max(port, _LAST_KEPT) + _TRIES, _LAST_PORT) + 1)
    return next((one for one in after if is_free(host, one)), 0)


def holder(project: Path, host: str, port: int) -> Taken:
    """Who has the *port* that could not be had."""
    if _fault(host, port) == errno.EACCES:
        return Taken("the system")
    standing = standing_of(project)
    if standing is not None and standing.port == port:
        return Taken("this project", standing.address, standing.process)
    known = any(_is_preview(address, port) for address in addresses("localhost" if is_any(host) else host))
    return Taken("another project" if known else "another program")


def _is_preview(address: str, port: int) -> bool:
    """Whether it answers as a preview does, which is in no hurry to tell a stranger more."""
    asked = http.client.HTTPConnection(address, port, timeout=_PATIENCE_SECONDS)
    try:
        asked.request("HEAD", "/_sitegen/", headers={"Host": f"{written(asked.host)}:{port}"})
        return asked.getresponse().getheader("Server") == "sitegen"
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        asked.close()
