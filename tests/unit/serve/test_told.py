"""What is wrong is told as a build tells it."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from sitegen.serve import told as module
from sitegen.serve.told import Told


def wrong(file: str, severity: str = "error", rule: str = "link") -> Diagnostic:
    return Diagnostic(file=file, rule=rule, message="m", hint="h", severity=severity)


def test_all_of_it_is_in_order_and_each_once():
    told = Told(strict=False)
    told.stumbled = (wrong("b"),)
    told.of_making("index.html", wrong("a"))
    assert [item.file for item in told.settled([wrong("c"), wrong("c")], {})] == ["a", "b", "c"]


@pytest.mark.parametrize(("strict", "severity"), [(True, "error"), (False, "warning")])
def test_severities_are_those_that_the_site_asks_for(strict: bool, severity: str):
    assert Told(strict=strict).settled([wrong("a")], {"link": "warning"})[0].severity == severity


def test_nothing_is_settled_again_while_nothing_is_different(monkeypatch: pytest.MonkeyPatch):
    told = Told(strict=False)
    told.of_making("index.html", wrong("a"))
    first = told.settled([wrong("b")], {})
    with monkeypatch.context() as patch:
        patch.setattr(module, "Report", None)
        told.of_making("index.html", wrong("a"))
        assert told.settled([wrong("c")], {}) == first
    told.renew()
    assert [item.file for item in told.settled([], {})] == ["a"]


def test_what_can_be_made_again_is_no_longer_told():
    told = Told(strict=False)
    told.of_making("index.html", wrong("a"))
    assert told.settled([], {})
    told.of_making("index.html", None)
    assert told.settled([], {}) == ()
    told.of_making("index.html", wrong("a"))
    told.forget_making()
    told.renew()
    assert told.settled([], {}) == ()
