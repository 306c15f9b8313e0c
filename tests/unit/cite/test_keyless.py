from sitegen.cite.keyless import Draft, keep
from sitegen.cite.records import Gathering
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.person import Name


def gathering() -> Gathering:
    return Gathering(SourceText(file="references.ris", text="TY  - JOUR\nTI  - A\n" * 4), "ris")


def draft(**text: str) -> Draft:
    made = Draft("article-journal")
    made.text.update(text)
    made.person("author", Name(family="Silva"))
    return made


def test_identifiers_in_remarks_are_recognised_and_give_the_key() -> None:
    found = gathering()
    keep(draft(title="A", annote="Cited By :3; PMID: 123456"), found, Span(1))
    (record,) = found.references.values()
    assert (record.key, record.text["PMID"]) == ("pmid:123456", "123456")


def test_a_key_of_the_file_is_kept_when_it_can_be_typed() -> None:
    found = gathering()
    for key in ("silva2019", "7"):
        work = draft(title=key, DOI=f"10.5555/{key}")
        work.key = key
        keep(work, found, Span(1))
    assert list(found.references) == ["silva2019", "doi:10.5555/7"]


def test_a_work_that_comes_twice_counts_once_and_is_no_error() -> None:
    found = gathering()
    keep(draft(title="A", PMID="1"), found, Span(2, 7, 1))
    keep(draft(title="B", PMID="1"), found, Span(4, 7, 1))
    assert [record.text["title"] for record in found.references.values()] == ["A"]
    (problem,) = found.diagnostics
    assert (problem.severity, problem.span.line) == ("warning", 4)
    assert "line 2" in problem.message


def test_the_first_value_stays_and_lists_grow() -> None:
    work = Draft()
    work.put("title", "A")
    work.put("title", "B")
    work.put("note", "")
    work.more("keyword", "a", ", ")
    work.more("keyword", "b", ", ")
    work.person("author", None)
    assert (work.text, work.names) == ({"title": "A", "keyword": "a, b"}, {})


def test_a_list_has_an_end() -> None:
    work = Draft()
    for _ in range(30):
        work.more("keyword", "k" * 10_000, ", ")
    assert len(work.text["keyword"]) < 120_000
