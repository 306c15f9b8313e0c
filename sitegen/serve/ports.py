"""The port of a preview: whether it can be had, who has it when not, and the next that can."""

from __future__ import annotations

import errno
import http.client
import socket
from pathlib import Path
from typing import Literal, NamedTuple

from sitegen.serve.guard import is_any, written
from sitegen.serve.standing import standing_of

_LAST_PORT = 65535
_LAST_KEPT = 1023  # https://www.rfc-editor.org/rfc/rfc6335#section-6
_TRIES = 200  # ports that are looked at in search of a free one
_BACKLOG = 128  # connections that wait to be taken
_PATIENCE_SECONDS = 0.5


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
    asked = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    found: list[socket.socket] = []
    try:
        for family, address in dict.fromkeys((item[0], str(item[4][0])) for item in sorted(asked)):
            if address == "::1" and found and not _has_ipv6():
                continue
            port = port or (found[0].getsockname()[1] if found else 0)
            found.append(socket.create_server((address, port), family=family, backlog=_BACKLOG))
            found[-1].setblocking(False)
    except OSError:
        for listener in found:
            listener.close()
        raise
    return found


def _has_ipv6() -> bool:
    """In many containers localhost is also called ::1, which is not there."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
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
    return Taken("another project" if _is_preview(host, port) else "another program")


def _is_preview(host: str, port: int) -> bool:
    """Whether it answers as a preview does, which is in no hurry to tell a stranger more."""
    asked = http.client.HTTPConnection("127.0.0.1" if is_any(host) else host, port, timeout=_PATIENCE_SECONDS)
    try:
        asked.request("HEAD", "/_sitegen/", headers={"Host": f"{written(asked.host)}:{port}"})
        return asked.getresponse().getheader("Server") == "sitegen"
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        asked.close()
