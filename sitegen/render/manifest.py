"""`theme.yml`: the theme's name, what it extends, its options with their defaults. Each key is defined once, here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec.structs import replace

from sitegen.model.diagnostic import SourceText
from sitegen.model.field import Text, field
from sitegen.model.struct import Value
from sitegen.read.frontmatter import Reading, read_value
from sitegen.read.source import decode
from sitegen.read.yaml import compose


class Manifest(Value, frozen=True, kw_only=True):
    """A theme as its templates know it."""

    name: Annotated[Text, field("Name of the theme, that of its folder.")] = ""
    extends: Annotated[Text, field("Theme whose files stand in for those that this one lacks.", example="default")] = ""
    options: Annotated[
        Mapping[str, Text], field("Settings that `site.yml` may change, with their default values.")
    ] = {}


def read_manifest(source: SourceText) -> Reading[Manifest]:
    """The manifest in *source*, the places of its values, and all that is wrong with it."""
    tree, problems = compose(source, 1, source.text)
    if tree is None:
        return Reading(None, {}, tuple(problems))
    found = read_value(Manifest, tree, source)
    return Reading(found.value, found.spans, (*problems, *found.diagnostics))


def manifest(data: bytes, chosen: Mapping[str, str]) -> Manifest:
    """The manifest in *data*, which was found to be right, with the *chosen* options over its defaults."""
    source = decode("theme.yml", data)
    found = read_manifest(source).value if isinstance(source, SourceText) else None
    found = found or Manifest()
    return replace(found, options={**found.options, **chosen})
