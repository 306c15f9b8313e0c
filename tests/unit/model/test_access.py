from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from sitegen.exporters import jats, jsonld
from sitegen.model.access import access
from sitegen.model.case import AbstractSection, Case, Supplement
from sitegen.model.document import Document, Image, Math, Paragraph, Text
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import Metadata
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.made_cases import published_cases

BARE = Case(slug="x", meta=Metadata(title="T"), title=(Text("T"),))
FORMULAS, OF_PAGES = {"MathML", "latex"}, {"tableOfContents", "readingOrder", "displayTransformability"}
FORMULA = Math("x", "<math><mi>x</mi></math>")


def jsonld_of(case: Case) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(jsonld.data(Published(case=case), SiteInfo(title="R")))
    return found


def _with(*figures: Figure) -> Case:
    return replace(BARE, figures=figures)


def _figure(*alts: str, **facts: Any) -> Figure:
    panels = tuple(
        Panel(id=name, src="" if facts.get("src") else f"{name}.png", alt=alt)
        for name, alt in zip("abc", alts, strict=False)
    )
    return Figure(id="fig-a", number=1, panels=panels, **facts)


def test_a_text_alone_is_read_and_hurts_nobody() -> None:
    found = access(BARE)
    assert (found.features, found.hazards) == (("structuralNavigation",), ("none",))
    assert (found.pictures, found.described, found.formulas) == (False, True, False)


@pytest.mark.parametrize(
    ("figures", "described"),
    [
        ((_figure("A", "B"),), True),
        ((_figure("A", ""),), False),
        ((_figure("A"), _figure("")), False),
        ((_figure("", "", src="whole.png", alt="The whole"),), True),  # its panels are regions of one picture
        ((_figure("A", "B", src="whole.png"),), False),
    ],
)
def test_pictures_are_described_when_each_has_its_words(figures: tuple[Figure, ...], described: bool) -> None:
    found = access(_with(*figures))
    assert (found.pictures, found.described) == (True, described)
    assert ("alternativeText" in found.features) == described


def test_a_picture_within_a_line_is_one() -> None:
    body = Document(children=(Paragraph((Image("a.png", ""),)),))
    assert (access(replace(BARE, body=body)).pictures, access(replace(BARE, body=body)).described) == (True, False)


def test_a_description_of_a_figure_or_of_a_panel_is_long() -> None:
    words = (Paragraph((Text("Long."),)),)
    panel = replace(_figure("A").panels[0], long_description=words)
    for figure in (_figure("A", long_description=words), replace(_figure("A"), panels=(panel,))):
        assert "longDescription" in access(_with(figure)).features
    assert "longDescription" not in access(_with(_figure("A"))).features


@pytest.mark.parametrize(
    "case",
    [
        replace(BARE, title=(FORMULA,)),
        replace(BARE, body=Document(children=(Paragraph((FORMULA,)),))),
        replace(BARE, title_translations={"es": (FORMULA,)}),
        replace(BARE, abstract_translations={"es": (AbstractSection(heading="", children=(Paragraph((FORMULA,)),)),)}),
    ],
)
def test_formulas_are_told_wherever_they_stand(case: Case) -> None:
    assert access(case).formulas
    assert "MathML" in jsonld_of(case)["accessibilityFeature"]


@pytest.mark.parametrize(
    ("path", "hazard"),
    [("supplement/Gait.MP4", "unknown"), ("supplement/heart.ogg", "unknown"), ("supplement/labs.csv", "none")],
)
def test_whether_a_film_or_a_sound_does_harm_is_not_known(path: str, hazard: str) -> None:
    assert access(replace(BARE, supplements=(Supplement(path=path, digest="d", size=1),))).hazards == (hazard,)


@given(published_cases())
def test_every_format_says_the_same(made: tuple[Published, SiteInfo]) -> None:
    """What JATS tells of its text, the page tells of the same text; formulas in plain words are there in the page alone."""
    known, site = made
    text, page = jats.write(known, site).decode(), json.loads(jsonld.data(known, site))
    told = re.findall(r"<meta-name>(accessibility\w+)</meta-name>\s*<meta-value>(\w+)<", text.partition("<front>")[0])
    assert [value for name, value in told if name == "accessibilityHazard"] == page["accessibilityHazard"]
    features = {value for name, value in told if name == "accessibilityFeature"}
    assert features - FORMULAS == set(page["accessibilityFeature"]) - FORMULAS - OF_PAGES
    assert features & FORMULAS in (set(), FORMULAS)
    assert "MathML" not in features or "MathML" in page["accessibilityFeature"]
