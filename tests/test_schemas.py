"""A validator that finds nothing is worth something only when it finds what is wrong."""

from __future__ import annotations

import pytest

from tests import schemas
from tests.schemas import PATHS, schema


@pytest.mark.parametrize("name", PATHS)
def test_what_is_wrong_is_found(name: str) -> None:
    assert schema(name).errors(b"<nothing/>" if name != "csl-json" else b"{}")
    assert schema(name).errors(b"<nothing>")


def test_what_is_right_is_not() -> None:
    right = (
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>'
    )
    assert schema("sitemap").errors(right) == []
    assert schema("csl-json").errors(b'[{"id": "a", "type": "book"}]') == []


def test_where_the_schemas_are_absent_a_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "SCHEMAS", schemas.Path("/nowhere"))
    with pytest.raises(pytest.skip.Exception, match="SITEGEN_SCHEMAS"):
        schema("jats")
