"""A glance into a file."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from sitegen.build import glance as module
from sitegen.build.glance import Glance, glance, look_into
from sitegen.read.folder import HEAD


def picture(path: Path, size: int = 4) -> str:
    words = PngImagePlugin.PngInfo()
    words.add(b"tEXt", b"Author\0Roe", after_idat=True)
    file = io.BytesIO()
    Image.effect_noise((size, size), 90).save(file, "PNG", pnginfo=words)
    path.write_bytes(file.getvalue())
    return str(path)


@pytest.mark.parametrize("size", [4, 400])
def test_traces_are_found_in_a_picture_also_behind_its_pixels(tmp_path: Path, size: int):
    seen = glance(picture(tmp_path / "a.png", size), "1")
    assert seen.traces == ("name",)
    assert seen.head == (tmp_path / "a.png").read_bytes()[:HEAD]


def test_what_is_not_named_as_a_picture_is_not_looked_through(tmp_path: Path):
    assert glance(picture(tmp_path / "a.pdf"), "1").traces == ()


def test_a_file_is_looked_into_again_when_its_digest_differs_and_no_sooner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = picture(tmp_path / "a.png")
    looked: list[str] = []
    monkeypatch.setattr(module, "look_into", lambda path: looked.append(path) or look_into(path))
    assert [glance(path, digest).traces for digest in ("1", "1", "2")] == [("name",)] * 3
    assert looked == [path, path]


def test_what_could_not_be_read_is_looked_into_again(tmp_path: Path):
    assert glance(str(tmp_path / "a.png"), "1") == Glance()
    assert glance(picture(tmp_path / "a.png"), "1").traces == ("name",)


def test_nothing_is_seen_of_what_is_no_file_or_may_not_be_read(tmp_path: Path):
    (tmp_path / "link.png").symlink_to(picture(tmp_path / "a.png"))
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    for name in ("link.png", "pipe.png", "folder.png", "absent.png"):
        assert glance(str(tmp_path / name), "1") == Glance()
        with pytest.raises(OSError, match=r"."):
            look_into(str(tmp_path / name))
