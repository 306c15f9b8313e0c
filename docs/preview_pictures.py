"""Take the two pictures of docs/preview.md (`make gallery`): a mistake in a copy of the demonstration is shown."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests.browser import chromium  # noqa: E402
from tests.serving import Serving  # noqa: E402

IMAGES = HERE / "images"
CASE = "scurvy-hip"
SIZE = {"width": 1280, "height": 800}


def main() -> None:
    """The overlay over a case, and the page of all cases."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        root = Path(folder) / "casebook"
        shutil.copytree(HERE.parent / "content", root / "content")
        program = chromium.path(running)
        if program is None:
            sys.exit("no Chromium is installed: make test, or playwright install chromium")
        browser, serving = chromium.launch(running, program), Serving(root).whole()
        try:
            tab = browser.new_page(viewport=SIZE)
            tab.goto(f"{serving.url}_sitegen/")
            _save(tab, IMAGES / "all-cases.png")
            tab.goto(f"{serving.url}cases/{CASE}/")
            text = root / f"content/cases/{CASE}/index.md"
            text.write_text(text.read_text("utf-8").replace("\nkeywords:", "\nkeywrods:"), "utf-8")
            tab.get_by_text("did you mean 'keywords'?").wait_for()
            _save(tab, IMAGES / "overlay.png")
        finally:
            serving.stop()
            browser.close()


def _save(tab: Any, path: Path) -> None:
    tab.wait_for_timeout(1_000)  # until what it says of its work is over
    Image.open(io.BytesIO(tab.screenshot())).convert("RGB").quantize(256).save(path, optimize=True)


if __name__ == "__main__":
    main()
