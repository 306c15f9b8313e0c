"""WebP: words in any chunk go, pixels and colours stay."""

import struct

import pytest
from hypothesis import given, strategies as st
from PIL import ImageCms

from sitegen.images.stripped_webp import stripped_webp

WORDS = b"DOE^JANE 1963-02-03 MRN 4711"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
NAMES = [b"EXIF", b"XMP ", b"ICCP", b"prVt", b"META", b"ANIM"]


def chunk(name, content):
    return name + struct.pack("<I", len(content)) + content + b"M" * (len(content) & 1)


def with_chunks(data, *chunks, where=None):
    body = data[8:where] + b"".join(chunk(*each) for each in chunks) + (data[where:] if where else b"")
    return b"RIFF" + struct.pack("<I", len(body)) + body


@given(
    early=st.lists(st.sampled_from(NAMES), max_size=3),
    late=st.lists(st.sampled_from(NAMES), max_size=3),
    mode=st.sampled_from(["RGB", "RGBA"]),
    lossless=st.booleans(),
    extended=st.booleans(),
    behind=st.sampled_from([b"", WORDS]),
)
def test_planted_words_go_and_every_pixel_stays(kit, early, late, mode, lossless, extended, behind):
    scene = kit.scene().rotate(9).convert(mode)
    if mode == "RGBA":
        scene.putalpha(kit.scene("L"))
    plain = kit.encoded(scene, "WEBP", lossless=lossless, **({"xmp": WORDS} if extended else {}))
    planted = with_chunks(plain, *((name, WORDS + b"!") for name in late))
    if plain[12:16] == b"VP8X":
        planted = with_chunks(planted, *((name, WORDS) for name in early), where=30)
    stripped = stripped_webp(planted + behind)
    assert not any(word in stripped for word in WORDS.split())
    assert set(kit.parts_of("webp", stripped)) <= {"VP8 ", "VP8L", "VP8X", "ALPH"}
    assert kit.opened(stripped).mode == kit.opened(plain).mode
    assert kit.opened(stripped).tobytes() == kit.opened(plain).tobytes()


def test_a_letter_that_fills_a_chunk_goes(kit):
    plain = next(
        data
        for width in range(20, 60)
        if (data := kit.encoded(kit.scene(size=(width, 30)), "WEBP", lossless=True))[16] % 2 and data[12:16] == b"VP8L"
    )
    assert stripped_webp(plain[:-1] + b"M") == plain


def test_what_lies_behind_the_size_that_the_file_says_means_nothing(kit):
    plain = kit.encoded(kit.scene(), "WEBP", xmp=WORDS)
    assert stripped_webp(plain + chunk(b"ICCP", PROFILE)) == stripped_webp(plain)


def test_what_is_no_colour_profile_goes(kit):
    assert b"DOE" not in stripped_webp(kit.encoded(kit.scene(), "WEBP", icc_profile=WORDS * 9))


def test_a_plain_picture_stays_as_it_is(kit):
    for scene in (kit.scene(), kit.scene("RGBA")):
        assert stripped_webp(kit.encoded(scene, "WEBP")) == kit.encoded(scene, "WEBP")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_of_profile_and_exif_stays_what_is_seen(kit, orientation):
    plain = kit.encoded(kit.scene(), "WEBP", exif=b"Exif\0\0" + WORDS, icc_profile=PROFILE)
    stripped = stripped_webp(plain, orientation)
    assert kit.opened(stripped).info["icc_profile"] == PROFILE
    assert dict(kit.opened(stripped).getexif()) == ({} if orientation == 1 else {0x0112: orientation})
    assert stripped[20] == 0x20 | (0x08 if orientation > 1 else 0)
    assert b"DOE" not in stripped
