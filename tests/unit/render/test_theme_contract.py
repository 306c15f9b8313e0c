"""themes/README.md says what a template may use: all of it, and nothing that is not there."""

from __future__ import annotations

import re
from typing import Any, get_args

import jinja2
import pytest
from jinja2 import meta, nodes

from sitegen.build.theme_pictures import CARD
from sitegen.model.diagnostic import SourceText
from sitegen.model.site import NavItem, SiteInfo
from sitegen.render import theme as theme_module
from sitegen.render.filters import FILTERS, FORBIDDEN
from sitegen.render.manifest import Manifest, OptionType, ThemeInfo, read_manifest
from sitegen.render.views import (
    abbreviations,
    accessibility,
    care,
    case,
    case_list,
    cite,
    declarations,
    downloads,
    facts,
    figures,
    glance,
    head,
    index,
    listing,
    manifest,
    notices,
    overview,
    people,
    prose,
    publication,
    related,
    search,
    similar,
    supplements,
    terms,
    timeline,
    versions,
    wayfinding,
)
from tests import samples
from tests.places import REPO

README = (REPO / "themes" / "README.md").read_text("utf-8")
FOLDER = REPO / "themes" / "default" / "templates"
TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
VIEWS: dict[str, Any] = {
    "case.html": case.CasePage, "index.html": index.IndexPage, "prose.html": prose.ProsePage,
    "cite.html": cite.CitePage, "not_found.html": wayfinding.NotFoundPage, "redirect.html": wayfinding.RedirectPage,
    "search.html": search.SearchPage,
    "figures.html": figures.FiguresPage,
    "listing.html": case_list.ListingPage, "browse.html": overview.OverviewPage,
    "accessibility.html": accessibility.AccessibilityPage, "manifest.html": manifest.ManifestPage,
}  # fmt: skip
PARTS: dict[str, Any] = {
    "head": head.Head, "head.feeds": head.FeedView, "terms": terms.TermView, "narrow": case_list.NarrowView,
    "crumbs": case_list.CrumbView, "groups": overview.GroupView, "groups.cases": overview.CaseLink, "publication": publication.PublicationView, "publication.identifiers": publication.Identifier,
    "publication.doi": publication.Identifier, "publication.dates": publication.DateView, "people": people.PeopleView, "people.authors": people.AuthorView,
    "people.authors.marks": people.MarkView, "people.affiliations": people.AffiliationView,
    "citations": cite.CitationView, "bibliographies": cite.BibliographyView,
    "bibliographies.entries": cite.EntryView,
    "years": downloads.FilesView, "downloads": downloads.DownloadView,
    "translations": case.TranslationView, "contents": case.ContentsEntry, "abstract": case.AbstractView,
    "glance": glance.Fact, "timeline": timeline.TimelineView, "timeline.events": timeline.EventView,
    "facts": facts.FactsView, "facts.facts": facts.FactView, "facts.care": care.CareView, "notices": notices.NoticeView,
    "abbreviations": abbreviations.AbbreviationView, "keys": accessibility.KeyView, "declarations": declarations.Declaration, "mesh": terms.MeshView,
    "codes": terms.CodeView, "versions": versions.VersionView, "supplements": supplements.SupplementView, "pdf": supplements.SupplementView, "related": related.RelatedView,
    "similar": similar.SimilarView, "newer": related.NeighbourView, "items": listing.ItemView, "pages": listing.PageLink, "parts": listing.PageLink,
    "ways": wayfinding.WayView, "kinds": search.LabelView, "site": SiteInfo,
    "site.navigation": NavItem, "theme": ThemeInfo,
    "figures": figures.FigureView, "figures.plates": figures.PlateView, "figures.plates.facts": figures.PanelFact,
    "cases": manifest.KeptCase, "cases.files": manifest.FileLink,
    "figures.plates.previous": figures.PlateLink, "gallery": figures.FiguresLink,
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


def manifest() -> Manifest:
    text = (FOLDER.parent / "theme.yml").read_text("utf-8")
    found = read_manifest(SourceText(file="theme.yml", text=text)).value
    assert found is not None
    return found


def test_options_are_those_documented() -> None:
    part = README.split("The default theme has these options", 1)[1].split("\n#", 1)[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (\w+) \|", part, re.MULTILINE))
    assert told == {name: option.type or "text" for name, option in manifest().options.items()}


def test_types_of_options_are_those_documented() -> None:
    part = README.split("| `type` |", 1)[1].split("\n\n", 1)[0]
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == set(get_args(OptionType))


def test_every_option_says_what_it_is_for_and_is_used() -> None:
    used = " ".join((FOLDER / template).read_text("utf-8") for template in TEMPLATES)
    sheet = (FOLDER.parent / "static/site.css").read_text("utf-8")
    for name, option in manifest().options.items():
        assert option.about, name
        if name == CARD:
            continue  # the head of pages names it, which is not the theme's
        token = f"var(--{name.replace('_', '-')})"
        assert (token in sheet) if option.type == "colour" else (f"options.{name}" in used), name


def test_tokens_are_those_documented() -> None:
    sheet = (FOLDER.parent / "static/site.css").read_text("utf-8")
    root = sheet.split(":root {", 1)[1].split("\n}", 1)[0]
    told = set(re.findall(r"`([a-z0-9-]+)`", README.split("| tokens | are |", 1)[1].split("\n\n", 1)[0]))
    colours = {name.replace("_", "-") for name, option in manifest().options.items() if option.type == "colour"}
    assert (told - {"own.css"}) | colours == set(re.findall(r"--([\w-]+):", root))
    assert not told & colours


def test_static_files_are_those_documented() -> None:
    part = README.split("## Static files", 1)[1].split("\n## ", 1)[0]
    found = {path.relative_to(FOLDER.parent / "static").as_posix() for path in (FOLDER.parent / "static").rglob("*.*")}
    assert set(re.findall(r"^\| `([^`]+)`", part, re.MULTILINE)) == found


def test_every_token_that_a_rule_asks_for_exists() -> None:
    for theme in ("default", "plain"):
        for path in (REPO / "themes" / theme / "static").glob("*.css"):
            base = (FOLDER.parent / "static/site.css").read_text("utf-8")
            known = set(re.findall(r"--([\w-]+):", base + path.read_text("utf-8")))
            assert set(re.findall(r"var\(--([\w-]+)", path.read_text("utf-8"))) <= known


def test_the_second_theme_is_small_and_its_blocks_are_those_of_the_first() -> None:
    files = [path for path in (REPO / "themes/plain").rglob("*") if path.is_file()]
    assert sum(len(path.read_text("utf-8").splitlines()) for path in files) < 150
    known = rows("## Templates and blocks")
    for path in (REPO / "themes/plain/templates").rglob("*.html"):
        tree = ENVIRONMENT.parse(path.read_text("utf-8"))
        assert {block.name for block in tree.find_all(nodes.Block)} <= names(known[path.name])
