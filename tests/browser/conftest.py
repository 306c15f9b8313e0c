"""A site of hand-made pages, served with the headers a host would send, and opened in Chromium.

Skipped with a plain line where Chromium, node's packages or java are absent.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace as structs_replace
from PIL import Image

from sitegen.cite.own_citation import Printed, printed
from sitegen.cite.site_record import item
from sitegen.model.particulars import Author
from sitegen.model.site import CITE_STYLES, Card, SiteInfo
from sitegen.render.phrases import Phrases
from sitegen.render.views.accessibility import accessibility_page
from sitegen.render.views.case_list import ListingPage, Named, listing_page, narrowed, with_author
from sitegen.render.views.cite import cite_page
from sitegen.render.views.figures import figures_page
from sitegen.render.views.index import index_page
from sitegen.render.views.listing import listed
from sitegen.render.views.overview import Group, Kind, OverviewPage, overview_page
from sitegen.render.views.prose import prose_page
from sitegen.render.views.search import search_page
from sitegen.render.views.wayfinding import Way, not_found_page, redirect_page
from tests import samples
from tests.browser import chromium as at
from tests.browser.demonstration import Demonstration, build, built
from tests.browser.served import serve
from tests.places import REPO

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def gallery_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one page of each type, made of the hand-made cases."""
    folder = tmp_path_factory.mktemp("gallery")
    theme, site = samples.theme(), samples.site(url="", search="full")
    arabic = structs_replace(samples.arabic_case(), figures=samples.figures())
    given = replace(
        samples.bare_sources(), cited=samples.cited(arabic), pictures=samples.pictures(), similar=samples.similar()
    )
    pages = {
        "cases/mass/index.html": ("case.html", samples.view(samples.rich_case(), site, samples.sources())),
        "cases/small/index.html": ("case.html", samples.view(samples.small_case(), site)),
        "cases/mass/figures.html": (
            "figures.html",
            figures_page(samples.rich_case(), site, Phrases(), samples.sources()),
        ),
        "cases/fever/index.html": ("case.html", samples.view(arabic, site, given)),
        "cases/fever/figures.html": ("figures.html", figures_page(arabic, site, Phrases(), given)),
        "cite/index.html": ("cite.html", cite_page(_bibliographies(), "/", 1, 1, 3, site, Phrases())),
        "index.html": (
            "index.html",
            index_page(
                [listed(card) for card in _cards()],
                1,
                9,
                180,
                site,
                Phrases(),
                citable=True,
                featured=[listed(card) for card in _cards()[:2]],
                ways=WAYS,
                browse=[Group("facet", name, "/about/", 40, TERMS) for name in ("specialty", "diagnosis")],
            ),
        ),
        "page/5/index.html": (
            "index.html",
            index_page([listed(card) for card in _cards()], 5, 9, 180, site, Phrases()),
        ),
        "browse/diagnosis/mass/index.html": ("listing.html", _listing(site)),
        "authors/lee-min/index.html": ("listing.html", _author(site)),
        "browse/index.html": ("browse.html", _overview(site, "browse", "facet")),
        "a-z/index.html": ("browse.html", _overview(site, "a-z", "letter")),
        "about/index.html": ("prose.html", prose_page(samples.prose(), {}, {}, site, Phrases())),
        "accessibility/index.html": ("accessibility.html", accessibility_page(site, Phrases())),
        "404.html": ("not_found.html", not_found_page(site, Phrases(), WAYS)),
        "search/index.html": (
            "search.html",
            search_page([listed(card) for card in _cards()], 180, WAYS, site, Phrases()),
        ),
        "old/index.html": ("redirect.html", redirect_page("/old/", "/cases/mass/", site, Phrases())),
    }
    for path, (template, page) in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(theme.render(template, page, site))
    shutil.copytree(REPO / "themes" / "default" / "static", folder / "static")
    for name in ("mass", "fever"):
        _draw(folder / "cases" / name)
    (folder / "cases" / "other").mkdir()
    return folder


WAYS = (Way("About", "/about/"), Way("Cite", "/cite/"))
TERMS = (
    Named("specialty", "Oncology", "/about/", 12),
    Named("specialty", "Orthopedics and a long name of a specialty that needs a line", "/cite/", 3),
)
_LABELLED = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>{name}</title></info>'
    '<citation><layout><text variable="citation-number"/></layout></citation>'
    '<bibliography second-field-align="flush"><layout>{label}<text variable="title"/></layout></bibliography></style>'
)
LABELLED = {
    "brackets.csl": _LABELLED.format(name="Brackets", label='<text variable="citation-number" prefix="[" suffix="]"/>'),
    "words.csl": _LABELLED.format(name="Words", label='<text value="Doe99"/>'),
}


def _bibliographies() -> list[Printed]:
    cases = (samples.rich_case(), samples.arabic_case(), samples.small_case())
    styles = (*CITE_STYLES, *LABELLED)
    return printed([item(case, samples.site()) for case in cases], styles, "en", LABELLED)


