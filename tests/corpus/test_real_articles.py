"""Real articles are carried over, built, and compared with their XML word by word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from lxml import html

from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report
from tests.corpus import words_of_page, words_of_xml
from tests.corpus.carry_over import carry_over, slug, write_folder
from tests.corpus.comparison import Comparison, compare
from tests.corpus.jats_xml import Element, child, children, own, parse, text
from tests.corpus.shared_cases import shared_cases
from tests.corpus.words import words

Missing = set[tuple[str, str]]


@dataclass(frozen=True)
class Article:
    """A real article and what its page is allowed to lack: the part and its words, each for a reason."""

    file: str
    figures: int
    tables: int
    allowed: Missing = field(default_factory=set)
    inside_ranges: set[str] = field(default_factory=set)  # cited as the 9 of "8–10": a range links its two ends

    @property
    def slug(self) -> str:
        return slug(Path(self.file))


ARTICLES = (
    Article("PMC13261293.xml", figures=1, tables=0),
    Article("kjim-1999-14-1-95.CC-BY-NC.xml", figures=3, tables=0, inside_ranges={"ref-leyh1985"}),
    Article(
        "10.1590_0103-6351_3289.xml",
        figures=0,
        tables=10,
        allowed={
            # The NLM style does not print where a journal appears.
            ("references", "Passo Fundo"),
            ("references", "Ribeirão Preto"),
        },
    ),
)
by_file = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)


@dataclass(frozen=True)
class Built:
    """The site of the three articles."""

    report: Report
    public: Path
    sources: Path

    def page(self, article: Article) -> bytes:
        return (self.public / "cases" / article.slug / "index.html").read_bytes()

    def xml(self, article: Article) -> Element:
        return parse((self.sources / article.file).read_bytes())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    sources = shared_cases("jats")
    root = tmp_path_factory.mktemp("articles")
    for article in ARTICLES:
        carried = carry_over((sources / article.file).read_bytes())
        write_folder(carried, root / "content" / "cases" / article.slug)
    (root / "content" / "site.yml").write_text("title: Real articles\nlang: en\nurl: https://cases.example/\n")
    report = build(root, Options(), lambda stage, done, total: None)
    return Built(report, root / "public", sources)


def test_they_build_without_an_error_or_a_warning(built: Built) -> None:
    unsaid = {"consent-missing"}  # JATS has no element for it
    told = [item for item in built.report.diagnostics if item.severity != "info" and item.rule not in unsaid]
    assert [f"{item.file}:{item.span.line} {item.rule} {item.message}" for item in told] == []
    assert built.report.cases == len(ARTICLES)


@by_file
def test_every_word_of_the_article_is_on_its_page(built: Built, article: Article) -> None:
    comparison = compare(built.xml(article), built.page(article))
    unexpected = [found for found in comparison.missing if not _allowed(article, found)]
    assert not unexpected, f"\n{comparison.table()}\n{Comparison(missing=unexpected).report()}"
    assert comparison.share() > 0.999


def _allowed(article: Article, found: tuple[str, str, str]) -> bool:
    part, words, difference = found
    lost = re.sub(r"^\s*- ", "", difference) if part == "references" else words
    return (part, lost) in article.allowed


@by_file
def test_emphasis_survives(built: Built, article: Article) -> None:
    wanted = Counter((kind, *words(said)) for kind, said in words_of_xml.emphases(built.xml(article)))
    root = words_of_page.page(built.page(article))
    shown = Counter((kind, *words(said)) for kind, said in words_of_page.emphases(root))
    assert {found for found in wanted - shown if len(found) > 1} == set()


@by_file
def test_sections_stand_in_their_order(built: Built, article: Article) -> None:
    titles = [
        text(title)
        for section in built.xml(article).iterfind("{*}body//{*}sec")
        for title in children(section, "title")
    ]
    headings = [_line(heading) for heading in _main(built, article).iter("h2", "h3", "h4", "h5", "h6")]
    shown = iter(headings)
    moved = {"Funding", "Conflicts of Interest"}  # statements stand under headings of the site's own
    assert [title for title in titles if title not in moved and not any(title[:30] in line for line in shown)] == []


@by_file
def test_every_reference_has_an_entry_that_citations_lead_to(built: Built, article: Article) -> None:
    main = _main(built, article)
    entries = [element.get("id", "") for element in main.iter() if element.get("id", "").startswith("ref-")]
    assert len(entries) == len(list(own(built.xml(article), "ref")))
    cited = {link.get("href", "") for link in main.iter("a")}
    assert {entry for entry in entries if f"#{entry}" not in cited} <= article.inside_ranges


@by_file
def test_no_reference_loses_words_of_the_printed_one(built: Built, article: Article) -> None:
    shown = [set(words(entry)) for entry in words_of_page.entries(words_of_page.page(built.page(article)))]
    lost = set()
    for citation in own(built.xml(article), "mixed-citation"):
        printed = {word for word in words(text(citation, without=frozenset({"pub-id", "ext-link"}))) if len(word) > 3}
        lost |= printed - max(shown, key=lambda entry: len(entry & printed))
    assert lost <= NOT_PRINTED


NOT_PRINTED = {
    # The NLM style has words of its own for these, and initials for given names.
    "Disponível", "Acesso", "Dissertação", "Mestrado", "Gilbert", "Sérgio", "Vários", "acessos", "maio", "março", "Maio",
    # It does not print where a journal appears, nor that proceedings are proceedings.
    "Passo", "Fundo", "Ribeirão", "Preto", "Anais",
    # The source tags them without the space: "XIIISeminário", "XLIIENCONTRO".
    "XIII", "Seminário", "XLII", "ENCONTRO", "ANPEC",
}  # fmt: skip


@by_file
def test_identifiers_of_references_are_links(built: Built, article: Article) -> None:
    wanted = Counter(_identifiers(built.xml(article)))
    shown = Counter(link.get("href", "").lower() for link in _main(built, article).iter("a"))
    assert [address for address in wanted if not any(address in href for href in shown)] == []


def _identifiers(article: Element) -> list[str]:
    ids = [i for ref in own(article, "ref") for i in ref.iter("{*}pub-id")]
    kinds = {"doi": "doi.org/", "pmid": "pubmed.ncbi.nlm.nih.gov/"}
    whole = [i for i in ids if i.get("pub-id-type") in kinds and not re.match(r"\w", i.tail or "")]
    return [(kinds[i.get("pub-id-type", "")] + text(i)).lower() for i in whole]


@by_file
def test_figures_and_tables_are_all_there(built: Built, article: Article) -> None:
    main = _main(built, article)
    assert sum(1 for figure in main.iter("figure") if figure.find(".//img") is not None) == article.figures
    assert len(list(main.iter("table"))) == article.tables
    for image in main.iter("img"):
        assert "Placeholder" in image.get("alt", "")


@by_file
def test_tables_keep_their_merged_cells(built: Built, article: Article) -> None:
    wraps = own(built.xml(article), "table-wrap")
    wanted = [[row for row in _rows(wrap) if row] for wrap in wraps]
    assert [_rows(table) for table in _main(built, article).iter("table")] == wanted


def _rows(table: Element) -> list[list[tuple[str, int, int]]]:
    """Words, columns and rows of each cell, in a table of the page or of the XML."""
    rows = (children(row, "td", "th") for row in table.iter("{*}tr", "tr"))
    return [[(_line(cell), int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))) for cell in row] for row in rows]


@by_file
def test_figures_and_tables_are_called_as_in_print(built: Built, article: Article) -> None:
    wanted = [_label(text(child(found, "label"))) for found in own(built.xml(article), "fig", "table-wrap")]
    shown = [_label(_line(label)) for label in _main(built, article).iter("span") if label.get("class") == "label"]
    assert sorted(shown) == sorted(wanted)


def _label(printed: str) -> str:
    """`Tabela 1:`, `TABLE 1` and `Table 1.` are one; so are `Fig. 1.` and `FIGURE 1`."""
    words = re.sub(r"(?i)^(tabela|table)\b", "table", printed.rstrip(" .:"))
    return re.sub(r"(?i)^fig(ure|ura)?\b\.?", "figure", words).replace("\u00a0", " ")


@by_file
def test_notes_of_tables_stand_under_them(built: Built, article: Article) -> None:
    wanted = [
        [text(note) for note in wrap.iterfind("{*}table-wrap-foot//{*}p")]
        for wrap in own(built.xml(article), "table-wrap")
    ]
    notes = [
        box.find("./div[@class='table-notes']")
        for box in _main(built, article).iter("div")
        if box.get("class") == "table"
    ]
    assert [[_line(note) for note in box] if box is not None else [] for box in notes] == wanted


@by_file
def test_facts_of_publication_are_on_the_page(built: Built, article: Article) -> None:
    meta = next(built.xml(article).iterfind("{*}front/{*}article-meta"))
    page = built.page(article).decode()
    facts = [text(fact) for tag in ("volume", "fpage", "lpage", "elocation-id") for fact in children(meta, tag)]
    facts += [text(i) for i in children(meta, "article-id") if i.get("pub-id-type") in ("doi", "pmid")]
    facts += [text(i) for i in meta.iter("{*}contrib-id")] + [text(i) for i in meta.iter("{*}email")]
    assert [fact for fact in facts if fact not in page] == []


def _main(built: Built, article: Article) -> Element:
    main: Element = html.document_fromstring(built.page(article).decode()).find(".//main")
    return main


def _line(element: Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
