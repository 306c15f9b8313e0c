"""ICC profiles inside pictures: what their bytes must say before they are kept. ICC.1:2022, section 7.2."""

from __future__ import annotations

MAX_PROFILE = 4 * 1024 * 1024


def whole(profile: bytes) -> bytes:
    """The profile, as long as it says it is; empty for bytes that are none, which no program applies."""
    size = int.from_bytes(profile[:4], "big")
    if profile[36:40] != b"acsp" or not 128 <= size <= min(len(profile), MAX_PROFILE):
        return b""
    return profile[:size]
