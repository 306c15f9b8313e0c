import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.metadata import Dates, Metadata
from sitegen.model.struct import decode as decode_value, encode
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.frontmatter import Front, Reading, read_value, split
from sitegen.read.hints import fields
from sitegen.read.people import contributors
from sitegen.read.source import decode
from sitegen.read.yaml import compose
from tests.processor_time import within
from tests.read_folders import generate

EVERYTHING = """\
---
title: Retroperitoneal mass
subtitle: A *case* report
short-title: Mass
description: One sentence.
language: EN
dir: ltr
title_translations: {es: Masa}
abstract_translations: {es: Resumen, de: {Fall: f}}
article_type: Case Report
status: Published
date: {submitted: 2018, accepted: 2018-06, published: 2018-07-16, modified: 2019-01-01}
doi: https://doi.org/10.5555/case.1
pmid: PMID 30112240
pmcid: 6077665
volume: 08
issue: S1
fpage: 012
last_page: 19
elocation: e12
journal: {title: Journal of Examples, short_title: J Ex, issn: 2090-6749, eissn: 2090-6757, publisher: P, series: s}
author:
  - {name: Ada Example, orcid: 0000-0002-1825-0097, email: ada@h.example, corresponding: true, equalContributor: true,
     deceased: false, degrees: "MD, PhD", roles: [Software, Visualisation], affiliation: ward, note: n, github: ada}
  - {given: Bo, family: Test, suffix: Jr., particles: van, equal-contrib: true}
  - {literal: Example Study Group}
affiliations:
  - {id: ward, institution: Hospital, department: Ward, address: Street 1, city: Graz, region: Styria, zip: 08010,
     country: NO, ror: 02mhbdp94, url: https://h.example}
abstract:
  Case: b
  Background: a
plain_summary: Simply put.
key_points: [one, two]
tags: fever, cough
keyword-translations: {es: "fiebre, tos", pt-br: [febre]}
highlights: One sentence
mesh: [Liposarcoma, {term: Biopsy, id: D001706, qualifier: methods, major: true}]
codes: [{system: ICD10, code: C48.0, label: Retroperitoneum}]
patient: {age: 64.5, age_band: 60s, sex: Female, population: p}
presentation: Pain
diagnosis: [Liposarcoma]
intervention: Surgery
outcome: Alive
specialties: [Oncology]
body_system: Abdomen
modality: [CT, MRI]
timeline: [{when: -8 months, day: −240, event: Pain, kind: symptom, figures: "ct, xr"}]
figures:
  - id: ct
    title: CT
    caption: (a) one
    src: figures/ct.png
    alt: All
    layout: 2 columns
    panels: [{id: a, src: ./figures/a.png, region: "0, 0, 50, 100", alt: A, caption: c, long_description: l,
              modality: CT, view: axial, time: before, stain: HE, magnification: ×40, scale_bar: 50 µm}]
    modality: CT
    view: axial
    stain: none
    magnification: ×1
    scale_bar: 1 cm
    credit: C
    source: S
    license: CC BY 4.0
    permission: P
    long_description: L
    clinical_photo: false
consent: {obtained: written, from: next of kin, scope: [text, images], held_by: us, shown_manuscript: true, reason: r}
ethics: Approved.
funding: {statement: None., awards: [{id: 1, source: NN, recipient: Ada}, 2]}
conflicts: None.
data_availability: On request.
acknowledgements: Thanks.
ai_use: None.
privacy_review: {by: Bo, date: 2018-01-02, reason: fine}
licence: {id: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/, text: Free}
copyright: {year: 2018, holder: The authors}
open_access: true
peer_review: open
bibliography: references.bib
csl: nlm
nocite: "@*"
related: [{type: comment on, doi: 10.5555/x, url: https://a.example, case: other, title: T}]
care: {1: sec-title, 13: {not_applicable: none}}
aliases: old/address
abbreviations: {WDL: well-differentiated liposarcoma}
toc: true
kernelspec: {name: x}
---
Body
"""


def source_of(text: str) -> SourceText:
    source = decode("content/cases/x/index.md", text.encode("utf-8", "surrogatepass"))
    assert isinstance(source, SourceText)
    return source


