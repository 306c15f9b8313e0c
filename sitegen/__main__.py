"""`python -m sitegen` and the command `sitegen`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command; end quietly when it is interrupted, or when nobody reads what it prints.

    What the disk refuses, the commands tell; here it is their own words that find no room (`sitegen build > log`).
    """
    # What a command makes lives to its end: looking for garbage every 700 objects takes a twentieth of every run.
    gc.set_threshold(100_000)
    try:
        _command()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as problem:
        if not isinstance(problem, BrokenPipeError):
            from sitegen.cli.disk import plain_words

            if sys.stderr is not None:
                sys.stderr.write(f"Error: {plain_words(problem)}\n")
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing does not fail once more
        sys.exit(1)


def _command() -> None:
    """Run it, and end at once: to take a site's values apart one by one takes a twelfth of an edit."""
    from sitegen.cli.main import main as command  # an interrupt may come while it is imported

    code: object = 0
    try:
        command()
    except SystemExit as end:
        code = end.code
    if isinstance(code, str):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a service may run programs without them
            stream.flush()
    os._exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
