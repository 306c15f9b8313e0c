"""What a drawing may not hold, with the words a physician reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitegen.images.problem import PictureError

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 64  # the filter indents each level, so deep nesting costs memory by the square
MAX_DRAWN = 100_000  # elements drawn after every <use> is followed: ten nested tens would draw ten thousand million
TEXT_ELEMENTS = frozenset({"text", "tspan"})
# Nothing of these is seen through <img>, and editors and authors write names, paths and notes into them.
UNSEEN = frozenset({"metadata", "title", "desc"})
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "video", "audio"})
_MOVING = frozenset({"animate", "animateMotion", "animateTransform", "animateColor", "set", "discard"})
_PICTURES = frozenset({"image", "feImage"})
_URL = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE | re.DOTALL)
_LOADS = re.compile(
    r"(?:url|src|image-set|image|element|paint|attr|expression)\(|@(?!media\b)|-moz-binding|behavior\s*:", re.I
)
_RUNS = re.compile(r"^[\x00-\x20]*(?:javascript|vbscript)[\x00-\x20]*:", re.IGNORECASE)


def refusal(message: str, hint: str) -> PictureError:
    """The error for a drawing that is refused."""
    return PictureError(message, hint)


def check_element(name: str, attrs: Mapping[str, str]) -> None:
    """PictureError when an element of the original (local name, attributes without namespace) is not for a picture."""
    if name in _ACTIVE:
        raise refusal(f"The drawing holds <{name}>, which can run or load things.", "Export it as “plain” SVG or PNG.")
    if name in _MOVING:
        raise refusal("The drawing moves (animation).", "Remove the animation: readers need a still picture.")
    if name in _PICTURES:
        raise refusal(
            "The drawing holds or loads another picture.",
            "Export the whole figure as PNG, so that the picture inside is cleaned too.",
        )
    if name == "textPath":
        raise refusal("The drawing sets text along a path.", "Convert that text to outlines, or export as PNG.")
    for key, value in attrs.items():
        _check_attribute(name, key, value)


def _check_attribute(element: str, key: str, value: str) -> None:
    if key.lower().startswith("on"):
        raise refusal(f"The drawing has a script in the attribute {key}.", "Export it as “plain” SVG or PNG.")
    if _RUNS.match(value):
        raise refusal(f"The attribute {key} holds a script address.", "Remove the link from the drawing.")
    if key == "href" and element != "a" and not value.strip().startswith("#"):
        raise refusal(
            f"<{element}> loads something from outside the drawing.", "Put the part into the drawing, or export as PNG."
        )
    if not only_local(value):
        raise refusal(
            f"The attribute {key} loads something from outside the drawing.", "Export it as “plain” SVG or PNG."
        )
    if key == "style":
        check_style(value)


def check_style(css: str) -> None:
    """PictureError when a style loads anything but parts of the drawing, or is written so that nobody can tell."""
    if "\\" in css or not only_local(css) or _LOADS.search(_URL.sub("", css)):
        raise refusal(
            "The style of the drawing loads something (@import, url(…)) or hides what it does.",
            "Export the drawing with “presentation attributes” in place of style sheets, or as PNG.",
        )


def only_local(value: str) -> bool:
    """True when every url(…) of an attribute points into the drawing itself."""
    return all(target.strip().startswith("#") for _quote, target in _URL.findall(value))


def check_result(name: str, attrs: Mapping[str, str]) -> None:
    """Assert that the filter left no element or attribute that loads, runs or names anything."""
    unsafe = "{" in name or ":" in name or name in _ACTIVE | _MOVING | _PICTURES | UNSEEN
    for key, value in attrs.items():
        foreign = "{" in key or ":" in key
        loads = (key == "href" and not value.startswith("#")) or not only_local(value)
        unsafe = (
            unsafe or foreign or loads or key.lower().startswith(("on", "data-", "aria-")) or bool(_RUNS.match(value))
        )
    if unsafe:
        raise refusal("The drawing could not be cleaned completely.", "Export it as PNG.")


def drawn(uses: Mapping[str, list[str]]) -> int:
    """How many elements a browser draws in the end: `uses` tells which ids are used inside which (`""`: anywhere).

    Refuses a drawing whose parts use each other in a circle.
    """
    weights: dict[str, int] = {}

    def weigh(part: str, path: tuple[str, ...]) -> int:
        if part in path or len(path) > MAX_DEPTH:
            raise refusal("Parts of the drawing use each other in a circle.", "Export it as “plain” SVG or PNG.")
        if part not in weights:
            weights[part] = 1 + sum(weigh(used, (*path, part)) for used in uses.get(part, ()))
        return weights[part]

    return weigh("", ())
