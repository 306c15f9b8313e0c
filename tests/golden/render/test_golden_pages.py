"""Whole pages as they are published.

After a change that is meant: `make golden`, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen.render.phrases import Phrases
from sitegen.render.views.figures import figures_page
from sitegen.render.views.prose import prose_page
from sitegen.render.views.wayfinding import not_found_page, redirect_page
from tests import samples

HERE = Path(__file__).resolve().parent


def _pages() -> dict[str, bytes]:
    theme, site, words = samples.theme(), samples.site(), Phrases()
    return {
        "rich": theme.render("case.html", samples.view(samples.rich_case(), given=samples.sources()), site),
        "small": theme.render("case.html", samples.view(samples.small_case()), site),
        "arabic": theme.render("case.html", samples.view(samples.arabic_case()), site),
        "figures": theme.render(
            "figures.html", figures_page(samples.rich_case(), site, words, samples.sources()), site
        ),
        "prose": theme.render("prose.html", prose_page(samples.prose(), {}, {}, site, words), site),
        "not_found": theme.render("not_found.html", not_found_page(site, words), site),
        "redirect": theme.render("redirect.html", redirect_page("/old/", "/cases/mass/", site, words), site),
    }


@pytest.mark.parametrize("name", ["rich", "small", "arabic", "figures", "prose", "not_found", "redirect"])
def test_page_is_as_it_was(name: str) -> None:
    file, made = HERE / f"{name}.html", _pages()[name]
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(made)
    assert made.decode() == file.read_text("utf-8")
