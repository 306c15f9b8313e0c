"""EXIF, and the directories of a TIFF."""

import struct

import pytest
from PIL import Image

from sitegen.images.trace import within
from sitegen.images.traces_exif import traces_exif, traces_tiff

ASCII, LONG, RATIONAL, UNDEFINED = 2, 4, 5, 7


def directory(*entries, following=0, order="<", at=8):
    """A TIFF of one directory; values that are longer than four bytes lie behind it."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", at)
    behind, place, raw = b"", at + 2 + 12 * len(entries) + 4, b""
    for tag, kind, count, value in entries:
        if len(value) > 4:
            value, behind, place = struct.pack(order + "I", place), behind + value, place + len(value)
        raw += struct.pack(order + "HHI", tag, kind, count) + value.ljust(4, b"\0")
    return head + struct.pack(order + "H", len(entries)) + raw + struct.pack(order + "I", following) + behind


def text(tag, value):
    return tag, ASCII, len(value), value


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize(
    ("tag", "value", "trace"),
    [
        (0x010E, b"Doe, Jane\0", "comment"), (0x013B, b"Dr Roe\0", "name"), (0x8298, b"(c) Dr Roe\0", "name"),
        (0x0132, b"2024:03:02 10:11:12\0", "date"), (0x010D, b"C:\\doe.tif\0", "file"), (0x013C, b"Roe-Mac\0", "camera"),
        (0x9C9D, "Roe".encode("utf-16-le"), "name"), (0x927C, b"Apple iOS\0\0\1", "camera"), (0x9213, b"cropped by Roe\0", "history"),
    ],
)  # fmt: skip
def test_each_tag_is_a_trace_of_its_kind(order, tag, value, trace):
    assert list(traces_exif(directory(text(tag, value), order=order))) == [trace]
    assert list(traces_exif(b"Exif\0\0" + directory(text(tag, value), order=order))) == [trace]


def test_blanks_and_marks_of_cameras_are_none():
    said = [text(0x010E, b"SONY DSC\0"), text(0x0132, b"0000:00:00 00:00:00\0"), text(0x013B, b" " * 40)]
    assert list(traces_exif(directory(*said))) == []


def test_a_comment_is_what_follows_its_alphabet():
    for value, expected in ((b"ASCII\0\0\0Doe", ["comment"]), (b"ASCII\0\0\0     ", []), (b"UNICODE\0", [])):
        assert list(traces_exif(directory((37510, UNDEFINED, len(value), value)))) == expected


def test_a_place_is_one_that_is_not_nought():
    def at(latitude):
        exif = Image.Exif()
        exif.get_ifd(0x8825).update({0: b"\2\3\0\0", 1: "N", 2: latitude})
        return list(traces_exif(exif.tobytes()))

    assert at((47.0, 0.0, 0.0)) == ["place"]
    assert at((0.0, 0.0, 0.0)) == []


def test_a_day_that_satellites_told_is_a_date():
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({28: b"ASCII\0\0\0Ward 7", 29: "2024:03:02"})
    assert set(traces_exif(exif.tobytes())) == {"place", "date"}
    for hour, expected in (((10.0, 11.0, 12.0), ["date"]), ((0.0, 0.0, 0.0), [])):
        exif = Image.Exif()
        exif.get_ifd(0x8825)[7] = hour
        assert list(traces_exif(exif.tobytes())) == expected


def test_a_preview_is_a_second_picture_and_a_second_directory_without_one_is_not():
    first = directory(text(0x0131, b"x\0"), following=26)
    for tag, expected in ((513, ["copy"]), (273, ["copy"]), (256, [])):
        second = struct.pack("<HHHII", 1, tag, LONG, 1, 99) + bytes(4)
        assert list(traces_exif(first + second)) == expected


def test_in_a_tiff_whatever_lies_beside_the_picture_is_a_second_one():
    for data in (directory(text(0x0131, b"x\0"), following=8), directory((330, LONG, 1, bytes(4)))):
        assert list(traces_tiff(within(data), len(data))) == ["copy"]


def test_profiles_in_a_tiff_are_looked_into():
    xmp = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Roe"/>'
    iptc, photoshop = b"\x1c\2\x5a\0\4Lyon", b"8BIM\4\x0c\0\0\0\0\0\2xx"
    data = directory(
        (700, 1, len(xmp), xmp), (33723, UNDEFINED, len(iptc), iptc), (34377, 1, len(photoshop), photoshop)
    )
    assert set(traces_tiff(within(data), len(data))) == {"name", "place", "copy"}
