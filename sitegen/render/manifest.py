"""`theme.yml`: the theme's name, what it extends, its options with their defaults."""

from __future__ import annotations

from collections.abc import Mapping as Map

from sitegen.model.diagnostic import SourceText
from sitegen.model.struct import Value
from sitegen.read.yaml import Mapping, Scalar, YamlNode, compose


class Manifest(Value, frozen=True, kw_only=True):
    """A theme as its templates know it."""

    name: str = ""
    extends: str = ""
    options: Map[str, str] = {}


def manifest(data: bytes, chosen: Map[str, str]) -> Manifest:
    """The manifest in *data*, the site's *chosen* options over the defaults."""
    source = SourceText(file="theme.yml", text=data.decode("utf-8", "replace"))
    tree, _ = compose(source, 1, source.text)
    keys = _texts(tree)
    return Manifest(name=keys.get("name", ""), extends=keys.get("extends", ""), options={**_options(tree), **chosen})


def _texts(tree: YamlNode | None) -> dict[str, str]:
    if not isinstance(tree, Mapping):
        return {}
    return {key.text: value.text for key, value in tree.entries if isinstance(value, Scalar)}


def _options(tree: YamlNode | None) -> dict[str, str]:
    if not isinstance(tree, Mapping):
        return {}
    return next((_texts(value) for key, value in tree.entries if key.text == "options"), {})
