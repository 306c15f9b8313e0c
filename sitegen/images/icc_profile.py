"""ICC profiles inside pictures: what their bytes must say before they are kept. ICC.1:2022, section 7.2."""

from __future__ import annotations

MAX_PROFILE = 4 * 1024 * 1024


def whole_profile(profile: bytes) -> bytes:
    """*profile* cut to the length that it states; empty when it is no ICC profile, which no program would apply."""
    size = int.from_bytes(profile[:4], "big")
    if profile[36:40] != b"acsp" or not 128 <= size <= min(len(profile), MAX_PROFILE):
        return b""
    return profile[:size]
