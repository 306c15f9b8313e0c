"""Whether the preview can run: it hears of saves, and has a port."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from sitegen.doctor.finding import Finding, trouble
from sitegen.doctor.versions import REINSTALL
from sitegen.serve.usual_address import HOST, PORT


def preview(root: Path, port: int = PORT) -> Iterator[Finding]:
    """Watching, and the port at which `sitegen serve` listens unless told."""
    yield _watching()
    if find_spec("tornado"):
        yield _port(root, port)


def _watching() -> Finding:
    """Imported, not only found: it is a program for one kind of machine."""
    try:
        import watchfiles
    except ImportError as fault:
        return trouble("watching", f"saves cannot be heard of ({fault})", REINSTALL)
    words = f"saves are heard of (watchfiles {watchfiles.__version__}); on network drives type sitegen serve --poll"
    return Finding("watching", "ok", words)


def _port(root: Path, port: int) -> Finding:
    from sitegen.serve.ports import holder, is_free, next_free

    try:
        if is_free(HOST, port):
            return Finding("port", "ok", f"{port} is free for sitegen serve")
        taken, free = holder(root, HOST, port), next_free(HOST, port)
    except OSError as fault:
        return trouble("port", f"nothing can listen on this computer ({fault.strerror})", "ask whoever looks after it")
    if taken.by == "this project":
        return Finding("port", "ok", taken.words(port))
    cure = f"type: sitegen serve --port {free}, which is free" if free else "end a program that serves pages"
    return trouble("port", taken.words(port).removesuffix("."), cure)
