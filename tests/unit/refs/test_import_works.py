"""New works are added, known ones are told with all that the two records do not share."""

from __future__ import annotations

from sitegen.model.reference import Reference
from sitegen.read.references import read_file
from sitegen.refs.import_works import import_works
from sitegen.refs.works import Works
from tests.unit.refs.works_of import case

OURS = (
    '[{"id": "mine", "type": "article-journal", "title": "Fever after exposure", "volume": "1", "DOI": "10.5555/x"}]\n'
)
THEIRS = (
    "@article{x1, title={Fever after exposure}, volume=2, doi={10.5555/X}, pmid={5}}\n"
    "@book{mine, author={Lee, Bo}, title={Another work}, year=2001}\n@book{b3, title={A third work}}\n"
)


def outcome(works: Works, text: str = THEIRS) -> tuple[tuple[str, ...], dict[str, bytes]]:
    read = read_file("theirs.bib", text.encode())
    assert isinstance(read, tuple)
    found = import_works(works, read[1], "theirs.bib")
    return found.lines, dict(found.changes)


def records(path: str, data: bytes) -> tuple[Reference, ...]:
    read = read_file(path, data)
    assert isinstance(read, tuple)
    return read[1].references


def test_new_works_are_added_and_known_ones_told() -> None:
    lines, changes = outcome(case("", "", references_json=OURS))
    assert lines == (
        "content/cases/a/references.json: 2 works added, 1 there already.", "  there: [@mine] (the same DOI)",
        "    added from theirs.bib: PMID: 5", "    volume: kept 1; theirs.bib says 2", "  new: [@lee2001] (its key was mine)", "  new: [@b3]",
    )  # fmt: skip
    ((path, data),) = changes.items()
    assert [record.key for record in records(path, data)] == ["mine", "lee2001", "b3"]
    assert data.decode().startswith(OURS.rstrip("}]\n") + ', "PMID": "5"}')


def test_what_cannot_be_added_to_a_record_is_told() -> None:
    nbib = "PMID- 5\nTI  - Fever after exposure\n"
    lines, changes = outcome(case("", "", references_nbib=nbib), "@article{a, title={T}, pmid={5}, note={Seen}}\n")
    assert "    only in theirs.bib: note: Seen" in lines
    assert changes == {}


def test_importing_twice_changes_nothing() -> None:
    _, changes = outcome(case("", "", references_json=OURS))
    again = case("", "", references_json=changes["content/cases/a/references.json"].decode())
    lines, changes = outcome(again)
    assert (lines[0], changes) == ("content/cases/a/references.json: 0 works added, 3 there already.", {})


def test_a_work_that_comes_twice_in_the_file_is_added_once() -> None:
    lines, _ = outcome(case(), "@book{a, title={T}, doi={10.5555/x}}\n@book{b, title={T}, doi={10.5555/x}}\n")
    assert lines[0] == "content/cases/a/references.yml: 1 work added, 1 there already."


def test_a_mistyped_number_takes_nothing_of_the_strangers_record() -> None:
    ours = "@article{mine, author={Lee, Bo}, title={Cough in winter}, year=2001,\n pmid={30112240}}\n"
    theirs = "PMID- 30112240\nTI  - Spondylodiscitis of the spine\nAU  - Silva A\nDP  - 2018\nLID - 10.5555/z [doi]\n"
    read = read_file("theirs.nbib", theirs.encode())
    assert isinstance(read, tuple)
    found = import_works(case("", "", references_bib=ours), read[1], "theirs.nbib")
    assert found.changes == {}
    assert found.lines == ("content/cases/a/references.bib: 0 works added, 0 there already.",)
    (problem,) = found.problems
    assert (problem.severity, problem.file, problem.span.line) == ("error", "content/cases/a/references.bib", 1)
    assert problem.message == (
        "'mine' (“Cough in winter”) and 'pmid:30112240' of theirs.nbib (“Spondylodiscitis of the spine”) are two works"
        " with one PMID, 30112240"
    )
    assert "look at https://pubmed.ncbi.nlm.nih.gov/30112240/" in problem.hint
