"""The faults that were seen in other tools, each as a test of a site that is built and of its exports.

This file is the list: the name of a test says the tool and its fault, and the test holds what ours does in its place. A fault
that is seen in another tool is added here.
"""

from __future__ import annotations

import datetime
import json
import re
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from PIL import Image, PngImagePlugin

from sitegen import files
from sitegen.build.exporting import Selection, export
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.plugins import Exporter, Registry, discover

FORMATS: Registry[Exporter] = discover("exporters")
DC = "{http://purl.org/dc/elements/1.1/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# https://www.dublincore.org/specifications/dublin-core/dces/
DC_ELEMENTS = set(
    [
        "contributor",
        "coverage",
        "creator",
        "date",
        "description",
        "format",
        "identifier",
        "language",
        "publisher",
        "relation",
        "rights",
        "source",
        "subject",
        "title",
        "type",
    ]
)
SETTINGS = """
title: Example Case Reports
short_title: Ex Case Rep
url: https://cases.example/
publisher: Example Press
eissn: 2049-3630
license: CC-BY-4.0
contact: editors@cases.example
crossref: {depositor: Editorial office, email: deposits@cases.example}
oai: {gateway: "https://gateway.example.org/oai/"}
exports: [+oai]
"""
WHOLE = """---
title: "Fever & <chills> after a tick bite"
status: published
type: case-report
lang: en
date: {received: 2018-01-02, accepted: 2018-03-04, published: 2018-07-16}
doi: "10.5555/fever"
volume: 3
issue: 2
elocation_id: e7
authors:
  - {given: Ludwig, particles: van, family: Beethoven, orcid: 0000-0002-1825-0097, affiliations: [ward], corresponding: true, email: l@cases.example}
  - {given: Ada, family: Example, affiliations: [ward]}
affiliations:
  - {id: ward, name: Example Hospital, city: Town, country: NO, ror: "https://ror.org/02mhbdp94"}
abstract: {Background: Ticks bite., Case presentation: She had fever., Conclusions: Ask for ticks.}
keywords: [fever, ticks]
competing_interests: Nothing to declare.
consent: {obtained: written, from: patient}
figures:
  - id: skin
    title: The skin
    caption: Two days.
    panels:
      - {id: a, src: figures/IMG_4711.png, alt: A red ring, caption: The first day.}
      - {id: b, src: figures/IMG_4712.png, alt: A larger ring, caption: The second day.}
---

She came with fever [@silva2019; @site2020] (@fig-skin).

## Case

The ring grew.
"""
SPANISH = """---
title: Fiebre tras una garrapata
status: published
lang: es
date: 2019-02-03
doi: "10.5555/fiebre"
volume: 3
elocation_id: e8
authors: [{given: María José, family: de la Cruz}]
abstract: {Antecedentes: Las garrapatas pican., Caso: Tuvo fiebre.}
keywords: [fiebre]
---

Tuvo fiebre.
"""
PLAIN = """---
title: Gout of the ear
status: published
date: 2020-05
authors: [{given: Ada, family: Example}]
abstract: The ear was sore.
volume: 4
elocation_id: e9
---

The ear was sore.
"""
REFERENCES = [
    {"id": "silva2019", "type": "article-journal", "title": "Ticks; and fever", "container-title": "Journal of Examples",
     "author": [{"family": "Silva", "given": "Ana"}, {"family": "Roy", "given": "Bo"}, {"family": "Lee", "given": "Cy"}],
     "issued": {"date-parts": [[2019]]}, "volume": "5", "page": "1-4"},
    {"id": "site2020", "type": "webpage", "title": "Ticks", "URL": "https://example.org/ticks"},
]  # fmt: skip


def write_project(root: Path) -> None:
    files.write(root / "content/site.yml", SETTINGS.encode())
    for slug, text in (("fever", WHOLE), ("fiebre", SPANISH), ("gout", PLAIN)):
        files.write(root / f"content/cases/{slug}/index.md", text.encode())
    files.write(root / "content/cases/fever/references.json", json.dumps(REFERENCES).encode())
    said = PngImagePlugin.PngInfo()
    said.add_text("Comment", "Jane Roe 1950-01-02")
    for name, colour in (("IMG_4711", "red"), ("IMG_4712", "pink")):
        place = root / f"content/cases/fever/figures/{name}.png"
        place.parent.mkdir(exist_ok=True)
        Image.new("RGB", (900, 600), colour).save(place, pnginfo=said)


