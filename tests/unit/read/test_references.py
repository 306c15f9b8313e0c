"""Which reference files are read, and which of their records a case lists."""

import pytest

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import CiteItem
from sitegen.model.reference import Reference
from sitegen.read.folder import CaseFolder
from sitegen.read.references import library, listed, nocite_problems

SOURCE = SourceText(file="c/index.md", text="bibliography: [x]")
ENTRY = "@article{%s, author={Lee, Ann}, title={T}, journal={J}, year={2001}}"
JSON = b'[{"id": "j1", "type": "book", "title": "T"}]'


def folder(**files: str | bytes) -> CaseFolder:
    texts = {name.replace("_", "."): data.encode() if isinstance(data, str) else data for name, data in files.items()}
    return CaseFolder(slug="c", path="c", texts=texts, files=dict.fromkeys(texts, "0"))


def test_the_file_called_references_is_read_without_being_named() -> None:
    assert list(library(folder(references_bib=ENTRY % "b1"), [], SOURCE, {}).records) == ["b1"]
    assert list(library(folder(references_json=JSON), [], SOURCE, {}).records) == ["j1"]
    assert library(folder(), [], SOURCE, {}).records == {}


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("references.yml", "- id: y1\n  title: T\n", "y1"),
        ("references.yaml", "- id: y1\n  title: T\n", "y1"),
        ("references.ris", "TY  - BOOK\nTI  - T\nID  - r1\nER  - \n", "r1"),
        ("references.nbib", "PMID- 20023\nTI  - T\n", "pmid:20023"),
        ("references.xml", "<xml><records><record><label>e1</label></record></records></xml>", ""),
        ("references.xml", "<xml><record><titles><title>T</title></titles><label>e1</label></record></xml>", "e1"),
    ],
)
def test_the_ending_says_the_format(name: str, text: str, key: str) -> None:
    found = library(CaseFolder(slug="c", path="c", texts={name: text.encode()}, files={name: "0"}), [], SOURCE, {})
    assert list(found.records) == ([key] if key else [])
    assert bool(found.diagnostics) is not bool(key)


def test_of_several_such_files_one_is_read_and_the_others_are_mentioned() -> None:
    found = library(folder(references_bib=ENTRY % "b1", references_json=JSON), [], SOURCE, {})
    assert list(found.records) == ["b1"]
    assert [(it.file, it.severity) for it in found.diagnostics] == [("c/references.json", "warning")]


def test_named_files_are_read_in_order_and_only_they() -> None:
    files = folder(references_bib=ENTRY % "b1", two_json=JSON, more_bib=ENTRY % "b2")
    found = library(files, ["two.json", "more.bib"], SOURCE, {})
    assert list(found.records) == ["j1", "b2"]
    assert (found.files, found.diagnostics) == (["two.json", "more.bib"], [])


def test_a_key_of_two_files_is_a_mistake_in_the_second() -> None:
    found = library(folder(a_bib=ENTRY % "k", b_bib=ENTRY % "k"), ["a.bib", "b.bib"], SOURCE, {})
    assert [(it.file, it.rule) for it in found.diagnostics] == [("c/b.bib", "duplicate-key")]


def test_files_that_cannot_be_read_say_why() -> None:
    files = folder(a_bib=b"\xff\xfe", b_enw="%0 Book", c_json="{")
    found = library(files, ["a.bib", "b.enw", "c.json", "a.bibb"], SOURCE, {"bibliography.3": Span(1, 15, 1)})
    assert sorted((it.file, it.rule) for it in found.diagnostics) == [
        ("c/a.bib", "encoding"), ("c/b.enw", "bibliography"), ("c/c.json", "csl-json"), ("c/index.md", "file-missing"),
    ]  # fmt: skip
    (missing,) = [it for it in found.diagnostics if it.rule == "file-missing"]
    assert (missing.span.column, missing.hint) == (15, "did you mean 'a.bib'?")


RECORDS = {key: Reference(key=key, text={"PMID": str(n)}) for n, key in enumerate("abc")}


def test_works_are_listed_once_in_the_order_of_citation() -> None:
    text = (CiteItem("c"), CiteItem("pmid:0"), CiteItem("x"), CiteItem("a"))
    assert [it.key for it in listed(text, ["@b", "c"], RECORDS)] == ["c", "a", "b"]
    assert [it.key for it in listed(text, ["@*"], RECORDS)] == ["c", "a", "b"]


def test_nocite_names_works_that_are_there() -> None:
    (found,) = nocite_problems(["@a", "@*", "@bb"], RECORDS | {"bbb": RECORDS["b"]}, SOURCE, {"nocite.2": Span(1, 3)})
    assert (found.rule, found.span, found.hint) == ("citation-key", Span(1, 3), "did you mean 'bbb'?")
