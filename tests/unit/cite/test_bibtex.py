from __future__ import annotations

import json
import re
import tracemalloc
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.bibtex import read
from sitegen.cite.printing import printed
from sitegen.cite.records import Records
from sitegen.cite.styles import style
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.reference import PartialDate, Reference
from tests.places import SHARED


def records(text: str) -> Records:
    return read(SourceText(file="content/cases/x/references.bib", text=text))


def one(text: str) -> Reference:
    found = records(text)
    assert found.diagnostics == ()
    return found.references[0]


def only_problem(found: Records) -> Diagnostic:
    (problem,) = found.diagnostics
    return problem


def test_an_article_is_read_whole() -> None:
    found = one(
        r"""@Article{ichikawa2018,
  author  = {Ichikawa, Jiro and Imada, H.},
  title   = "Spinal Metastasis of {L}iposarcoma",
  journal = {Case Reports in Orthopedics}, shortjournal = {Case Rep Orthop},
  year = 2018, month = jul # "~16", volume = 12, number = {3}, pages = {105--114},
  doi = {https://doi.org/10.1155/2018/17\_08572}, pmid = {30140483}, pmcid = 6076944, issn = {2090-6749}
}"""
    )
    assert found.type == "article-journal"
    assert found.text == {
        "title": 'Spinal Metastasis of <span class="nocase">L</span>iposarcoma',
        "container-title": "Case Reports in Orthopedics",
        "container-title-short": "Case Rep Orthop",
        "volume": "12",
        "issue": "3",
        "page": "105-114",
        "DOI": "10.1155/2018/17_08572",
        "PMID": "30140483",
        "PMCID": "PMC6076944",
        "ISSN": "2090-6749",
    }
    assert [name.full for name in found.names["author"]] == ["Jiro Ichikawa", "H. Imada"]
    assert found.dates["issued"] == PartialDate(year=2018, month=7, day=16)


@pytest.mark.parametrize(
    ("entry", "kind", "texts"),
    [
        ("@book{k, title={T}, publisher={P}, location={Bern and Wien}, edition=3, series={S}, number=2, pagetotal=90}",
         "book", {"publisher-place": "Bern; Wien", "collection-title": "S", "collection-number": "2",
                  "number-of-pages": "90"}),
        ("@incollection{k, title={T}, booktitle={B}, booksubtitle={Sub}}", "chapter", {"container-title": "B: Sub"}),
        ("@inproceedings{k, title={T}, booktitle={Proc}, venue={Oslo}, organization={O}}", "paper-conference",
         {"event-place": "Oslo", "publisher": "O"}),
        ("@phdthesis{k, title={T}, school={U}}", "thesis", {"publisher": "U", "genre": "PhD thesis"}),
        ("@techreport{k, title={T}, institution={I}, number={7}}", "report", {"number": "7", "publisher": "I"}),
        ("@misc{k, title={T}, howpublished={\\url{https://x.org/a_b}}}", "webpage", {"URL": "https://x.org/a_b"}),
        ("@online{k, title={T}, url={https://x.org}, urldate={2021-03-01}}", "webpage", {"URL": "https://x.org"}),
        ("@article{k, title={T}, journaltitle={J}, eid={e7}, entrysubtype={newspaper}}", "article-newspaper",
         {"page": "e7"}),
        ("@book{k, title={Volume}, maintitle={Whole}, volume=2}", "book", {"title": "Whole", "volume-title": "Volume"}),
        ("@article{k, title={T?}, subtitle={Sub}, langid={ngerman}}", "article-journal",
         {"title": "T? Sub", "language": "de-DE"}),
        ("@article{k, title={T}, eprint={30140483}, eprinttype={pubmed}}", "article-journal", {"PMID": "30140483"}),
        ("@article{k, title={T}, note={PMID: 12345; PMCID: PMC99}}", "article-journal",
         {"PMID": "12345", "PMCID": "PMC99"}),
        ("@nonsense{k, title={T}}", "document", {"title": "T"}),
    ],
)  # fmt: skip
def test_types_and_fields_of_bibtex_and_biblatex(entry: str, kind: str, texts: dict[str, str]) -> None:
    found = one(entry)
    assert found.type == kind
    assert texts.items() <= found.text.items()


def test_strings_are_joined_and_case_does_not_matter() -> None:
    found = one('@STRING{Jgh = "J Gen" # { Hosp}} @article{k, journal = JGH # ", " # {Ser. B}, year = 1999}')
    assert found.text["container-title"] == "J Gen Hosp, Ser. B"


