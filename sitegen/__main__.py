"""`python -m sitegen` and the command `sitegen`."""

from __future__ import annotations

import gc

from sitegen.cli.main import main

# What a command makes lives to its end: looking for garbage every 700 objects takes a twentieth of every run.
gc.set_threshold(100_000)

if __name__ == "__main__":
    main()
