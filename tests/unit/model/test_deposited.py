"""What a registry is told of a case, and by what rules it was looked at before, is one question."""

from __future__ import annotations

from typing import get_args

import pytest

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.deposited import kept_back
from sitegen.model.document import Text
from sitegen.model.metadata import Dates, Metadata, Status, Venue
from sitegen.model.published import Published
from sitegen.plugins import Exporter, discover

REGISTRIES = {item.name: item for item in discover("exporters") if isinstance(item, Exporter) and item.registry}


def case(status: Status, venue: Venue | None = None) -> Case:
    meta = Metadata(title="A", status=status, doi="10.5555/a", date=Dates(published="2024-05-31"), venue=venue)
    return Case(slug="a", meta=meta, title=(Text("A"),))


def test_what_is_published_in_the_own_journal_is_told_also_when_it_was_taken_back() -> None:
    told = [status for status in get_args(Status) if not kept_back(case(status))]
    assert told == ["published", "withdrawn", "retracted"]
    assert kept_back(case("accepted")) == "is not published yet"
    assert kept_back(case("published", Venue(title="Other"))) == "appeared in another journal"


@pytest.mark.parametrize("name", sorted(REGISTRIES))
@pytest.mark.parametrize("status", get_args(Status))
@pytest.mark.parametrize("venue", [None, Venue(title="Other")])
def test_no_case_is_sent_that_the_rules_passed_over(name: str, status: Status, venue: Venue | None) -> None:
    made, left_out = case(status, venue), REGISTRIES[name].left_out
    assert left_out is not None
    assert left_out(Published(case=made)) == kept_back(made)
    assert is_deposited(made) == (not kept_back(made))
