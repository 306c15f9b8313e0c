"""What workers see."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen.build.cache import Store
from sitegen.build.context import Context, MissingCase, Shop
from sitegen.model.case import Case
from sitegen.model.metadata import Metadata
from sitegen.model.particulars import Citable
from sitegen.model.reference import Reference
from sitegen.model.struct import digest, encode


def test_a_stored_case_comes_back_by_its_digest(tmp_path: Path):
    case = Case(slug="a", meta=Metadata(title="T"), title=())
    blob = encode(case)
    store = Store(tmp_path)
    store.results.put([(digest(blob), blob)])
    assert Shop(SimpleNamespace(store=store)).case(digest(blob)) == case


def test_a_case_that_is_gone_is_told(tmp_path: Path):
    with pytest.raises(MissingCase):
        Shop(SimpleNamespace(store=Store(tmp_path))).case("0" * 32)


def test_a_stored_record_comes_back_by_its_digest_and_one_that_is_gone_is_told(tmp_path: Path):
    record = Citable(reference=Reference(key="a"))
    blob = encode(record)
    store = Store(tmp_path)
    store.results.put([(digest(blob), blob)])
    found = Context.citable.func(SimpleNamespace(store=store))
    assert found(digest(blob)) == record
    with pytest.raises(MissingCase):
        found("0" * 32)
