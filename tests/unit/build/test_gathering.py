"""What a build makes of cases that were read: which it shows, and what it tells of them."""

import pytest

from sitegen.build.gathering import as_shown
from sitegen.build.memory import ReadResult
from sitegen.build.report import has_errors
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card

ERROR = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="m", hint="h")
UNKNOWN = Diagnostic(file="content/cases/a/index.md", rule="unknown-key", message="m", hint="h")


def result(status: str, *told: Diagnostic) -> ReadResult:
    return ReadResult(card=Card(slug="a", digest="0", title=(), title_text="A", status=status), diagnostics=told)


@pytest.mark.parametrize("status", ["published", "withdrawn", "retracted"])
def test_what_was_published_is_shown_with_its_mistakes(status: str):
    shown = as_shown(result(status, ERROR), drafts=False)
    assert shown.card is not None
    assert shown.told == (ERROR,)
    assert not shown.left_out


def test_mistakes_in_a_draft_that_is_left_out_hold_nothing_up():
    shown = as_shown(result("draft", ERROR), drafts=False)
    assert shown.card is None
    assert [item.severity for item in shown.told] == ["warning"]
    assert shown.left_out


def test_a_misspelt_status_never_unpublishes_in_silence():
    assert as_shown(result("draft", UNKNOWN), drafts=False).told == (UNKNOWN,)


def test_a_draft_that_is_wanted_is_shown_as_it_is():
    shown = as_shown(result("draft", ERROR), drafts=True)
    assert shown.card is not None
    assert shown.told == (ERROR,)


def test_a_case_that_could_not_be_understood_has_no_card():
    assert as_shown(ReadResult(diagnostics=(ERROR,)), drafts=False).card is None


def test_whether_there_is_an_error_is_for_the_site_to_say():
    rule = Diagnostic(file="x", rule="some-rule", message="m", hint="h")
    assert has_errors([rule], {})
    assert not has_errors([rule], {"some-rule": "off"})
    assert not has_errors([rule], {"some-rule": "warning"})
    assert has_errors([ERROR], {"yaml": "off"})  # no site may lower it
