"""Take the pictures of the gallery and write its page: `make gallery`.

One page of each kind that the demonstration site holds, on a phone (320 pixels) and a desk (1280), light, dark and on
paper. The kinds are found as the browser tests find them, so a new page type is in it without a change here.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests.browser import chromium  # noqa: E402
from tests.browser.demonstration import SEED, Demonstration, Kind, build, built  # noqa: E402
from tests.browser.rulers import LOADED, SETTLED  # noqa: E402
from tests.browser.served import serve  # noqa: E402

PAGE, PICTURES, COVER = HERE / "gallery.md", HERE / "gallery", HERE / "images" / "case.png"
ADDRESS = "https://casebook.example/"  # in the pages; a port of this machine would be another each time
QUALITY = 45
# Name: width and longest height in pixels, colours, medium. A4 is 794 pixels wide.
VIEWS = {
    "320-light": (320, 1800, "light", "screen"),
    "320-dark": (320, 1800, "dark", "screen"),
    "1280-light": (1280, 1600, "light", "screen"),
    "1280-dark": (1280, 1600, "dark", "screen"),
    "print": (794, 1123, "light", "print"),
}
SHOWN = {"320": 150, "1280": 380, "print": 260}  # how wide a picture stands in the page
INTRODUCTION = """# Gallery

One page of each kind that the demonstration site holds: on a phone (320 pixels wide) and a desk (1280), light and
dark, and the first sheet on paper. Long pages are cut. `make gallery` takes the pictures anew and writes this page.
"""


def main() -> None:
    """Everything anew; pictures of kinds that are no more go."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "public") as url, sync_playwright() as running:
        build(Path(folder), ADDRESS)
        site = built(Path(folder), url)
        program = chromium.path(running)
        if program is None:
            sys.exit("no Chromium is installed: make test, or playwright install chromium")
        browser = chromium.launch(running, program)
        for kind in site.kinds:
            for name, picture in _pictures(browser, url + kind.path):
                picture.save(PICTURES / f"{kind.name}-{name}.webp", quality=QUALITY, method=6)
        _cover(browser, url + SEED)
        browser.close()
    PAGE.write_text(page(site), encoding="utf-8")


def _pictures(browser: Any, url: str) -> Iterator[tuple[str, Image.Image]]:
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(url, wait_until="load")
    tab.evaluate(LOADED)
    for name, (width, longest, scheme, medium) in VIEWS.items():
        tab.emulate_media(color_scheme=scheme, media=medium)
        tab.set_viewport_size({"width": width, "height": 900 if medium == "screen" else longest})
        tab.evaluate(SETTLED)
        height = min(longest, tab.evaluate("document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": width, "height": height}
        yield name, _opened(tab.screenshot(full_page=True, clip=clip, animations="disabled"))
    context.close()


def _cover(browser: Any, url: str) -> None:
    """What the README shows: the first screen of a case, in 256 colours."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(url, wait_until="load")
    tab.evaluate(SETTLED)
    _opened(tab.screenshot()).quantize(256).save(COVER, optimize=True)
    context.close()


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def page(site: Demonstration) -> str:
    """The gallery in Markdown, kinds in the order of their names."""
    return "\n".join([INTRODUCTION, *map(_section, site.kinds)])


def _section(kind: Kind) -> str:
    pictures = "\n".join(
        f'<img src="gallery/{kind.name}-{name}.webp" width="{SHOWN[name.partition("-")[0]]}" alt="{_words(name)}">'
        for name in VIEWS
    )
    return f"## {kind.name}\n\n`/{kind.path}`\n\n{pictures}\n"


def _words(name: str) -> str:
    width, _, scheme = name.partition("-")
    return f"{width} pixels wide, {scheme}" if scheme else "On paper"


if __name__ == "__main__":
    main()
