"""JPEG: words in any segment go, pixels and colours stay."""

import io

import pytest
from hypothesis import given, strategies as st
from PIL import Image, ImageCms

from sitegen.images.problem import PictureError
from sitegen.images.stripped_jpeg import stripped_jpeg

WORDS = b"DOE^JANE 1963-02-03 MRN 4711"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
APPS = [0xFE, *range(0xE0, 0xF0)]
NAMES = [b"", b"JFIF\0", b"JFXX\0\x10", b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"ICC_PROFILE\0\x01\x01",
         b"MPF\0", b"Photoshop 3.0\0", b"Adobe", b"Adobe\0d\0\0\0\0\x01"]  # fmt: skip


def picture(kit, **options):
    return kit.encoded(kit.scene(), "JPEG", **options)


def same(kit, one, other):
    return kit.opened(one).tobytes() == kit.opened(other).tobytes()


@given(
    segments=st.lists(st.tuples(st.sampled_from(APPS), st.sampled_from(NAMES), st.integers(0, 60)), max_size=5),
    progressive=st.booleans(),
    behind=st.sampled_from([b"", WORDS, b"\xff\xd8\xff\xe1" + WORDS]),
)
def test_planted_words_go_and_every_pixel_stays(kit, segments, progressive, behind):
    plain = picture(kit, progressive=progressive)
    planted = [(marker, name + bytes(gap) + WORDS) for marker, name, gap in segments]
    stripped = stripped_jpeg(kit.with_jpeg_segments(plain, *planted) + behind)
    assert not any(word in stripped for word in WORDS.split())
    assert stripped.endswith(b"\xff\xd9")
    assert set(kit.parts_of("jpg", stripped)) <= {"E0", "EE", "DB", "C0", "C2", "C4", "DA", "EOI"}
    if not any(name.startswith(b"Adobe\0") for _marker, name, _gap in segments):  # Adobe's word changes what is shown
        assert same(kit, stripped, plain)


def test_a_comment_between_scans_goes(kit):
    plain = picture(kit, progressive=True)
    at = plain.rindex(b"\xff\xda")
    planted = plain[:at] + b"\xff\xfe" + (len(WORDS) + 2).to_bytes(2) + WORDS + plain[at:]
    assert stripped_jpeg(planted) == stripped_jpeg(plain)


@pytest.mark.parametrize("marker", [0xC4, 0xCC, 0xDB, 0xDC, 0xDD, 0xFE])
def test_words_in_segments_that_decoders_pass_over_go(kit, marker):
    plain = picture(kit)
    segment = bytes((0xFF, marker)) + (len(WORDS) + 2).to_bytes(2) + WORDS
    assert stripped_jpeg(plain[:-2] + segment + plain[-2:]) == plain
    if marker in (0xCC, 0xDC):
        assert stripped_jpeg(plain[:20] + segment + plain[20:]) == plain


def test_a_plain_picture_stays_as_it_is(kit):
    for options in ({}, {"progressive": True}, {"icc_profile": PROFILE}, {"restart_marker_rows": 1}):
        assert stripped_jpeg(picture(kit, **options)) == picture(kit, **options)


@pytest.mark.parametrize("name", NAMES, ids=repr)
@pytest.mark.parametrize("marker", [0xE0, 0xE1, 0xE2, 0xED, 0xEE])
def test_words_go_under_every_name_that_programs_give_their_segments(kit, marker, name):
    for gap in (0, 40):
        planted = kit.with_jpeg_segments(picture(kit), (marker, name + bytes(gap) + WORDS))
        assert not any(word in stripped_jpeg(planted) for word in WORDS.split())


def test_of_several_words_of_adobe_the_last_before_the_pixels_counts(kit):
    plain = kit.encoded(kit.scene(), "JPEG", keep_rgb=True)
    adobe = [(0xEE, b"Adobe\0d\0\0\0\0" + bytes((transform,))) for transform in (1, 0)]
    planted = kit.with_jpeg_segments(plain.replace(b"\xff\xee\0\x0eAdobe", b"\xff\xef\0\x0eAdobe"), *adobe)
    late = b"\xff\xee\0\x0eAdobe\0d\0\0\0\0\x01"
    for each in (planted, planted[:-2] + late + planted[-2:]):
        assert same(kit, stripped_jpeg(each), each)
        assert stripped_jpeg(each).count(b"Adobe") == 1


def test_the_preview_in_jfif_goes(kit):
    plain = picture(kit)
    preview = b"JFIF\0\x01\x01\0\0\x01\0\x01\x03\x03" + WORDS[:27]
    planted = kit.with_jpeg_segments(plain[:2] + plain[20:], (0xE0, preview))
    assert stripped_jpeg(planted) == plain


def test_the_colour_profile_stays_also_in_several_parts(kit):
    long = (len(PROFILE) + 70_000).to_bytes(4) + PROFILE[4:] + bytes(70_000)
    stripped = stripped_jpeg(picture(kit, icc_profile=long, comment=WORDS))
    assert kit.opened(stripped).info["icc_profile"] == long


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_grey_and_colours_for_print_stay(kit, mode):
    file = io.BytesIO()
    kit.scene().convert(mode).save(file, "JPEG", comment=WORDS)
    stripped = stripped_jpeg(file.getvalue())
    assert Image.open(io.BytesIO(stripped)).mode == mode
    assert same(kit, stripped, file.getvalue())
    assert b"DOE" not in stripped


def test_red_green_and_blue_that_adobe_says_are_not_turned_into_others(kit):
    plain = kit.encoded(kit.scene(), "JPEG", keep_rgb=True, comment=WORDS)
    assert same(kit, stripped_jpeg(plain), plain)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_up_is_all_that_stays_of_exif(kit, orientation):
    stripped = stripped_jpeg(picture(kit), orientation)
    assert dict(kit.opened(stripped).getexif()) == ({} if orientation == 1 else {0x0112: orientation})


def test_a_picture_without_its_end_is_refused(kit):
    for cut in (picture(kit)[:-2] + WORDS, picture(kit)[:-2], picture(kit)[:40], b"\xff\xd8\xff"):
        with pytest.raises(PictureError, match="no end"):
            stripped_jpeg(cut)