class Made:
    """A site that was built, and its exports."""

    def __init__(self, root: Path) -> None:
        self.root = root
        report = build(root, Options(search=False), lambda *_: None)
        assert not report.failed, report.diagnostics
        self.public = root / "public"

    def page(self, slug: str) -> Any:
        """The page of a case, as a tree."""
        return html.fromstring((self.public / f"cases/{slug}/index.html").read_bytes())

    def tags(self, slug: str, name: str) -> list[str]:
        """The contents of a page's `<meta>` elements of one name."""
        return self.page(slug).xpath(f"//meta[@name='{name}' or @property='{name}']/@content")

    def data(self, slug: str) -> Mapping[str, Any]:
        """The JSON-LD of the article."""
        found = [json.loads(text) for text in self.page(slug).xpath("//script[@type='application/ld+json']/text()")]
        nodes = [node for one in found for node in one.get("@graph", [one])]
        return next(node for node in nodes if "ScholarlyArticle" in str(node["@type"]))

    def export(self, name: str, *slugs: str) -> bytes:
        """The file of these cases in a format; of all when none is named."""
        found = export(
            self.root, Options(write=False, search=False), FORMATS[name], Selection(slugs=slugs),
            20260102030405, lambda *_: None,
        )  # fmt: skip
        assert found.files, (found.report.diagnostics, found.left)
        return found.files[0][1]

    def xml(self, name: str, *slugs: str) -> Any:
        """The same as a tree, without the names of name spaces."""
        tree = etree.fromstring(self.export(name, *slugs))
        for node in tree.iter(etree.Element):
            node.tag = etree.QName(node).localname
        return tree

    def all_files(self) -> Iterator[tuple[str, bytes]]:
        """Every published file, by its address."""
        for path in sorted(self.public.rglob("*")):
            if path.is_file():
                yield path.relative_to(self.public).as_posix(), path.read_bytes()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = tmp_path_factory.mktemp("faults")
    write_project(root)
    return Made(root)


# -- MyST ---------------------------------------------------------------------------------------------
def test_myst_every_page_says_it_is_english(made: Made) -> None:
    assert [made.page(slug).get("lang") for slug in ("fever", "fiebre")] == ["en", "es"]


def test_myst_pages_without_citation_tags_json_ld_and_feed(made: Made) -> None:
    for slug in ("fever", "fiebre", "gout"):
        assert len(made.tags(slug, "citation_title")) == len(made.tags(slug, "citation_publication_date")) == 1
        assert made.tags(slug, "citation_author")
        assert made.data(slug)["headline"]
    kinds = html.fromstring((made.public / "index.html").read_bytes()).xpath("//link[@rel='alternate']/@type")
    assert {"application/atom+xml", "application/feed+json"} <= set(kinds)


def test_myst_originals_are_published_beside_the_webp(made: Made) -> None:
    originals = [path.read_bytes() for path in (made.root / "content/cases/fever/figures").iterdir()]
    for name, data in made.all_files():
        assert "IMG_471" not in name
        assert b"IMG_471" not in data, name
        assert b"Jane Roe" not in data, name
        assert data not in originals, name


def test_myst_alternative_text_stands_beside_the_graphic_and_not_in_it(made: Made) -> None:
    article = made.xml("jats", "fever")
    graphics = article.xpath("//graphic")
    assert [graphic.findtext("alt-text") for graphic in graphics] == ["A red ring", "A larger ring"]
    assert not article.xpath("//alt-text[not(parent::graphic)]")


def test_myst_panels_of_a_figure_lose_their_captions(made: Made) -> None:
    (group,) = made.xml("jats", "fever").xpath("//fig-group")
    assert "The skin" in "".join(group.find("caption").itertext())
    assert [" ".join("".join(fig.find("caption").itertext()).split()) for fig in group.findall("fig")] == [
        "The first day.", "The second day.",
    ]  # fmt: skip
    assert not group.xpath(".//fig//fig")


# -- Manubot ------------------------------------------------------------------------------------------
def test_manubot_the_journal_is_the_name_of_the_program(made: Made) -> None:
    for slug in ("fever", "gout"):
        assert made.tags(slug, "citation_journal_title") == ["Example Case Reports"]
        assert made.tags(slug, "citation_publisher") == ["Example Press"]


def test_manubot_the_date_is_that_of_the_build(made: Made, tmp_path: Path) -> None:
    write_project(tmp_path)
    assert dict(Made(tmp_path).all_files()) == dict(made.all_files())
    today = datetime.datetime.now(datetime.UTC)
    for name, data in made.all_files():
        for written in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"):
            assert today.strftime(written).encode() not in data, name


def test_manubot_institutions_lack_their_ror_id(made: Made) -> None:
    ror = "https://ror.org/02mhbdp94"
    assert ror in json.dumps(made.data("fever")["author"])
    for name, path in (
        ("jats", "//aff//institution-id[@institution-id-type='ror' or @institution-id-type='ROR']"),
        ("crossref", "//institution_id[@type='ror']"), ("pubmed", "//AffiliationInfo/Identifier[@Source='ROR']"),
    ):  # fmt: skip
        assert ror in made.xml(name, "fever").xpath(f"{path}/text()"), name