def read(text: str) -> Reading[Metadata]:
    source = source_of(text)
    front = split(source)
    assert isinstance(front, Front)
    node, problems = compose(source, front.first_line, front.yaml_text)
    assert node is not None
    assert not problems
    return read_value(Metadata, node, source, FOREIGN_KEYS)


def front(**keys: str) -> str:
    return "---\ntitle: T\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\n"


# -- the cut ------------------------------------------------------------------------------------------
def test_a_file_is_cut_in_two_with_the_line_each_part_begins_at():
    assert split(source_of("---\ntitle: T\n---\nBody\n")) == Front("title: T\n", 2, "Body\n", 4)
    assert split(source_of("\n\n--- \ntitle: T\n...\n\nBody")) == Front("title: T\n", 4, "\nBody", 6)
    assert split(source_of("---\n---")) == Front("", 2, "", 2)
    assert split(source_of("---\na: |\n  ---\n---\nb\n---\n")) == Front("a: |\n  ---\n", 2, "b\n---\n", 5)


@pytest.mark.parametrize(
    ("text", "line"),
    [("Body\n", 1), ("\n\n## Case\n", 3), ("---\ntitle: T\n", 1), ("\n---\ntitle: T\n", 2), ("----\na\n----", 1)],
)
def test_what_has_no_front_matter_is_told_so(text: str, line: int):
    problem = split(source_of(text))
    assert isinstance(problem, Diagnostic)
    assert (problem.rule, problem.span.line) == ("front-matter", line)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: T\n\n## Case\n\nWords.\n", (4, 7)),
        ("---\ntitle: T\n## people\nauthors: [B]\n\n## Case  \n\nWords.\n", (6, 7)),  # the first is a note of YAML
        ("---\ntitle: T\n### Case\nWords.\n", (3, 8)),
        ("---\ntitle: T\n# a note\n\nWords.\n", (1, 3)),
    ],
)
def test_an_end_that_is_missing_is_told_where_the_text_begins(text: str, place: tuple[int, int]):
    problem = split(source_of(text))
    assert isinstance(problem, Diagnostic)
    assert (problem.span.line, problem.span.length) == place
    assert ("above this line" in problem.hint) == (place[0] > 1)


@given(st.text(max_size=200).filter(str.strip))
def test_nothing_is_lost_in_the_cut(text: str):
    try:
        source = source_of("---\n" + text)
    except (UnicodeEncodeError, AssertionError):
        return
    cut = split(source)
    if isinstance(cut, Front):
        assert source.text.startswith("---\n" + cut.yaml_text)
        assert source.text.endswith(cut.body_text)
        assert source.text.count("\n") - cut.body_text.count("\n") == cut.body_first_line - 1


# -- every key ----------------------------------------------------------------------------------------
def test_every_key_can_be_read():
    reading = read(EVERYTHING)
    assert [(problem.rule, problem.severity) for problem in reading.diagnostics] == [("ignored-key", "info")] * 4
    assert reading.value is not None
    defaults = {field.name: field.default for field in fields(Metadata)}
    untouched = {name for name, default in defaults.items() if getattr(reading.value, name) == default}
    assert untouched == {"open_access"} | {"type"}


def test_values_are_as_they_were_meant():
    meta = read(EVERYTHING).value
    assert meta is not None
    assert meta.date == Dates(received="2018", accepted="2018-06", published="2018-07-16", updated="2019-01-01")
    assert (meta.volume, meta.first_page, meta.elocation_id, meta.pmcid, meta.doi) == (
        "08", "012", "e12", "PMC6077665", "10.5555/case.1",
    )  # fmt: skip
    assert isinstance(meta.abstract, Mapping)
    assert list(meta.abstract) == ["Case", "Background"]
    assert meta.keyword_translations == {"es": ("fiebre", "tos"), "pt-BR": ("febre",)}
    assert meta.highlights == ("One sentence",)
    assert meta.affiliations[0].country == "NO"
    assert (meta.affiliations[0].postal_code, meta.affiliations[0].ror) == ("08010", "https://ror.org/02mhbdp94")
    assert meta.authors[0].roles == ("Software", "Visualization")
    assert meta.authors[0].equal_contributor == meta.authors[1].equal_contributor is True
    assert meta.figures[0].panels[0].region == (0.0, 0.0, 50.0, 100.0)
    assert meta.figures[0].panels[0].src == "figures/a.png"
    assert meta.timeline[0].day == -240
    assert meta.consent is not None
    assert meta.consent.from_ == "next-of-kin"
    assert meta.related[0].type == "comment-on"
    assert meta.care["1"].section == "sec-title"
    assert meta.aliases == ("/old/address/",)
    assert [code.system for code in meta.codes] == ["ICD-10"]