def _listing(site: SiteInfo) -> ListingPage:
    terms = [Named("diagnosis", "Mass", "/browse/diagnosis/mass/", 55, "What it is.")]
    shown = listing_page(terms, [listed(card) for card in _cards()], 1, 3, 55, site, Phrases())
    names = tuple(Named("age", f"{n}0s", f"{terms[0].path}age/{n}0s/", n) for n in range(2, 9))
    return structs_replace(shown, narrow=narrowed([("age", names)], shown.head.root, site, Phrases()))


def _author(site: SiteInfo) -> ListingPage:
    terms = [Named("author", "Min Lee", "/authors/lee-min/", 3)]
    page = listing_page(terms, [listed(card) for card in _cards()], 1, 1, 3, site, Phrases())
    known = Author(addresses=("Department of Examples, Anywhere", "قسم الأمثلة"), orcid="0000-0002-1825-0097")
    return with_author(page, known, [("RIS", "/citations/authors/lee-min.ris", "application/x")], Phrases())


def _overview(site: SiteInfo, kind: Kind, heading: str) -> OverviewPage:
    """Groups of terms, and of cases."""
    words = (
        "Liposarcoma",
        "A very long name of a rare syndrome that has no shorter one",
        "داء البروسيلات",
        "高安動脈炎",
    )
    terms = tuple(
        Named("keyword", word, f"/browse/keyword/{n}/", n, "", lang)
        for n, (word, lang) in enumerate(zip(words, ("", "", "ar", "ja"), strict=True), 1)
    )
    names = ("keyword", "mesh", "code") if heading == "facet" else ("A", "B", "arabic")
    groups = [(Group(heading, name, f"/{name}/", 4, terms), [listed(card) for card in _cards()]) for name in names]
    parts = [Named("letter", letter, f"/a-z/{letter}/") for letter in ("A", "0-9", "chinese")]
    return overview_page(kind, "", f"/{kind}/", groups, 55, parts, site, Phrases())


def _cards() -> list[Card]:
    rich, arabic, small = samples.rich_case(), samples.arabic_case(), samples.small_case()
    return [
        Card(slug=case.slug, digest="", title=case.title, title_text="", lang=case.meta.lang, status=case.meta.status,
             authors=tuple(author.name.full for author in case.authors) * 3, date=case.meta.date.published,
             summary="A summary of what happened. " * 8)
        for case in (rich, arabic, small)
    ]  # fmt: skip


def _draw(folder: Path) -> None:
    for shown in samples.pictures().values():
        for path, width in shown.srcset or ((shown.path, shown.width),):
            picture = Image.radial_gradient("L").resize((width, width * shown.height // shown.width))
            picture.save(folder / path)


@pytest.fixture(scope="session")
def gallery_url(gallery_dir: Path) -> Iterator[str]:
    with serve(gallery_dir) as url:
        yield url


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """The demonstration site, built by the command itself for the address that it is served at."""
    project = tmp_path_factory.mktemp("demonstration")
    with serve(project / "public") as url:
        build(project, url)
        yield built(project, url)


@pytest.fixture(scope="session")
def site_dir(demonstration: Demonstration) -> Path:
    return demonstration.folder


@pytest.fixture(scope="session")
def site_url(demonstration: Demonstration) -> str:
    return demonstration.url


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    module = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with module.sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Any) -> str:
    """Where Chromium is: the system's, or playwright's own."""
    program = at.path(playwright)
    if program is None:
        pytest.skip("no Chromium is installed: make test, or playwright install chromium")
    return program


@pytest.fixture(scope="session")
def browser(playwright: Any, chromium: str) -> Iterator[Any]:
    running = at.launch(playwright, chromium)
    yield running
    running.close()


@pytest.fixture
def window(browser: Any) -> Iterator[Callable[..., Any]]:
    """`window(…)`: an empty page in a window of its own, with options of Playwright's; closed when the test is over."""
    contexts: list[Any] = []

    def opened(**options: Any) -> Any:
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def context(browser: Any) -> Iterator[Any]:
    """A window whose pages are opened one after the other, for tests that change nothing in it."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return _installed("axe-core", "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def equal_access() -> str:
    """The source of IBM's Equal Access checker."""
    return _installed("accessibility-checker-engine", "ace.js").read_text("utf-8")


def _installed(package: str, file: str) -> Path:
    found = HERE / "node_modules" / package / file
    if not found.exists():
        pytest.skip(f"{package} is not installed: npm install --prefix tests/browser")
    return found


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command of the HTML checker."""
    jar = _installed("vnu-jar", "build/dist/vnu.jar")
    java = shutil.which("java")
    if java is None or subprocess.run([java, "-version"], capture_output=True, check=False).returncode:
        pytest.skip("java is not installed")
    # A run of seconds is over before the second compiler has paid for itself: less than half the time without it.
    return ["java", "-Xss1m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar)]
