"""Title, authors and keywords come from a text or a record that exists already."""

import pytest

from sitegen.scaffold.answers import Author, Refused
from sitegen.scaffold.earlier import Earlier, earlier

QUARTO = b"""---
title: "A case: one"
author:
  - name: {given: Ada, family: Example}
    orcid: 0000-0002-1825-0097
    affiliations: [a]
affiliations: [{id: a, department: Surgery, name: Example Hospital}]
keywords: [case report, spine]
format: html
---

# Words
"""
BIB = b"@article{a, title={The {CARE} case}, author={Example, Ada and Sample, Bo}, keywords={case report; spine}}"
COUNT = rb"@article{a, title={Platelets at 10\textsuperscript{9}/L}}"
RIS = b"TY  - JOUR\nTI  - A case\nAU  - Example, Ada\nKW  - spine\nKW  - hand\nER  - \n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("old.qmd", QUARTO, Earlier("A case: one", (Author("Ada Example", "0000-0002-1825-0097",
         ("Surgery, Example Hospital",)),), ("case report", "spine"))),
        ("old.bib", BIB, Earlier("The CARE case", (Author("Ada Example"), Author("Bo Sample")), ("case report", "spine"))),
        ("count.bib", COUNT, Earlier("Platelets at 10⁹/L")),
        ("old.ris", RIS, Earlier("A case", (Author("Ada Example"),), ("spine", "hand"))),
    ],
)  # fmt: skip
def test_they_are_taken(name: str, data: bytes, said: Earlier):
    assert earlier(name, data) == said


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", b"PK\x03\x04"), ("a.md", b"no front matter"), ("a.md", b"\xff\xfe\x00"), ("a.bib", b""), ("a.bib", BIB + BIB.replace(b"{a,", b"{b,")),
     ("a.json", b"{"), ("a", b"")],
)  # fmt: skip
def test_other_files_are_refused_in_one_line(name: str, data: bytes):
    with pytest.raises(Refused) as told:
        earlier(name, data)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(("name", "data"), [("a.json", b"{"), ("a.bib", b"@article{a, title={x"), ("a.ris", b"words")])
def test_a_broken_file_is_not_told_to_hold_no_works(name: str, data: bytes):
    with pytest.raises(Refused, match=f"{name} cannot be read, line 1: "):
        earlier(name, data)


def test_a_sound_file_is_told_to_hold_no_works():
    with pytest.raises(Refused, match=r"a\.json holds 0 works"):
        earlier("a.json", b"[]")
