import pytest

from sitegen.images import kinds
from sitegen.model.media_types import BY_ENDING, UNKNOWN, media_type
from sitegen.read import downloads


def test_every_file_that_may_be_published_has_a_type() -> None:
    endings = {*downloads._TEXTS, *downloads._KINDS, ".html", ".css", ".js", ".xml", ".webp", ".svg"}
    assert endings <= set(BY_ENDING)
    assert all(kind.count("/") == 1 for kind in BY_ENDING.values())


def test_pictures_are_called_what_they_are_read_as() -> None:
    for kind, endings in kinds.EXTENSIONS.items():
        if kind != "TIFF":  # which no page shows
            assert {media_type(f"a.{ending}") for ending in endings} == {kinds.MEDIA_TYPES[kind]}


@pytest.mark.parametrize(("name", "kind"), [
    ("supplement/Labs.CSV", "text/csv"), ("a.b.pdf", "application/pdf"), ("README", UNKNOWN), ("a.xyz", UNKNOWN), ("a.AVIF", "image/avif"), (".csv", UNKNOWN),
])  # fmt: skip
def test_the_ending_says_it(name: str, kind: str) -> None:
    assert media_type(name) == kind
