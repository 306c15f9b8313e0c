"""PNG: words in any chunk go, pixels and colours stay."""

import zlib

import pytest
from hypothesis import given, strategies as st
from PIL import ImageCms

from sitegen.images.problem import PictureError
from sitegen.images.stripped_png import stripped_png

WORDS = b"DOE^JANE 1963-02-03 MRN 4711"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
NAMES = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt", b"caBX", b"sPLT", b"iDOT", b"fcTL", b"fdAT", b"vpAg",
         b"iCCP", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"cICP"]  # fmt: skip


def with_chunk_before_the_end(kit, data, *chunk):
    return data[:-12] + kit.png_chunk(*chunk) + data[-12:]


@given(
    names=st.lists(st.sampled_from(NAMES), max_size=4),
    late=st.sampled_from(NAMES[:6]),
    mode=st.sampled_from(["1", "L", "P", "LA", "RGB", "RGBA", "I;16"]),
    behind=st.sampled_from([b"", WORDS, b"\x89PNG" + WORDS]),
)
def test_planted_words_go_and_every_pixel_stays(kit, names, late, mode, behind):
    plain = kit.encoded(kit.scene("L").convert(mode), "PNG")
    planted = kit.with_png_chunks(plain, *((name, b"Comment\0\0" + WORDS * 2) for name in names))
    planted = with_chunk_before_the_end(kit, planted, late, b"Comment\0" + WORDS)
    stripped = stripped_png(planted + behind)
    assert stripped == stripped_png(plain)
    assert not any(word in stripped for word in WORDS.split())
    assert set(kit.parts_of("png", stripped)) <= {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}
    assert kit.opened(stripped).mode == kit.opened(plain).mode
    assert kit.opened(stripped).tobytes() == kit.opened(plain).tobytes()


def test_what_says_colour_transparency_and_size_stays(kit):
    chunks = [(b"gAMA", (45455).to_bytes(4)), (b"cHRM", bytes(32)), (b"sRGB", b"\0"), (b"sBIT", b"\x08" * 3),
              (b"cICP", b"\x01\x0d\0\x01"), (b"pHYs", bytes(8) + b"\x01"), (b"bKGD", bytes(6)), (b"tRNS", bytes(6))]  # fmt: skip
    planted = kit.with_png_chunks(kit.encoded(kit.scene(), "PNG"), *chunks)
    assert stripped_png(planted) == planted


def test_the_colour_profile_stays_without_the_name_it_was_given(kit):
    content = WORDS + b"\0\0" + zlib.compress(PROFILE + WORDS) + WORDS
    stripped = stripped_png(kit.with_png_chunks(kit.encoded(kit.scene(), "PNG"), (b"iCCP", content)))
    assert kit.opened(stripped).info["icc_profile"] == PROFILE
    assert b"DOE" not in stripped


@pytest.mark.parametrize("content", [b"icc\0\0" + WORDS, b"icc\0\0" + zlib.compress(WORDS), b""])
def test_what_is_no_colour_profile_goes(kit, content):
    plain = kit.encoded(kit.scene(), "PNG")
    assert stripped_png(kit.with_png_chunks(plain, (b"iCCP", content))) == stripped_png(plain)


def test_pixels_in_several_chunks_stay_and_words_behind_them_go(kit):
    plain = kit.encoded(kit.scene(), "PNG")
    at = plain.index(b"IDAT") - 4
    coded = plain[at + 8 : -16]
    parts = b"".join(kit.png_chunk(b"IDAT", part) for part in (coded[:9], coded[9:] + WORDS, WORDS))
    assert stripped_png(plain[:at] + parts + plain[-12:]) == stripped_png(plain)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_up_is_all_that_stays_of_exif(kit, orientation):
    stripped = stripped_png(kit.encoded(kit.scene(), "PNG"), orientation)
    assert dict(kit.opened(stripped).getexif()) == ({} if orientation == 1 else {0x0112: orientation})


def test_pixels_without_their_end_are_refused(kit):
    plain = kit.encoded(kit.scene(), "PNG")
    at = plain.index(b"IDAT") - 4
    for coded in (plain[at + 8 : -20], b"not packed"):
        with pytest.raises(PictureError, match="no end"):
            stripped_png(plain[:at] + kit.png_chunk(b"IDAT", coded) + plain[-12:])
