"""Chunks of a WebP."""

import struct

import pytest

from sitegen.images.traces import traces_of

EXIF = b"II*\0\x08\0\0\0\1\0\x3b\1\2\0\4\0\0\0Roe\0\0\0\0\0"


@pytest.fixture
def plain(kit):
    return kit.encoded(kit.scene(), "WEBP", lossless=True)


def with_chunk(data, name, content):
    chunk = name + struct.pack("<I", len(content)) + content + bytes(len(content) & 1)
    return data[:4] + struct.pack("<I", len(data) - 8 + len(chunk)) + data[8:] + chunk


def test_exif_and_xmp_are_found_behind_the_pixels(plain):
    assert traces_of(plain) == ()
    for exif in (EXIF, b"Exif\0\0" + EXIF):
        assert traces_of(with_chunk(plain, b"EXIF", exif)) == ("name",)
    xmp = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/" dc:subject="Doe"/>'
    assert traces_of(with_chunk(with_chunk(plain, b"ODD ", b"odd"), b"XMP ", xmp)) == ("comment",)


def test_what_lies_behind_the_end_is_told_and_padding_is_not(plain):
    assert traces_of(plain + b"film") == ("rest",)
    assert traces_of(plain + b"\0\0") == ()
