"""The title of a case where nothing else may be shown of it: one that does not stand says so first."""

from __future__ import annotations

from sitegen.render.phrases import Phrases


def titled(title: str, status: str, words: Phrases) -> str:
    """*title*, after `Retracted:` or `Withdrawn:` when that is the status of the case."""
    if status == "retracted":
        return words("Retracted: {title}", title=title)
    return words("Withdrawn: {title}", title=title) if status == "withdrawn" else title
