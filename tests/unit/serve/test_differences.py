"""Only what is different is told."""

from types import SimpleNamespace
from typing import Any

import pytest

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve import differences as module
from sitegen.serve.differences import Differences
from sitegen.serve.messages import Looked

FRONT = Target(path="index.html", maker="index", inputs=b"1")
WRONG = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="m", hint="h")
OF_SITE = Diagnostic(file="content/site.yml", rule="yaml", message="m", hint="h")


def card(slug: str, digest: str = "1") -> Card:
    return Card(slug=slug, digest=digest, title=(), title_text=slug)


def seen(*cards: Card, targets: tuple[Target, ...] = (FRONT,), told: tuple[Diagnostic, ...] = ()) -> Any:
    """A look, as far as it is told."""
    work = SimpleNamespace(report=SimpleNamespace(diagnostics=list(told)))
    return SimpleNamespace(targets=targets, site=SimpleNamespace(cases=cards), work=work)


def test_the_first_look_tells_everything_anew():
    found = Differences().looked(1, seen(card("a"), told=(WRONG, OF_SITE)), {"a": (WRONG,)}, set(), set())
    assert found == Looked(
        generation=1, anew=True, targets=(FRONT,), cards=(card("a"),), told={"a": (WRONG,)}, of_site=(OF_SITE,)
    )


def test_a_look_that_finds_everything_as_it_was_tells_nothing():
    differences = Differences()
    for generation in (1, 2):
        found = differences.looked(generation, seen(card("a")), {"a": ()}, set(), set())
    assert found == Looked(generation=2)


def test_what_is_new_and_what_is_gone_is_told():
    differences, other = Differences(), Target(path="a/index.html", maker="prose", inputs=b"1")
    differences.looked(1, seen(card("a"), card("b")), {"a": (), "b": ()}, set(), set())
    found = differences.looked(2, seen(card("a", "2"), targets=(other,)), {"a": ()}, set(), set())
    assert (found.targets, found.targets_gone) == ((other,), (FRONT.path,))
    assert (found.cards, found.cards_gone) == ((card("a", "2"),), ("b",))


def test_mistakes_that_are_mended_are_taken_back():
    differences = Differences()
    differences.looked(1, seen(card("a")), {"a": (WRONG,), "b": (WRONG,)}, set(), set())
    assert differences.looked(2, seen(card("a")), {"a": ()}, set(), set()).told == {"a": (), "b": ()}


def test_when_nearly_all_is_different_all_is_told_anew(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST", 1)
    before = tuple(Target(path=f"{name}.html", maker="prose", inputs=b"1") for name in "abc")
    after = (*(Target(path=f"{name}.html", maker="prose", inputs=b"2") for name in "ab"), before[2])
    differences = Differences()
    differences.looked(1, seen(card("a"), targets=before), {"a": (WRONG,)}, set(), set())
    found = differences.looked(2, seen(card("a"), targets=after), {"a": (WRONG,)}, set(), set())
    assert found == Looked(generation=2, anew=True, targets=after, cards=(card("a"),), told={"a": (WRONG,)})
