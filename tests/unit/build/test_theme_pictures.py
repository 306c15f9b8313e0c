"""A logo is cleaned like any picture, published with the static files, and told when it is none."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report
from sitegen.build.theme_pictures import ORNAMENT
from tests.scripts import DOCS, script

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><!-- by me --><rect width="9" height="9"/></svg>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files.write(
        tmp_path / "content/cases/a/index.md",
        b"---\ntitle: A\nstatus: published\ndate: 2026\nauthors: [Ada Example]\nconsent: {obtained: written}\n---\n\nWords.\n",
    )
    return tmp_path


def made(root: Path, options: str) -> Report:
    files.write(
        root / "content/site.yml",
        f"title: Cases\nurl: https://x.example/\ntheme: {{options: {{{options}}}}}\n".encode(),
    )
    return build(root, Options(), lambda *_: None)


def told(report: Report) -> list[tuple[str, str]]:
    return [(item.rule, item.file) for item in report.diagnostics if item.severity != "info"]


def page(root: Path) -> str:
    return (root / "public/index.html").read_text("utf-8")


def test_a_drawing_is_cleaned_and_shown_with_its_size_and_words(site: Path):
    files.write(site / "content/logo.svg", SVG)
    files.write(site / "content/night.svg", SVG.replace(b" 200", b" 300"))
    report = made(site, "logo: {file: content/logo.svg, dark: night.svg, alt: Example Hospital}")
    assert not report.failed
    assert b"by me" not in (site / "public/static/logo.svg").read_bytes()
    assert 'src="static/logo.svg" alt="Example Hospital" width="200" height="100"' in page(site)
    assert '<source srcset="static/logo-dark.svg" media="(prefers-color-scheme: dark)">' in page(site)
    assert "<span>Cases</span>" in page(site)


def test_a_logo_that_holds_the_title_stands_alone_and_is_called_by_it(site: Path):
    files.write(site / "content/logo.svg", SVG)
    made(site, "logo: logo.svg, logo_title: hidden")
    assert 'alt="Cases"' in page(site)
    assert "<span>Cases</span>" not in page(site)


def test_of_a_photograph_the_smallest_that_is_sharp_is_shown(site: Path):
    Image.radial_gradient("L").resize((2000, 500)).save(site / "content/logo.png")
    report = made(site, "logo: logo.png")
    assert not report.failed
    assert 'src="static/logo-480.' in page(site)
    assert 'width="480" height="120"' in page(site)


def test_where_a_link_is_shared_the_ornament_of_the_theme_is_shown(site: Path):
    made(site, "")
    assert (site / "public/static/ornament.png").is_file()
    for name in ("index.html", "cases/a/index.html"):
        html = (site / "public" / name).read_text("utf-8")
        assert '<meta property="og:image" content="https://x.example/static/ornament.png">' in html
        assert '<meta name="twitter:card" content="summary_large_image">' in html


def test_a_card_of_the_site_takes_its_place_large(site: Path):
    Image.radial_gradient("L").resize((2400, 1260)).save(site / "content/card.png")
    report = made(site, "card: {file: card.png, alt: Example Hospital}")
    assert not report.failed, report.diagnostics
    (shown,) = re.findall(r'"og:image" content="https://x.example/([^"]+)"', page(site))
    with Image.open(site / "public" / shown) as picture:
        assert picture.height >= 630
        assert f'"og:image:height" content="{picture.height}"' in page(site)
    assert '"og:image:alt" content="Example Hospital"' in page(site)
    assert "ornament" not in page(site)


def test_the_ornament_is_what_its_script_draws():
    ornament = script(DOCS / "ornament.py")
    with Image.open(ornament.FILE) as picture, Image.open(io.BytesIO(ornament.png())) as drawn:
        assert picture.size == (1200, 630) == (ORNAMENT.width, ORNAMENT.height)
        assert picture.convert("RGB").tobytes() == drawn.convert("RGB").tobytes()
    assert ornament.FILE.stat().st_size < 1_000


def test_a_new_drawing_of_the_same_size_makes_no_page_again(site: Path):
    files.write(site / "content/logo.svg", SVG)
    made(site, "logo: logo.svg")
    files.write(site / "content/logo.svg", SVG.replace(b"9", b"8"))
    assert made(site, "logo: logo.svg").made == 1
    assert b'height="8"' in (site / "public/static/logo.svg").read_bytes()


def test_a_drawing_that_could_run_is_refused(site: Path):
    files.write(site / "content/logo.svg", SVG.replace(b"<rect", b"<script>x</script><rect"))
    report = made(site, "logo: logo.svg")
    assert told(report) == [("picture", "content/logo.svg")]
    assert not (site / "public").exists()


def test_a_picture_that_no_option_names_has_no_place(site: Path):
    files.write(site / "content/logo.svg", SVG)
    report = made(site, "footer: x")
    assert told(report) == [("unknown-file", "content/logo.svg")]
