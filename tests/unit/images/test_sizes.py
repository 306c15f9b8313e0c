import contextlib

import pytest
from PIL import Image

from sitegen.images.problem import PictureError
from sitegen.images.sizes import header

FORMS = {"PNG": "PNG", "JPEG": "JPEG", "WebP": "WEBP", "TIFF": "TIFF"}


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("size", [(1, 1), (37, 5), (300, 200)])
def test_the_header_says_what_the_decoder_finds(kit, kind, size):
    found = header(kind, kit.encoded(Image.new("RGB", size), FORMS[kind]))
    assert (found.width, found.height, found.moving) == (*size, False)


@pytest.mark.parametrize("options", [{"lossless": True}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}])
def test_every_sort_of_webp_is_read(kit, options):
    found = header("WebP", kit.encoded(Image.new("RGBA", (33, 7), (1, 2, 3, 4)), "WEBP", **options))
    assert (found.width, found.height) == (33, 7)


def test_tiff_is_read_in_both_byte_orders(kit):
    big = kit.encoded(Image.new("I;16B", (9, 4)), "TIFF")
    assert big[:2] == b"MM"
    assert header("TIFF", big).width == 9


@pytest.mark.parametrize(("kind", "form"), [("PNG", "PNG"), ("WebP", "WEBP"), ("TIFF", "TIFF")])
def test_animations_and_further_pages_are_noticed(kit, kind, form):
    frames = [Image.new("RGB", (8, 8), (level, 0, 0)) for level in (0, 99, 200)]
    assert header(kind, kit.encoded(frames[0], form, save_all=True, append_images=frames[1:])).moving


def test_a_thumbnail_page_of_a_tiff_is_no_further_page(kit):
    thumbnail = Image.new("L", (4, 4))
    thumbnail.encoderinfo = {"tiffinfo": {254: 1}}
    data = kit.encoded(Image.new("L", (8, 8)), "TIFF", save_all=True, append_images=[thumbnail])
    assert not header("TIFF", data).moving


@pytest.mark.parametrize("kind", FORMS)
def test_a_cut_header_is_an_error_not_a_crash(kit, kind):
    data = kit.encoded(Image.new("RGB", (8, 8)), FORMS[kind])
    for length in range(len(data)):
        with contextlib.suppress(PictureError):
            assert header(kind, data[:length]).width == 8