def test_the_value_survives_the_cache():
    meta = read(EVERYTHING).value
    assert decode_value(encode(meta), Metadata) == meta


def test_a_span_points_at_the_text_of_its_value():
    reading = read(EVERYTHING)
    lines = EVERYTHING.split("\n")

    def pointed(path: str) -> str:
        span = reading.spans[path]
        return lines[span.line - 1][span.column - 1 : span.column - 1 + span.length]

    assert pointed("title") == "Retroperitoneal mass"
    assert pointed("authors.0.orcid") == "0000-0002-1825-0097"
    assert pointed("authors.0.degrees.1") == "PhD"
    assert pointed("abstract.Background") == "a"
    assert pointed("keyword_translations.es.1") == "tos"
    assert pointed("figures.0.panels.0.region.2") == "50"
    assert pointed("consent.from") == "next of kin"
    assert pointed("date.published") == "2018-07-16"
    assert pointed("funding.awards.1.id") == "2"


# -- mistakes -----------------------------------------------------------------------------------------
def test_two_names_of_one_key_name_both_lines():
    (problem,) = read(front(author="A B", authors="C D")).diagnostics
    assert problem.rule == "duplicate-key"
    assert "line 3" in problem.message
    assert "line 4" in problem.message


def test_a_missing_title_points_at_the_front_matter_and_loses_nothing_else():
    reading = read("---\nstatus: published\n---\n")
    assert (reading.value.title, reading.value.status) == ("", "published")
    (problem,) = reading.diagnostics
    assert (problem.rule, problem.span) == ("missing-key", Span(2, 1, 17))
    assert "title: " in problem.hint


def test_mistakes_come_in_the_order_of_the_file_with_their_lines():
    reading = read(front(status="x", date="2019-02-30", zzz="1", doi="nope"))
    assert [problem.rule for problem in reading.diagnostics] == ["wrong-value", "date", "unknown-key", "doi"]
    assert reading.diagnostics[1].source == "date: 2019-02-30"
    assert reading.value == Metadata(title="T")


@pytest.mark.parametrize(
    ("key", "near"), [("titel", "title"), ("autors", "authors"), ("key-words", "keywords"), ("Abstrct", "abstract")]
)
def test_the_nearest_key_is_suggested(key: str, near: str):
    problem = read(front(**{key: "x"})).diagnostics[0]
    assert (problem.rule, problem.hint) == ("unknown-key", f"did you mean '{near}'?")


# -- anything -----------------------------------------------------------------------------------------
scalars = st.one_of(
    st.sampled_from(
        ["true", "NO", "1:30", "08", "~", "2018-07-16", "9999-99-99", "-1", "a: b", "*", "'", "0000-0002-1825-0098"]
    ),
    st.text(max_size=12),
)
keys = st.sampled_from([name for field in fields(Metadata) for name in (field.key, *field.aliases)]) | st.text(
    max_size=8
)
trees = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


def flow(tree: object) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    text = str(tree)
    return (
        text
        if text.replace("-", "").isalnum() and text.isascii()
        else "'" + text.replace("'", "''").replace("\n", " ") + "'"
    )


@given(st.dictionaries(keys, trees, max_size=6))
@settings(max_examples=300)
def test_any_tree_gives_a_value_or_mistakes_with_places_in_the_file(tree: dict[str, object]):
    text = "".join(f"{flow(key)}: {flow(value)}\n" for key, value in tree.items())
    source = SourceText(file="x", text=text)
    node, problems = compose(source, 1, text)
    if node is None:
        assert problems
        return
    reading = read_value(Metadata, node, source, FOREIGN_KEYS)
    assert reading.value is not None or any(problem.severity == "error" for problem in reading.diagnostics)
    if reading.value is not None:
        assert decode_value(encode(reading.value), Metadata) == reading.value
    lines = text.split("\n")
    for span in [problem.span for problem in reading.diagnostics] + list(reading.spans.values()):
        assert span.column + span.length - 1 <= len(lines[span.line - 1]) + 1


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_as_front_matter_ends_without_an_exception(text: str):
    source = SourceText(file="x", text=text)
    node, problems = compose(source, 1, text)
    assert node is not None or problems
    if node is not None:
        read_value(Metadata, node, source, FOREIGN_KEYS)


