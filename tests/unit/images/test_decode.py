import pytest
from PIL import Image

from sitegen.images.decode import decode
from sitegen.images.problem import PictureError

TURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("orientation", TURNED)
@pytest.mark.parametrize(
    ("kind", "options"), [("PNG", {}), ("WebP", {"lossless": True}), ("TIFF", {}), ("JPEG", {"quality": 95})]
)
def test_pictures_stand_upright(kit, kind, options, orientation):
    upright = kit.scene("L" if kind != "WebP" else "RGB")
    turn = TURNED[orientation]
    stored = upright if turn is None else upright.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture, _tables = decode(kind, kit.encoded(stored, kind.upper(), exif=exif, **options), 3200)
    assert picture.size == upright.size
    pairs = zip(picture.tobytes(), upright.tobytes(), strict=True)
    assert max(abs(found - expected) for found, expected in pairs) <= (30 if kind == "JPEG" else 0)


def test_a_jpeg_is_shrunk_while_it_is_decoded(kit):
    picture, _tables = decode("JPEG", kit.encoded(Image.new("L", (4000, 400)), "JPEG"), 900)
    assert picture.width == 1000


def test_the_tables_of_a_jpeg_come_along(kit):
    _picture, tables = decode("JPEG", kit.encoded(kit.scene(), "JPEG", subsampling=1), 3200)
    assert tables.subsampling == 1
    assert [len(table) for table in tables.quantization] == [64, 64]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WebP", "TIFF"])
def test_a_cut_file_is_said_to_be_cut_off_or_damaged(kit, kind):
    data = kit.encoded(Image.effect_noise((90, 90), 60), kind.upper())
    with pytest.raises(PictureError, match=r"cut off|damaged"):
        decode(kind, data[: len(data) // 2], 3200)


def test_damaged_exif_is_not_held_against_the_picture(kit):
    data = kit.with_jpeg_segments(kit.encoded(kit.scene(), "JPEG"), (0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff"))
    picture, _tables = decode("JPEG", data, 3200)
    assert picture.size == (64, 48)
