"""Resources of Photoshop."""

import struct

import pytest

from sitegen.images.traces_photoshop import traces_photoshop


def resource(number, content, name=b"\0\0"):
    return (
        b"8BIM" + struct.pack(">H", number) + name + struct.pack(">I", len(content)) + content + bytes(len(content) & 1)
    )


@pytest.mark.parametrize(
    ("number", "content", "trace"),
    [
        (1028, b"\x1c\2\x50\0\3Roe", "name"), (1008, b"\3Doe", "comment"), (1035, b"https://roe.example", "comment"),
        (1036, b"\0\0\0\1", "copy"), (1033, b"x", "copy"),
        (1060, b'<x xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:City="Lyon"/>', "place"),
    ],
)  # fmt: skip
def test_each_resource_is_a_trace_of_its_kind(number, content, trace):
    before = resource(1005, bytes(16), name=b"\3abc") + resource(1005, b"odd", name=b"\4abcd\0")
    assert list(traces_photoshop(before + resource(number, content))) == [trace]


def test_what_is_empty_or_technical_is_none():
    assert list(traces_photoshop(resource(1005, bytes(16)) + resource(1036, b"") + resource(1008, b"\0"))) == []


def test_what_is_cut_off_ends_it():
    assert list(traces_photoshop(b"8BIM")) == []
    assert list(traces_photoshop(resource(1036, b"x") + b"8BI")) == ["copy"]
