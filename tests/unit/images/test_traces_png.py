"""Chunks of a PNG."""

import zlib

import pytest

from sitegen.images.traces import traces_of


@pytest.fixture
def plain(kit):
    return kit.encoded(kit.scene(), "PNG")


XMP = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Roe"/>'


def profile(kind, data):
    return (
        b"Raw profile type "
        + kind
        + b"\0\0"
        + zlib.compress(b"\n%s profile\n%8d\n%s\n" % (kind, len(data), data.hex().encode()))
    )


@pytest.mark.parametrize(
    ("name", "content", "trace"),
    [
        (b"tEXt", b"Comment\0Doe, Jane", "comment"), (b"tEXt", b"Anything\0Doe", "comment"),
        (b"tEXt", b"Author\0Roe", "name"), (b"tEXt", b"date:create\x002024-03-02", "date"),
        (b"tEXt", b"Creation Time\x002024", "date"), (b"tEXt", b"Thumb::URI\0file:///home/roe/doe.png", "file"),
        (b"tEXt", b"dcm:PatientName\0DOE^JANE", "patient"), (b"tEXt", b"exif:GPSLatitude\x0047/1", "place"),
        (b"tEXt", b"exif:Artist\0Roe", "name"), (b"zTXt", b"Title\0\0" + zlib.compress(b"Doe"), "comment"),
        (b"iTXt", b"Title\0\0\0en\0Titel\0Doe", "comment"), (b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(b"Doe"), "comment"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP, "name"), (b"tIME", b"\7\xe8\3\2\x0a\x0b\x0c", "date"),
        (b"caBX", b"jumb", "history"), (b"zTXt", profile(b"xmp", XMP), "name"),
        (b"zTXt", profile(b"iptc", b"8BIM\4\4\0\0\0\0\0\x08\x1c\2\x5a\0\3Ulm"), "place"),
        (b"zTXt", profile(b"iptc", b"\x1c\2\x5a\0\3Ulm"), "place"),
        (b"zTXt", profile(b"exif", b"Exif\0\0II*\0\x08\0\0\0\1\0\x3b\1\2\0\4\0\0\0Roe\0\0\0\0\0"), "name"),
        (b"eXIf", b"II*\0\x08\0\0\0\1\0\x3b\1\2\0\4\0\0\0Roe\0\0\0\0\0", "name"),
    ],
)  # fmt: skip
def test_each_chunk_is_a_trace_of_its_kind(kit, plain, name, content, trace):
    assert traces_of(kit.with_png_chunks(plain, (name, content))) == (trace,)


def test_technical_chunks_are_none(kit, plain):
    technical = [
        (b"tEXt", b"Software\0Matplotlib version 3.9"), (b"tEXt", b"Comment\0Created with GIMP"), (b"pHYs", bytes(9)),
        (b"tEXt", b"icc:copyright\0Public Domain"), (b"tEXt", b"exif:ColorSpace\x001"), (b"zTXt", b"Title\0\0damaged"),
        (b"tEXt", b"png:IHDR.color_type\x006"), (b"gAMA", bytes(4)), (b"zTXt", b"Raw profile type exif\0\0damaged"),
        (b"tEXt", b"Raw profile type exif\0\nexif\n 4\nno digits"), (b"tEXt", b"Author\0 "), (b"tEXt", b""),
    ]  # fmt: skip
    assert traces_of(plain) == ()
    assert traces_of(kit.with_png_chunks(plain, *technical)) == ()


def test_chunks_behind_the_pixels_count_too(kit, plain):
    assert traces_of(plain[:-12] + kit.png_chunk(b"tEXt", b"Author\0Roe") + plain[-12:]) == ("name",)


def test_what_lies_behind_the_end_is_told_and_padding_is_not(plain):
    assert traces_of(plain + b"IDAT of the whole picture") == ("rest",)
    assert traces_of(plain + bytes(9)) == ()
