"""The colours of a site: those it chose, and the others, which follow so that everything can still be read.

A role says which grounds it stands on and how much it must stand out (`theme.yml`). What a site chose is checked, in
light and in dark; what it did not choose is moved until it passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from sitegen.model.struct import Value
from sitegen.render.contrast import TEXT, mixed, nearest, passes, ratio

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)


class Colour(Value, frozen=True, kw_only=True):
    """A colour of a role, `#rrggbb`, in each scheme. Of a chosen one `dark` may be empty: it then comes of `light`."""

    light: str
    dark: str = ""

    def of(self, scheme: Scheme) -> str:
        """The colour in this scheme."""
        return self.light if scheme == "light" else self.dark


class Role(Value, frozen=True, kw_only=True):
    """What a colour is for: the roles it stands *on*, the *least* contrast with each, and which role it *follows*.

    A role may follow another with a share of a third in it: `("paper", "ink", "6")` is paper with 6 % of ink.
    """

    default: Colour
    on: tuple[str, ...] = ()
    least: float = TEXT
    follows: tuple[str, ...] = ()


class Fault(Value, frozen=True, kw_only=True):
    """The colour of *role* does not stand out from that of *ground*; *instead* is near and does, if any does."""

    role: str
    ground: str
    scheme: Scheme
    found: float
    least: float
    instead: str


def palette(roles: Mapping[str, Role], chosen: Mapping[str, Colour]) -> tuple[dict[str, Colour], tuple[Fault, ...]]:
    """The colour of every role, and what cannot be read."""
    light, dark = (_Scheme(scheme, roles, chosen) for scheme in SCHEMES)
    light.settle()
    dark.settle()
    colours = {name: Colour(light=light.colour(name), dark=dark.colour(name)) for name in roles}
    return colours, (*light.faults(), *dark.faults())


class _Scheme:
    """The roles in light, or in dark."""

    def __init__(self, scheme: Scheme, roles: Mapping[str, Role], chosen: Mapping[str, Colour]) -> None:
        self.scheme, self.roles, self.chosen = scheme, roles, chosen
        self._known: dict[str, str] = {}

    def colour(self, name: str) -> str:
        """The colour of the role *name*; while it is being found, its default."""
        if name not in self._known:
            self._known[name] = self.roles[name].default.of(self.scheme)
            self._known[name] = self._found(name)
        return self._known[name]

    def settle(self) -> None:
        """Move what was not chosen until it stands out from its grounds, which are known by now."""
        for name, role in self.roles.items():
            if role.on and not self._chosen(name):
                self._known[name] = nearest(self.colour(name), self._grounds(role), role.least) or self.colour(name)

    def _chosen(self, name: str) -> str:
        return self.chosen[name].of(self.scheme) if name in self.chosen else ""

    def _found(self, name: str) -> str:
        role = self.roles[name]
        if name in self.chosen and role.on:
            return self._chosen(name) or self.chosen[name].light
        return self._chosen(name) or self._followed(role.follows) or role.default.of(self.scheme)

    def _followed(self, follows: tuple[str, ...]) -> str:
        """The colour that comes of the followed ones; empty when they are what they always were."""
        if not follows or not self._moved(follows[0]):
            return ""
        if len(follows) < 3:
            return self.colour(follows[0])
        source, other, percent = follows[:3]
        return mixed(self.colour(source), self.colour(other), float(percent) / 100)

    def _moved(self, name: str) -> bool:
        return name in self.roles and self.colour(name) != self.roles[name].default.of(self.scheme)

    def _grounds(self, role: Role) -> list[str]:
        return [self.colour(name) for name in role.on if name in self.roles]

    def faults(self) -> Iterable[Fault]:
        """What cannot be read in this scheme."""
        for name, role in self.roles.items():
            colour, grounds = self.colour(name), self._grounds(role)
            if passes(colour, grounds, role.least):
                continue
            instead = nearest(colour, grounds, role.least)
            known = [at for at in role.on if at in self.roles]
            ground = next(at for at in known if ratio(colour, self.colour(at)) < role.least)
            found = ratio(colour, self.colour(ground))
            yield Fault(role=name, ground=ground, scheme=self.scheme, found=found, least=role.least, instead=instead)


def rules(colours: Mapping[str, Colour], known: Mapping[str, Colour]) -> str:
    """CSS that gives those of *colours* which are not as the style sheet *known*s them; on paper it has no say."""
    parts = []
    for scheme in SCHEMES:
        now = {name: colour.of(scheme) for name, colour in colours.items()}
        changed = {name: value for name, value in now.items() if value != _of(known, name, scheme)}
        if changed:
            tokens = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in changed.items())
            parts.append(f"@media screen and (prefers-color-scheme: {scheme}) {{ :root {{ {tokens} }} }}\n")
    return "".join(parts)


def _of(colours: Mapping[str, Colour], name: str, scheme: Scheme) -> str:
    return colours[name].of(scheme) if name in colours else ""