def test_manubot_a_build_asks_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("the network was asked")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    write_project(tmp_path)
    assert (Made(tmp_path).public / "cases/fever/index.html").exists()


# -- Distill ------------------------------------------------------------------------------------------
def test_distill_no_citation_tags_without_a_doi(made: Made) -> None:
    assert made.tags("gout", "citation_doi") == []
    assert made.tags("gout", "citation_title") == ["Gout of the ear"]
    assert made.tags("gout", "citation_author") == ["Example, Ada"]


def test_distill_the_locale_of_open_graph_is_american(made: Made) -> None:
    assert [locale for locale in made.tags("fiebre", "og:locale") if not locale.startswith("es")] == []


@pytest.mark.parametrize("tool", ["Distill writes schema 4.3.7", "inara writes schema 5.3.1"])
def test_crossref_an_old_schema(made: Made, tool: str) -> None:
    assert made.xml("crossref", "fever").get("version") == "5.4.0"


def test_distill_authors_lack_their_orcid(made: Made) -> None:
    assert made.xml("crossref", "fever").xpath("//ORCID/text()") == ["https://orcid.org/0000-0002-1825-0097"]


# -- Quarto -------------------------------------------------------------------------------------------
def test_quarto_tags_for_google_scholar_must_be_asked_for(made: Made) -> None:
    assert "citation" not in SETTINGS
    assert made.tags("fiebre", "citation_author") == ["de la Cruz, María José"]


def test_quarto_what_is_unknown_is_printed_as_undefined(made: Made) -> None:
    references = made.tags("fever", "citation_reference")
    assert len(references) == 2
    assert not any(re.search(r"=\s*(;|$)", reference) for reference in references)
    for name, data in made.all_files():
        if name.startswith("cases/") and not name.endswith(".webp"):
            assert not re.search(rb"undefined|\bNone\b(?! on this site)|\bnull\b|\bNaN\b", data), name


def test_quarto_one_article_a_project(made: Made) -> None:
    titles = [made.tags(slug, "citation_title") for slug in ("fever", "fiebre", "gout")]
    assert titles == [["Fever & <chills> after a tick bite"], ["Fiebre tras una garrapata"], ["Gout of the ear"]]


def test_quarto_a_key_it_does_not_know_is_passed_over(tmp_path: Path) -> None:
    write_project(tmp_path)
    files.write(tmp_path / "content/site.yml", f"{SETTINGS}repo-url: https://example.org/\n".encode())
    found = build(tmp_path, Options(write=False, search=False), lambda *_: None).diagnostics
    assert [item.severity for item in found if "repo-url" in item.message] == ["error"]


# -- inara --------------------------------------------------------------------------------------------
def test_inara_only_the_first_author_of_a_reference(made: Made) -> None:
    (reference,) = (text for text in made.tags("fever", "citation_reference") if "Journal of Examples" in text)
    assert [name in reference for name in ("Silva", "Roy", "Lee")] == [True] * 3
    assert made.xml("jats", "fever").xpath("//element-citation//surname/text()") == ["Silva", "Roy", "Lee"]
    authors = made.xml("crossref", "fever").xpath("//citation/author/text()")
    assert [author for author in authors if "Silva" in author] == authors  # one is all that Crossref takes
    assert len(authors) == 1


def test_inara_alternative_texts_are_lost(made: Made) -> None:
    texts = {picture.get("alt") for picture in made.page("fever").xpath("//figure//img")}
    assert {"A red ring", "A larger ring"} <= texts


def test_inara_no_paper_in_html(made: Made) -> None:
    words = made.page("fever").text_content()
    assert all(part in words for part in ("The ring grew.", "Ticks bite.", "Silva", "The second day."))


# -- OJS ----------------------------------------------------------------------------------------------
def test_ojs_the_date_stands_under_another_name(made: Made) -> None:
    assert made.tags("fever", "citation_publication_date") == ["2018/07/16"]
    assert made.tags("gout", "citation_publication_date") == ["2020/05"]
    assert made.tags("fever", "citation_date") == []


def test_ojs_pubmed_lacks_the_publication_type(made: Made) -> None:
    article = made.xml("pubmed", "fever")
    assert "Case Reports" in article.xpath("//PublicationType/text()")


def test_ojs_pubmed_lacks_the_labels_of_the_abstract(made: Made) -> None:
    labels = made.xml("pubmed", "fever").xpath("//Abstract/AbstractText/@Label")
    assert [label.lower() for label in labels] == ["background", "case presentation", "conclusions"]


def test_ojs_pubmed_lacks_the_competing_interests(made: Made) -> None:
    assert made.xml("pubmed", "fever").xpath("//CoiStatement/text()") == ["Nothing to declare."]


