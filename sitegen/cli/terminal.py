"""Whether somebody is at the terminal: who can be asked, and who sees colours and progress.

A service, or `sitegen build 2>&-`, runs a program without its streams: then nobody is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import click


def can_ask() -> bool:
    """Whether a question would be answered."""
    return sys.stdin is not None and sys.stdin.isatty()


def is_watched() -> bool:
    """Whether what is told beside the output is read while it is written."""
    return sys.stderr is not None and sys.stderr.isatty()


def colours() -> Callable[..., str] | None:
    """What puts colours into what is told; None where they would be signs in a file."""
    return click.style if is_watched() else None
