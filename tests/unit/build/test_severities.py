from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitegen.build import severities as module
from sitegen.build.report import Options
from sitegen.build.severities import severities
from sitegen.config import Config
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate, Registry


def _nothing(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    yield from ()


def _check(name: str, registry: str = "") -> Check:
    return Check(name=name, severity="error", summary="", run=_nothing, registry=registry)


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    found = (_check("panel-alt"), _check("crossref-title", "crossref"), _check("doaj-issn", "doaj"))
    monkeypatch.setattr(module, "checks", lambda: Registry({check.name: check for check in found}))


def test_rules_of_registries_are_told_to_sites_that_deposit_there() -> None:
    assert severities(Config(), Options()) == {"crossref-title": "off", "doaj-issn": "off"}
    assert severities(Config(deposits=("doaj",)), Options()) == {"crossref-title": "off"}


def test_rules_of_registries_are_told_to_whoever_asks() -> None:
    assert severities(Config(), Options(registries=("crossref", "doaj"))) == {}


def test_whoever_asks_for_one_registry_is_not_told_of_others() -> None:
    only = Options(registries=("crossref",), only_registries=True)
    assert severities(Config(deposits=("doaj",)), only) == {"doaj-issn": "off"}


def test_the_settings_have_the_last_word() -> None:
    config = Config(checks={"crossref-title": "warning", "panel-alt": "info"}, deposits=("doaj",))
    assert severities(config, Options()) == {"crossref-title": "warning", "panel-alt": "info"}
