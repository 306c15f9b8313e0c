"""Earlier addresses of cases and prose pages: a stub page at each, and rules for hosts that read `_redirects`.

https://docs.netlify.com/routing/redirects/
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sitegen.model.layout import case_file, page_file
from sitegen.model.site import Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.wayfinding import redirect_page

RULES = "_redirects"


class Move(Value, frozen=True, array_like=True):
    """From an earlier address to the present one."""

    path: str
    target: str


class MoveInputs(Value, frozen=True, kw_only=True):
    """One move for a stub page; all of them for the rules, where `rules` is true."""

    moves: tuple[Move, ...]
    rules: bool = False


def plan(site: Site) -> Iterator[Target]:
    """A stub for each alias, and the file of rules when there is any."""
    moves = []
    for path, target, origin in _aliases(site):
        move = Move(path, target)
        moves.append(move)
        inputs = encode(MoveInputs(moves=(move,)))
        yield Target(path=output_file(path), maker="redirect", inputs=inputs, origin=origin)
    if moves:
        inputs = encode(MoveInputs(moves=tuple(moves), rules=True))
        yield Target(path=RULES, maker="redirect", inputs=inputs, origin="earlier addresses")


def _aliases(site: Site) -> Iterator[tuple[str, str, str]]:
    for card in site.cases:
        yield from ((_folder(path), card.path, case_file(card.slug)) for path in card.aliases)
    for item in site.pages:
        origin = page_file(item.page.slug)
        yield from ((_folder(path), item.path, origin) for path in item.page.aliases)


def _folder(path: str) -> str:
    """An address without a file name is a folder: `/old` means `/old/`."""
    path = path if path.startswith("/") else "/" + path
    return path if path.endswith("/") or "." in path.rsplit("/", 1)[1] else path + "/"


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The stub, or the rules."""
    given = decode(inputs, MoveInputs)
    if given.rules:
        return "".join([f"{_quoted(move.path)} {_quoted(move.target)} 301!\n" for move in given.moves]).encode()
    move = given.moves[0]
    return shop.render("redirect.html", redirect_page(move.path, move.target, shop.site, words_for(shop, "")))


def _quoted(path: str) -> str:
    return quote(path, safe="/%")


PAGE_TYPE = PageType(name="redirect", plan=plan, make=make, of_outlines=True)
