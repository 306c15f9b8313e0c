"""The folder that an archive takes of a case: its text in a format, and beside it the pictures and files it names.

PubMed Central and most archives take no WebP, which the site publishes where it is the better file. In a kit such
pictures are PNG or JPEG, made from what is published: the original is out of reach here, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from sitegen import files
from sitegen.build.blobs import Blobs
from sitegen.build.changes import DamagedStore
from sitegen.build.context import Shop
from sitegen.images.launder import launder
from sitegen.images.recipe import Recipe
from sitegen.model.layout import case_folder
from sitegen.model.site import Card, Picture, Rendition, Site
from sitegen.model.struct import digest
from sitegen.pages._case_inputs import case_inputs
from sitegen.pages._formats import file_name
from sitegen.pages._published import published
from sitegen.plugins import Exporter
from sitegen.render.table_csv import table_csv
from sitegen.resolve.table_files import table_files

_CLASSIC = Recipe(widths=(), formats="classic")
Files = Iterator[tuple[str, bytes]]


def article_kits(exporter: Exporter, slugs: Iterable[str], site: Site, shop: Shop) -> Files:
    """The files of each case in *slugs*, in a folder of its name; of its translations what its text names of theirs."""
    assert exporter.write is not None  # or it makes no kits
    asked = frozenset(slugs)
    classic = _Classic(shop.context.pictures.blobs, {})
    shown = replace(site, pictures=classic.pictures(_with_translations(site, asked), site))
    inside: dict[str, Card] = {}
    for card, inputs in case_inputs(shown):
        if card.slug in asked:
            known = published(inputs, shop)
            yield f"{card.slug}/{file_name(exporter, card.slug)}", exporter.write(known, shop.site)
            inside |= {one.slug: one for one in _with_translations(site, frozenset((card.slug,)))}
    for card in inside.values():
        yield from _beside(card, shown, shop, classic)


def _with_translations(site: Site, asked: frozenset[str]) -> Iterator[Card]:
    return (card for card in site.cases if card.slug in asked or not asked.isdisjoint(card.translation_of))


def _beside(card: Card, site: Site, shop: Shop, classic: _Classic) -> Files:
    """Pictures, the PDF, supplements and tables, as they lie beside the page."""
    folder = case_folder(card.slug)
    for use in card.pictures:
        if (picture := site.pictures.get(f"{folder}/{use.src}")) is not None:
            widest = picture.renditions[0]
            yield f"{card.slug}/{widest.name(use.name, widest=True)}", classic.data(widest)
    for name in card.files:
        yield f"{card.slug}/{name}", files.read(shop.context.root / folder / name)
    for name, table in table_files(shop.case(card.digest)):
        yield f"{card.slug}/{name}", table_csv(table)


@dataclass(frozen=True)
class _Classic:
    """Published pictures as PNG, JPEG or SVG; `made` are those that had to be made, by digest."""

    blobs: Blobs
    made: dict[str, bytes]

    def pictures(self, cards: Iterable[Card], site: Site) -> Mapping[str, Picture]:
        """The pictures of *site*, those of *cards* in a form that archives take."""
        paths = [f"{case_folder(card.slug)}/{use.src}" for card in cards for use in card.pictures]
        known = {path: site.pictures[path] for path in paths if path in site.pictures}
        return {**site.pictures, **{path: self._picture(picture) for path, picture in known.items()}}

    def _picture(self, picture: Picture) -> Picture:
        widest = picture.renditions[0]
        return Picture(renditions=(self._again(widest),)) if widest.extension == "webp" else picture

    def _again(self, webp: Rendition) -> Rendition:
        (made,) = launder("published.webp", self.data(webp), _CLASSIC).renditions
        name = digest(made.data)
        self.made[name] = made.data
        return Rendition(
            digest=name, extension=made.extension, media_type=made.media_type, width=made.width, height=made.height
        )

    def data(self, rendition: Rendition) -> bytes:
        """The bytes of a picture."""
        found = self.made.get(rendition.digest) or self.blobs.read(rendition.digest)
        if found is None:
            self.blobs.drop(rendition.digest)
            raise DamagedStore(rendition.digest)
        return found
