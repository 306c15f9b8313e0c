"""What an archive takes of a case: the text, and every file it names, none of them a WebP."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sitegen import files
from sitegen.build.exporting import Exported, Selection, export
from sitegen.build.report import Options
from sitegen.plugins import discover

CASE = """---
title: A case
date: 2026-01-02
status: published
authors: [Jo Doe]
lang: {lang}
related: {related}
figures:
  - {{id: fig-a, src: figures/a.png, alt: A scan}}
  - {{id: fig-b, src: figures/b.webp, alt: A photograph}}
---

As @fig-a and @fig-b show.

| Test | Result |
| --- | --- |
| Sodium | 128 |
"""


def picture(form: str, shade: int, **how: object) -> bytes:
    out = BytesIO()
    drawn = Image.linear_gradient("L").resize((700, 500)).convert("RGB")
    drawn.putpixel((3, 4), (shade, 0, 0))
    exif = drawn.getexif()
    exif[0x010E] = "Maria Example"
    drawn.save(out, form, exif=exif, **how)
    return out.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    for slug, lang, related in (("one", "en", "[]"), ("uno", "es", "[{type: translation-of, case: one}]")):
        folder = tmp_path / "content/cases" / slug
        files.write(folder / "index.md", CASE.format(lang=lang, related=related).encode())
        files.write(folder / "figures/a.png", picture("PNG", 9))
        files.write(folder / "figures/b.webp", picture("WEBP", 9, quality=80))
        files.write(folder / f"{slug}.pdf", b"%PDF-1.7\n")
        files.write(folder / "supplement/labs.csv", b"a,b\n")
    return tmp_path


def kits(root: Path, *slugs: str) -> Exported:
    item = discover("exporters")["jats"]
    options = Options(write=False, search=False)
    return export(root, options, item, Selection(slugs), 1, lambda stage, done, total: None, kit=True)


def test_every_file_that_the_text_names_is_there_and_no_other(project: Path) -> None:
    made = dict(kits(project, "uno").files)
    text = made.pop("uno/uno.jats.xml").decode()
    named = {name for name in re.findall(r'xlink:href="([^":#]+)"', text)}
    assert {f"uno/{name}" for name in named} | {"uno/uno.pdf"} == set(made)
    assert 'mime-subtype="webp"' not in text


def test_pictures_are_png_where_nothing_was_lost_and_jpeg_elsewhere(project: Path) -> None:
    made = dict(kits(project, "uno").files)
    drawing, photograph = (Image.open(BytesIO(made[f"uno/fig-{name}"])) for name in ("a.png", "b.jpg"))
    assert (drawing.format, photograph.format, drawing.size, photograph.size) == ("PNG", "JPEG", (700, 500), (700, 500))
    original = Image.open(BytesIO(files.read(project / "content/cases/uno/figures/a.png")))
    assert drawing.convert("RGB").tobytes() == original.tobytes()


def test_no_original_is_in_it(project: Path) -> None:
    made = kits(project).files
    originals = {files.read(path) for path in (project / "content").rglob("figures/*")}
    assert len(originals) == 2
    assert all(data not in originals and b"Maria" not in data for _, data in made)


def test_the_files_of_a_translation_lie_where_its_text_looks_for_them(project: Path) -> None:
    made = kits(project, "one").files
    names = [name for name, _ in made]
    assert {"one/fig-a.png", "uno/fig-a.png", "uno/supplement/labs.csv"} < set(names)
    assert "uno/uno.jats.xml" not in names
    assert b"../uno/fig-a.png" in dict(made)["one/one.jats.xml"]
    assert len(names) == len(set(names))


def test_a_published_picture_that_is_damaged_is_made_again(project: Path) -> None:
    before = kits(project, "uno").files
    for blob in (project / ".sitegen/pictures").rglob("*"):
        if blob.is_file() and files.read(blob)[8:12] == b"WEBP":
            blob.chmod(0o644)
            blob.write_bytes(b"RIFFxxxxWEBP damaged")
    assert kits(project, "uno").files == before
