"""A theme may leave out any part of a case: nothing leads to what is not there then."""

import re

import pytest

from sitegen.render.blocks import extended_by, left_out
from sitegen.render.phrases import Phrases
from sitegen.render.theme import Theme, beneath, merge
from sitegen.render.views.accessibility import accessibility_page
from tests import samples
from tests.places import REPO

PARTS = ["abstract", "contents", "glance", "facts", "summary", "timeline", "back", "about", "similar"]


def folder(name: str) -> dict[str, bytes]:
    place = REPO / "themes" / name
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def over(*layers: tuple[str, dict[str, bytes]]) -> Theme:
    chain = [*layers, ("default", folder("default"))]
    base = dict(samples.theme().info.options)
    return Theme(merge([files for _, files in chain]) | beneath(chain), base)


def without(block: str) -> dict[str, bytes]:
    said = f'{{% extends "default:case.html" %}}\n{{% block {block} %}}\n{{% endblock %}}'
    return {"theme.yml": b"name: mine\nextends: default\n", "templates/case.html": said.encode()}


def dead_links(theme: Theme) -> set[str]:
    info = samples.site()
    html = theme.render("case.html", samples.view(samples.rich_case()), info).decode()
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    return set(re.findall(r'href="#([^"]+)"', html)) - ids


def keys(theme: Theme, search: str = "off") -> list[str]:
    site = samples.site(search=search)
    html = theme.render("accessibility.html", accessibility_page(site, Phrases()), site).decode()
    return re.findall(r'<th scope="row">(\d)</th>', html)


def test_every_link_within_the_page_of_the_default_theme_leads_somewhere():
    assert dead_links(over()) == set()
    assert keys(over()) == ["0", "1", "2", "3", "5"]
    assert keys(over(), search="full") == ["0", "1", "2", "3", "4", "5"]


@pytest.mark.parametrize("block", PARTS)
def test_what_a_theme_leaves_out_is_linked_to_by_nothing_that_the_theme_prints(block: str):
    marks = {"back"}  # the text itself cites references, and names declarations and notes
    dead = dead_links(over(("mine", without(block))))
    assert block in marks or dead == set()
    assert "references" not in dead


def test_the_theme_without_contents_has_no_key_that_leads_there():
    plain = over(("plain", folder("plain")))
    assert dead_links(plain) == set()
    assert keys(plain) == ["0", "1", "2", "5"]


def test_the_foot_of_the_second_theme_says_what_a_foot_must():
    plain = over(("plain", folder("plain")))
    info = samples.site(contact="a@b.example")
    html = plain.render("case.html", samples.view(samples.rich_case()), info).decode()
    foot = html[html.index("<footer") :]
    assert info.license_name in foot
    assert 'accesskey="0"' in foot
    assert "mailto:a@b.example" in foot


def test_the_template_on_top_has_the_say():
    below = "{% block a %}{% endblock %}{% block b %}b{% endblock %}"
    assert left_out([below]) == ("a",)
    assert left_out(["{% block a %}a{% endblock %}{%- block b -%} {%- endblock b %}", below]) == ("b",)
    assert left_out(["{# {% block b %}{% endblock %} #}", below]) == ("a",)


def test_the_template_that_another_extends_is_named():
    assert extended_by('{# a #}\n{% extends "default:case.html" %}') == "default:case.html"
    assert extended_by("{# {% extends 'x' %} #}") == ""
