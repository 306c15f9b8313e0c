"""`python -m sitegen` and the command `sitegen`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command; end quietly when it is interrupted, or when nobody reads what it prints."""
    # What a command makes lives to its end: looking for garbage every 700 objects takes a twentieth of every run.
    gc.set_threshold(100_000)
    try:
        from sitegen.cli.main import main as command  # an interrupt may come while it is imported

        command()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing does not fail once more
        sys.exit(1)
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """End at once: to take a site's values apart one by one takes a twelfth of an edit. Every file is closed by now."""
    if isinstance(end.code, str):
        raise end
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # a full disk behind the standard output, or a reader that has gone
        os._exit(1)
    os._exit(end.code or 0)


if __name__ == "__main__":
    main()
