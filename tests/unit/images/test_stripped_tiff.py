"""TIFF: words in any tag and between them go, pixels, colours and orientation stay."""

import io
import struct

import pytest
from hypothesis import given, strategies as st
from PIL import ImageCms, TiffImagePlugin

from sitegen.images.problem import PictureError
from sitegen.images.stripped_tiff import stripped_tiff

WORDS = "DOE^JANE 1963-02-03 MRN 4711"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SOFTWARE, DESCRIPTION, DATE, ARTIST, COPYRIGHT, PAGE, PRIVATE = 305, 270, 306, 315, 33432, 285, 65000
NAMED = [SOFTWARE, DESCRIPTION, DATE, ARTIST, COPYRIGHT, PAGE, PRIVATE]
WAYS = [("1", "group4"), ("1", "group3"), ("1", "raw"), ("L", "tiff_lzw"), ("P", "packbits"), ("I;16", "raw"), ("RGB", "raw"),
        ("RGB", "tiff_lzw"), ("RGB", "tiff_deflate"), ("RGB", "jpeg"), ("RGBA", "tiff_deflate"), ("CMYK", "raw"), ("CMYK", "tiff_lzw"), ("L", "jpeg")]  # fmt: skip


def made(kit, mode, compression, tags=(), **options):
    info = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in tags:
        info.tagtype[tag] = TiffImagePlugin.TiffTags.ASCII
        info[tag] = WORDS
    scene = kit.scene().convert(mode) if mode not in ("I;16",) else kit.scene("L").convert("I;16")
    return kit.encoded(scene, "TIFF", compression=compression, tiffinfo=info, **options)


@given(
    way=st.sampled_from(WAYS),
    tags=st.sets(st.sampled_from(NAMED), min_size=1),
    orientation=st.integers(1, 8),
    behind=st.sampled_from([b"", WORDS.encode()]),
)
def test_planted_words_go_and_every_pixel_stays(kit, way, tags, orientation, behind):
    planted = made(kit, *way, tags, icc_profile=PROFILE) + behind
    assert WORDS.encode() in planted
    turned = with_tag(planted, (274, 3, 1, orientation))
    stripped = stripped_tiff(turned)
    assert not any(word in stripped for word in WORDS.encode().split())
    before, after = kit.opened(turned), kit.opened(stripped)
    assert (after.mode, after.size, after.tobytes()) == (before.mode, before.size, before.tobytes())
    assert after.info.get("icc_profile") == before.info.get("icc_profile") == PROFILE
    assert stripped_tiff(stripped) == stripped


@pytest.mark.parametrize(
    ("tag", "kind", "many"),
    [(PRIVATE, 3, 14), (PRIVATE, 4, 7), (282, 5, 3), (296, 3, 14), (258, 7, 8), (34675, 7, 28), (36867, 2, 28)],
)
def test_words_go_whatever_tag_and_type_they_are_given(kit, tag, kind, many):
    plain = made(kit, "L", "raw")
    planted = with_tag(plain + WORDS.encode(), (tag, kind, many, len(plain)))
    stripped = stripped_tiff(planted)
    assert not any(word in stripped for word in WORDS.encode().split())
    assert {tag for tag, *_rest in directory(stripped)} <= {tag for tag, *_rest in directory(plain)}


def directory(data):
    """Tag, type and count of each entry of the little-endian TIFF."""
    (at,) = struct.unpack_from("<I", data, 4)
    (length,) = struct.unpack_from("<H", data, at)
    return [struct.unpack_from("<HHI", data, place) for place in range(at + 2, at + 2 + 12 * length, 12)]


