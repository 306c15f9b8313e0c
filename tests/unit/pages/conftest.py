from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from sitegen.cite.case_record import citable
from sitegen.model.case import Case
from sitegen.model.particulars import Citable
from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from tests import samples


class Shop:
    """A workshop over values in memory."""

    def __init__(self, cases: Mapping[str, Case], site: SiteInfo) -> None:
        self.cases, self.site, self.theme = cases, site, samples.theme()
        self.lists: dict[str, Listed] = {}

    def case(self, digest: str) -> Case:
        return self.cases[digest]

    def citable(self, digest: str) -> Citable:
        return citable(self.cases[digest])

    def listed(self, digest: str) -> Listed:
        return self.lists[digest]

    def catalogue(self, lang: str) -> Mapping[str, str]:
        return self.theme.catalogue(lang)

    def render(self, template: str, page: Value) -> bytes:
        return self.theme.render(template, page, self.site)

    def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        return make()


@pytest.fixture
def make_shop() -> Any:
    def make(cases: Mapping[str, Case] | None = None, **facts: object) -> Shop:
        return Shop(cases or {}, samples.site(**facts))

    return make
