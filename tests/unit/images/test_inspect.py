import struct

import pytest

from sitegen.images.inspect import PictureFacts, PictureProblem, inspect


def test_facts_of_a_picture(kit):
    facts = inspect("figures/a.jpeg", kit.encoded(kit.scene(), "JPEG"))
    assert facts == PictureFacts(kind="JPEG", media_type="image/jpeg", width=64, height=48)


def test_facts_of_a_drawing():
    facts = inspect("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="1in"/>')
    assert facts == PictureFacts(kind="SVG", media_type="image/svg+xml", width=192, height=96)


def test_a_problem_is_a_value_with_a_hint():
    found = inspect("a.png", b"GIF89a")
    assert isinstance(found, PictureProblem)
    assert found.hint


def declared(kit, width, height):
    ihdr = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + kit.png_chunk(b"IHDR", ihdr) + kit.png_chunk(b"IDAT", b"x") + kit.png_chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(("width", "height"), [(60000, 60000), (50_000_001, 1), (7072, 7072)])
def test_a_bomb_is_refused_by_its_header(kit, width, height):
    found = inspect("a.png", declared(kit, width, height))
    assert isinstance(found, PictureProblem)
    assert "megapixels" in found.message


def test_fifty_megapixels_are_allowed(kit):
    assert isinstance(inspect("a.png", declared(kit, 10000, 5000)), PictureFacts)


def test_animations_are_refused_because_dropping_frames_would_change_what_is_shown(kit):
    data = kit.encoded(kit.scene(), "WEBP", save_all=True, append_images=[kit.scene().rotate(90)])
    assert "more than one picture" in inspect("a.webp", data).message


def test_a_jpeg_of_a_thousand_scans_is_refused(kit):
    data = kit.encoded(kit.scene(), "JPEG") + b"\xff\xda" * 1000
    assert "unusual" in inspect("a.jpg", data).message


def test_a_huge_file_is_refused(kit):
    assert "MB" in inspect("a.png", kit.encoded(kit.scene(), "PNG") + bytes(65 * 2**20)).message