def test_comments_and_preambles_are_no_records() -> None:
    text = """Free text with a@b.org and 100 % of {braces}.
@comment{jabref-meta: {x} @article{hidden, title={No}}}
@preamble{"\\newcommand{\\x}{}"}
% @article{out, title={Commented}}
@article{in, title={Yes} % not a field
}"""
    assert [record.key for record in records(text).references] == ["in"]


def test_parentheses_enclose_an_entry_too() -> None:
    assert one("@article(k, title = {(T)}, year = 2001)").text["title"] == "(T)"


def test_crossref_gives_what_is_missing() -> None:
    found = records(
        "@incollection{a, title={Chapter}, author={A, B}, crossref={whole}, pages={1--2}}"
        "@book{whole, title={Whole}, editor={E, F}, publisher={P}, year=2010, doi={10.1000/whole}}"
    )
    chapter = found.references[0]
    assert chapter.text["container-title"] == "Whole"
    assert chapter.text["publisher"] == "P"
    assert chapter.names["editor"][0].family == "E"
    assert chapter.dates["issued"].year == 2010
    assert "DOI" not in chapter.text


def test_crossrefs_in_a_circle_end() -> None:
    found = records("@book{a, title={A}, crossref={b}} @book{b, publisher={P}, crossref={a}}")
    assert found.references[0].text["publisher"] == "P"


def test_a_crossref_to_nothing_is_a_warning_at_its_place() -> None:
    problem = only_problem(records("@book{a,\n  crossref = {gone},\n  title = {A}}"))
    assert (problem.severity, problem.span) == ("warning", Span(2, 3, 8))


def test_each_key_has_its_place() -> None:
    found = records("\n@article{one, year=1}\n  @book{ two ,\n year=2}")
    assert found.spans == {"one": Span(2, 10, 3), "two": Span(3, 10, 3)}


BROKEN = {
    "brace": ("@article{bad,\n  title = {No end,\n  year = 2001\n}\n", Span(2, 3, 1)),
    "deep brace": ("@article{bad,\n  title = {No {end,\n}\n", Span(2, 11, 1)),
    "quotation": ('@article{bad,\n  title = "No end,\n  year = 2001\n}\n', Span(2, 11, 1)),
    "key": ("\n@article{title = {T}}\n", Span(2, 1, 1)),
    "equals": ("@article{bad,\n  title {T}}\n", Span(2, 3, 1)),
    "value": ("@article{bad,\n  title = ,\n year = 2}\n", Span(2, 11, 1)),
    "end": ("@article{bad,\n  title = {T},\n", Span(1, 10, 1)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_entry_is_a_mistake_at_its_line_and_the_others_count(name: str) -> None:
    broken, place = BROKEN[name]
    found = records(f"{broken}@article{{good, title = {{Good}}}}\n")
    problem = only_problem(found)
    assert (problem.rule, problem.severity, problem.span) == ("bibtex", "error", place)
    assert problem.source == broken.split("\n")[place.line - 1]
    assert problem.hint
    assert [record.key for record in found.references] == ["good"]


def test_a_forgotten_comma_costs_nothing_but_a_warning() -> None:
    found = records("@article{k, title = {T}\n  year = 2001}")
    assert found.references[0].dates["issued"].year == 2001
    assert (only_problem(found).severity, only_problem(found).span.line) == ("warning", 2)


def test_a_brace_too_many_is_told() -> None:
    problem = only_problem(records("@article{k, title = {T}},\n  year = 2001}"))
    assert (problem.severity, problem.span) == ("error", Span(2, 3, 4))


def test_a_key_used_twice_is_told_at_the_second() -> None:
    found = records("@article{k, title={One}}\n@article{k, title={Two}}")
    problem = only_problem(found)
    assert (problem.rule, problem.span) == ("duplicate-key", Span(2, 10, 1))
    assert "line 1" in problem.message
    assert [record.text["title"] for record in found.references] == ["One"]


def test_an_undefined_string_is_a_warning() -> None:
    found = records("@article{k, journal = jgh}")
    assert only_problem(found).severity == "warning"
    assert found.references[0].text["container-title"] == "jgh"


def test_strings_that_multiply_end() -> None:
    strings = "".join(f"@string{{s{n + 1} = s{n} # s{n}}}\n" for n in range(40))
    found = records(f'@string{{s0 = "xxxxxxxxxx"}}\n{strings}@article{{k, title={{T}}}}')
    assert [record.key for record in found.references] == ["k"]
    assert found.diagnostics


@pytest.mark.parametrize(
    "piece", ["@a{", "@a{k,t={", '@a{k,t="', "@comment{", "@string{", "{", "@a{k,", "@\n@a{k,t={\n"]
)
def test_long_nonsense_ends_soon(piece: str) -> None:
    assert len(records(piece * 20_000).diagnostics) <= 101


PIECES = ["@article{", "@string{", "@comment{", "k", ",", "=", "{", "}", '"', "#", "title", "author", "year", "\n", " ",
          "%", "(", ")", "\\", "1999", "and", "crossref", "é", "$", "date", "pages"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_no_text_raises_and_every_place_is_in_the_file(text: str) -> None:
    found = records(text)
    lines = text.count("\n") + 1
    assert all(1 <= problem.span.line <= lines for problem in found.diagnostics)
    assert set(found.spans) == {record.key for record in found.references}
    printed(style("nlm"), found.references, ())


LETTERS = st.characters(categories=("L", "N")).filter(lambda char: is_normalized("NFC", char))
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=12).filter(lambda word: is_normalized("NFC", word))


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), WORDS, st.integers(1000, 2100))
@settings(max_examples=150, deadline=None)
def test_a_written_record_reads_back(people: list[tuple[str, str]], title: str, year: int) -> None:
    authors = " and ".join(f"{{{family}}}, {{{given}}}" for family, given in people)
    found = one(f"@article{{k, author = {{{authors}}}, title = {{{title}}}, year = {{{year}}}}}")
    assert [(name.family, name.given) for name in found.names["author"]] == people
    assert found.text["title"] == title
    assert found.dates["issued"].year == year


