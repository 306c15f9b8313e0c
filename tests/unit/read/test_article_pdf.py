"""The article as PDF: which file it is, and what may be wrong with it."""

import pytest

from sitegen.model.case import Supplement
from sitegen.read.article_pdf import LARGEST, article_pdf, pdf_problem
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.render.phrases import phrases
from sitegen.render.views.case import Sources, case_page
from sitegen.resolve.card import card
from tests import samples

SOURCES = Sources(pictures={}, citations={}, entries=(), backlinks={}, labels={}, cases={})
TEXT = b"---\ntitle: A\ndate: 2026-01-02\nstatus: published\nauthors: [Ann Lee]\n---\n\nText.\n"


def folder(head: bytes = b"%PDF-1.7\n", size: int = 1000, name: str = "a.pdf") -> CaseFolder:
    return CaseFolder(
        slug="a", path="content/cases/a", texts={"index.md": TEXT}, heads={name: head},
        files={"index.md": "0", name: "digest"}, sizes={name: size},
    )  # fmt: skip


def test_the_pdf_is_the_one_called_as_the_folder() -> None:
    assert article_pdf(folder()) == Supplement(path="a.pdf", digest="digest", size=1000)
    assert article_pdf(folder(name="b.pdf")) is None
    assert pdf_problem(folder()) is None


def test_it_is_published_beside_the_page() -> None:
    parsed = read_case(folder(), ReadOptions())
    assert [item.rule for item in parsed.diagnostics if item.file.endswith(".pdf")] == []
    assert card(parsed, folder(), "d").files == {"a.pdf": "digest"}


def test_its_page_links_it_with_its_size() -> None:
    case = read_case(folder(size=1_234_567), ReadOptions()).case
    assert case is not None
    html = samples.theme().render(
        "case.html", case_page(case, samples.site(), phrases("en", {}), SOURCES), samples.site()
    )
    assert b'<a href="a.pdf" type="application/pdf">Read as PDF <span class="facts">(1.2 MB)</span></a>' in html


@pytest.mark.parametrize("head", [b"", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"<!doctype html>"])
def test_it_must_be_a_pdf(head: bytes) -> None:
    problem = pdf_problem(folder(head))
    assert problem is not None
    assert (problem.rule, problem.severity, problem.file) == ("article-pdf", "error", "content/cases/a/a.pdf")


def test_a_large_one_is_told_because_google_scholar_reads_it_not() -> None:
    assert pdf_problem(folder(size=LARGEST)) is None
    problem = pdf_problem(folder(size=6_200_000))
    assert problem is not None
    assert (problem.severity, "6.2 MB" in problem.message) == ("warning", True)


def test_another_pdf_is_told_what_it_should_be_called() -> None:
    (problem,) = [it for it in read_case(folder(name="final.pdf"), ReadOptions()).diagnostics if "pdf" in it.file]
    assert (problem.rule, "as PDF a.pdf;" in problem.hint) == ("unknown-file", True)


@pytest.mark.parametrize("name", ["consent.pdf", "photo-release.pdf", "Einwilligung.pdf"])
def test_a_consent_form_is_refused_still(name: str) -> None:
    found = read_case(folder(name=name), ReadOptions()).diagnostics
    assert [it.rule for it in found if it.file.endswith(name)] == ["consent-form"]
