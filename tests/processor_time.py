"""A bound on time that holds on any machine: the processor's, which other programs do not use up."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails when what is done inside takes the processor longer."""
    began = time.process_time()
    yield
    took = time.process_time() - began
    assert took < seconds, f"{took:.2f} s of the processor's time"
