"""XMP: properties by their names, with any prefix, as attributes, elements and lists."""

import pytest

from sitegen.images.traces_xmp import _BY_NAME, _NAMESPACES, trace_of, traces_xmp

PHOTOSHOP, DC = "http://ns.adobe.com/photoshop/1.0/", "http://purl.org/dc/elements/1.1/"


def packet(inner="", attributes=""):
    return f"""<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF
    xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ps="{PHOTOSHOP}" xmlns:d="{DC}"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/">
    <r:Description {attributes}>{inner}</r:Description></r:RDF></x:xmpmeta>\n{" " * 2000}<?xpacket end="w"?>""".encode()


@pytest.mark.parametrize(
    ("inner", "attributes", "trace"),
    [
        ("", 'ps:City="Lyon"', "place"), ("<ps:City>Lyon</ps:City>", "", "place"),
        ("<d:creator><r:Seq><r:li>Roe</r:li></r:Seq></d:creator>", "", "name"),
        ('<d:description><r:Alt><r:li xml:lang="x-default">Doe</r:li></r:Alt></d:description>', "", "comment"),
        ("", 'xmp:CreateDate="2024-03-02T10:11:12"', "date"), ("", 'ps:History="open C:/doe.tif"', "history"),
    ],
)  # fmt: skip
def test_a_property_is_found_however_it_is_written(inner, attributes, trace):
    assert traces_xmp(packet(inner, attributes)) == {trace}
    assert traces_xmp(packet(inner, attributes).decode().encode("utf-16")) == {trace}


def test_what_is_empty_or_technical_is_none():
    inner = '<d:creator><r:Seq/></d:creator><d:title><r:Alt><r:li xml:lang="x"/></r:Alt></d:title><d:format>image/png</d:format>'
    assert traces_xmp(packet(inner, 'ps:City="" xmp:CreatorTool="GIMP 2.10" tiff:Orientation="6"')) == set()


def test_what_is_damaged_is_read_to_where_it_breaks():
    assert traces_xmp(packet("<ps:City>Lyon</ps:City><broken")) == {"place"}
    assert traces_xmp(packet("<ps:City>Lyon</ps:City>").partition(b"</r:RDF>")[0]) == {"place"}
    for data in (b"", b"\0", b"words", b'<?xml version="1.0" encoding="none"?><a/>', b"\xff\xfe<"):
        assert traces_xmp(data) == set()


def test_a_document_type_ends_it():
    bomb = b'<!DOCTYPE a [<!ENTITY b "Roe">]>' + f'<a xmlns:d="{DC}"><d:creator>&b;</d:creator></a>'.encode()
    assert traces_xmp(bomb) == set()


def test_a_film_is_one_where_the_picture_says_so():
    for said, expected in (("1", {"rest"}), ("0", set())):
        xmp = f'<a xmlns:g="http://ns.google.com/photos/1.0/camera/" g:MotionPhoto="{said}"/>'
        assert traces_xmp(xmp.encode()) == expected


def test_every_property_is_of_a_namespace_that_is_known():
    assert {name.partition(":")[0] for name in _BY_NAME} <= set(_NAMESPACES.values())


@pytest.mark.parametrize(
    ("name", "trace"),
    [
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/ PersonInImage", "name"),
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/ Sublocation", "place"),
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/ AODateCreated", "date"),
        ("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ Scene", "comment"), ("http://ns.acdsee.com/iptc/1.0/ notes", "comment"),
        ("http://ns.useplus.org/ldf/xmp/1.0/ LicensorEmail", "name"),
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/ DigitalSourceType", None),
        ("http://ns.useplus.org/ldf/xmp/1.0/ Version", None), ("http://ns.adobe.com/camera-raw-settings/1.0/ Tint", None),
        ("http://ns.adobe.com/photoshop/1.0/ ICCProfile", None), ("http://example.org/ Name", None), ("City", None),
    ],
)  # fmt: skip
def test_what_agencies_write_is_told_by_its_name(name, trace):
    assert trace_of(name) == trace
