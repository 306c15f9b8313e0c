"""What follows from a mistake is not told beside it, and is told when the mistake is not."""

import pytest
from msgspec.structs import replace

from sitegen.build.consequences import without_consequences
from sitegen.model.diagnostic import Diagnostic, Span

INDEX = "content/cases/a/index.md"
BIB = "content/cases/a/references.bib"
NO_KEY = Diagnostic(file=INDEX, rule="citation-key", message="no reference in references.bib has the key 'silva2019'")

NOT_PUBLISHED = "the case 'a' is there, but it is not published: its status is draft"

PAIRS = [
    (
        Diagnostic(file=INDEX, rule="unreadable", message="this computer does not let you read it"),
        Diagnostic(file=INDEX, rule="file-missing", message="this folder has no index.md"),
    ),
    (
        Diagnostic(file="content/cases/a/figures/xr.png", rule="unreadable", message="you may not read it"),
        Diagnostic(file=INDEX, rule="file-missing", message="there is no file 'figures/xr.png' in this folder"),
    ),
    (
        Diagnostic(
            file=INDEX, rule="link", message="'/xr.png' is not a file", source='![A.](/xr.png){#fig-xr alt="B"}'
        ),
        Diagnostic(file=INDEX, rule="crossref", message="there is no figure 'fig-xr'"),
    ),
    (
        Diagnostic(file="content/cases/a/figures/xe\u0301r.png", rule="file-name", message="letters in two parts"),
        Diagnostic(file=INDEX, rule="file-missing", message="there is no file 'figures/x\u00e9r.png' in this folder"),
    ),
    (
        Diagnostic(file=INDEX, rule="unknown-key", message="unknown key 'scr'", hint="did you mean 'src'?"),
        Diagnostic(file="content/cases/a/figures/xr.png", rule="unknown-file", message="nothing shows this picture"),
    ),
    (
        Diagnostic(file="content/cases/a/figures/xr.png", rule="dicom", message="this is a DICOM file"),
        Diagnostic(file="content/cases/a/figures/xr.png", rule="picture", message="This is a DICOM file"),
    ),
    (
        Diagnostic(file=INDEX, rule="comment", message="this comment is not closed, so nothing after it can be read"),
        Diagnostic(file=INDEX, rule="crossref", message="there is no figure 'fig-xr'"),
    ),
    (
        Diagnostic(file=INDEX, rule="directive", message="this block is not closed"),
        Diagnostic(file=INDEX, rule="link", message="this text has no place called '#sec-case'"),
    ),
    (
        Diagnostic(
            file="themes/a/theme.yml", rule="unknown-key", message="unknown key", hint="did you mean 'extends'?"
        ),
        Diagnostic(file="themes/a/theme.yml", rule="theme", message="the theme 'a' and what it extends have no x"),
    ),
    (
        Diagnostic(file=INDEX, rule="unknown-key", message="unknown key 'dat'", hint="did you mean 'date'?"),
        Diagnostic(file=INDEX, rule="missing-date", message="a published case needs its date of publication"),
    ),
    (
        Diagnostic(file=INDEX, rule="wrong-value", message="'status' cannot be 'publihsed'"),
        Diagnostic(file="content/pages/a/about.md", rule="link", message=NOT_PUBLISHED),
    ),
    (
        Diagnostic(file=INDEX, rule="unknown-key", message="unknown key 'statsu'", hint="did you mean 'status'?"),
        Diagnostic(file="content/cases/a/x.md", rule="related-case", message=NOT_PUBLISHED),
    ),
    (
        Diagnostic(file=INDEX, rule="unknown-key", message="unknown key 'titel'", hint="did you mean 'title'?"),
        Diagnostic(file=INDEX, rule="missing-key", message="'title' is missing"),
    ),
    (
        Diagnostic(file=INDEX, rule="unknown-key", message="unknown key 'nmae'", hint="did you mean 'name'?"),
        Diagnostic(file=INDEX, rule="missing-key", message="author 1 has no 'name'"),
    ),
    (
        Diagnostic(file=INDEX, rule="date", message="'23/03/2026' is not a date"),
        Diagnostic(file=INDEX, rule="missing-date", message="a published case needs its date of publication"),
    ),
    (
        Diagnostic(file=INDEX, rule="date", message="'2024-13' is not a day of the calendar"),
        Diagnostic(file=INDEX, rule="pubmed-date", message="PubMed needs the date when a case appeared"),
    ),
    (
        Diagnostic(file=INDEX, rule="doi", message="'10.5555' is not a DOI", span=Span(6, 6, 7)),
        Diagnostic(file=INDEX, rule="crossref-doi", message="this case has none", span=Span(6, 6, 7)),
    ),
    (
        Diagnostic(file=INDEX, rule="wrong-type", message="'abstract' takes text", span=Span(7, 11, 6)),
        Diagnostic(file=INDEX, rule="doaj-abstract", message="without an abstract", span=Span(7, 11, 6)),
    ),
    (Diagnostic(file=BIB, rule="encoding", message="the file is not UTF-8 text"), NO_KEY),
    (Diagnostic(file=BIB, rule="empty-file", message="the file is empty"), NO_KEY),
    (Diagnostic(file=BIB, rule="bibtex", message="the value of 'title' in 'silva2019' does not end"), NO_KEY),
    (Diagnostic(file=BIB, rule="csl-json", message="this is not JSON", source='[{"id": "silva2019", "x"}]'), NO_KEY),
    (Diagnostic(file=BIB, rule="csl-yaml", message="'issued' of 'silva2019' is not a date"), NO_KEY),
    (Diagnostic(file=BIB, rule="ris", message="this reference says nothing", source="ID  - silva2019"), NO_KEY),
    (
        Diagnostic(file=INDEX, rule="file-missing", message="there is no file 'references.bib' in this folder"),
        NO_KEY,
    ),
]


