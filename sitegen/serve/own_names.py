"""The names and addresses by which other devices reach this machine, for a preview that listens at all of them."""

from __future__ import annotations

import socket
from contextlib import suppress

# Addresses for documentation (RFC 5737, RFC 3849): none is sent anything. Connecting a datagram socket only asks the
# system which of its own addresses it would send from.
_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


def own_names() -> tuple[str, ...]:
    """The address in the local network first, which is what others can open; then the machine's name."""
    name = socket.gethostname()
    names = (*_addresses(), name, name if "." in name else f"{name}.local")
    return tuple(dict.fromkeys(item for item in names if item))


def _addresses() -> list[str]:
    found = []
    for family, elsewhere in _ELSEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((elsewhere, 9))
            found.append(str(probe.getsockname()[0]).partition("%")[0])
    return found
