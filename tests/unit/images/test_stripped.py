"""An original loses what programs wrote into it, and is published as before."""

import io

import pytest
from hypothesis import given, strategies as st
from PIL import Image, ImageCms

from sitegen.images import stripped as module
from sitegen.images.launder import launder
from sitegen.images.problem import PictureError
from sitegen.images.recipe import Recipe
from sitegen.images.stripped import stripped

WORDS = "DOE^JANE 1963-02-03 MRN 4711"
RECIPE = Recipe(widths=(), limit=480)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "tiff": "TIFF"}


def as_a_camera_writes(kit, form, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = exif[0x013B] = WORDS
    exif.get_ifd(0x8825)[1] = "N"
    options = {"comment": WORDS} if form == "JPEG" else {}
    return kit.encoded(kit.scene(), form, exif=exif, icc_profile=PROFILE, **options)


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_words_go_and_what_is_published_is_the_same(kit, ending, orientation):
    original = as_a_camera_writes(kit, KINDS[ending], orientation)
    assert WORDS.encode() in original
    kept = stripped(f"a.{ending}", original)
    assert not any(word in kept for word in WORDS.encode().split())
    assert launder(f"a.{ending}", kept, RECIPE) == launder(f"a.{ending}", original, RECIPE)
    before, after = (Image.open(io.BytesIO(data)) for data in (original, kept))
    assert after.info["icc_profile"] == before.info["icc_profile"]
    assert after.tobytes() == before.tobytes()
    assert stripped(f"a.{ending}", kept) == kept
    if ending != "tiff":
        assert dict(after.getexif()) == ({0x0112: orientation} if orientation > 1 else {})


def test_which_way_up_stays_when_xmp_alone_says_it(kit):
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description tiff:Orientation="6" dc:creator="DOE^JANE"/></x:xmpmeta>'
    )
    kept = stripped("a.jpg", kit.encoded(kit.scene(), "JPEG", xmp=xmp))
    assert dict(kit.opened(kept).getexif()) == {0x0112: 6}
    assert b"DOE" not in kept


def test_damaged_exif_is_passed_over_in_silence(kit):
    whole = as_a_camera_writes(kit, "JPEG", 6)
    for place in (0x010E, 0x013B):
        damaged = whole.replace(place.to_bytes(2) + b"\0\x02\0\0\0\x1d", place.to_bytes(2) + b"\0\x02\xff\0\0\x1d")
        assert damaged != whole
        kept = stripped("a.jpg", damaged)
        assert dict(kit.opened(kept).getexif()) == {0x0112: 6}
        assert b"JANE" not in kept


@given(
    ending=st.sampled_from(sorted(KINDS)),
    cut=st.none() | st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=4),
)
def test_any_damage_ends_in_a_picture_that_looks_the_same_or_a_problem(kit, ending, cut, flips):
    data = bytearray(as_a_camera_writes(kit, KINDS[ending], 6))
    for place, value in flips:
        data[int(place * len(data))] = value
    damaged = bytes(data if cut is None else data[: int(cut * len(data))])
    try:
        kept = stripped(f"a.{ending}", damaged)
    except PictureError:
        return
    assert launder(f"a.{ending}", kept, RECIPE) == launder(f"a.{ending}", damaged, RECIPE)


def test_a_drawing_is_cleaned():
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="9" '
        b'height="9" i:export-filename="/home/doe/4711.png"><!-- DOE^JANE --><rect width="4" height="4"/></svg>'
    )
    kept = stripped("a.svg", drawing)
    assert b"rect" in kept
    assert not any(word in kept for word in (b"DOE", b"doe", b"4711"))


def test_a_picture_that_would_look_different_is_refused(kit, monkeypatch):
    other = kit.encoded(kit.scene().transpose(Image.Transpose.ROTATE_180), "PNG")
    monkeypatch.setitem(module._WAYS, "PNG", lambda _data, _orientation: other)
    with pytest.raises(PictureError, match="look different"):
        stripped("a.png", kit.encoded(kit.scene(), "PNG"))


def test_a_picture_in_which_something_is_left_is_refused(kit, monkeypatch):
    original = as_a_camera_writes(kit, "PNG", 1)
    monkeypatch.setitem(module._WAYS, "PNG", lambda data, _orientation: data)
    with pytest.raises(PictureError, match="cannot be told from what was written into it: a name, a title or comment"):
        stripped("a.png", original)
