"""The hint is the list to type."""

from sitegen.checks._runner import run_checks
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions


def test_the_hint_is_the_list_to_type() -> None:
    text = "---\ntitle: A\nkeywords: case report; arthritis, gouty; heart\n---\n"
    folder = CaseFolder(slug="a", path="content/cases/a", texts={"index.md": text.encode()}, files={"index.md": ""})
    found = [it for it in run_checks(read_case(folder, ReadOptions()), folder) if it.rule == "keyword-list"]
    assert [(it.span.line, it.severity) for it in found] == [(3, "warning"), (3, "warning")]
    assert found[0].hint == "separate keywords by commas, or write a list: keywords: [case report, arthritis]"
