"""What an open tab is told of a change: commands of livereload's protocol, with an address at most, and no content.

http://livereload.com/api/protocol/ (official-7). A page is told of itself; of other files only those that a page can
show and that are no pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sitegen.model.media_types import media_type
from sitegen.serve.addresses import address_of
from sitegen.serve.shown import Change

Message = Mapping[str, Any]
STATE: Message = {"command": "state"}
ALL = "*"
MOST = 30  # of more files that pages show, a page is loaded again rather than asked about each
_SHOWN = ("image/", "video/", "audio/", "font/", "text/javascript", "text/vtt")


class Push(NamedTuple):
    """A change, made ready for any number of tabs: which pages are different, and what all others are told."""

    pages: frozenset[str]
    others: tuple[Message, ...]

    def for_tab(self, pages: frozenset[str]) -> tuple[Message, ...]:
        """The messages for a tab that shows one of *pages*, which is none for one of the preview's own."""
        if not pages:
            return (STATE,)
        own = sorted(pages & self.pages)
        return (reload(address_of(own[0])), STATE) if own else (*self.others, STATE)


def push_of(change: Change) -> Push:
    """The messages of *change*."""
    sheets = sorted(path for path in change.paths if path.endswith(".css"))
    shown = sorted(path for path in change.paths if media_type(path).startswith(_SHOWN))
    addresses = [*map(address_of, sheets), *(map(address_of, shown) if len(shown) <= MOST else (ALL,))]
    return Push(change.paths, tuple(reload(address) for address in addresses))


def reload(address: str) -> Message:
    """To load again what is at *address*; a style sheet is exchanged in the page."""
    message = {"command": "reload", "path": address}
    return message | {"liveCSS": True} if address.endswith(".css") else message
