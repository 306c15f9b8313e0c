import pytest

from sitegen.images.kinds import EXTENSIONS, extension, kind_of, sniff
from sitegen.images.problem import PictureError
from tests.processor_time import within

STARTS = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff\xe0",
    "WebP": b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    "TIFF": b"II*\x00",
    "SVG": b'<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg">',
}
OTHERS = {
    "DICOM": bytes(128) + b"DICM",
    "GIF": b"GIF89a",
    "BMP": b"BM\x00\x00",
    "PDF": b"%PDF-1.7",
    "HEIC": b"\x00\x00\x00\x18ftypheic",
    "AVIF": b"\x00\x00\x00\x18ftypavif",
    "video": b"\x00\x00\x00\x18ftypisom",
    "ZIP": b"PK\x03\x04",
    "BigTIFF": b"II+\x00",
    "": b"Dear colleague",
}


@pytest.mark.parametrize("kind", STARTS)
def test_each_kind_is_known_by_its_first_bytes(kind):
    for ending in EXTENSIONS[kind]:
        assert kind_of(f"figures/scan.{ending.upper()}", STARTS[kind]) == kind


@pytest.mark.parametrize("kind", OTHERS)
def test_other_formats_are_refused_with_something_to_do(kind):
    assert sniff(OTHERS[kind]) == kind
    for name in ("figures/a.png", "figures/a", f"figures/a.{kind.lower()}"):
        with pytest.raises(PictureError) as caught:
            kind_of(name, OTHERS[kind])
        assert caught.value.hint


def test_dicom_is_refused_by_its_content_whatever_its_name():
    with pytest.raises(PictureError, match="DICOM"):
        kind_of("figures/ct-a.png", b"\x89PNG\r\n\x1a\n".ljust(128) + b"DICM")


@pytest.mark.parametrize("name", ["ct.dcm", "ct.DICOM", "ct.ima"])
def test_dicom_is_refused_by_its_name_whatever_its_content(name):
    with pytest.raises(PictureError, match="DICOM"):
        kind_of(name, STARTS["PNG"])


def test_a_wrong_ending_is_named_together_with_the_right_one():
    with pytest.raises(PictureError, match=r"named \.png, but it holds a JPEG") as caught:
        kind_of("figures/a.png", STARTS["JPEG"])
    assert ".jpg" in caught.value.hint


def test_an_empty_file_is_said_to_be_empty():
    with pytest.raises(PictureError, match="empty"):
        kind_of("a.png", b"")


def test_a_doctype_does_not_hide_that_a_file_is_svg():
    assert sniff(b'\xef\xbb\xbf<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>') == "SVG"


def test_endings_are_read_from_the_last_part_of_the_path():
    assert [extension(name) for name in ("a.b/c", "x.tar.PNG", ".png", "a/.png")] == ["", "png", "", ""]


@pytest.mark.parametrize("filling", [b" ", b"<!---->", b" <!-- x --> ", b"<?xml?>", b"<!DOCTYPE a>"])
def test_looking_at_a_file_of_fillings_takes_no_time(filling: bytes):
    with within(0.5):
        assert sniff(filling * (4096 // len(filling))) == ""
        assert sniff(filling * 20 + b"<svg ") == "SVG"


@pytest.mark.parametrize("start", [bytes(128) + b"DICM", b"\x02\x00\x00\x00UL\x04\x00", b"\x08\x00\x05\x00CS"])
def test_dicom_is_known_with_and_without_its_preamble(start: bytes):
    assert sniff(start) == "DICOM"
