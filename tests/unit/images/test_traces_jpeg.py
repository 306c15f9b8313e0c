"""Segments of a JPEG, and what lies behind its end."""

import pytest

from sitegen.images.traces import traces_of

XMP = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:i="http://ns.google.com/photos/1.0/image/" %s/>'
EXTENDED = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40


@pytest.fixture
def plain(kit):
    return kit.encoded(kit.scene(), "JPEG")


@pytest.mark.parametrize(
    ("marker", "content", "trace"),
    [
        (0xFE, b"Doe, Jane", "comment"), (0xE0, b"JFXX\0\x10", "copy"), (0xE2, b"MPF\0II*\0", "copy"),
        (0xE0, b"JFIF\0\1\2\0\0\1\0\1\1\1abc", "copy"), (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP % b'dc:creator="R"', "name"),
        (0xEB, b"JP\0\1\0\0\0\1\0\0\0\x20jumb\0\0\0\x20jumdc2pa", "history"),
        (0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x08\x1c\2\x50\0\3Roe", "name"),
        (0xE1, EXTENDED + XMP % b'i:Data="AAAA"', "copy"),
    ],
)  # fmt: skip
def test_each_segment_is_a_trace_of_its_kind(kit, plain, marker, content, trace):
    assert traces_of(kit.with_jpeg_segments(plain, (marker, content))) == (trace,)


def test_technical_segments_are_none(kit, plain):
    technical = [
        (0xE2, b"ICC_PROFILE\0\1\1x"), (0xEE, b"Adobe\0d\0\0\0\0\0"), (0xFE, b"Created with GIMP"), (0xEB, b"JP\0\1HDR"),
        (0xEC, b"Ducky\0\1"), (0xE0, b"JFIF\0\1\2"), (0xE1, b"Exif\0"),
    ]  # fmt: skip
    assert traces_of(plain) == ()
    assert traces_of(kit.with_jpeg_segments(plain, *technical)) == ()


def test_extended_xmp_is_put_together(kit, plain):
    halves = (XMP % b'dc:creator="Roe"').split(b"creator")
    segments = [(0xE1, EXTENDED + halves[0] + b"cre"), (0xE1, EXTENDED + b"ator" + halves[1])]
    assert traces_of(kit.with_jpeg_segments(plain, *segments)) == ("name",)


def test_more_xmp_than_anybody_writes_is_a_picture(kit, plain):
    assert traces_of(kit.with_jpeg_segments(plain, *[(0xE1, EXTENDED + b"A" * 65_000)] * 17)) == ("copy",)


def test_what_lies_behind_the_end_is_told_and_padding_is_not(plain):
    assert traces_of(plain + b"\0\0\0ftypmp42 a film") == ("rest",)
    assert traces_of(plain + b"film" * 700_000) == ("rest",)
    assert traces_of(plain + bytes(700_000)) == ()
    assert traces_of(plain + b"\0\r\n\0") == ()


def test_what_is_cut_off_has_nothing_behind_its_end(plain):
    assert traces_of(plain[:-2]) == ()
    assert traces_of(plain[: len(plain) // 2]) == ()
