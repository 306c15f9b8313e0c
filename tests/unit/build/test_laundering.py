"""One original becomes renditions in the store, or a problem in words, under the digest of what was read."""

from pathlib import Path
from types import SimpleNamespace

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.laundering import one_picture
from sitegen.build.picturing import PictureItem
from sitegen.images.recipe import Recipe
from sitegen.model.struct import digest
from tests.grey_png import png


def surroundings(root: Path) -> SimpleNamespace:
    return SimpleNamespace(root=root, pictures=Store(root / "pictures"), recipe=Recipe())


def test_the_bytes_of_every_rendition_are_kept(tmp_path: Path):
    files.write(tmp_path / "a.png", png())
    context = surroundings(tmp_path)
    result, read = one_picture(context, PictureItem("a.png", "", ""))
    assert result.picture is not None
    assert all(context.pictures.blobs.whole(made.digest) for made in result.picture.renditions)
    assert read == digest(png())


def test_what_is_no_picture_is_a_problem_with_a_hint(tmp_path: Path):
    files.write(tmp_path / "a.png", b"words")
    result, _ = one_picture(surroundings(tmp_path), PictureItem("a.png", "", ""))
    assert (result.picture, bool(result.message), bool(result.hint)) == (None, True, True)
