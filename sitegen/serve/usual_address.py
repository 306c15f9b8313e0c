"""Where a preview listens unless it is told otherwise."""

from __future__ import annotations

HOST, PORT = "127.0.0.1", 8000
