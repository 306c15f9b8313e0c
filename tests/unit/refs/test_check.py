"""Each mistake is told at the line of its record."""

from __future__ import annotations

from sitegen.cite import lock as locks
from sitegen.cite.lock import Locked
from sitegen.cite.retracted import read
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.reference import Reference
from sitegen.refs.check import check, check_lock
from tests.unit.refs.works_of import case

BIB = """\
@article{good2019, author={Silva, Ana}, title={Fever after exposure}, journal={Blood}, year=2019, volume=1, doi={10.5555/x}}
@article{bare, title={Nothing else}}
@article{twice, author={Silva, Ana}, title={Fever After Exposure.}, journal={Journal of Examples}, year=2019, volume=1,
  issn={2049-3631}}
"""
CITED = "[@good2019; @twice; @bare; @nobody; @pmid:404]"


def told(problems: list[Diagnostic]) -> set[tuple[str, str, int]]:
    return {(it.rule, it.severity, it.span.line) for it in problems}


def test_every_kind_of_mistake_is_told_at_its_line() -> None:
    works = case("", CITED.replace("@bare; ", ""), references_bib=BIB)
    found = list(check(works, read("2026-01-01.txt", "10.5555/x\n")))
    assert told(found) == {
        ("reference-field", "warning", 2), ("reference-unused", "info", 2), ("reference-twice", "warning", 3),
        ("journal-abbreviation", "info", 3), ("reference-identifier", "warning", 3), ("reference-retracted", "error", 1),
        ("citation-key", "error", 5),
    }  # fmt: skip
    assert {it.file for it in found} == {"content/cases/a/references.bib", "content/cases/a/index.md"}
    assert [it.message for it in found if it.rule == "reference-field"] == [
        "'bare' lacks the authors", "'bare' lacks the journal", "'bare' lacks the year", "'bare' lacks the volume, pages or DOI",
    ]  # fmt: skip
    assert "type: sitegen refs add 404" in {it.hint for it in found}
    assert "'twice' is the work of 'good2019' (by title)" in next(
        it.message for it in found if it.rule == "reference-twice"
    )


def test_a_case_without_a_mistake_is_silent() -> None:
    assert list(check(case("", "[@good2019]", references_bib=BIB.splitlines()[0] + "\n"))) == []


def test_keys_and_files_that_the_front_matter_names_in_vain_are_told() -> None:
    works = case("nocite: '@nobody'\nbibliography: x.docx\n", "", x_docx="PK")
    assert {it.rule for it in check(works)} == {"citation-key", "bibliography"}


def test_mistakes_of_the_file_itself_are_told_too() -> None:
    assert told(list(check(case("", "", references_bib="@book{a, title={T}\n")))) == {("bibtex", "error", 1)}


def test_a_doubted_work_is_a_warning() -> None:
    rows = "OriginalPaperDOI,RetractionNature,RetractionDate\n10.5555/x,Expression of concern,1/2/2020 0:00\n"
    found = list(check(case("", "[@good2019]", references_bib=BIB.splitlines()[0] + "\n"), read("x.csv", rows)))
    assert [(it.severity, it.message) for it in found] == [
        ("warning", "'good2019' is listed as retracted or doubted: Expression of concern of 2020-01-02")
    ]


def test_the_lock_is_looked_through() -> None:
    data = locks.write([Locked(record=Reference(key="k", text={"title": "Fever", "PMID": "5"}), source="", fetched="")])
    source = SourceText(file="content/references.lock", text=data.decode().replace("Fever", "Cough"))
    found = list(check_lock(locks.read(source)[0], source, read("x.txt", "PMID:5\n")))
    assert told(found) == {("references-lock", "warning", 6), ("reference-retracted", "error", 6)}


def test_two_works_with_one_number_are_not_called_one_work() -> None:
    two = "@book{a, author={Lee, Bo}, title={Cough}, pmid={5}}\n@book{b, author={Silva, A}, title={Spondylitis}, pmid={5}}\n"
    found = list(check(case("", "[@a; @b]", references_bib=two)))
    assert ("reference-identifier", "error", 2) in told(found)
    assert "reference-twice" not in {it.rule for it in found}


def test_a_corrected_work_is_a_remark() -> None:
    rows = "OriginalPaperDOI,RetractionNature,RetractionDate\n10.5555/x,Correction,1/2/2020 0:00\n"
    found = list(check(case("", "[@good2019]", references_bib=BIB.splitlines()[0] + "\n"), read("x.csv", rows)))
    assert [(it.rule, it.severity, it.message) for it in found] == [
        ("reference-corrected", "info", "'good2019' was corrected: Correction of 2020-01-02")
    ]
