"""How well one colour can be told from another, and the nearest one that can be.

Relative luminance and contrast ratio as WCAG 2.2 defines them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

TEXT, SHAPE = 4.5, 3.0  # the least ratio of words (1.4.3), and of edges, marks and the ring of focus (1.4.11)
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 400  # between black and white, when a colour that passes is looked for


def colour(text: str) -> str:
    """*text* as `#rrggbb` in small letters; empty when it is no colour of that kind (`#abc` is one)."""
    if not _HEX.fullmatch(text):
        return ""
    digits = text[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def passes(text: str, grounds: Iterable[str], least: float) -> bool:
    """Whether *text* stands out from each of the *grounds*."""
    return all(ratio(text, ground) >= least for ground in grounds)


def nearest(wanted: str, grounds: Iterable[str], least: float) -> str:
    """*wanted*, or the colour of its hue nearest to it in lightness that stands out from all *grounds*.

    Empty when no colour does, because one ground is light and another dark.
    """
    grounds = tuple(grounds)
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(wanted))
    steps = sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda step: abs(step - lightness))
    tried = chain([wanted], (_hex(colorsys.hls_to_rgb(hue, step, saturation)) for step in steps))
    return next((found for found in tried if passes(found, grounds, least)), "")


def mixed(one: str, other: str, share: float) -> str:
    """*one* with a *share* (0 to 1) of *other* in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return _hex(first + (second - first) * share for first, second in pairs)


def _channels(text: str) -> tuple[float, float, float]:
    red, green, blue = (int(text[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


@lru_cache(64)  # grounds are asked for again and again
def _luminance(text: str) -> float:
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _channels(text))
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{min(255, max(0, round(part * 255))):02x}" for part in channels)
