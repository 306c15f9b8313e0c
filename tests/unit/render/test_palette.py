"""Colours that a site chose are checked, and those it did not choose follow; the theme's own pass."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from sitegen.model.diagnostic import SourceText
from sitegen.render.contrast import ratio
from sitegen.render.manifest import read_manifest
from sitegen.render.palette import SCHEMES, Colour, Role, palette, rules
from tests.places import REPO

FOLDER = REPO / "themes/default"
FOUND = read_manifest(SourceText(file="theme.yml", text=(FOLDER / "theme.yml").read_text("utf-8")))
assert FOUND.value is not None
ROLES = {name: option.role for name, option in FOUND.value.options.items() if option.type == "colour"}
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def tokens(css: str) -> dict[str, str]:
    return {name.replace("-", "_"): value for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css)}


def test_the_default_theme_can_be_read_in_light_and_in_the_dark() -> None:
    assert FOUND.diagnostics == ()
    assert palette(ROLES, {name: role.default for name, role in ROLES.items()})[1] == ()
    assert {role.least for role in ROLES.values() if role.on} == {3, 4.5}


def test_the_style_sheet_has_the_colours_of_the_manifest() -> None:
    css = (FOLDER / "static/site.css").read_text("utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)", 1)
    assert tokens(light) == {name: role.default.light for name, role in ROLES.items()}
    assert tokens(dark.split("\n}\n", 1)[0]) == {name: role.default.dark for name, role in ROLES.items()}


def test_without_a_choice_nothing_moves() -> None:
    assert palette(ROLES, {}) == ({name: role.default for name, role in ROLES.items()}, ())


def test_one_colour_of_the_house_gives_links_and_the_dark_scheme() -> None:
    colours, faults = palette(ROLES, {"accent": Colour(light="#a6192e")})
    assert faults == ()
    assert colours["accent"].light == colours["link"].light == "#a6192e"
    assert ratio(colours["accent"].dark, ROLES["paper"].default.dark) >= 4.5
    assert ratio(colours["link"].dark, ROLES["mark"].default.dark) >= 4.5
    assert colours["ink"] == ROLES["ink"].default


def test_a_colour_that_cannot_be_read_is_told_with_the_nearest_that_can() -> None:
    _, (fault, *others) = palette(ROLES, {"link": Colour(light="#8fb8c2")})
    assert others == []
    assert (fault.role, fault.ground, fault.scheme, fault.least) == ("link", "paper", "light", 4.5)
    assert fault.found < 2.2
    assert palette(ROLES, {"link": Colour(light=fault.instead)})[1] == ()


def test_grounds_of_which_one_is_light_and_one_dark_are_told_though_no_text_was_chosen() -> None:
    _, faults = palette(ROLES, {"paper": Colour(light="#ffffff"), "surface": Colour(light="#000000")})
    assert {(fault.role, fault.instead) for fault in faults} >= {("ink", ""), ("link", "")}


@given(
    st.dictionaries(
        st.sampled_from(sorted(ROLES)), st.builds(Colour, light=COLOURS, dark=COLOURS | st.just("")), max_size=4
    )
)
def test_what_is_not_told_can_be_read(chosen: dict[str, Colour]) -> None:
    colours, faults = palette(ROLES, chosen)
    told = {(fault.role, fault.scheme) for fault in faults}
    for name, role in ROLES.items():
        for scheme in SCHEMES:
            least = min((ratio(colours[name].of(scheme), colours[ground].of(scheme)) for ground in role.on), default=21)
            assert (least < role.least) == ((name, scheme) in told)


@given(st.sampled_from(sorted(name for name, role in ROLES.items() if not role.on)), COLOURS)
def test_what_was_chosen_stands_as_it_was_chosen(name: str, colour: str) -> None:
    assert palette(ROLES, {name: Colour(light=colour)})[0][name].light == colour


def test_roles_that_follow_each_other_come_to_an_end() -> None:
    roles = {
        "a": Role(default=Colour(light="#000000", dark="#ffffff"), follows=("b",)),
        "b": Role(default=Colour(light="#000000", dark="#ffffff"), follows=("a",)),
    }
    assert palette(roles, {})[1] == ()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_only_what_differs_from_the_sheet_is_written_for_screens_in_one_scheme(scheme: str) -> None:
    known = {"link": Colour(light="#000001", dark="#000002"), "link_hover": Colour(light="#000003", dark="#000004")}
    chosen = {**known, "link_hover": Colour(**{"light": "#000003", "dark": "#000004", scheme: "#abcdef"})}
    assert rules(chosen, known) == (
        f"@media screen and (prefers-color-scheme: {scheme}) {{ :root {{ --link-hover: #abcdef; }} }}\n"
    )
    assert rules(known, known) == ""
