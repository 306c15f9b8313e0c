"""What is proposed is the case's own year, which is the likely one."""

from __future__ import annotations

import pytest

from sitegen.checks.copyright_holder import CHECK
from sitegen.model.diagnostic import SourceText
from sitegen.plugins import Locate
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from tests.case_folders import of_text


@pytest.mark.parametrize(
    ("date", "hint"),
    [
        ("date: 2019-03-04\n", "write year: 2019 under it"),
        ("date: {online: 2021}\n", "write year: 2021 under it"),
        ("", "write year: 2024 under it"),
    ],
)
def test_the_year_of_the_case_is_proposed(date: str, hint: str) -> None:
    assert hints(f"---\ntitle: A\n{date}copyright: The authors\n---\n") == [hint]


@pytest.mark.parametrize(
    ("year", "proposed"),
    [("2024-2025", "2024"), ("©2023", "2023"), ("20245", "2019"), ("MMXX", "2019"), ("24", "2019")],
)
def test_a_year_that_no_program_takes_is_told(year: str, proposed: str) -> None:
    text = f"---\ntitle: A\ndate: 2019-03-04\ncopyright: {{year: {year}, holder: The authors}}\n---\n"
    assert hints(text) == [f"write the first year: year: {proposed}"]


def hints(text: str) -> list[str]:
    parsed = read_case(of_text(text), ReadOptions())
    assert parsed.case is not None
    at = Locate(SourceText(file="index.md", text=text), parsed.spans)
    return [problem.hint for problem in CHECK.run(parsed.case, at, CHECK)]
