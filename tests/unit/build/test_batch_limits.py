from __future__ import annotations

import pytest

from sitegen.build import batch_limits as module
from sitegen.build.batch_limits import too_many, too_many_published
from sitegen.model.site import Card, Site
from sitegen.plugins import Exporter
from tests import samples

SMALL = Exporter(
    name="small", label="Small", filename="small.xml", gather=lambda found, site, batch: b"", publish=True, most=2
)
ANY = Exporter(name="any", label="Any", filename="any.xml", gather=lambda found, site, batch: b"", publish=True)


def site(*statuses: str) -> Site:
    cards = [
        Card(slug=f"c{number}", digest="", title=(), title_text="", status=status)
        for number, status in enumerate(statuses)
    ]
    return Site(info=samples.site(), cases=tuple(cards))


def test_as_many_as_a_file_takes_are_good() -> None:
    assert list(too_many(SMALL, 2)) == []
    assert list(too_many(ANY, 10**6)) == []


def test_one_more_is_told_with_a_way_out() -> None:
    (found,) = too_many(SMALL, 3)
    assert (found.rule, found.severity) == ("too-many-cases", "error")
    assert "--year" in found.hint


def test_a_file_of_the_site_is_told_at_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "gathered_formats", lambda names: (SMALL, ANY))
    assert list(too_many_published(site("published", "retracted", "draft"))) == []
    (found,) = too_many_published(site("published", "published", "retracted"))
    assert (found.file, found.rule) == ("content/site.yml", "too-many-cases")
