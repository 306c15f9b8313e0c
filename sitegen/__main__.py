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
        from sitegen.cli.main import main as command  # an interrupt may come while it is imported

        command()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as problem:
        if not isinstance(problem, BrokenPipeError):
            from sitegen.cli.disk import refused

            sys.stderr.write(f"Error: {refused(problem)}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing does not fail once more
        sys.exit(1)


if __name__ == "__main__":
    main()
