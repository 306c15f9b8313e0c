import struct

import pytest
from PIL import Image, ImageCms

from sitegen.images.colour import to_srgb
from sitegen.images.problem import PictureError


def profile(name):
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


def sixteen(values):
    return Image.frombytes("I;16", (len(values), 1), struct.pack(f"<{len(values)}H", *values))


def levels(picture):
    return list(picture.tobytes())


@pytest.mark.parametrize(("mode", "expected"), [("1", "1"), ("L", "L"), ("P", "L"), ("CMYK", "L"), ("YCbCr", "L")])
def test_grey_pictures_become_grey_whatever_held_them(kit, mode, expected):
    assert to_srgb(kit.scene("L").convert(mode), 3200).mode == expected


def test_a_grey_picture_stored_in_colour_keeps_every_pixel(kit):
    grey = kit.scene("L")
    assert levels(to_srgb(Image.merge("RGB", (grey, grey, grey)), 3200)) == levels(grey)


def test_a_single_coloured_pixel_keeps_the_picture_coloured():
    picture = Image.new("RGB", (300, 300), (9, 9, 9))
    picture.putpixel((151, 77), (9, 9, 10))
    assert to_srgb(picture, 3200).getpixel((151, 77)) == (9, 9, 10)


def test_sixteen_bits_are_scaled_not_clipped():
    assert levels(to_srgb(sixteen([0, 257, 32768, 65535]), 3200)) == [0, 1, 128, 255]


def test_twelve_bits_in_sixteen_are_scaled_as_twelve():
    assert levels(to_srgb(sixteen([0, 2048, 4095]), 3200)) == [0, 128, 255]


@pytest.mark.parametrize("mode", ["I;16", "I;16B"])
def test_large_sixteen_bit_pictures_are_reduced(mode):
    picture = Image.frombytes(mode, (4000, 10), b"\x80\x80" * 40000)
    reduced = to_srgb(picture, 1000)
    assert reduced.size == (1000, 2)
    assert set(levels(reduced)) == {128}


@pytest.mark.parametrize("mode", ["I", "F", "LAB"])
def test_measured_values_are_refused_with_a_hint(mode):
    with pytest.raises(PictureError, match="32 bits") as caught:
        to_srgb(Image.new(mode, (4, 4)), 3200)
    assert "8-bit" in caught.value.hint


def test_a_palette_with_alpha_keeps_its_alpha():
    picture = Image.new("P", (2, 1))
    picture.putpalette([255, 0, 0, 0, 0, 255])
    picture.putpixel((1, 0), 1)
    picture.info["transparency"] = b"\x80\xff"
    assert levels(to_srgb(picture, 3200)) == [255, 0, 0, 128, 0, 0, 255, 255]


def test_what_alpha_hides_is_erased():
    picture = Image.new("RGBA", (2, 1), (200, 10, 10, 0))
    picture.putpixel((1, 0), (1, 2, 3, 9))
    assert levels(to_srgb(picture, 3200)) == [0, 0, 0, 0, 1, 2, 3, 9]


def test_alpha_that_hides_nothing_is_dropped():
    assert to_srgb(Image.new("RGBA", (2, 2), (1, 2, 3, 255)), 3200).mode == "RGB"


def test_a_wide_gamut_profile_is_applied(wide_gamut):
    picture = Image.new("RGB", (1, 1), (100, 180, 60))
    picture.info["icc_profile"] = wide_gamut
    red, green, blue = to_srgb(picture, 3200).getpixel((0, 0))
    assert red < 90  # the same green needs less red in a narrower space
    assert green >= 178
    assert blue < 60


def test_srgb_and_damaged_and_foreign_profiles_change_nothing(wide_gamut):
    for mode, value, icc in (
        ("RGB", (100, 180, 60), profile("sRGB")),
        ("RGB", (100, 180, 60), b"damaged"),
        ("L", 77, wide_gamut),
    ):
        picture = Image.new(mode, (1, 1), value)
        picture.info["icc_profile"] = icc
        assert to_srgb(picture, 3200).getpixel((0, 0)) == value


def test_nothing_stays_in_info():
    picture = Image.new("RGB", (3, 3), (1, 2, 3))
    picture.info.update(comment=b"MRN 1234", icc_profile=profile("sRGB"))
    assert to_srgb(picture, 3200).info == {}


def test_a_large_picture_is_reduced():
    assert to_srgb(Image.new("RGB", (400, 100), (1, 2, 3)), 200).size == (200, 50)
    assert to_srgb(Image.new("1", (400, 1)), 200).size == (200, 1)


@pytest.fixture(scope="session")
def wide_gamut():
    """A matrix profile with the primaries of Adobe RGB and a gamma of 2.2, written by hand (ICC.1:2022)."""

    def xyz(*values):
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.19921875 * 256)) + b"\0\0"
    words = b"Wide gamut\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(78)
    tags = {
        b"desc": described + bytes(-len(described) % 4),
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.60974, 0.31111, 0.01947),
        b"gXYZ": xyz(0.20528, 0.62567, 0.06087),
        b"bXYZ": xyz(0.14919, 0.06322, 0.74457),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    at, table, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, content in tags.items():
        table += name + struct.pack(">II", at + len(body), len(content))
        body += content
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body
