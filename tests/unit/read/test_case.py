"""A case folder becomes a case; what is wrong with it is said at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.lock import Lock
from sitegen.model.case import Case, Parsed
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import CrossReference, FigureSlot, PanelMention, Paragraph, Table
from sitegen.model.struct import decode, encode
from sitegen.model.walk import plain_text, walk
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions

BIB = b"""@article{lee2001, author={Lee, Ann}, title={Fever}, journal={J Test}, year={2001}, pmid={20023}}
@article{roy2002, author={Roy, Bo}, title={Chills}, journal={J Test}, year={2002}}
@article{kim2003, author={Kim, Cy}, title={Rash}, journal={J Test}, year={2003}}
"""
RICH = """---
title: A *rare* case
subtitle: With a twist
title_translations: {es: Un caso *raro*}
date: 2024-05-31
status: published
authors: [{name: Ann Lee, affiliations: [One Hospital]}]
abstract:
  case_presentation: A man with fever [@kim2003].
  conclusion: He recovered.
abstract_translations: {es: {caso: Un hombre., conclusión: Sanó.}}
highlights: [A *first* case.]
plain_language_summary: In short.
learning_points: [Look twice., Ask again.]
timeline: [{day: -3, event: Fever, figures: ct}, {day: 0, event: Visit}]
figures:
  - id: ct
    title: Computed tomography
    caption: (a) Before treatment [@roy2002]. (b) After it.
    layout: 2 columns
    modality: CT
    panels:
      - {src: figures/a.png, alt: A mass}
      - {src: figures/b.png, alt: No mass, modality: MRI, long_description: Nothing is seen.}
ethics: Not needed.
funding: {statement: Paid by none., awards: [{id: R1, sources: [A fund], recipients: [Ann Lee]}]}
acknowledgments: We thank all.
---

## Course

Fever was known [@lee2001; @roy2002]. See @fig-ct(a) and @fig-xr.

More.

