from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sitegen.model.case import Case
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from tests import samples


class Shop:
    """A workshop over values in memory."""

    def __init__(self, cases: Mapping[str, Case], site: SiteInfo, records: Mapping[str, Citable]) -> None:
        self.cases, self.site, self.theme, self.records = cases, site, samples.theme(), records

    def case(self, digest: str) -> Case:
        return self.cases[digest]

    def citable(self, digest: str) -> Citable:
        return self.records[digest]

    def catalogue(self, lang: str) -> Mapping[str, str]:
        return self.theme.catalogue(lang)

    def render(self, template: str, page: Value) -> bytes:
        return self.theme.render(template, page, self.site)


@pytest.fixture
def make_shop() -> Any:
    def make(
        cases: Mapping[str, Case] | None = None, records: Mapping[str, Citable] | None = None, **facts: object
    ) -> Shop:
        return Shop(cases or {}, samples.site(**facts), records or {})

    return make
