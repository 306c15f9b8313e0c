"""IPTC datasets."""

import struct

import pytest

from sitegen.images.traces_iptc import traces_iptc


def dataset(number, value, record=2):
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value


@pytest.mark.parametrize(
    ("number", "value", "trace"),
    [
        (90, b"Lyon", "place"), (80, b"Roe", "name"), (120, b"Doe, Jane", "comment"), (25, b"thorax", "comment"),
        (55, b"20240302", "date"), (60, b"101112+0100", "date"), (202, b"\xff\xd8", "copy"), (231, b"cropped", "history"),
    ],
)  # fmt: skip
def test_each_dataset_is_a_trace_of_its_kind(number, value, trace):
    assert list(traces_iptc(dataset(0, b"\0\4") + dataset(number, value))) == [trace]


def test_what_is_empty_or_of_another_record_is_none():
    said = dataset(80, b"  ") + dataset(55, b"00000000") + dataset(90, b"Lyon", record=1) + dataset(10, b"5")
    assert list(traces_iptc(said)) == []


def test_it_is_read_as_far_as_it_can_be():
    whole = dataset(80, b"Roe")
    assert list(traces_iptc(whole + b"\x1c\2\x5a\xff\xff")) == ["name"]
    assert list(traces_iptc(whole + b"no dataset")) == ["name"]
    assert list(traces_iptc(whole[:3])) == []
