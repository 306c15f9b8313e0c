from __future__ import annotations

import pytest

from sitegen.build.schema_keys import key_of
from sitegen.build.validating import Fault
from sitegen.config import Config
from sitegen.model.metadata import Metadata


@pytest.mark.parametrize(
    ("way", "key"),
    [
        ("doi_batch body journal journal_article doi_data doi", ("doi",)),
        ("doi_batch body journal journal_article titles title", ("title",)),
        ("records record title", ("title",)),
        ("doi_batch body journal journal_article citation_list citation doi", ("bibliography",)),
        ("ArticleSet Article Abstract AbstractText", ("abstract",)),
        ("article front article-meta abstract sec title", ("abstract",)),
        ("article front article-meta pub-date year", ("date",)),
        ("article body sec title", ()),
        ("article", ()),
    ],
)
def test_an_element_leads_to_the_key_it_is_made_of(way: str, key: tuple[str, ...]) -> None:
    names = tuple(way.split())
    assert key_of(Fault("", names, (0,) * len(names))) == (False, key)


@pytest.mark.parametrize(
    ("way", "turn", "key"),
    [
        ("journal_article contributors person_name surname", 2, ("authors", 2)),
        ("Article AuthorList Author LastName", 1, ("authors", 1)),
        ("Article AuthorList", 0, ("authors",)),
    ],
)
def test_an_author_is_told_by_the_place_among_the_others(way: str, turn: int, key: tuple[str | int, ...]) -> None:
    names = tuple(way.split())
    turns = tuple(turn if place == 2 else 0 for place in range(len(names)))
    assert key_of(Fault("", names, turns)) == (False, key)


@pytest.mark.parametrize(
    ("way", "key"),
    [
        ("doi_batch head depositor email_address", "crossref"),
        ("doi_batch body journal journal_metadata issn", "title"),
        ("Article Journal Issn", "eissn"),
        ("records record publisher", "publisher"),
    ],
)
def test_what_is_said_of_the_journal_leads_to_the_settings(way: str, key: str) -> None:
    names = tuple(way.split())
    assert key_of(Fault("", names, (0,) * len(names))) == (True, (key,))


def test_every_key_is_one() -> None:
    from sitegen.build import schema_keys

    assert {*schema_keys._CASE} <= {*Metadata.__struct_fields__}
    assert {*schema_keys._SITE} <= {*Config.__struct_fields__}
