from __future__ import annotations

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from sitegen.render.searched import searched, sentence
from tests import samples


def words(document: str) -> str:
    return " ".join(LexborHTMLParser(document).body.text(separator=" ").split())


def test_full_holds_the_text_and_abstract_does_not() -> None:
    case = samples.rich_case()
    ((_, full), *_), ((_, short), *_) = (searched(case, "en", mode).documents for mode in ("full", "abstract"))
    for part in ("It went well.", "Sodium 128*", "Enhanced scans.", "A note.", "well-differentiated liposarcoma"):
        assert part in words(full)
        assert part not in words(short)
    for part in ("liposarcoma", "C48.0", "Back pain for three months", "Ada Example", "10.5555/example.1"):
        assert part in words(full)
        assert part in words(short)


def test_each_language_has_a_document() -> None:
    documents = searched(samples.rich_case(), "en", "full").documents
    assert [lang for lang, _ in documents] == ["en", "es"]
    assert '<html lang="es">' in documents[1][1]
    assert "columna vertebral" in words(documents[1][1])


def test_regions_share_the_index_of_their_language() -> None:
    case = samples.small_case()
    assert searched(case, "pt-BR", "full").documents[0][0] == "pt"


def test_what_a_result_shows_is_there() -> None:
    page = LexborHTMLParser(searched(samples.rich_case(), "en", "abstract").documents[0][1])
    shown = {node.attributes["data-pagefind-meta"]: node.attributes["content"] for node in page.css("meta")}
    assert shown == {
        "authors[content]": "Ada Example, Juan Ruiz, Jr., The Example Group",
        "year[content]": "2026",
    }


def test_a_result_says_that_a_case_is_withdrawn() -> None:
    case = samples.small_case()
    statuses = []
    for status in ("published", "withdrawn", "draft"):
        page = LexborHTMLParser(
            searched(replace(case, meta=replace(case.meta, status=status)), "en", "full").documents[0][1]
        )
        statuses += [node.attributes["content"] for node in page.css('[data-pagefind-meta="status[content]"]')]
    assert statuses == ["withdrawn", "draft"]


def test_of_many_authors_the_first_is_shown_and_all_are_found() -> None:
    case = samples.rich_case()
    case = replace(case, authors=case.authors * 2)
    page = LexborHTMLParser(searched(case, "en", "abstract").documents[0][1])
    assert page.css_first('[data-pagefind-meta="authors[content]"]').attributes["content"] == "Ada Example …"
    assert "The Example Group" in page.body.text()


def test_signs_of_html_are_text() -> None:
    case = replace(samples.small_case(), title=samples.text('A <b> & "c"'))
    document = searched(case, "en", "full").documents[0][1]
    assert "<h1>A &lt;b&gt; &amp; " in document


def test_excerpts_run_on_without_gaps() -> None:
    lines = {
        "It was drained ( ).": "It was drained.", "Seen in [, ] and ( ; )": "Seen in and.", "HLA-B27 (+)": "HLA-B27 (+).",
        "Why?": "Why?", "痛風。": "痛風。",
    }  # fmt: skip
    assert {line: sentence(line) for line in lines} == lines


def test_a_case_that_was_taken_back_says_so_in_results() -> None:
    case = samples.small_case(meta=samples.metadata(status="retracted"))
    assert 'data-pagefind-meta="status[content]" content="retracted"' in searched(case, "en", "full").documents[0][1]


def test_facts_to_filter_by() -> None:
    case = samples.rich_case()
    case = replace(case, meta=replace(case.meta, specialty=("Oncology", "Orthopedics")))
    found = searched(case, "en", "full")
    assert (found.type, found.year, found.specialty) == ("case-report", "2026", ("Oncology", "Orthopedics"))