![A film.](figures/xr.png){#fig-xr alt="A fracture"}
"""
FILES = {"references.bib": BIB, "figures/a.png": b"a", "figures/b.png": b"b", "figures/xr.png": b"c"}


def folder(text: str | bytes, files: dict[str, bytes] | None = None, slug: str = "a-case") -> CaseFolder:
    data = text.encode() if isinstance(text, str) else text
    texts = {"index.md": data} | (FILES if files is None else files)
    return CaseFolder(
        slug=slug, path=f"content/cases/{slug}", texts=texts, files=dict.fromkeys(texts, "0"),
        sizes={name: len(data) for name, data in texts.items()},
    )  # fmt: skip


def read(text: str | bytes, files: dict[str, bytes] | None = None) -> Parsed:
    return read_case(folder(text, files), ReadOptions())


def case_of(text: str, files: dict[str, bytes] | None = None) -> Case:
    parsed = read(text, files)
    assert parsed.case is not None
    return parsed.case


def told(parsed: Parsed) -> list[Diagnostic]:
    """What is wrong but for pictures that nothing shows: the folder holds more of them than most texts here."""
    return [it for it in parsed.diagnostics if it.rule != "unknown-file"]


def rules(parsed: Parsed) -> list[str]:
    return [it.rule for it in told(parsed)]


def with_front(lines: str, body: str = "") -> str:
    return f"---\ntitle: A\n{lines}\n---\n\n{body}\n"


def test_a_complete_case_is_read_without_a_word() -> None:
    parsed = read(RICH)
    assert parsed.diagnostics == ()
    case = parsed.case
    assert case is not None
    assert plain_text(case.title) == "A rare case"
    assert [section.heading for section in case.abstract] == ["Case presentation", "Conclusion"]
    assert [section.heading for section in case.abstract_translations["es"]] == ["Caso", "Conclusión"]
    assert [plain_text(highlight) for highlight in case.highlights] == ["A first case."]
    assert [author.name.full for author in case.authors] == ["Ann Lee"]
    assert [statement.kind for statement in case.statements] == ["ethics", "funding", "acknowledgments"]
    assert [(event.day, event.figures) for event in case.timeline] == [(-3, ("fig-ct",)), (0, ())]
    assert plain_text(case.statements[1].children).endswith("A fund: R1 (Ann Lee)")


def test_figures_of_front_matter_and_text_are_numbered_together_in_order_of_place() -> None:
    case = case_of(RICH)
    assert [(it.id, it.number) for it in case.figures] == [("fig-ct", 1), ("fig-xr", 2)]
    kinds = [type(it).__name__ for it in case.body.children[0].children]
    assert kinds == ["Paragraph", "FigureSlot", "Paragraph", "FigureSlot"]


def test_panels_get_letters_and_what_the_figure_says_for_all() -> None:
    figure = case_of(RICH).figures[0]
    assert [(it.id, it.modality) for it in figure.panels] == [("a", "CT"), ("b", "MRI")]
    assert figure.columns == 2
    assert not figure.composite
    assert [it.panels for it in figure.caption if isinstance(it, PanelMention)] == [("a",), ("b",)]


def test_references_are_those_cited_in_the_order_of_reading() -> None:
    case = case_of(RICH)
    assert [it.key for it in case.references] == ["kim2003", "lee2001", "roy2002"]


def test_nocite_adds_works_and_a_star_adds_all() -> None:
    assert [it.key for it in case_of(with_front("nocite: ['@roy2002']")).references] == ["roy2002"]
    assert [it.key for it in case_of(with_front("nocite: '@*'", "[@kim2003]")).references] == [
        "kim2003", "lee2001", "roy2002",
    ]  # fmt: skip
    case = case_of("---\ntitle: A\n---\n")
    assert case.references == ()
    assert case.uncited == ("lee2001", "roy2002", "kim2003")


def test_a_work_may_be_cited_by_its_identifier() -> None:
    assert [it.key for it in case_of(with_front("", "[@pmid:20023]")).references] == ["lee2001"]


def test_a_work_without_a_record_of_its_own_comes_from_the_lock() -> None:
    work = {"key": "pmid:77", "record": {"id": "pmid:77", "type": "book", "title": "Locked", "PMID": "77"}}
    own = b'[{"id": "mine", "type": "book", "title": "Own", "PMID": "5"}]'
    text = with_front("nocite: ['pmid:5']", "Said [@pmid:77; @pmid:5; @pmid:404].")
    parsed = read_case(folder(text, {"references.json": own}), ReadOptions(), Lock([work]))
    assert parsed.case is not None
    assert [record.text["title"] for record in parsed.case.references] == ["Locked", "Own"]
    assert parsed.wanted == ("pmid:404", "pmid:77")
    assert parsed.case.uncited == ()


def test_a_blank_line_changes_places_and_nothing_else() -> None:
    first, second = read(RICH), read(RICH.replace("\n---\n\n##", "\n---\n\n\n\n##").replace("date:", "\ndate:"))
    assert first.case == second.case
    assert encode(first.case) == encode(second.case)
    assert first.spans != second.spans


def test_the_same_folder_gives_the_same_bytes_and_survives_storing() -> None:
    assert encode(read(RICH)) == encode(read(RICH))
    parsed = read(RICH)
    assert decode(encode(parsed), Parsed) == parsed


POINTING = """---
title: A @fig-t1 [x](/t/)
subtitle: B @fig-t2
title_translations: {fr: "@fig-t4", es: "@fig-t3"}
abstract: {b: "@fig-a1", a: "@fig-a2"}
abstract_translations: {es: "@fig-a3"}
plain_language_summary: "@fig-p"
learning_points: ["@fig-l1", "@fig-l2"]
figures:
  - {id: late, src: b.png, alt: B, caption: "@fig-f1"}
  - {id: ct, title: "@fig-f2", caption: "@fig-f3 [y](/y/)", panels: [{src: a.png, alt: A, caption: "@fig-f4"}]}
timeline: [{day: 1, event: "@fig-e1"}, {day: 2, event: "@fig-e2"}]
ethics: "@fig-s1"
funding: "@fig-s2"
---

@fig-b1^[@fig-n2 [z](/z/)] @fig-ct [w](/w/) ![s](s.png)

![@fig-b3](c.png){#fig-xr alt="A"}

| @fig-c1 | b |
|---------|---|
| 1       | 2 |

: @fig-c2 {#tbl-a}

Term
:   @fig-b4 and [see @fig-b5, and @fig-b6]

[^1]: @fig-n1

@fig-b7[^1] [a <https://example.org/u> b](/v/)

::: {#fig-late}
[A mistake](/lost/) that is not shown.
:::

[After](/it/) it.
"""


def test_every_link_cross_reference_and_picture_stands_where_its_place_says() -> None:
    parsed = read(POINTING)
    assert parsed.case is not None
    lines, spans = POINTING.split("\n"), parsed.spans
    assert len(spans.references) == sum(key.startswith("ref.") for key in spans.nodes) == 29
    assert {node.target for node in walk(parsed.case.title)[1:] if isinstance(node, CrossReference)} == {"fig-t1"}
    assert len(spans.links) == sum(key.startswith("link.") for key in spans.nodes) == 8
    for kind, written in (
        ("ref", [f"@{node.target}" for node in spans.references]),
        ("link", [node.href for node in spans.links]),
        ("image", ["s.png", "c.png"]),
    ):
        for number, words in enumerate(written):
            span = spans.nodes[f"{kind}.{number}"]
            assert words in lines[span.line - 1][span.column - 1 : span.column - 1 + span.length]


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    assert read(b"\xef\xbb\xbf" + RICH.replace("\n", "\r\n").encode()) == read(RICH)


def test_a_folder_without_index_is_an_error_that_names_what_may_be_meant() -> None:
    found = read_case(
        CaseFolder(slug="a", path="content/cases/a", texts={}, files={"Index.md": "0", "x.dcm": "0"}), ReadOptions()
    )
    assert found.case is None
    assert rules(found) == ["file-missing", "dicom"]
    assert "Index.md" in found.diagnostics[0].hint


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty-file"),
        ("---\ntitle: Gr\xfc\xdfe\n---\n".encode("latin-1"), "encoding"),
        (b"no front matter", "front-matter"),
        (b"---\ntitle: [\n---\n", "yaml"),
    ],
)
def test_a_file_that_cannot_be_understood_gives_a_mistake_and_no_case(data: bytes, rule: str) -> None:
    parsed = read(data)
    assert parsed.case is None
    assert rule in rules(parsed)


def test_a_case_without_a_title_is_read_to_the_end_so_that_all_mistakes_come_at_once() -> None:
    parsed = read("---\nlicense: none of it\n---\n\n[x](javascript:1)\n")
    assert rules(parsed) == ["missing-key", "license", "link"]
    assert parsed.case is not None


def test_a_title_without_words_is_a_mistake() -> None:
    assert rules(read("---\ntitle: <!-- later -->\n---\n")) == ["missing-key"]


def test_all_mistakes_of_all_files_are_found_at_once() -> None:
    text = "---\nsubtitel: A\nauthors: [{name: B, orcid: 1}]\n---\n\n[x](javascript:1)\n"
    parsed = read(text, {"references.bib": b"@article{a, title={T}", "scan.dcm": b""})
    assert {"unknown-key", "missing-key", "orcid", "link", "bibtex", "dicom"} <= set(rules(parsed))


def test_mistakes_of_the_case_come_first_and_by_line() -> None:
    parsed = read("---\ntitle: A\nfoo: 1\n---\n\n[x](javascript:1)\n", {"a.txt": b"", "references.bib": b"@a{"})
    assert [(it.file.rpartition("/")[2], it.span.line) for it in parsed.diagnostics[:2]] == [
        ("index.md", 3), ("index.md", 6),
    ]  # fmt: skip
    assert parsed.diagnostics[-1].file.endswith("references.bib")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("![A film.](figures/XR.png){#fig-a alt=A}", 5),
        ("Words ![](figures/XR.png) and ![](figures/a.png)", 5),
    ],
)
def test_a_picture_spelled_otherwise_is_an_error_that_says_how_it_is_spelled(body: str, line: int) -> None:
    (problem,) = told(read(with_front("lang: en", body)))
    assert (problem.rule, problem.span.line) == ("file-missing", line + 1)
    assert "'figures/xr.png'" in problem.hint


def test_a_picture_that_nothing_shows_is_a_warning() -> None:
    parsed = read(RICH, FILES | {"figures/old.png": b"d"})
    (problem,) = [it for it in parsed.diagnostics if it.rule == "unknown-file"]
    assert (problem.file, problem.severity) == ("content/cases/a-case/figures/old.png", "warning")


def test_a_missing_picture_of_a_panel_is_an_error_at_the_panel() -> None:
    parsed = read(with_front("figures:\n  - id: ct\n    panels:\n      - {src: figures/aa.png, alt: A}", "@fig-ct"))
    (problem,) = told(parsed)
    assert (problem.rule, problem.span.line) == ("file-missing", 6)
    assert problem.source[problem.span.column - 1 :].startswith("figures/aa.png")
    assert problem.hint == "did you mean 'figures/a.png'?"


def test_a_figure_nothing_refers_to_is_a_warning_and_stands_at_the_end() -> None:
    parsed = read(with_front("figures: [{id: ct, src: figures/a.png, alt: A}]", "Words."))
    assert [(it.rule, it.severity) for it in told(parsed)] == [("figure-unreferenced", "warning")]
    assert parsed.case is not None
    assert [type(it) for it in parsed.case.body.children] == [Paragraph, FigureSlot]


def test_a_composite_picture_has_panels_that_are_regions_of_it() -> None:
    panels = "[{id: a, region: [0, 0, 50, 100], alt: Left}, {id: b, region: [50, 0, 50, 100], alt: Right}]"
    text = with_front(f"figures:\n  - id: ct\n    src: figures/a.png\n    panels: {panels}", "@fig-ct")
    figure = case_of(text).figures[0]
    assert figure.composite
    assert figure.alt == "(a) Left (b) Right"
    assert [(it.src, it.region and it.region.x) for it in figure.panels] == [
        ("figures/a.png", 0.0), ("figures/a.png", 50.0),
    ]  # fmt: skip


def test_a_figure_of_one_picture_needs_no_list_of_panels() -> None:
    figure = case_of(with_front("figures: [{id: fig-xr, src: figures/a.png, alt: A}]", "@fig-xr")).figures[0]
    assert (figure.id, figure.src, figure.panels[0].src, figure.panels[0].id) == ("fig-xr", "", "figures/a.png", "")


def test_reference_files_in_other_formats_say_what_can_be_read() -> None:
    parsed = read(with_front("lang: en"), {"references.ris": b"TY  - BOOK\nTI  - T\n"})
    assert rules(parsed) == ["ris"]
    parsed = read(with_front("bibliography: works.enw"), {"works.enw": b"%0 Book"})
    assert rules(parsed) == ["bibliography"]
    assert "BibTeX" in parsed.diagnostics[0].message


def test_an_unknown_style_and_a_missing_reference_file_are_errors() -> None:
    parsed = read(with_front("csl: nml\nbibliography: refs.bib"))
    assert rules(parsed) == ["csl", "file-missing"]


def test_a_table_may_be_made_from_a_supplement() -> None:
    body = 'title: A\nstatus: published\ndate: 2024\n---\n\n::: {#tbl-a src="supplement/b.csv"}\n:::\n'
    parsed = read("---\n" + body, {"supplement/b.csv": b"a,b\n1,2\n"})
    assert parsed.diagnostics == ()
    assert parsed.case is not None
    (table,) = parsed.case.body.children
    assert isinstance(table, Table)
    assert (table.csv, len(table.rows)) == ("supplement/b.csv", 1)
    assert [it.path for it in parsed.case.supplements] == ["supplement/b.csv"]


def test_downloads_are_listed_with_their_sizes() -> None:
    case = case_of(with_front("lang: en"), {"supplement/b.csv": b"1,2", "supplement/a.pdf": b"%PDF"})
    assert [(it.path, it.size) for it in case.supplements] == [("supplement/a.pdf", 4), ("supplement/b.csv", 3)]


YAMLISH = st.text("abc:-[]{}'\"#&*!|>%@`,? \n\t0fig", max_size=120)
MARKDOWNISH = st.text('ab #*_[](){}!@|:-~^$<>`\\\n\t^fig-ct.png="1', max_size=200)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_no_bytes_raise(data: bytes) -> None:
    assert read(data).case is None or read(data) == read(data)


@settings(max_examples=200, deadline=None)
@given(YAMLISH, MARKDOWNISH)
def test_no_front_matter_and_no_text_raise(front: str, body: str) -> None:
    figures = "figures: [{id: ct, caption: (a) x (b–d), panels: [{src: a.png}, {}]}]"
    text = f"---\ntitle: A\n{figures}\n{front}\n---\n{body}"
    parsed = read(text)
    assert encode(parsed) == encode(read(text))


def test_a_style_file_of_the_folder_comes_with_the_case() -> None:
    text = '<style version="1.0"><citation><layout/></citation><bibliography><layout/></bibliography></style>'
    parsed = read(with_front("csl: styles/own.csl"), {"styles/own.csl": text.encode()})
    assert parsed.diagnostics == ()
    assert parsed.case is not None
    assert parsed.case.style_files == {"styles/own.csl": text}
    parsed = read(with_front("csl: own.csl"), {"own.csl": b"<style>"})
    assert [(item.file.rpartition("/")[2], item.rule) for item in parsed.diagnostics] == [("own.csl", "csl")]