def with_tag(data, entry):
    """The little-endian TIFF with a directory at its end that holds one tag more, or another value of it."""
    (at,) = struct.unpack_from("<I", data, 4)
    (length,) = struct.unpack_from("<H", data, at)
    entries = [data[place : place + 12] for place in range(at + 2, at + 2 + 12 * length, 12)]
    entries = [one for one in entries if struct.unpack_from("<H", one)[0] != entry[0]] + [struct.pack("<HHII", *entry)]
    entries.sort(key=lambda one: struct.unpack_from("<H", one)[0])
    data += bytes(len(data) & 1)
    new = struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)
    return data[:4] + struct.pack("<I", len(data)) + data[8:] + new


def test_high_bytes_first_are_read_as_well(kit):
    pixels = bytes(range(6))
    tags = {256: 3, 257: 2, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 2, 279: 6}
    directory = b"".join(struct.pack(">HHIHH", tag, 3, 1, value, 0) for tag, value in tags.items())
    directory += struct.pack(">HHII", SOFTWARE, 2, 4, int.from_bytes(b"DOE\0"))
    data = b"MM\0*" + struct.pack(">I", 14) + pixels + struct.pack(">H", 10) + directory + bytes(4)
    stripped = stripped_tiff(data)
    assert kit.opened(stripped).tobytes() == kit.opened(data).tobytes() == pixels
    assert b"DOE" not in stripped


def test_a_second_page_and_a_preview_go(kit):
    file = io.BytesIO()
    kit.scene().save(file, "TIFF", save_all=True, append_images=[kit.scene("L")])
    assert kit.opened(file.getvalue()).n_frames == 2
    stripped = stripped_tiff(file.getvalue())
    assert kit.opened(stripped).n_frames == 1
    assert len(stripped) < 64 * 48 * 3 + 300


def test_words_in_coded_jpegs_go(kit):
    planted = made(kit, "RGB", "jpeg")
    offset, size = (kit.opened(planted).tag_v2[tag][0] for tag in (273, 279))
    strip = kit.with_jpeg_segments(planted[offset : offset + size], (0xFE, WORDS.encode()))
    moved = with_tag(with_tag(planted + strip, (273, 4, 1, len(planted))), (279, 4, 1, len(strip)))
    stripped = stripped_tiff(moved)
    assert b"DOE" in moved
    assert b"DOE" not in stripped
    assert kit.opened(stripped).tobytes() == kit.opened(planted).tobytes()


@pytest.mark.parametrize("tag", [273, 279])
def test_a_picture_that_does_not_say_where_its_pixels_are_is_refused(kit, tag):
    with pytest.raises(PictureError, match="unusual sort"):
        stripped_tiff(with_tag(made(kit, "L", "raw"), (tag, 2, 1, 0)))


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "I;16"])
@pytest.mark.parametrize("rows", [24, 7, 1])
def test_words_behind_the_last_row_go(kit, mode, rows):
    plain = made(kit, mode, "raw")
    at, size = (kit.opened(plain).tag_v2[tag][0] for tag in (273, 279))
    step = size // 48 * rows
    strips = [plain[start : min(start + step, at + size)] for start in range(at, at + size, step)]
    strips[-1] += WORDS.encode()
    places = [len(plain) + step * number for number in range(len(strips))]
    offsets, sizes = (struct.pack(f"<{len(strips)}I", *numbers) for numbers in (places, map(len, strips)))
    body = plain + b"".join(strips)
    planted = with_tag(body + offsets + sizes, (278, 3, 1, rows))
    planted = with_tag(planted, (273, 4, len(strips), len(body)))
    planted = with_tag(planted, (279, 4, len(strips), len(body) + len(offsets)))
    stripped = stripped_tiff(planted)
    assert not any(word in stripped for word in WORDS.encode().split())
    assert kit.opened(stripped).tobytes() == kit.opened(planted).tobytes() == kit.opened(plain).tobytes()


def test_strips_that_share_bytes_are_refused(kit):
    plain = made(kit, "L", "raw")
    many = with_tag(with_tag(plain, (273, 3, 2, 8 * 0x10001)), (279, 3, 2, 3000 * 0x10001))
    with pytest.raises(PictureError, match="unusual sort"):
        stripped_tiff(many)
