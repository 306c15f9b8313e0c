from __future__ import annotations

from typing import Any

import pytest

from sitegen.build.consequences import without_consequences
from sitegen.build.deposit_settings import NEEDS, deposit_settings
from sitegen.config import Config, CrossrefMember, Editor, Harvesting, read_config
from sitegen.model.case import Spans
from sitegen.model.diagnostic import SourceText
from sitegen.plugins import Locate

NOWHERE = Locate(SourceText(file="content/site.yml", text=""), Spans())
WHOLE = Config(
    url="https://cases.example/", eissn="2049-3630", publisher="P", short_title="Ex",
    deposits=("crossref", "pubmed", "doaj"), crossref=CrossrefMember(depositor="Office", email="o@cases.example"),
)  # fmt: skip


def test_a_site_that_says_all_is_ready() -> None:
    assert list(deposit_settings(WHOLE, NOWHERE)) == []


def test_a_site_that_deposits_nowhere_needs_nothing() -> None:
    assert list(deposit_settings(Config(), NOWHERE)) == []


@pytest.mark.parametrize("registry", NEEDS)
def test_each_registry_tells_what_it_asks_for(registry: str) -> None:
    found = list(deposit_settings(Config(), NOWHERE, (registry,)))
    assert [item.rule for item in found] == ["deposit-setting"] * len(NEEDS[registry][1])
    assert all(item.message.startswith(NEEDS[registry][0]) for item in found)


def test_nobody_else_is_asked_when_one_alone_counts() -> None:
    config = Config(deposits=("crossref",), exports=("+oai",))
    assert [item.message for item in deposit_settings(config, NOWHERE, (), only=True)] == []
    found = deposit_settings(config, NOWHERE, ("pubmed",), only=True)
    assert all(item.message.startswith("PubMed") for item in found)


def test_what_two_registries_ask_for_is_told_once() -> None:
    messages = [item.message for item in deposit_settings(Config(), NOWHERE, ("crossref", "doaj"))]
    assert len([words for words in messages if "ISSN" in words]) == 1


def test_an_address_given_for_one_build_is_one() -> None:
    found = deposit_settings(Config(eissn="2049-3630", deposits=("doaj",)), NOWHERE, base_url="https://x.example/")
    assert list(found) == []


def test_the_place_is_the_part_that_is_there() -> None:
    source = SourceText(file="content/site.yml", text="title: A\ncrossref:\n  depositor: Office\n")
    config, spans, _ = read_config(source)
    assert config is not None
    found = list(deposit_settings(config, Locate(source, Spans(keys=spans)), ("crossref",)))
    (email,) = [item for item in found if "answer" in item.message]
    assert email.span.line == 3


@pytest.mark.parametrize(
    ("line", "message"),
    [("issn: 2049-3631", "ISSN"), ("publisher: [a]", "responsible for the DOIs"), ("url: cases", "public address")],
)
def test_what_was_refused_is_asked_for_at_its_own_place(line: str, message: str) -> None:
    source = SourceText(file="content/site.yml", text=f"title: A\n{line}\n")
    config, spans, (refused,) = read_config(source)
    assert config is not None
    found = list(deposit_settings(config, Locate(source, Spans(keys=spans)), ("crossref",)))
    assert [item.span for item in found if message in item.message] == [refused.span]
    left = [item for item in without_consequences([*found, refused]) if item is not refused]
    assert [item for item in left if message in item.message] == []
    assert len(left) == len(found) - 1


@pytest.mark.parametrize("name", ["oai", "+oai"])
def test_a_site_that_is_harvested_names_its_gateway_and_an_address_for_letters(name: str) -> None:
    told = [item.span and item.message for item in deposit_settings(Config(exports=(name,)), NOWHERE)]
    assert len(told) == 3
    assert all(message.startswith("OAI-PMH asks for ") for message in told)


@pytest.mark.parametrize(
    ("facts", "enough"),
    [
        ({"contact": "editors@cases.example"}, True),
        ({"contact": "https://cases.example/contact/"}, False),
        ({"editors": (Editor(name="A", email="a@cases.example"),)}, True),
        ({"editors": (Editor(name="A"),)}, False),
    ],
)
def test_an_address_for_letters_is_an_e_mail_address(facts: dict[str, Any], enough: bool) -> None:
    gateway = Harvesting(gateway="https://gateway.example.org/oai/")
    config = Config(exports=("+oai",), url="https://cases.example/", oai=gateway, **facts)
    assert (list(deposit_settings(config, NOWHERE)) == []) is enough
