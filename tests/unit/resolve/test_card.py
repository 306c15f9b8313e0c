"""What the site knows of a case: names of pictures, downloads, anchors, links, a summary."""

import pytest

from sitegen.model.case import Case, Parsed
from sitegen.model.document import CrossReference, Document, Paragraph, Subscript, Superscript, Table, Text
from sitegen.model.labels import filled
from sitegen.model.metadata import Metadata
from sitegen.model.plain_words import in_english
from sitegen.model.site import Notice
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.resolve.card import card, links, summary
from tests.case_folders import of_text

TEXT = """---
title: A *rare* case
date: {published: 2024-05-31, updated: 2024-06}
status: published
authors: [Ann Lee, Bo Roy]
abstract: {case: "A man with **fever** [@x].", conclusion: "He recovered."}
keywords: [fever, chills]
related: [{type: corrects, case: other}]
figures:
  - id: ct
    caption: (a) One. (b) Two.
    panels: [{src: figures/IMG_1977-03-02.png, alt: A}, {src: figures/b.png, alt: B}]
  - {id: both, src: figures/both.png, panels: [{id: a, alt: A, caption: L, region: [0, 0, 50, 100]}]}
  - {id: xr, src: figures/b.png, alt: B}
---

See @fig-ct, @fig-both, @fig-xr, [the other case](../other/), [a file](supplement/data.csv) and [below](#end).

A mark ![](figures/mark.png) in a line, [again](/about/#team).

::: {#tbl-labs src="labs.csv" caption="Blood."}
:::

## End
"""


def folder() -> CaseFolder:
    names = ("figures/IMG_1977-03-02.png", "figures/b.png", "figures/both.png", "figures/mark.png",
             "supplement/data.csv")  # fmt: skip
    texts = {"index.md": TEXT.encode(), "labs.csv": b"a,b\n1,2\n"}
    files = {name: f"digest of {name}" for name in (*names, *texts)}
    return CaseFolder(slug="a", path="content/cases/a", texts=texts, files=files)


def parsed() -> Parsed:
    return read_case(folder(), ReadOptions())


def test_a_card_names_what_it_corrects_and_the_files_of_its_tables() -> None:
    text = TEXT.replace(
        "related: [{type: corrects, case: other}]",
        "related: [{type: retracts, doi: 10.5555/X.1}, {type: part-of, case: b}]",
    )
    text += "\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    texts = {**folder().texts, "index.md": text.encode()}
    given = CaseFolder(slug="a", path="content/cases/a", texts=texts, files=folder().files)
    found = card(read_case(given, ReadOptions()), given, "d1")
    assert found.notices_of == (Notice("retracts", "10.5555/x.1", "10.5555/X.1"),)
    assert found.tables == ("table-2.csv",)


def test_a_card_says_what_other_pages_need() -> None:
    found = card(parsed(), folder(), "d1", "r1", "l1", "e1")
    assert (found.slug, found.digest, found.title_text, found.path) == ("a", "d1", "A rare case", "/cases/a/")
    assert (found.citation, found.listed, found.evidence) == ("r1", "l1", "e1")
    assert found.authors == ("Ann Lee", "Bo Roy")
    assert (found.date, found.updated, found.status) == ("2024-05-31", "2024-06", "published")
    assert found.summary == "A man with fever. He recovered."
    assert found.related_cases == ("other",)
    assert {"fig-ct-a", "end", "tbl-labs", "abstract"} <= set(found.anchors)


@pytest.mark.parametrize(
    ("numbers", "name", "stem"),
    [
        ("volume: 3\nissue: 2\n", "3(2)", "volume-3-issue-2"),
        ("volume: 3\n", "3", "volume-3"),
        ("issue: 2\n", "2", "issue-2"),
    ],
)
def test_an_issue_is_called_as_it_is_printed(numbers: str, name: str, stem: str) -> None:
    text = TEXT.replace("status:", f"{numbers}status:", 1)
    given = of_text(text, slug="rare")
    found = card(read_case(given, ReadOptions()), given, "d")
    assert (found.issue, found.in_issue) == (name, stem)


def test_pictures_are_published_under_the_names_of_their_figures() -> None:
    found = card(parsed(), folder(), "d1").pictures
    assert [(it.src, it.name) for it in found] == [
        ("figures/IMG_1977-03-02.png", "fig-ct-a"),
        ("figures/b.png", "fig-ct-b"),
        ("figures/both.png", "fig-both"),
        ("figures/mark.png", "picture-1"),
    ]
    assert found[0].digest == "digest of figures/IMG_1977-03-02.png"


def test_downloads_are_supplements_and_the_files_behind_tables() -> None:
    assert dict(card(parsed(), folder(), "d1").files) == {
        "supplement/data.csv": "digest of supplement/data.csv",
        "labs.csv": "digest of labs.csv",
    }


def test_links_inside_the_site_are_listed_with_their_places() -> None:
    found = links(parsed(), folder())
    assert [it.href for it in found] == ["/cases/other/", "/cases/a/supplement/data.csv", "/about/#team"]
    for use, words in zip(found, ("[the other case](../other/)", "[a file](", "[again]("), strict=True):
        assert use.source[use.span.column - 1 :].startswith(words)


def test_a_summary_ends_at_a_word() -> None:
    case = parsed().case
    assert case is not None
    assert summary(case, 16) == ("A man with …", ())


def test_a_case_that_was_not_read_has_no_links_and_no_card() -> None:
    assert links(Parsed(case=None), folder()) == ()
    with pytest.raises(ValueError, match="no card"):
        card(Parsed(case=None), folder(), "d")


def test_a_summary_keeps_the_value_of_a_raised_number() -> None:
    count = Paragraph((Text("10"), Superscript((Text("9"),)), Text("/L, CO"), Subscript((Text("2"),))))
    assert summary(Case(slug="a", meta=Metadata(title="A"), title=(), body=Document(children=(count,)))) == (
        "10⁹/L, CO₂",
        (),
    )


def test_a_summary_says_what_the_abstract_refers_to() -> None:
    table = Table((), (), (), id="tbl-x", number=1)
    body = Document(children=(Paragraph((Text("As in "), CrossReference("tbl", "tbl-x"), Text("."))), table))
    words, left_open = summary(Case(slug="a", meta=Metadata(title="A"), title=(), body=body))
    assert filled(words, left_open, in_english) == "As in Table 1."