# -- the corpus ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[SourceText]:
    folder = tmp_path_factory.mktemp("corpus")
    generate(folder, 20)
    return [source_of(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("index.md"))]


def read_source(source: SourceText) -> Reading[Metadata]:
    cut = split(source)
    assert isinstance(cut, Front)
    node, _ = compose(source, cut.first_line, cut.yaml_text)
    assert node is not None
    return read_value(Metadata, node, source, FOREIGN_KEYS)


def test_the_corpus_has_no_errors(corpus: list[SourceText]):
    found = {(problem.rule, problem.severity) for source in corpus for problem in read_source(source).diagnostics}
    assert found <= {("ignored-key", "info"), ("orcid-check", "warning")}


def test_the_front_matter_of_a_case_is_read_within_its_share_of_time(corpus: list[SourceText]):
    read_source(corpus[0])
    best = min(_round(corpus) for _ in range(5))
    assert best / len(corpus) <= 0.0012


def _round(corpus: list[SourceText]) -> float:
    start = time.process_time()
    for source in corpus:
        read_source(source)
    return time.process_time() - start


# -- hostile sizes ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "yaml",
    [
        "".join(f"unknown{number}: x\n" for number in range(4000)),
        "roles: [" + "Visualizer, " * 4000 + "x]",
        "authors: [{name: A, roles: [" + "Visualizer, " * 4000 + "x]}]",
        "authors: [{name: A B, affiliations: ["
        + ", ".join(f"w{number}" for number in range(3000))
        + "]}]\naffiliations: ["
        + ", ".join(f"{{id: x{number}, name: n}}" for number in range(1000))
        + "]",
        'keywords: "' + "\\t,x," * 10_000 + '"',
        "authors: [" + "'" + "a, " * 20_000 + "']",
        "email: " + "a." * 30_000,
        "doi: 10.1155/" + "x" * 60_000,
        "dates: " + "1" * 60_000,
        "abbreviations: {" + ", ".join(f"k{number}: v" for number in range(5000)) + "}",
    ],
)
def test_hostile_front_matter_ends_soon(yaml: str):
    with within(3):
        source = source_of(f"---\ntitle: T\n{yaml}\n---\n")
        reading = read_source(source)
        if reading.value is not None:
            contributors(reading.value, source, reading.spans)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        (" ---\ntitle: T\n---\n", 1, "a blank stands before ---"),
        ("\n—\ntitle: T\n---\n", 2, "'—' is not ---"),
        ("----\ntitle: T\n----\n", 1, "'----' is not ---"),
        ("***\ntitle: T\n***\n", 1, "'***' is not ---"),
        ("---\ntitle: T\n—\n\n## Course\n\nShort.\n", 3, "'—' is not ---"),
        ("---\ntitle: T\n ---\n\nShort.\n", 3, "a blank stands before ---"),
    ],
)
def test_a_line_that_is_nearly_three_hyphens_is_told(text: str, line: int, why: str):
    problem = split(source_of(text))
    assert isinstance(problem, Diagnostic)
    assert (problem.rule, problem.span.line) == ("front-matter", line)
    assert problem.message.endswith(why)
    assert "three hyphens" in problem.hint


@pytest.mark.parametrize("item", ["-", "  - "])
def test_a_hyphen_that_begins_an_item_is_not_the_end_of_the_front_matter(item: str):
    problem = split(source_of(f"---\ntitle: T\nauthors:\n{item}\n    name: Ada Example\n\n## Course\n\nShort.\n"))
    assert isinstance(problem, Diagnostic)
    assert (problem.span.line, problem.hint) == (7, "put a line --- above this line, after the last key")
