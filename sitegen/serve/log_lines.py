"""Mistakes in the log, told in one line each: a traceback tells a physician nothing."""

from __future__ import annotations

import logging

LONGEST = 300  # characters of a line that is not ours
_NAMES = ("tornado.application", "tornado.general", "asyncio", "livereload")


def fault_line(fault: BaseException | None) -> str:
    """A mistake in words: its kind and the first line of what it says, without control characters."""
    said = (str(fault).strip().splitlines() or [""])[0][:LONGEST]
    line = f"{type(fault).__name__}: {said}" if said else type(fault).__name__
    return "".join(sign if sign.isprintable() else " " for sign in line)


class LogLines(logging.Filter):
    """Changes what tornado and asyncio log, from `start` to `stop`; what is done with it is for others to say."""

    def start(self) -> None:
        """From now on."""
        for name in _NAMES:
            logging.getLogger(name).addFilter(self)

    def stop(self) -> None:
        """As it was."""
        for name in _NAMES:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the first line, and the mistake in words in place of its traceback."""
        said = (record.getMessage().splitlines() or [""])[0]
        fault = record.exc_info[1] if record.exc_info else None
        record.msg = f"{said} ({fault_line(fault)})" if fault is not None else said
        record.args, record.exc_info, record.exc_text, record.stack_info = (), None, None, None
        return True
