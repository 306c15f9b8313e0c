"""Pictures made on the spot, and a walker of picture files that shares no code with the product."""

import io
import struct
import zlib

import pytest
from PIL import Image

PIXEL_PARTS = {
    "png": {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"},
    "jpg": {"E0", "DB", "C0", "C1", "C2", "C4", "DD", "DA", "EOI"},
    "webp": {"VP8 ", "VP8L", "VP8X", "ALPH"},
}


def encoded(picture, form, **options):
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def opened(data):
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        return picture


def scene(mode="RGB", size=(64, 48)):
    """A picture whose four corners differ, so that every turn shows."""
    picture = Image.new("L", size, 90)
    width, height = size
    picture.paste(255, (0, 0, width // 4, height // 4))
    picture.paste(10, (width - width // 4, 0, width, height // 4))
    picture.paste(180, (0, height - height // 4, width // 4, height))
    if mode == "RGB":
        return Image.merge("RGB", (picture, picture.transpose(Image.Transpose.ROTATE_180), picture))
    return picture.convert(mode)


def png_chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def with_png_chunks(data, *chunks):
    """The PNG with chunks put behind its IHDR."""
    return data[:33] + b"".join(png_chunk(*chunk) for chunk in chunks) + data[33:]


def with_jpeg_segments(data, *segments):
    """The JPEG with segments put behind its SOI."""
    parts = b"".join(
        bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content for marker, content in segments
    )
    return data[:2] + parts + data[2:]


def parts_of(extension, data):
    """The names of all parts of a picture file, `TRAIL` for bytes behind its end. Written for these tests alone."""
    return {"png": _png_parts, "jpg": _jpeg_parts, "webp": _webp_parts}[extension](data)


def _png_parts(data):
    stream, names = io.BytesIO(data[8:]), []
    while (head := stream.read(8)) and len(head) == 8:
        length, name = struct.unpack(">I4s", head)
        assert len(stream.read(length + 4)) == length + 4
        names.append(name.decode("latin-1"))
        if name == b"IEND":
            break
    return names + (["TRAIL"] if stream.read(1) else [])


def _jpeg_parts(data):
    assert data[:2] == b"\xff\xd8"
    at, names = 2, []
    while at < len(data):
        assert data[at] == 0xFF
        marker = data[at + 1]
        if marker == 0xD9:
            return [*names, "EOI"] + (["TRAIL"] if at + 2 < len(data) else [])
        length = data[at + 2] * 256 + data[at + 3]
        names.append(f"{marker:02X}")
        if marker == 0xE0:
            assert data[at + 4 : at + 9] == b"JFIF\0"
            assert length == 16
        at += 2 + length
        while marker == 0xDA and (data[at] != 0xFF or data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7):
            at += 1
    return [*names, "CUT"]


def _webp_parts(data):
    assert data[:4] == b"RIFF"
    size = int.from_bytes(data[4:8], "little") + 8
    names, at = [], 12
    while at < size:
        names.append(data[at : at + 4].decode("latin-1"))
        at += 8 + (int.from_bytes(data[at + 4 : at + 8], "little") + 1) // 2 * 2
    return names + (["TRAIL"] if len(data) != size else [])


def assert_clean(rendition):
    """The law: a published picture holds pixels and nothing else, by the walker and by Pillow."""
    if rendition.extension == "svg":
        return
    parts = parts_of(rendition.extension, rendition.data)
    assert set(parts) <= PIXEL_PARTS[rendition.extension], parts
    picture = opened(rendition.data)
    assert picture.size == (rendition.width, rendition.height)
    assert not dict(picture.getexif())
    allowed = {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "loop",
        "background",
        "timestamp",
        "duration",
        "transparency",
    }
    assert set(picture.info) <= allowed
    assert getattr(picture, "n_frames", 1) == 1


class Kit:
    """Everything above, for tests: they cannot import one another."""

    encoded = staticmethod(encoded)
    opened = staticmethod(opened)
    scene = staticmethod(scene)
    png_chunk = staticmethod(png_chunk)
    with_png_chunks = staticmethod(with_png_chunks)
    with_jpeg_segments = staticmethod(with_jpeg_segments)
    parts_of = staticmethod(parts_of)
    assert_clean = staticmethod(assert_clean)


@pytest.fixture(scope="session")
def kit():
    return Kit
