"""What is written as JATS and read back is the same case, and nothing in it breaks a rule of JATS4R or PubMed Central.

The reader knows JATS and not sitegen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, given
from lxml import etree
from msgspec.structs import replace

from sitegen.exporters.jats import EXPORTER
from sitegen.model.case import Case
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.corpus.carry_over import carry_over, slug
from tests.corpus.reading import read_files
from tests.corpus.shared_cases import shared_cases
from tests.exported import generated_cases, law
from tests.jats_back.both_sides import differences, expected, parse, read_back
from tests.jats_back.excuses import ungrounded
from tests.jats_back.jats4r import breaches
from tests.made_cases import (
    as_published,
    parsed,
    published_cases,
    site_with_everything,
    translated,
    whole_case,
    whole_published,
)
from tests.read_folders import demonstration

SITE = site_with_everything()


def written(known: Published, site: SiteInfo) -> bytes:
    assert EXPORTER.write is not None
    return EXPORTER.write(known, site)


def same(known: Published, site: SiteInfo) -> None:
    """The file says what the case does, and says it by the rules."""
    article = parse(written(known, site))
    wanted = expected(known, site)
    assert list(differences(wanted, read_back(article))) == []
    assert [said for said in breaches(article) if not ungrounded(wanted, said)] == []


def test_the_case_with_everything_is_read_back() -> None:
    same(*whole_published())


def test_the_case_with_everything_breaks_no_rule_and_needs_no_excuse() -> None:
    article = parse(written(*whole_published()))
    assert breaches(article) == []
    assert breaches(article, "warning") == []


def test_the_demonstration_is_read_back() -> None:
    found, site = demonstration()
    for known in found:
        same(known, site)
        same(known, SITE)


def test_the_demonstration_leaves_unsaid_what_no_collection_of_invented_cases_can_say() -> None:
    found, site = demonstration()
    unsaid = {said for known in found for said in breaches(parse(written(known, site)))}
    assert unsaid <= {f"what-pmc-needs: {name}" for name in ("issn", "volume", "pages")}


def test_generated_cases_are_read_back() -> None:
    for case in generated_cases(40):
        same(as_published(case, SITE), SITE)


# The differences are told in parts: nothing is won by minutes of shrinking.
@law(30, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(made=published_cases())
def test_cases_made_by_chance_are_read_back(made: tuple[Published, SiteInfo]) -> None:
    same(*made)


def real_cases() -> Iterator[Case]:
    for path in sorted(shared_cases("jats").glob("*.xml")):
        case, _ = read_files(slug(path), carry_over(path.read_bytes()).files)
        assert case is not None
        yield case


def test_real_articles_are_read_back() -> None:
    for case in real_cases():
        same(as_published(case, SITE), SITE)


EDGES = (
    "|  |  |\n| - | - |\n|  | b |\n\n: A table without headings. {#tbl-bare}\n\nSee @tbl-bare.",
    "|  |  |\n| - | - |\n| a | b |\n\n: Headings in rows.",
    "- ## A heading in a list\n\n  and text\n\n> ## One in a quotation\n>\n> and text",
    "::: {.note #box}\nA box.\n\n## A section in it\n\nText.\n\n### A deeper one\n\n- a list\n:::\n\nAfter [the box](#box).",
    "## First\n\n### Second\n\nText.\n\n## Third",
    "Term\n: - a list\n  - in a meaning\n\n: > a quotation",
    "0. nought\n1. one\n\n- \n- empty",
    "A [link *with ^marks^ and $x$*](https://example.org/), [one](/cases/other/), [nowhere](#nothing), <https://example.org/>.",
    "Notes^[a ^[b] c] twice[^n] and again[^n].\n\n[^n]: With $$x$$ and\n\n    | a |\n    | - |\n    | b |",
    "```\n\n  kept  as\tit is \n\n```\n\n`` two  `ticks` ``",
    "###### Six\n\n$$x$$ {#eq-a}\n\n$$y$$ {#eq-b label=\"A1\"}\n\n@eq-a and @eq-b.",
)  # fmt: skip


@pytest.mark.parametrize("body", EDGES, ids=range(len(EDGES)))
def test_texts_at_the_edge_of_what_jats_can_hold_are_read_back(body: str) -> None:
    front = {"title": "Edges", "status": "published", "authors": [{"name": "Ada Example"}]}
    case = parsed(front, body, []).case
    assert case is not None
    same(as_published(case, SITE), SITE)


# -- words that no author wrote --------------------------------------------------------------------------
LANGUAGES = ("es", "ar", "ja")  # which the theme speaks


@pytest.mark.parametrize("lang", [*LANGUAGES, "sv"])
def test_the_case_with_everything_is_read_back_in_each_language(lang: str) -> None:
    same(*whole_published(lang=lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_of_the_format_are_in_the_language_of_the_case(lang: str) -> None:
    english = dict(expected(*whole_published())["headings"])
    said = dict(read_back(parse(written(*whole_published(lang=lang))))["headings"])
    assert said.keys() == english.keys() >= {"kind", "timeline", "references", "ethics-consent-to-publish"}
    assert [name for name in said if said[name] == english[name]] == []


def test_where_the_theme_has_no_words_in_a_language_labels_are_said_to_be_english() -> None:
    article = parse(written(*whole_published(lang="sv")))
    labels = [node for node in article.iter("label") if re.fullmatch(r"(Figure|Table) \d+", node.text or "")]
    assert len(labels) > 2
    assert {node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in labels} == {"en"}
    labels = [*parse(written(*whole_published())).iter("label")]
    assert {node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in labels} == {None}


# Citations as raised numbers, in notes, in bold brackets.
_CITED = '<style class="{0}" version="1.0"><citation collapse="citation-number"><layout {1}>{2}</layout></citation><bibliography>{3}</bibliography></style>'
_TITLE = '<text variable="title" font-style="italic"/>'
STYLES = {
    "ama": "",
    "notes.csl": _CITED.format("note", 'delimiter="; "', _TITLE, f"<layout>{_TITLE}</layout>"),
    "bold.csl": _CITED.format("in-text", 'prefix="[" suffix="]" font-weight="bold"', '<text variable="citation-number"/>', f"<layout>{_TITLE}</layout>"),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_citations_of_other_kinds_of_styles_are_read_back(style: str) -> None:
    site = site_with_everything(style_files=STYLES)
    same(as_published(whole_case(csl=""), site, others=(translated(),), style=style), site)
    for known in demonstration()[0]:
        same(as_published(replace(known.case, meta=replace(known.case.meta, csl="")), site, style=style), site)


# -- that it proves something ----------------------------------------------------------------------------
def test_the_reader_and_the_rules_know_nothing_of_sitegen() -> None:
    folder = Path(__file__).parent
    files = [*folder.glob("reader_*.py"), *folder.glob("rules_*.py"), folder / "jats4r.py", folder / "plain.py"]
    assert len(files) == 8
    assert [
        file.name for file in files if "import sitegen" in (text := file.read_text()) or "from sitegen" in text
    ] == []


def test_what_is_expected_is_written_by_no_function_that_formats_use() -> None:
    folder = Path(__file__).parent
    files = [*folder.glob("expected_*.py"), folder.parent / "metadata/expected.py", folder.parent / "copied_words.py"]
    assert len(files) == 5
    shared = re.compile(
        r"import .*(?:_text|plain_words|pieces|table_files|licenses)\b|sitegen\.(?:exporters|cite\.richtext|cite\.unmarked)"
    )
    assert [(file.name, found[0]) for file in files for found in shared.finditer(file.read_text("utf-8"))] == []


# -- that it can fail ------------------------------------------------------------------------------------
TOUCHED = {
    "title": "title-group/article-title", "journal": "journal-title", "id doi": "article-id[@pub-id-type='doi']", "dates": "pub-date/day",
    "authors": "contrib/name/surname", "affiliations": "aff/city", "abstract": "abstract/sec/p", "abstract translations": "trans-abstract/p",
    "keywords": "kwd-group/kwd", "mesh": "compound-kwd/compound-kwd-part", "awards": "award-id", "related": "related-article/article-title",
    "copyright holder": "copyright-holder", "body": "body/sec/p", "footnotes": "fn-group/fn/p", "references": "ref//article-title",
    "timeline": "def-list/def-item/def/p", "statement: ethics": "back/sec/p", "abbreviations": "glossary//term", "short title": "alt-title",
    "supplements": "supplementary-material[last()]",
}  # fmt: skip


@pytest.mark.parametrize("key", TOUCHED)
def test_a_difference_is_found(key: str) -> None:
    known, site = whole_published()
    article = parse(written(known, site))
    node = article.find(f".//{TOUCHED[key]}")
    assert node is not None
    before = read_back(article)
    _spoil(node)
    after = read_back(article)
    assert before[key] != after.get(key)
    assert any(said.startswith(f"/{key}") for said in differences(before, after))


def _spoil(node: etree._Element) -> None:
    node.text = "1" if (node.text or "").isdigit() else f"{node.text or ''} spoilt"
    if "{http://www.w3.org/1999/xlink}href" in node.attrib:
        node.set("{http://www.w3.org/1999/xlink}href", "elsewhere")
