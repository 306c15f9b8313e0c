"""What a site chose of its theme's options: each value of the kind it should be, in colours that can be read."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.config import OptionChoice, nav_items
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import CONTENT
from sitegen.model.site import LinkUse
from sitegen.plugins import Locate
from sitegen.read.nearest import did_you_mean
from sitegen.render.contrast import TEXT, colour, ratio
from sitegen.render.manifest import Manifest, Option, OptionValue, default_value
from sitegen.render.palette import Colour, Fault, palette, rules

Place = tuple[str | int, ...]
Stated = tuple[Manifest, Locate]  # a theme.yml, and the means to point into it
SITE: Place = ("theme", "options")
_SCHEMES = {"light": "in light", "dark": "in the dark"}


@dataclass
class PictureChoice:
    """A picture that is an option: files of content/, and what to say of it."""

    file: str
    dark: str = ""
    alt: str = ""


@dataclass
class Chosen:
    """The value of every option (pictures are still to be made), the links among them, the CSS of the colours."""

    values: dict[str, OptionValue] = field(default_factory=dict)
    pictures: dict[str, PictureChoice] = field(default_factory=dict)
    links: list[LinkUse] = field(default_factory=list)
    css: str = ""
    problems: list[Diagnostic] = field(default_factory=list)


def choose(
    stated: Sequence[Stated], sheet: int, choice: Mapping[str, OptionChoice], at: Locate, loose: Collection[str]
) -> Chosen:
    """The options of the themes *stated*, the top one first, as the site's *choice* has them.

    The style sheet is that of theme number *sheet*; *loose* are the files right in content/; *at* points into site.yml.
    """
    return _Choosing(stated, at, loose).run(choice, sheet)


class _Choosing:
    """One look at the options."""

    def __init__(self, stated: Sequence[Stated], at: Locate, loose: Collection[str]) -> None:
        self.stated, self.at, self.loose = stated, at, loose
        self.options = _declared(stated)
        self.chosen = Chosen({name: default_value(option) for name, option in self.options.items()})
        self.colours: dict[str, tuple[Colour, Locate, Place]] = {}
        self.misread = False  # whether a colour could not be understood: what stands on what is not known then

    def run(self, choice: Mapping[str, OptionChoice], sheet: int) -> Chosen:
        for manifest, at in reversed(self.stated):
            self._stated_colours(manifest, at)
            for name, own in manifest.options.items():
                self._sound(name, own, at)
        for name, value in choice.items():
            option = self.options.get(name)
            if option is None:
                self._unknown(name)
            else:
                self._take(name, option, value)
        swallowed = [*self._swallowed(choice)]
        self.chosen.problems += swallowed
        known = _declared(self.stated[sheet:])
        added = any(option.type == "colour" for name, option in self.options.items() if name not in known)
        if (self.colours or added) and not swallowed and not self.misread:
            self._mix(known)
        return self.chosen

    def _problem(self, at: Locate, message: str, hint: str, *place: str | int) -> None:
        self.chosen.problems.append(at.problem("theme", "error", message, hint, *place))

    def _unknown(self, name: str) -> None:
        known, theme = self.options, self.stated[0][0].name
        has = f"its options: {', '.join(known)}" if known else "it has no options: remove this one"
        message = f"the theme '{theme}' has no option called '{name}'"
        self._problem(self.at, message, did_you_mean(name, known, has), *SITE, name)

    def _take(self, name: str, option: Option, value: OptionChoice) -> None:
        if option.type == "colour":
            self._colour(name, value)
        elif option.type == "picture":
            self._picture(name, value)
        elif option.type == "links":
            self._links(name, value)
        elif not isinstance(value, str):
            self._problem(self.at, f"'{name}' takes a text", f"write {name}: and the text behind it", *SITE, name)
        elif option.type == "choice" and value not in option.choices:
            words = f"write one of: {', '.join(option.choices)}"
            hint = did_you_mean(value, option.choices, words)
            self._problem(self.at, f"'{name}' cannot be '{value}'", hint, *SITE, name)
        else:
            self.chosen.values[name] = value

    # -- links and pictures ---------------------------------------------------------------------------
    def _links(self, name: str, value: OptionChoice) -> None:
        if not isinstance(value, tuple):
            hint = f"write {name}: [{{label: About us, path: /about/}}]"
            self._problem(self.at, f"'{name}' takes a list of links", hint, *SITE, name)
            return
        self.chosen.values[name] = nav_items(value)
        for number, entry in enumerate(value):
            if entry.path.startswith("/"):
                span = self.at(*SITE, name, number, "path")
                self.chosen.links.append(LinkUse(entry.path, self.at.source.file, span, *self.at.source.frame(span)))

    def _picture(self, name: str, value: OptionChoice) -> None:
        parts = {"file": value} if isinstance(value, str) else value if isinstance(value, Mapping) else {}
        unknown = [key for key in parts if key not in ("file", "dark", "alt")]
        if unknown or not parts.get("file"):
            hint = f"write {name}: logo.svg, or {name}: {{file: logo.svg, dark: logo-dark.svg, alt: Example Hospital}}"
            wrong = f"'{unknown[0]}' says nothing of a picture" if unknown else f"'{name}' takes a picture of content/"
            self._problem(self.at, wrong, hint, *SITE, name, *unknown[:1])
            return
        files = {key: parts[key].removeprefix("./").removeprefix(CONTENT) for key in ("file", "dark") if key in parts}
        for key, file in files.items():
            if file not in self.loose:
                hint = did_you_mean(file, self.loose, "put the picture right into content/, and write its name here")
                place = (*SITE, name) if isinstance(value, str) else (*SITE, name, key)
                self._problem(self.at, f"there is no file '{file}' in content/", hint, *place)
                return
        self.chosen.pictures[name] = PictureChoice(files["file"], files.get("dark", ""), parts.get("alt", ""))

    # -- colours ----------------------------------------------------------------------------------------
    def _colour(self, name: str, value: OptionChoice) -> None:
        parts = {"": value} if isinstance(value, str) else value if isinstance(value, Mapping) else {}
        if not parts or not parts.keys() <= {"", "light", "dark"}:
            hint = f'write {name}: "#0b5563", or {name}: {{light: "#0b5563", dark: "#86cfe0"}}'
            self._problem(self.at, f"'{name}' takes a colour", hint, *SITE, name)
            return
        places: dict[str, Place] = {key: (*SITE, name, key) if key else (*SITE, name) for key in parts}
        found = {key: self._hex(name, key, text, self.at, places[key]) for key, text in parts.items()}
        if all(found.values()):
            light = found.get("") or found.get("light") or self.options[name].default
            self.colours[name] = Colour(light=light, dark=found.get("dark", "")), self.at, (*SITE, name)

    def _sound(self, name: str, own: Option, at: Locate) -> None:
        """Tell what an option of a theme.yml names that is not there."""
        option, colours = self.options[name], [key for key, item in self.options.items() if item.type == "colour"]
        place = ("options", name)
        if option.type == "choice" and own.default not in ("", *option.choices):
            hint = did_you_mean(own.default, option.choices, f"write one of: {', '.join(option.choices)}")
            self._problem(at, f"'{own.default}' is none of the choices of '{name}'", hint, *place, "default")
        if own.type == "colour" and not own.default:
            self.misread = True
            self._problem(at, f"the colour '{name}' has no default", 'add default: "#0b5563"', *place)
        if option.type in ("links", "picture") and own.default:
            self._problem(at, f"'{name}' has no default: it is the site's", "remove it", *place, "default")
        for key, others in (("on", own.on), ("follows", own.follows[:2])):
            for other in others:
                if other not in colours:
                    self.misread = True
                    hint = did_you_mean(other, colours, f"write one of: {', '.join(colours)}")
                    self._problem(at, f"there is no colour called '{other}'", hint, *place, key)
        if own.follows[2:] and not re.fullmatch(r"[0-9]{1,2}|100", own.follows[2]):
            self.misread = True
            hint = "write follows: [paper, ink, 6] for paper with 6 % of ink"
            self._problem(at, f"'{own.follows[2]}' is no share from 0 to 100", hint, *place, "follows")

    def _stated_colours(self, manifest: Manifest, at: Locate) -> None:
        """The colours of a theme.yml: options of its own, or new defaults for those of the theme it extends."""
        for name, own in manifest.options.items():
            if self.options[name].type != "colour":
                continue
            places: dict[str, str] = {key: text for key, text in (("default", own.default), ("dark", own.dark)) if text}
            found = {key: self._hex(name, key, text, at, ("options", name, key)) for key, text in places.items()}
            if own.type is None and all(found.values()):
                light = found.get("default") or self.options[name].default
                self.colours[name] = Colour(light=light, dark=found.get("dark", "")), at, ("options", name)

    def _hex(self, name: str, key: str, text: str, at: Locate, place: Place) -> str:
        found = colour(text)
        if not found:
            self.misread = True
            hint = f'write # and six digits or letters from a to f, in quotes, e.g. {key or name}: "#0b5563"'
            self._problem(at, f"'{text[:40]}' is not a colour that '{name}' understands", hint, *place)
        return found

    def _swallowed(self, choice: Mapping[str, OptionChoice]) -> Iterator[Diagnostic]:
        """Colours without quotes: YAML takes them for remarks, and nobody would be told."""
        names = [name for name, option in self.options.items() if option.type == "colour" and name not in choice]
        groups = [value for value in choice.values() if isinstance(value, Mapping)]
        names += [key for group in groups for key in ("light", "dark") if key not in group]
        lines = self.at.source.text.split("\n") if names else []
        pattern = re.compile(rf"\s+({'|'.join(map(re.escape, dict.fromkeys(names)))}):\s+(#[0-9a-fA-F]{{3,6}})\b")
        for number, line in enumerate(lines, 1):
            if found := pattern.match(line):
                span = Span(number, found.start(2) + 1, len(found[2]))
                message = f"without quotes, {found[2]} is a remark, and '{found[1]}' has no value"
                yield self.at.source.diagnostic(span, "theme", message, f'write {found[1]}: "{found[2]}"')

    def _mix(self, sheet: Mapping[str, Option]) -> None:
        """All colours of the site, and what is wrong with them; *sheet* are the options that its style sheet knows."""
        roles = {name: option.role for name, option in _first_declared(self.stated).items() if option.type == "colour"}
        colours, faults = palette(roles, {name: colour for name, (colour, _, _) in self.colours.items()})
        self.chosen.values |= colours
        known = {name: option.role.default for name, option in sheet.items() if option.type == "colour"}
        self.chosen.css = rules(colours, known)
        self._tell(faults)

    def _tell(self, faults: Sequence[Fault]) -> None:
        """Each colour that cannot be read; of those that a ground is to blame for, one for all that stands on it."""
        told: set[tuple[str, str]] = set()
        for fault in faults:
            blamed = next((name for name in (fault.role, *self.options[fault.role].on) if name in self.colours), "")
            if blamed in ("", fault.role):
                self.chosen.problems.append(self._unreadable(fault, faults))
            elif (blamed, fault.scheme) not in told:
                told.add((blamed, fault.scheme))
                worst = min((other for other in faults if other.scheme == fault.scheme), key=lambda other: other.found)
                self.chosen.problems.append(self._ground(blamed, worst))

    def _contrast(self, fault: Fault, place: Place, at: Locate, hint: str) -> Diagnostic:
        found = math.floor(fault.found * 100) / 100
        message = (
            f"'{fault.role}' on '{fault.ground}' has a contrast of {found:.2f} to 1 {_SCHEMES[fault.scheme]}; "
            f"{fault.least:g} to 1 is needed, or many people cannot make it out"
        )
        scheme = "default" if place[0] == "options" and fault.scheme == "light" else fault.scheme
        return at.problem("contrast", "error", message, hint, *place, scheme)

    def _unreadable(self, fault: Fault, faults: Sequence[Fault]) -> Diagnostic:
        """A colour that was chosen; what was chosen with it stays in the hint."""
        colour, at, place = self.colours.get(fault.role, (None, self.at, SITE))
        hint = f"choose the colours of {', '.join(self.options[fault.role].on)} all light, or all dark"
        if fault.instead and colour is not None:
            mended = {other.scheme: other.instead for other in faults if other.role == fault.role and other.instead}
            first = "default" if place[0] == "options" else "light"
            pair = f'{{{first}: "{mended.get("light", colour.light)}", dark: "{mended.get("dark", colour.dark)}"}}'
            paired = colour.dark or fault.scheme == "dark"
            hint = f"write {place[-1]}: {pair}" if paired else f'write {place[-1]}: "{fault.instead}"'
        return self._contrast(fault, place, at, hint)

    def _ground(self, name: str, worst: Fault) -> Diagnostic:
        """A ground on which what stands there cannot be read, as the *worst* of it shows."""
        colour, at, place = self.colours[name]
        grounds = [other for other in self.options[worst.role].on if other in self.options]
        hint = f"choose the colours of {', '.join(grounds)} all light, or all dark"
        if worst.scheme == "light" and ratio(colour.light, "#ffffff") > TEXT and len(self.colours) == 1:
            light = _first_declared(self.stated)[name].role.default.light
            first = "default" if place[0] == "options" else "light"
            hint = (
                f'for the dark scheme alone, write {name}: {{{first}: "{light}", dark: "{colour.light}"}}; '
                f"for a site that is always dark, {hint.replace('all light, or all dark', 'all dark')}, and ink light"
            )
        return self._contrast(worst, place, at, hint)


def _declared(stated: Sequence[Stated]) -> dict[str, Option]:
    """Every option of these themes, the top one first."""
    options: dict[str, Option] = {}
    for manifest, _ in reversed(stated):
        options |= {name: option.over(options.get(name)) for name, option in manifest.options.items()}
    return options


def _first_declared(stated: Sequence[Stated]) -> dict[str, Option]:
    """Every option as the theme states it that says of what type it is, whatever defaults those over it give."""
    options: dict[str, Option] = {}
    for manifest, _ in reversed(stated):
        options |= {name: own for name, own in manifest.options.items() if own.type or name not in options}
    return options
