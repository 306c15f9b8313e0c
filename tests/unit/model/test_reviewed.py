from __future__ import annotations

import pytest

from sitegen.model.metadata import Metadata, Venue
from sitegen.model.reviewed import NOTICES, reviewed
from sitegen.model.site import SiteInfo

SITE = SiteInfo(title="Reports", peer_review="double-anonymized")


def test_a_case_is_reviewed_as_the_sites_cases_are_unless_it_says_otherwise() -> None:
    assert reviewed(Metadata(title="T"), SITE) == "double-anonymized"
    assert reviewed(Metadata(title="T", peer_review="open"), SITE) == "open"
    assert reviewed(Metadata(title="T"), SiteInfo(title="Reports")) == ""


@pytest.mark.parametrize("kind", sorted(NOTICES))
def test_a_notice_of_the_editors_was_not_reviewed_as_a_case_is(kind: str) -> None:
    assert reviewed(Metadata(title="T", type=kind), SITE) == ""


def test_another_journal_reviews_in_its_own_way() -> None:
    assert reviewed(Metadata(title="T", venue=Venue(title="Another")), SITE) == ""
