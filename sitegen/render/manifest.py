"""`theme.yml`: the theme's name, what it extends, its options with their defaults. Each key is defined once, here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from msgspec.structs import replace

from sitegen.model.diagnostic import SourceText
from sitegen.model.field import Text, between, field
from sitegen.model.site import NavItem
from sitegen.model.struct import Value
from sitegen.read.frontmatter import Reading, read_value
from sitegen.read.source import decode
from sitegen.read.yaml import compose
from sitegen.render.contrast import TEXT, colour
from sitegen.render.palette import Colour, Role

OptionType = Literal["text", "colour", "picture", "links", "choice"]


class Option(Value, frozen=True, kw_only=True):
    """What `site.yml` may set of a theme. A theme that extends another may give its option a new default alone."""

    from_text: ClassVar[str] = "default"
    type: Annotated[OptionType | None, field("What it takes: `text` when absent.")] = None
    about: Annotated[Text, field("What it is for, in one line.")] = ""
    default: Annotated[Text, field("Its value when the site says nothing; lists of links and pictures have none.")] = ""
    choices: Annotated[tuple[Text, ...], field("The words that a `choice` takes.", split=",")] = ()
    dark: Annotated[Text, field("Of a colour: its default in the dark.")] = ""
    on: Annotated[
        tuple[Text, ...], field("Of a colour: the colours that it stands on and must stand out from.", split=",")
    ] = ()
    contrast: Annotated[
        float, between(1, 21), field("Of a colour: the least contrast with those; 3 is enough for edges and marks.")
    ] = TEXT
    follows: Annotated[
        tuple[Text, ...],
        field("Of a colour: the colour it follows when that is changed; `paper, ink, 6` is paper with 6 % of ink.",
              split=","),
    ] = ()  # fmt: skip

    def over(self, other: Option | None) -> Option:
        """The option of a theme that extends the one with *other*."""
        if other is None or self.type is not None:
            return self
        return replace(other, default=self.default or other.default, dark=self.dark or other.dark)

    @property
    def role(self) -> Role:
        """What the palette needs to know of a colour; one without a dark default is the same in the dark."""
        default = Colour(light=colour(self.default), dark=colour(self.dark or self.default))
        return Role(default=default, on=self.on, least=self.contrast, follows=self.follows)


class Manifest(Value, frozen=True, kw_only=True):
    """The file as it stands."""

    name: Annotated[Text, field("Name of the theme, that of its folder.")] = ""
    extends: Annotated[Text, field("Theme whose files stand in for those that this one lacks.", example="default")] = ""
    options: Annotated[
        Mapping[str, Option], field("Settings that `site.yml` may change: a default value, or these keys.")
    ] = {}


class ThemePicture(Value, frozen=True, kw_only=True):
    """A picture that is an option: paths among the static files, its size in pixels, its words; `dark` may be empty."""

    path: str
    width: int
    height: int
    alt: str = ""
    dark: str = ""


OptionValue = str | Colour | ThemePicture | tuple[NavItem, ...]


class ThemeInfo(Value, frozen=True, kw_only=True):
    """A theme as its templates know it."""

    name: str = ""
    extends: str = ""
    options: Mapping[str, OptionValue] = {}
    left_out: tuple[str, ...] = ()  # blocks of a case that are empty in this theme: nothing should lead there


def read_manifest(source: SourceText) -> Reading[Manifest]:
    """The manifest in *source*, the places of its values, and all that is wrong with it."""
    tree, problems = compose(source, 1, source.text)
    if tree is None:
        return Reading(None, {}, tuple(problems))
    found = read_value(Manifest, tree, source)
    return Reading(found.value, found.spans, (*problems, *found.diagnostics))


def default_value(option: Option) -> OptionValue:
    """What an option is when nobody chooses; a colour as the style sheet has it."""
    if option.type == "colour":
        return option.role.default
    if option.type == "links":
        return ()
    return "" if option.type == "picture" else option.default


def theme_info(data: bytes, chosen: Mapping[str, OptionValue], left_out: tuple[str, ...] = ()) -> ThemeInfo:
    """What templates know of the theme with the manifest *data*, which was found to be right, and what was *chosen*.

    The blocks of a case that are *left_out* are named to them, too.
    """
    source = decode("theme.yml", data)
    found = read_manifest(source).value if isinstance(source, SourceText) else None
    found = found or Manifest()
    defaults = {name: default_value(option) for name, option in found.options.items()}
    return ThemeInfo(name=found.name, extends=found.extends, options={**defaults, **chosen}, left_out=left_out)