def test_ojs_the_text_lies_in_a_frame(made: Made) -> None:
    for name, data in made.all_files():
        if name.endswith(".html"):
            assert not html.fromstring(data).xpath("//iframe | //frame | //object | //embed"), name


# -- Janeway ------------------------------------------------------------------------------------------
def test_janeway_abstract_and_keywords_say_they_are_english(made: Made) -> None:
    article = made.xml("jats", "fiebre")
    assert article.get(XML_LANG) == "es"
    nearest = [
        node.xpath("ancestor-or-self::*[@xml:lang][1]/@xml:lang") for node in article.xpath("//abstract | //kwd-group")
    ]
    assert nearest
    assert all(lang[-1:] == ["es"] for lang in nearest)
    (abstract,) = made.xml("crossref", "fiebre").xpath("//abstract")
    assert abstract.xpath("ancestor-or-self::*[@xml:lang or @language]")
    assert not abstract.xpath("ancestor-or-self::*[@xml:lang='en' or @language='en'][1]")


def test_janeway_no_abstract_and_no_references_in_the_tags(made: Made) -> None:
    (abstract,) = made.tags("fever", "citation_abstract")
    assert "Ask for ticks." in abstract
    assert len(made.tags("fever", "citation_reference")) == len(REFERENCES)


def test_janeway_authors_of_tags_with_the_given_name_first(made: Made) -> None:
    assert made.tags("fever", "citation_author") == ["van Beethoven, Ludwig", "Example, Ada"]


def test_janeway_jats_without_references(made: Made) -> None:
    assert len(made.xml("jats", "fever").xpath("//back/ref-list/ref//element-citation[@publication-type]")) == 2


def test_janeway_jats_without_a_licence(made: Made) -> None:
    (reference,) = made.xml("jats", "fever").xpath("//article-meta/permissions/license/license_ref/text()")
    assert reference == "https://creativecommons.org/licenses/by/4.0/"


def test_janeway_jats_competing_interests_are_a_comment(made: Made) -> None:
    article = made.xml("jats", "fever")
    (note,) = article.xpath("//author-notes/fn[@fn-type='coi-statement']")
    assert "Nothing to declare." in "".join(note.itertext())
    assert not article.xpath("//fn[@fn-type='com']")


def test_janeway_jats_the_abstract_has_no_headings(made: Made) -> None:
    titles = made.xml("jats", "fever").xpath("//article-meta/abstract/sec/title/text()")
    assert titles == ["Background", "Case presentation", "Conclusions"]


def test_janeway_jats_every_article_is_a_research_article(made: Made) -> None:
    assert made.xml("jats", "fever").get("article-type") == "case-report"


def test_janeway_elements_in_oai_dc_that_dublin_core_lacks(made: Made) -> None:
    tree = etree.fromstring((made.public / "oai.xml").read_bytes())
    records = tree.findall(".//{http://www.openarchives.org/OAI/2.0/oai_dc/}dc")
    assert len(records) == 3
    for record in records:
        assert {child.tag for child in record} <= {DC + name for name in DC_ELEMENTS}
        assert record.findtext(DC + "title")


def test_janeway_ris_with_names_years_and_signs_of_its_own(made: Made) -> None:
    lines = made.export("ris", "fever").decode("utf-8").splitlines()
    assert {line for line in lines if line.startswith("AU")} == {"AU  - van Beethoven, Ludwig", "AU  - Example, Ada"}
    assert any(line.endswith("  - Fever & <chills> after a tick bite") for line in lines)
    assert not [line for line in lines if line.startswith("PA")]
    assert any(re.fullmatch("PY  - 2018.*", line) for line in lines)


def test_ojs_ris_without_the_blanks_and_the_pages_that_programs_look_for(made: Made) -> None:
    lines = [line for line in made.export("ris", "fever").decode("utf-8").splitlines() if line]
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert "SP  - e7" in lines
    assert (lines[0], lines[-1]) == ("TY  - JOUR", "ER  - ")


# -- HugoBlox -----------------------------------------------------------------------------------------
def test_hugoblox_json_ld_is_an_article_whose_author_is_a_text(made: Made) -> None:
    data = made.data("fever")
    assert data["@type"] == "MedicalScholarlyArticle"
    authors = data["author"]
    assert isinstance(authors, list)
    assert [(author["@type"], author["familyName"]) for author in authors] == [
        ("Person", "van Beethoven"), ("Person", "Example"),
    ]  # fmt: skip


def test_hugoblox_publications_without_tags_for_google_scholar(made: Made) -> None:
    for slug in ("fever", "fiebre", "gout"):
        (address,) = made.tags(slug, "citation_abstract_html_url")
        assert address == f"https://cases.example/cases/{slug}/"
        assert made.tags(slug, "citation_pdf_url") == []  # the tag that Scholar minds most: only where there is a PDF
