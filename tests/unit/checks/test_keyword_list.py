"""The hint is the list to type."""

from tests.case_folders import breaches


def test_the_hint_is_the_list_to_type() -> None:
    text = "---\ntitle: A\nkeywords: case report; arthritis, gouty; heart\n---\n"
    found = breaches(text, "keyword-list")
    assert [(it.span.line, it.severity) for it in found] == [(3, "warning"), (3, "warning")]
    assert found[0].hint == "separate keywords by commas, or write a list: keywords: [case report, arthritis]"
