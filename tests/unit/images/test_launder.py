import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image

from sitegen.images.launder import launder
from sitegen.images.problem import PictureError
from sitegen.images.recipe import Recipe

SECRET = b"MRN 1234"
RECIPE = Recipe(widths=(32,), limit=2000)


def exif(orientation=1):
    """EXIF with a place, a name, and an uncropped thumbnail."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = SECRET.decode()
    tags.get_ifd(0x8825).update({1: "N", 2: (35.0, 39.0, 10.0), 3: "E", 4: (138.0, 34.0, 6.0)})
    thumbnail = io.BytesIO()
    Image.new("RGB", (16, 16), (200, 0, 0)).save(thumbnail, "JPEG")
    return tags.tobytes() + thumbnail.getvalue() + SECRET


def mpf(kit, picture):
    out = io.BytesIO()
    picture.save(out, "MPO", save_all=True, append_images=[Image.new("RGB", (20, 20), (250, 0, 0))])
    return out.getvalue()


def zipped():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", SECRET)
    return out.getvalue()


def jpegs(kit):
    plain = kit.encoded(kit.scene(), "JPEG", quality=90)
    yield "comment", kit.encoded(kit.scene(), "JPEG", comment=SECRET)
    yield "exif with GPS and thumbnail", kit.encoded(kit.scene(), "JPEG", exif=exif())
    yield "xmp", kit.with_jpeg_segments(plain, (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET))
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(SECRET)) + SECRET
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    yield "iptc", kit.with_jpeg_segments(plain, (0xED, b"Photoshop 3.0\0" + resource))
    yield "maker note", kit.with_jpeg_segments(plain, (0xEF, SECRET), (0xEB, SECRET), (0xE2, SECRET))
    yield "jfif thumbnail", kit.with_jpeg_segments(plain, (0xE0, b"JFXX\0\x13\x01\x01" + SECRET))
    yield "second picture", mpf(kit, kit.scene())
    yield "trailing bytes", plain + SECRET
    yield "trailing archive", plain + zipped()
    yield "broken multi-picture index", kit.with_jpeg_segments(plain, (0xE2, b"MPF\0II*\0\xff\xff\xff\xff"))


def pngs(kit):
    plain = kit.encoded(kit.scene("L"), "PNG")
    packed = zlib.compress(SECRET)
    for name, content in (
        (b"tEXt", b"Comment\0" + SECRET),
        (b"zTXt", b"Comment\0\0" + packed),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET),
        (b"iTXt", b"Comment\0\1\0\0\0" + packed),
        (b"eXIf", exif()[6:]),
        (b"tIME", struct.pack(">HBBBBB", 2018, 7, 16, 9, 30, 0)),
        (b"pHYs", struct.pack(">IIB", 4000, 4000, 1)),
        (b"iCCP", b"icc\0\0" + packed),
        (b"prVt", SECRET),
    ):
        yield name.decode(), kit.with_png_chunks(plain, (name, content))
    yield "text behind the pixels", plain[:-12] + kit.png_chunk(b"tEXt", b"a\0" + SECRET) + plain[-12:]
    yield "trailing bytes", plain + SECRET
    yield "trailing archive", plain + zipped()


@pytest.mark.parametrize("index", range(10))
def test_nothing_of_a_jpeg_survives_but_its_pixels(kit, index):
    _what, data = list(jpegs(kit))[index]
    check(kit, "figures/a.jpg", data)


@pytest.mark.parametrize("index", range(12))
def test_nothing_of_a_png_survives_but_its_pixels(kit, index):
    _what, data = list(pngs(kit))[index]
    for rendition in check(kit, "figures/a.png", data).renditions[:1]:
        assert kit.opened(rendition.data).tobytes() == kit.scene("L").tobytes()


@pytest.mark.parametrize(("form", "ending"), [("WEBP", "webp"), ("TIFF", "tif"), ("PNG", "png")])
def test_nothing_of_other_files_survives_but_their_pixels(kit, form, ending):
    options = {} if form == "TIFF" else {"xmp": SECRET} if form == "WEBP" else {}
    check(kit, f"a.{ending}", kit.encoded(kit.scene(), form, exif=exif(), **options))


def check(kit, name, data):
    washed = launder(name, data, RECIPE)
    for rendition in washed.renditions:
        kit.assert_clean(rendition)
        assert SECRET not in rendition.data
    return washed


def test_only_the_first_picture_of_a_multi_picture_jpeg_is_published(kit):
    (rendition, *_narrow) = launder("a.jpg", mpf(kit, Image.new("RGB", (20, 20), (0, 0, 250))), RECIPE).renditions
    assert kit.opened(rendition.data).getpixel((5, 5))[2] > 200


@pytest.mark.parametrize("mode", ["1", "L", "LA", "RGB", "RGBA", "P"])
@pytest.mark.parametrize("formats", ["modern", "classic"])
def test_a_lossless_original_keeps_every_pixel(kit, mode, formats):
    original = Image.effect_noise((90, 60), 70)
    if mode in ("RGB", "RGBA", "P"):
        original = Image.merge("RGB", [original, original.rotate(180), original])
    if mode in ("LA", "RGBA"):
        original.putalpha(Image.linear_gradient("L").resize((90, 60)).point(lambda level: max(level, 1)))
    original = original.convert(mode)
    washed = launder("a.png", kit.encoded(original, "PNG"), Recipe(formats=formats))
    shown = kit.opened(washed.renditions[0].data)
    assert shown.convert("RGBA").tobytes() == original.convert("RGBA").tobytes()


def test_a_cmyk_jpeg_is_shown_in_its_colours(kit):
    orange = Image.new("CMYK", (40, 40), (0, 128, 255, 0))
    (rendition,) = launder("a.jpg", kit.encoded(orange, "JPEG", quality=95), RECIPE).renditions
    red, green, blue = kit.opened(rendition.data).convert("RGB").getpixel((20, 20))
    assert red > 240
    assert 100 < green < 150
    assert blue < 20


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_sixteen_bit_grey_is_scaled(kit, form):
    values = struct.pack("<4H", 0, 16448, 40000, 65535)
    data = kit.encoded(Image.frombytes("I;16", (4, 1), values), form)
    (rendition,) = launder(f"a.{form.lower()}", data, RECIPE).renditions
    assert list(kit.opened(rendition.data).tobytes()) == [0, 64, 156, 255]


def test_an_uncommon_tiff_is_read(kit):
    original = kit.scene("L")
    for compression in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
        data = kit.encoded(original, "TIFF", compression=compression)
        assert kit.opened(launder("a.tiff", data, RECIPE).renditions[0].data).tobytes() == original.tobytes()


def test_a_drawing_has_one_rendition():
    source = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0L9 9"/><!-- MRN 1234 --></svg>'
    (rendition,) = launder("ecg.svg", source, RECIPE).renditions
    assert (rendition.width, rendition.height, rendition.extension) == (40, 30, "svg")
    assert SECRET not in rendition.data


def test_renditions_come_widest_first_and_never_upscaled(kit):
    washed = launder("a.png", kit.encoded(kit.scene("RGB", (2500, 100)), "PNG"), Recipe(limit=2000))
    assert [(each.width, each.height) for each in washed.renditions] == [(2000, 80), (960, 38), (480, 19)]


def test_the_same_original_gives_the_same_bytes(kit):
    data = kit.encoded(kit.scene("RGB", (900, 700)), "JPEG")
    assert launder("a.jpg", data, Recipe()) == launder("b/c.jpeg", data, Recipe())


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_a_cut_file_is_refused(kit, form):
    data = kit.encoded(Image.effect_noise((64, 64), 70), form)
    for share in (0.2, 0.5, 0.9):
        with pytest.raises(PictureError) as caught:
            launder(f"a.{form.lower()}", data[: int(len(data) * share)], RECIPE)
        assert caught.value.hint


def originals(kit):
    for form in ("PNG", "JPEG", "WEBP", "TIFF"):
        for mode in ("L", "RGB"):
            yield f"a.{form.lower()}", kit.encoded(kit.scene(mode, (24, 16)), form)
    yield "a.png", kit.encoded(kit.scene("RGBA", (24, 16)), "PNG")
    yield "a.tiff", kit.encoded(kit.scene("L", (24, 16)), "TIFF", compression="tiff_lzw")
    yield (
        "a.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="1">a<tspan>b</tspan></text></svg>',
    )


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_any_damage_ends_in_a_clean_picture_or_a_problem(kit, data):
    name, original = data.draw(st.sampled_from(list(originals(kit))))
    damaged = bytearray(original)
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(damaged) - 1), st.integers(0, 255)), max_size=6)):
        damaged[at] = value
    outcome(kit, name, bytes(damaged[: data.draw(st.integers(0, len(damaged)))]) + data.draw(st.binary(max_size=9)))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x10\0\0\0WEBPVP8 ", b"II*\0", b"MM\0*", b"<svg "]
    ),
    st.binary(max_size=200),
    st.sampled_from(["png", "jpg", "webp", "tif", "svg", "dcm", ""]),
)
def test_any_bytes_end_in_a_clean_picture_or_a_problem(kit, start, rest, ending):
    outcome(kit, f"a.{ending}", start + rest)


def outcome(kit, name, data):
    try:
        washed = launder(name, data, RECIPE)
    except PictureError:
        return
    for rendition in washed.renditions:
        kit.assert_clean(rendition)
