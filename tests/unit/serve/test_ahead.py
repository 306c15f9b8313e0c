"""What is shown of a case that was saved, until all have been looked at again."""

from sitegen.build.gathering import AsShown
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.ahead import Ahead, ahead
from sitegen.serve.now import CaseNow

WRONG = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="m", hint="h")
OLD, NEW = (Target(path="cases/a/index.html", maker="case", inputs=inputs) for inputs in (b"old", b"new"))


def card(digest: str, status: str = "published") -> Card:
    return Card(slug="a", digest=digest, title=(), title_text="A", status=status)


def found(shown: Card | None, *told: Diagnostic) -> CaseNow:
    return CaseNow(there=True, broken=bool(told), shown=AsShown(shown, told, left_out=False))


def test_a_case_without_mistakes_has_its_new_page():
    assert ahead(2, found(card("2")), card("1"), None, lambda _: [NEW]) == Ahead(2, card("2"), (NEW,))


def test_a_case_with_mistakes_stays_as_it_was_and_they_are_told():
    before = Ahead(1, card("1"), (OLD,))
    assert ahead(2, found(card("2"), WRONG), card("1"), before, lambda _: [NEW]) == Ahead(
        2, card("1"), (OLD,), (WRONG,), kept=True
    )
    assert ahead(2, found(None, WRONG), card("1"), None, lambda _: [NEW]) == Ahead(
        2, card("1"), (), (WRONG,), kept=True
    )


def test_a_new_case_with_mistakes_is_shown_as_far_as_it_can_be():
    assert ahead(2, found(card("2"), WRONG), None, None, lambda _: [NEW]).targets == (NEW,)
    assert ahead(2, found(None, WRONG), None, None, lambda _: [NEW]) == Ahead(2, None, (), (WRONG,), as_it_stands=True)


def test_a_case_that_stands_with_mistakes_is_shown_with_those_it_has_now():
    case = ahead(2, found(card("2"), WRONG), card("1"), None, lambda _: [NEW], as_it_stands=True)
    assert case == Ahead(2, card("2"), (NEW,), (WRONG,), as_it_stands=True)


def test_a_case_that_is_gone_has_no_page():
    assert ahead(2, CaseNow(there=False), card("1"), Ahead(1, card("1"), (OLD,)), lambda _: [NEW]) == Ahead(2)


def test_a_case_that_another_retracts_stays_retracted():
    known = card("1", "retracted")
    assert ahead(2, found(card("2")), known, None, lambda _: [NEW]).card == known
    assert ahead(2, found(card("2", "retracted")), known, None, lambda _: [NEW]).targets == (NEW,)
