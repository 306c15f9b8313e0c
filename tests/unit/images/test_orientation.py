import pytest
from PIL import Image

from sitegen.images.orientation import orientation_exif


@pytest.mark.parametrize("orientation", range(2, 9))
def test_the_block_says_the_orientation_and_nothing_else(orientation):
    read = Image.Exif()
    read.load(orientation_exif(orientation))
    assert dict(read) == {0x0112: orientation}


def test_a_picture_that_stands_as_it_is_needs_no_block():
    assert orientation_exif(1) == b""
