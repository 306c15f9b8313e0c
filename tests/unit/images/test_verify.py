import pytest

from sitegen.images.verify import leftovers


@pytest.fixture
def png(kit):
    return kit.encoded(kit.scene("L"), "PNG")


@pytest.fixture
def jpeg(kit):
    return kit.encoded(kit.scene(), "JPEG")


@pytest.fixture
def webp(kit):
    return kit.encoded(kit.scene(), "WEBP")


def test_plain_pictures_are_clean(kit, png, jpeg, webp):
    assert leftovers("image/png", png) == leftovers("image/jpeg", jpeg) == leftovers("image/webp", webp) == ()
    alpha = kit.encoded(kit.scene("RGBA").rotate(9), "WEBP", quality=70)
    assert leftovers("image/webp", alpha) == ()
    assert leftovers("image/jpeg", kit.encoded(kit.scene(), "JPEG", progressive=True)) == ()


@pytest.mark.parametrize("name", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"iCCP", b"pHYs", b"caBX", b"prVt"])
def test_any_other_png_chunk_is_found(kit, png, name):
    assert leftovers("image/png", kit.with_png_chunks(png, (name, b"MRN 1234"))) == (f"chunk {name.decode()}",)


@pytest.mark.parametrize("marker", [0xFE, 0xE0, 0xE1, 0xE2, 0xED, 0xEE])
def test_any_other_jpeg_segment_is_found(kit, jpeg, marker):
    assert leftovers("image/jpeg", kit.with_jpeg_segments(jpeg, (marker, b"MRN 1234"))) == (f"segment {marker:02X}",)


def test_a_comment_behind_the_first_scan_is_found(jpeg):
    assert leftovers("image/jpeg", jpeg[:-2] + b"\xff\xfe\x00\x04no" + jpeg[-2:])


@pytest.mark.parametrize("option", ["exif", "xmp", "icc_profile"])
def test_any_other_webp_chunk_is_found(kit, option):
    data = kit.encoded(kit.scene(), "WEBP", **{option: b"MRN 1234"})
    assert len(leftovers("image/webp", data)) == 2  # the flag that announces it, and the chunk


def test_trailing_bytes_are_found(png, jpeg, webp):
    for media_type, data in (("image/png", png), ("image/jpeg", jpeg), ("image/webp", webp)):
        assert leftovers(media_type, data + b"PK\x05\x06") == ("trailing bytes",)
