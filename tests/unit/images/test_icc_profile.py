import pytest
from PIL import ImageCms

from sitegen.images.icc_profile import MAX_PROFILE, whole_profile

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_a_profile_is_kept_and_what_lies_behind_it_is_not():
    assert whole_profile(PROFILE) == whole_profile(PROFILE + b"DOE^JANE") == PROFILE


HUGE = (MAX_PROFILE + 1).to_bytes(4) + PROFILE[4:] + bytes(MAX_PROFILE)


@pytest.mark.parametrize("data", [b"", b"DOE^JANE" * 30, PROFILE[:-1], HUGE], ids=["empty", "words", "cut", "huge"])
def test_what_is_no_whole_profile_is_nothing(data):
    assert whole_profile(data) == b""