def shared(path: str) -> Path:
    folder = SHARED / "oracles" / "references" / path
    if not folder.exists():
        pytest.skip(f"no {folder}: the files of other tools are not here")
    return folder


def test_files_of_zotero_give_as_many_records_as_there() -> None:
    for case in json.loads(shared("zotero/BibTeX.testcases.json").read_text("utf-8")):
        found = records(case["input"])
        assert len(found.references) == len(case["items"])
        assert not [problem for problem in found.diagnostics if problem.severity == "error"]


def test_files_of_pandoc_give_the_keys_they_have_there() -> None:
    seen = 0
    for path in sorted(shared("pandoc").glob("*.md")):
        test = re.search(r"% pandoc -f bib\w+ [^\n]*\n(.*?)\n\^D\n---\n(.*?)\n---", path.read_text("utf-8"), re.DOTALL)
        if test:
            found = records(test[1])
            expected = re.findall(r"^  ?-? ?id: \"?([^\"\n]+)|^- id: \"?([^\"\n]+)", test[2], re.MULTILINE)
            assert sorted(record.key for record in found.references) == sorted(a or b for a, b in expected), path.name
            assert found.diagnostics == ()
            printed(style("nlm"), found.references, ())
            seen += len(found.references)
    assert seen > 100


def test_a_file_without_an_entry_is_told_what_one_looks_like() -> None:
    (problem,) = records("\n  these are my references\n").diagnostics
    assert (problem.message, problem.span) == ("this file holds no reference", Span(2, 3, 23))
    assert "@article{" in problem.hint


def test_definitions_that_multiply_are_stopped_for_the_whole_file() -> None:
    strings = ['@string{m0 = "' + "x" * 100 + '"}'] + [
        f"@string{{m{n} = {' # '.join([f'm{n - 1}'] * 8)}}}" for n in range(1, 5)
    ]
    entries = [f"@article{{a{n}, title = m4, note = m4}}" for n in range(400)]
    tracemalloc.start()
    found = read(SourceText(file="references.bib", text="\n".join([*strings, *entries])))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "repeat too much text" in found.diagnostics[-2].message
    assert peak < 50_000_000
    assert len(found.references) < 10


def test_definitions_used_by_thousands_of_entries_are_taken() -> None:
    entries = [f"@article{{a{n}, title = {{T}}, journal = jgh}}" for n in range(5000)]
    text = "\n".join(['@string{jgh = "Journal of the General Hospital of a Place with a Long Name"}', *entries])
    found = read(SourceText(file="references.bib", text=text))
    assert (len(found.references), found.diagnostics) == (5000, ())


@pytest.mark.parametrize(
    ("written", "edition"),
    [
        ("Third", "3"),
        ("{S}econd", "2"),
        ("tenth ed.", "10"),
        ("3", "3"),
        ("2nd", "2nd"),
        ("Revised third", "Revised third"),
    ],
)
def test_an_edition_in_words_is_a_number(written: str, edition: str) -> None:
    assert one(f"@book{{k, title={{T}}, edition={{{written}}}}}").text["edition"] == edition


def test_one_number_of_pages_of_a_whole_book_is_how_many_it_has() -> None:
    assert one("@book{k, title={T}, pages=300}").text == {"title": "T", "number-of-pages": "300"}
    assert one("@book{k, title={T}, pages={3--9}}").text["page"] == "3-9"
    assert one("@inbook{k, title={T}, pages=300}").text["page"] == "300"
