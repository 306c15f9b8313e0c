"""Every kind of picture: what is personal is found, what is not is no trace, and no file takes long or fails."""

import io
import struct
import zlib

import pytest
from hypothesis import given, strategies as st
from PIL import Image, ImageCms

from sitegen.images import traces_exif, traces_jpeg, traces_photoshop, traces_png, traces_svg, traces_webp
from sitegen.images.stripped import stripped
from sitegen.images.trace import WORDS, within
from sitegen.images.traces import traces, traces_of
from sitegen.images.traces_xmp import traces_xmp

KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "tiff": "TIFF"}
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>thorax</dc:subject></x>'


def as_a_phone_writes():
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x0132] = 6, "Doe, Jane", "2024:03:02 10:11:12"
    exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 22.0, 10.0), 3: "E", 4: (8.0, 32.0, 0.0)})
    exif.get_ifd(0x8769)[0xA431] = "SN 12345"
    return exif.tobytes()


def as_a_program_writes():
    """What is not personal: which way up, the model of the camera, the name of a program, resolution, exposure."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110], exif[0x0131] = 6, "Canon", "EOS 5D", "GIMP 2.10"
    exif[0x011A], exif[0x011B], exif[0x0128] = 300.0, 300.0, 2
    exif.get_ifd(0x8769).update({0x829A: 0.01, 0x8827: 200})
    exif.get_ifd(0x8825).update({0: b"\2\3\0\0", 2: (0.0, 0.0, 0.0)})
    return exif.tobytes()


@pytest.mark.parametrize("ending", KINDS)
def test_what_a_phone_writes_is_found_and_gone_once_the_picture_is_stripped(kit, ending):
    original = kit.encoded(kit.scene(), KINDS[ending], exif=as_a_phone_writes(), icc_profile=PROFILE)
    assert traces_of(original) == ("place", "name", "date", "camera")
    assert traces_of(stripped(f"a.{ending}", original)) == ()


@pytest.mark.parametrize("ending", KINDS)
def test_what_is_not_personal_is_no_trace(kit, ending):
    made = kit.encoded(kit.scene(), KINDS[ending], exif=as_a_program_writes(), icc_profile=PROFILE, dpi=(300, 300))
    assert traces_of(made) == ()


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_xmp_is_found_in_each_kind(kit, ending):
    given_xmp = {"xmp": XMP}
    if ending == "png":
        data = kit.with_png_chunks(kit.encoded(kit.scene(), "PNG"), (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP))
    else:
        data = kit.encoded(kit.scene(), KINDS[ending], **given_xmp)
    assert traces_of(data) == ("comment",)


def test_what_is_no_picture_has_no_traces():
    for data in (b"", b"GIF89a", b"words", b"\0" * 128 + b"DICM"):
        assert traces_of(data) == ()


class Counted:
    """A file that counts how often it is read, and how much."""

    def __init__(self, data):
        self.read, self.times, self.bytes = within(data), 0, 0

    def __call__(self, at, length):
        found = self.read(at, length)
        self.times += 1
        self.bytes += len(found)
        return found


@pytest.mark.parametrize("ending", KINDS)
def test_headers_are_read_and_pixels_are_not(kit, ending):
    noise = Image.effect_noise((900, 900), 90)
    data = kit.encoded(noise, KINDS[ending], exif=as_a_phone_writes(), **({"quality": 95} if ending == "jpg" else {}))
    counted = Counted(data)
    assert "place" in traces(counted, len(data))
    assert len(data) > 200_000
    assert counted.bytes < 12_000
    assert counted.times < 200


HOSTILE = {
    "a JPEG of empty segments": b"\xff\xd8\xff" + b"\xfe\0\2\xff" * 500_000,
    "a JPEG of fill bytes": b"\xff\xd8" + b"\xff" * 2_000_000,
    "a JPEG without an end": b"\xff\xd8\xff\xda\0\2" + b"\0" * 2_000_000,
    "a PNG of empty chunks": b"\x89PNG\r\n\x1a\n" + (b"\0\0\0\0tEXt" + bytes(4)) * 200_000,
    "a PNG of texts that unpack to nothing": b"\x89PNG\r\n\x1a\n" + (b"\0\0\0\x06zTXta\0\0abc" + bytes(4)) * 100_000,
    "a chunk of four gigabytes": b"\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXtAuthor\0x",
    "a TIFF that is its own directory": b"II*\0\x08\0\0\0\1\0\x69\x87\4\0\1\0\0\0\x08\0\0\0\x08\0\0\0",
    "a TIFF of tags of four gigabytes": b"II*\0\x08\0\0\0" + b"\xff\xff" + b"\x0e\1\2\0\xff\xff\xff\xff\0\0\0\0" * 65535,
    "a WebP of empty chunks": b"RIFF\xff\xff\xff\xffWEBP" + b"XMP \0\0\0\0" * 200_000,
    "a drawing that never closes": b"<svg>" + b"<metadata>" * 100_000 + b"</metadata>",
    "XMP that grows": b"<svg/>"[:4] + b' xmlns="x"><!DOCTYPE a [<!ENTITY b "ccccc">]><metadata>' + b"&b;" * 1000
    + b"</metadata>",
}  # fmt: skip


DENSE = b"<x xmlns:dc='http://purl.org/dc/elements/1.1/'>" + b"<a/>" * 200_000


def text_of(content):
    return len(content).to_bytes(4) + b"zTXt" + content + bytes(4)


HOSTILE |= {
    "a PNG of texts that unpack to much": b"\x89PNG\r\n\x1a\n" + text_of(b"Title\0\0" + zlib.compress(bytes(2**22))) * 200,
    "a PNG of XMP that unpacks to much": b"\x89PNG\r\n\x1a\n" + text_of(b"XML:com.adobe.xmp\0\0" + zlib.compress(DENSE)) * 200,
    "a TIFF of one XMP many times": b"II*\0\x08\0\0\0\0\2" + struct.pack("<HHII", 700, 1, len(DENSE), 7000) * 512
    + bytes(850) + DENSE,
    "a WebP of one XMP many times": b"RIFF\xff\xff\xff\0WEBP" + (b"XMP " + struct.pack("<I", len(DENSE)) + DENSE) * 9,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_file_claims_so_many_parts_are_looked_at_and_no_more(name, monkeypatch):
    counted, parsed = Counted(HOSTILE[name]), 0

    def parse(data):
        nonlocal parsed
        parsed += len(data)
        return traces_xmp(data)

    for module in (traces_exif, traces_jpeg, traces_photoshop, traces_png, traces_svg, traces_webp):
        monkeypatch.setattr(module, "traces_xmp", parse)
    assert set(traces(counted, len(HOSTILE[name]))) <= set(WORDS)
    assert counted.times < 30_000
    assert counted.bytes < 4_000_000
    assert parsed < 4_200_000


@given(
    ending=st.sampled_from(sorted(KINDS)),
    cut=st.none() | st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6),
    lengths=st.lists(st.tuples(st.floats(0, 0.99), st.integers(0, 2**32 - 1)), max_size=3),
)
def test_any_damage_ends_in_kinds_that_are_known(kit, ending, cut, flips, lengths):
    data = bytearray(kit.encoded(kit.scene(size=(8, 6)), KINDS[ending], exif=as_a_phone_writes(), icc_profile=PROFILE))
    for place, value in flips:
        data[int(place * len(data))] = value
    for place, value in lengths:
        struct.pack_into(">I", data, int(place * (len(data) - 4)), value)
    found = traces_of(bytes(data if cut is None else data[: int(cut * len(data))]))
    assert found == tuple(trace for trace in WORDS if trace in found)


@given(start=st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"<svg "]), rest=st.binary())
def test_any_bytes_end_in_kinds_that_are_known(start, rest):
    assert set(traces_of(start + rest)) <= set(WORDS)


def test_a_picture_made_by_hand_of_no_metadata_has_none(kit):
    plain = io.BytesIO()
    kit.scene().save(plain, "PNG")
    assert traces_of(plain.getvalue()) == ()
