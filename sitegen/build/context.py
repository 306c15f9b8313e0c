"""What workers need besides their items, given to each once: places, options, theme and site. All values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from sitegen.build.cache import Store
from sitegen.build.compiled import CompiledTemplates
from sitegen.cite.lock import Lock
from sitegen.images.recipe import Recipe
from sitegen.model.case import Case
from sitegen.model.labels import filled
from sitegen.model.particulars import Citable
from sitegen.model.phrase import Catalogue
from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value, decode, digest, encode
from sitegen.read.folder import ReadOptions
from sitegen.render.manifest import OptionValue
from sitegen.render.phrases import phrases
from sitegen.render.text import named
from sitegen.render.theme import Theme

T = TypeVar("T")
RECORDS = 1_000  # kept at hand in each process, a few kilobytes each
PARTS = 64  # of targets, the last that were asked for, some ten kilobytes each


class MissingCase(Exception):
    """A case is gone from the store while its page is made: the entry of this digest is damaged."""

    def __init__(self, digest: str) -> None:
        super().__init__(digest)
        self.digest = digest


def stored(store: Store, digest: str, kind: type[T]) -> T:
    """The value of this digest in *store*. Raises `MissingCase`."""
    blob = store.results.get(digest)
    if blob is None:
        raise MissingCase(digest)
    return decode(blob, kind)


@dataclass(frozen=True)
class Context:
    """The surroundings of an action. `code`, `image_code` and `theme_digest` are parts of its key.

    Pictures have a store of their own: they take longest to make and outlive every change of code.
    """

    root: Path
    store: Store
    pictures: Store
    code: str
    image_code: str
    options: ReadOptions
    lock: Lock
    recipe: Recipe
    theme_files: Mapping[str, bytes]
    theme_options: Mapping[str, OptionValue]
    theme_origins: Mapping[str, str]
    theme_digest: str
    info: SiteInfo
    compiled: CompiledTemplates

    @cached_property
    def theme(self) -> Theme:
        """The compiled theme, once a process."""
        return Theme(self.theme_files, self.theme_options, self.compiled)

    @cached_property
    def citable(self) -> Callable[[str], Citable]:
        """The stored record of a digest: the formats of a case, and of a year, ask for the same ones in turn."""

        @lru_cache(RECORDS)
        def found(digest: str) -> Citable:
            return stored(self.store, digest, Citable)

        return found

    @cached_property
    def listed(self) -> Callable[[str], Listed]:
        """What lists show of the case of a digest, in the words of its language: it stands in a dozen of them."""

        @lru_cache(RECORDS)
        def found(digest: str) -> Listed:
            known = stored(self.store, digest, Listed)
            if not known.labels:
                return known
            lang = known.lang or self.info.lang
            called = named(phrases(lang, self.theme.catalogue(lang)))
            return replace(known, summary=filled(known.summary, known.labels, called), labels=())

        return found

    @cached_property
    def around(self) -> bytes:
        """The part of every page's key that is the same for all: code, theme, site."""
        return digest(encode((self.code, self.theme_digest, self.info))).encode()

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """Parts of targets at hand: several targets in a row are made of the same."""
        return {}

    def release(self) -> None:
        """Get ready for a fork: SQLite must not be carried over one, nor can records at hand be sent to a worker."""
        for name in ("citable", "listed", "parts"):
            self.__dict__.pop(name, None)
        self.store.results.close()
        self.pictures.results.close()

    def share(self) -> None:
        """Get ready for the workers that make pages: what is compiled now is compiled once."""
        self.release()
        self.theme.compile()


class Shop:
    """The `Workshop` of one target: stored cases, the theme, the site's facts. `new` are parts that it was the first to
    ask for, by name: the process that builds keeps them.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.new: dict[str, bytes] = {}

    @property
    def site(self) -> SiteInfo:
        """The facts of the site."""
        return self.context.info

    def case(self, digest: str) -> Case:
        """The stored case of this digest."""
        return stored(self.context.store, digest, Case)

    def citable(self, digest: str) -> Citable:
        """The stored record of this digest."""
        return self.context.citable(digest)

    def listed(self, digest: str) -> Listed:
        """What lists show of the case, by its digest."""
        return self.context.listed(digest)

    def render(self, template: str, page: Value) -> bytes:
        """The HTML of *template* for the view *page*."""
        return self.context.theme.render(template, page, self.context.info)

    def catalogue(self, lang: str) -> Catalogue:
        """The theme's words in *lang*."""
        return self.context.theme.catalogue(lang)

    def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """What *make* gives, made once as long as code, theme, site and *key* are the same."""
        name, at_hand = digest(b"\0".join((b"part", self.context.around, key))), self.context.parts
        found = at_hand.get(name) or self.context.store.results.get(name)
        if found is None:
            found = self.new[name] = make()
        at_hand[name] = found
        if len(at_hand) > PARTS:
            del at_hand[next(iter(at_hand))]
        return found
