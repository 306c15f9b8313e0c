"""themes/README.md says what a template may use: all of it, and nothing that is not there."""

from __future__ import annotations

import re
from typing import Any

import jinja2
import pytest
from jinja2 import meta, nodes

from sitegen.model.metadata import ClinicalCode, MeshTerm
from sitegen.model.site import NavItem, SiteInfo
from sitegen.render import theme as theme_module
from sitegen.render.filters import FILTERS, FORBIDDEN
from sitegen.render.manifest import Manifest
from sitegen.render.views import (
    abbreviations,
    accessibility,
    care,
    case,
    cite,
    declarations,
    downloads,
    facts,
    glance,
    head,
    listing,
    notices,
    people,
    prose,
    publication,
    related,
    supplements,
    timeline,
    wayfinding,
)
from tests import samples

README = (samples.ROOT / "themes" / "README.md").read_text("utf-8")
FOLDER = samples.ROOT / "themes" / "default" / "templates"
TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
VIEWS: dict[str, Any] = {
    "case.html": case.CasePage, "index.html": listing.IndexPage, "prose.html": prose.ProsePage,
    "cite.html": cite.CitePage, "not_found.html": wayfinding.NotFoundPage, "redirect.html": wayfinding.RedirectPage,
    "accessibility.html": accessibility.AccessibilityPage,
}  # fmt: skip
PARTS: dict[str, Any] = {
    "head": head.Head, "publication": publication.PublicationView, "publication.identifiers": publication.Identifier,
    "publication.doi": publication.Identifier, "publication.dates": publication.DateView, "people": people.PeopleView, "people.authors": people.AuthorView,
    "people.authors.marks": people.MarkView, "people.affiliations": people.AffiliationView,
    "citations": cite.CitationView, "bibliographies": cite.BibliographyView,
    "bibliographies.entries": cite.EntryView,
    "years": downloads.FilesView, "downloads": downloads.DownloadView,
    "translations": case.TranslationView, "contents": case.ContentsEntry, "abstract": case.AbstractView,
    "glance": glance.Fact, "timeline": timeline.TimelineView, "timeline.events": timeline.EventView,
    "facts": facts.FactsView, "facts.facts": facts.FactView, "facts.care": care.CareView, "notices": notices.NoticeView,
    "abbreviations": abbreviations.AbbreviationView, "keys": accessibility.KeyView, "declarations": declarations.Declaration, "mesh": MeshTerm,
    "codes": ClinicalCode, "supplements": supplements.SupplementView, "related": related.RelatedView,
    "newer": related.NeighbourView, "items": listing.ItemView, "pages": listing.PageLink, "parts": listing.PageLink, "site": SiteInfo,
    "site.navigation": NavItem, "theme": Manifest,
}  # fmt: skip


ENVIRONMENT = jinja2.Environment()
ENVIRONMENT.filters.update(FILTERS)


def rows(heading: str) -> dict[str, str]:
    """The rows of the table under *heading*: what the first cell names, and the last cell."""
    part = README.split(heading, 1)[1].split("\n#", 1)[0]
    cells = re.findall(r"^\| `([^`]+)`.*?\|(?:.*\|)? (.*) ?\|$", part, re.MULTILINE)
    return dict(cells)


def names(cell: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", cell))


@pytest.mark.parametrize("template", VIEWS)
def test_variables_of_a_page_are_those_documented(template: str) -> None:
    assert names(rows("### `page`, by template")[template]) == set(VIEWS[template].__struct_fields__)


@pytest.mark.parametrize("part", PARTS)
def test_variables_of_a_part_are_those_documented(part: str) -> None:
    known = {**rows("### Parts of `page`"), **rows("### The others")}
    assert names(known[part]) == set(PARTS[part].__struct_fields__)


def test_every_documented_part_is_checked() -> None:
    known = {**rows("### Parts of `page`"), **rows("### The others")}
    assert known.keys() == PARTS.keys() | {"ui_lang"}


def test_variables_at_the_top_are_those_documented() -> None:
    assert set(theme_module.VARIABLES) == {"page", "site", "theme", "ui_lang"}


def test_blocks_are_those_documented() -> None:
    known = rows("## Templates and blocks")
    assert known.keys() == set(TEMPLATES)
    for template in TEMPLATES:
        tree = ENVIRONMENT.parse((FOLDER / template).read_text("utf-8"))
        assert {block.name for block in tree.find_all(nodes.Block)} == names(known[template]), template


def test_filters_are_those_documented() -> None:
    assert rows("## Filters and functions").keys() == {*FILTERS, "_", "_n"}
    exceptions = README.split("except ", 1)[1].split(";", 1)[0]
    assert names(exceptions) == set(FORBIDDEN)


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_use_nothing_else(template: str) -> None:
    tree = ENVIRONMENT.parse((FOLDER / template).read_text("utf-8"))
    own = {node.target for node in tree.find_all(nodes.Import)}
    own |= {node.target.name for node in tree.find_all(nodes.Assign) if isinstance(node.target, nodes.Name)}
    assert meta.find_undeclared_variables(tree) <= {*theme_module.VARIABLES, *own, "_", "_n", "range"}


def test_classes_named_are_written_by_the_renderer_and_styled_or_plain() -> None:
    page = samples.theme().render(
        "case.html", samples.view(samples.rich_case(), given=samples.sources()), samples.site()
    )
    named = README.split("Classes that a style sheet can rely on", 1)[1].split("Ids:", 1)[0]
    written = set(re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]+)"', page.decode()))))
    missing = {name for name in re.findall(r"`([a-z-]+)`", named) if name not in written}
    assert missing <= {"body", "missing", "warning", "left"}