@pytest.mark.parametrize(("cause", "consequence"), PAIRS)
def test_a_consequence_is_left_out_while_its_cause_is_told_as_no_lesser_mistake(
    cause: Diagnostic, consequence: Diagnostic
) -> None:
    assert list(without_consequences([consequence, cause])) == [cause]
    assert list(without_consequences([consequence])) == [consequence]
    lowered = replace(cause, severity="warning")
    assert list(without_consequences([lowered, consequence])) == [lowered, consequence]
    assert list(without_consequences([lowered, replace(consequence, severity="warning")])) == [lowered]


@pytest.mark.parametrize(("cause", "consequence"), PAIRS)
def test_the_same_mistake_elsewhere_is_told(cause: Diagnostic, consequence: Diagnostic) -> None:
    elsewhere = replace(cause, file=cause.file.replace("/a/", "/b/"))
    assert list(without_consequences([elsewhere, consequence])) == [elsewhere, consequence]


def test_another_key_that_no_reference_has_is_told_beside_a_broken_entry() -> None:
    cause = Diagnostic(file=BIB, rule="bibtex", message="the value of 'title' in 'roy2020' does not end")
    assert list(without_consequences([cause, NO_KEY])) == [cause, NO_KEY]


def test_works_of_a_lock_that_cannot_be_read_are_not_missed_but_others_are() -> None:
    broken = Diagnostic(file="content/references.lock", rule="references-lock", message="this is not JSON")
    fetched = Diagnostic(file=INDEX, rule="citation-key", message="no reference has the PMID of 'pmid:5'")
    assert list(without_consequences([broken, fetched, NO_KEY])) == [broken, NO_KEY]


def test_a_value_that_was_refused_is_not_asked_for_and_another_place_is() -> None:
    refused = Diagnostic(file="content/site.yml", rule="issn", message="does not fit", span=Span(4, 8, 9))
    asked = Diagnostic(file="content/site.yml", rule="deposit-setting", message="asks for it", span=Span(4, 8, 9))
    elsewhere = replace(asked, span=Span(7, 33, 10))
    assert list(without_consequences([asked, refused, elsewhere])) == [refused, elsewhere]


def test_a_date_of_another_kind_is_told_beside_one_that_was_refused() -> None:
    refused = Diagnostic(file=INDEX, rule="date", message="'x' is not a date")
    coarse = Diagnostic(file=INDEX, rule="pubmed-date", message="PubMed needs the month, not only the year 2024")
    assert list(without_consequences([refused, coarse])) == [refused, coarse]


def test_settings_that_may_not_be_read_are_not_called_missing() -> None:
    closed = Diagnostic(file="content/site.yml", rule="unreadable", message="you may not read it")
    missing = Diagnostic(file="content/site.yml", rule="no-settings", message="there is none", severity="warning")
    assert list(without_consequences([missing, closed])) == [closed]
    assert list(without_consequences([missing])) == [missing]
