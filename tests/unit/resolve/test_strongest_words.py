from __future__ import annotations

from typing import Any

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Document, Emphasis, Paragraph, Text
from sitegen.model.metadata import Metadata
from sitegen.resolve.strongest_words import KEPT, STRONG, strongest, tokens
from tests import samples


def case(title: str = "", body: str = "", abstract: str = "", **facts: Any) -> Case:
    return Case(
        slug="a", meta=Metadata(title=title, **facts), title=samples.text(title),
        body=Document(children=(Paragraph(samples.text(body)),)),
        abstract=(AbstractSection(heading="", children=(Paragraph(samples.text(abstract)),)),),
    )  # fmt: skip


def test_words_are_folded_and_signs_and_numbers_parted() -> None:
    assert tokens("T2-weighted MRI (Größe 12 mm): Straße, d’Épée.") == ["weighted", "mri", "grösse", "strasse", "épée"]


def test_words_of_other_scripts_are_words() -> None:
    assert tokens("саркома ورم 육종종양") == ["саркома", "ورم", "육종종양"]


def test_pairs_of_characters_stand_for_words_where_there_are_no_blanks() -> None:
    assert tokens("脂肪肉腫の一例です CT検査") == ["脂肪", "肪肉", "肉腫", "一例", "検査"]
    assert tokens("ステント を") == ["ステ", "テン", "ント"]


def test_the_title_counts_more_than_the_text() -> None:
    strong, others = strongest(case("Liposarcoma", "cement cement cement pelvis pelvis", "femur", keywords=("marrow",)))
    assert strong == ("liposarcoma", "marrow", "cement", "pelvis", "femur")
    assert others == ()


def test_what_is_said_once_in_passing_and_what_any_report_says_is_left_out() -> None:
    assert strongest(case(body="patient patient with with the the vertebra")) == ((), ())


def test_only_the_strongest_words_are_kept() -> None:
    letters = [f"word{one}{two}" for one in "abcdefgh" for two in "abcdefgh"]
    strong, others = strongest(case(body=" ".join(letters * 2)))
    assert (len(strong), len(strong) + len(others)) == (STRONG, KEPT)


def test_words_inside_marks_count() -> None:
    inside = Document(children=(Paragraph((Emphasis((Text("Nocardia"),)), Text(" and nocardia"))),))
    assert strongest(Case(slug="a", meta=Metadata(title=""), title=(), body=inside))[0] == ("nocardia",)
