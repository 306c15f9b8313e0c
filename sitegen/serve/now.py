"""The sources as they are at this moment, read one by one: what a preview shows before it has looked at all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sitegen import files
from sitegen.build import stamp
from sitegen.build.context import Context
from sitegen.build.gathering import AsShown, as_shown
from sitegen.build.memory import Memory, ReadResult, SourceFolder
from sitegen.build.picturing import picture_key, stored_picture
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.reading import Reading, ReadItem, read_key, read_one
from sitegen.build.report import Options, has_errors
from sitegen.build.severities import severities
from sitegen.build.sources import Sources, digest_sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, CONTENT, INDEX, PAGES, SITE_FILE, THEMES, case_folder
from sitegen.model.site import Card, PageCard, Picture, PictureUse, Site
from sitegen.model.struct import decode
from sitegen.resolve.site import resolve_site
from sitegen.serve.at_hand import reading_store


class CaseNow(NamedTuple):
    """A case as it is now; `there` is false when its folder holds no text, `broken` true when it has mistakes that keep
    a build from being written.
    """

    there: bool
    broken: bool = False
    shown: AsShown = AsShown(None, (), left_out=False)


BESIDE = frozenset({"deposit-setting"})  # rules of what only registries miss: the site is as it would be with it


def of_settings(told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What is told of site.yml and the theme, and makes the site another one."""
    return (item for item in told if item.file.startswith((SITE_FILE, THEMES)) and item.rule not in BESIDE)


class Now:
    """Reads what is asked for, in the surroundings of the last settings that were sound."""

    def __init__(self, root: Path, state: Path, options: Options) -> None:
        self.root, self.options = root, options
        self.store, self.pictures = reading_store(state / "store"), reading_store(state / "pictures")
        self._folders: dict[str, SourceFolder] = {}
        self._looked_ns = 0
        self.prepared = self._prepare()
        self.told = tuple(self.prepared.diagnostics)
        self._was_sound = not self.broken

    @property
    def context(self) -> Context:
        """What pages are made with."""
        return self.prepared.context

    @property
    def severities(self) -> Mapping[str, str]:
        """How serious each rule is on this site."""
        return severities(self.prepared.config, self.options)

    # -- settings, theme and pages ------------------------------------------------------------------------------------

    def again(self) -> None:
        """Read settings, theme and pages anew. While there are mistakes in them, those before stay, if they were sound;
        without content/ they stay whatever they were.
        """
        if not (self.root / CONTENT).is_dir():
            return
        prepared = self._prepare()
        self.told = tuple(prepared.diagnostics)
        if not self.kept:
            self.prepared, self._was_sound = prepared, not self.broken

    @property
    def kept(self) -> bool:
        """Whether settings and theme are those from before the mistakes in them."""
        return self.broken and self._was_sound

    @property
    def broken(self) -> bool:
        """Whether there are mistakes in settings or theme, without which a site is another site."""
        return has_errors(of_settings(self.told), self.severities)

    @property
    def broken_files(self) -> frozenset[str]:
        """The files besides those of cases in which there are mistakes."""
        return frozenset(item.file for item in self.told if has_errors([item], self.severities))

    def _prepare(self) -> Prepared:
        return prepare(
            self.root, self.store, self.pictures, self._digests(stamp.scan_besides_cases(self.root)), self.options
        )

    def _digests(self, folders: dict[str, files.Folder]) -> Sources:
        """Digests of the files of *folders*; what has not been touched since it was hashed is not hashed again."""
        started = files.now_ns()
        sources = digest_sources(self.root, folders, Memory(started_ns=self._looked_ns, sources=self._folders))
        self._folders |= sources.folders
        self._looked_ns = min(self._looked_ns or started, started)
        return sources

    # -- cases --------------------------------------------------------------------------------------------------------

    def names(self) -> set[str]:
        """The names of the folders of cases, which takes no look into them."""
        return set(files.folder_names(self.root / CASES))

    def slugs(self) -> list[str]:
        """The folders of cases, those first that were saved last."""
        folders = files.scan_sources(self.root, CASES.rstrip("/"))
        newest = sorted(folders.items(), key=lambda item: item[1].newest_ns, reverse=True)
        return [path.removeprefix(CASES) for path, folder in newest if INDEX in folder.names]

    def case(self, slug: str) -> CaseNow:
        """Read a case, unless it has been read as it is."""
        sources = self._digests(files.scan_sources(self.root, case_folder(slug)))
        digests = sources.cases.get(slug, {})
        if INDEX not in digests:
            return CaseNow(there=False)
        shown = as_shown(self._result(slug, digests, sources), drafts=self.options.drafts)
        told = (*sources.diagnostics, *shown.told)
        return CaseNow(True, has_errors(told, self.severities), shown._replace(told=told))

    def rehearse(self, slug: str) -> None:
        """Read a case for nothing, so that what reads cases is loaded when one is saved."""
        sources = self._digests(files.scan_sources(self.root, case_folder(slug)))
        self._reading(slug, sources.cases.get(slug, {}), sources)

    def _result(self, slug: str, digests: dict[str, str], sources: Sources) -> ReadResult:
        results = self.store.results
        known = results.get(read_key(self.context, slug, digests))
        result = None if known is None else decode(known, ReadResult)
        if result is not None and not result.wanted and (result.card is None or results.has(result.card.digest)):
            return result
        reading = self._reading(slug, digests, sources)
        results.put(reading.entries)
        return decode(reading.entries[0][1], ReadResult)

    def _reading(self, slug: str, digests: dict[str, str], sources: Sources) -> Reading:
        found = {name: sources.record(f"{case_folder(slug)}/{name}") for name in digests}
        sizes = {name: record.size for name, record in found.items() if record is not None}
        return read_one(self.context, ReadItem(slug, digests, sizes))

    # -- a site of a few ----------------------------------------------------------------------------------------------

    def site(self, cards: Sequence[Card] = ()) -> Site:
        """The site as if it had no more than these cases, with all its pages."""
        prepared = self.prepared
        pages: list[PageCard] = prepared.pages
        shown = {CONTENT.rstrip("/"): prepared.theme_pictures}
        uses = [(folder, use) for folder, found in shown.items() for use in found]
        uses += [(case_folder(card.slug), use) for card in cards for use in card.pictures]
        uses += [(PAGES.rstrip("/"), use) for page in pages for use in page.pictures]
        return resolve_site(prepared.config, self.context.info, cards, pages, self.pictures_of(uses))

    def pictures_of(self, uses: Iterable[tuple[str, PictureUse]]) -> dict[str, Picture]:
        """What the originals in their folders became, as far as the cache knows, by path."""
        found: dict[str, Picture] = {}
        for folder, use in uses:
            path = f"{folder}/{use.src}"
            result = stored_picture(self.context, picture_key(self.context, path, use.digest))
            if result is not None and result.picture is not None:
                found[path] = result.picture
        return found
