"""What is told when something fails that no text of the author's is to blame for."""

from __future__ import annotations

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import STATE
from sitegen.model.target import Target
from sitegen.serve.messages import Stumbled


def builder_stumbled(said: Stumbled) -> Diagnostic:
    """The builder cannot go on."""
    return Diagnostic(
        file=STATE,
        rule="behind",
        message=f"what depends on your saves cannot be made: {said.words}",
        hint="wait a moment; make room on the disk if it is full. It is tried again by itself",
    )


def cannot_be_made(target: Target, problem: Exception) -> Diagnostic:
    """A fault of a plugin, or of ours."""
    return Diagnostic(
        file=target.origin or target.path,
        rule="behind",
        message=f"/{target.path} cannot be made: {type(problem).__name__}: {problem}",
        hint="this is a fault of sitegen or of an extension of it, not of your text: tell those who look after it",
    )
