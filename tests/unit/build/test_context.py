"""What workers see."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen.build.cache import Store
from sitegen.build.context import PARTS, Context, MissingCase, Shop
from sitegen.model.case import Case
from sitegen.model.metadata import Metadata
from sitegen.model.particulars import Citable
from sitegen.model.reference import Reference
from sitegen.model.struct import digest, encode
from sitegen.resolve.card import listed
from tests import samples
from tests.made_cases import read


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


@pytest.mark.parametrize(("lang", "said"), [("de", "Siehe Tabelle 1."), ("", "Siehe Tabla 1.")])
def test_a_list_calls_tables_what_the_page_of_the_case_calls_them(tmp_path: Path, lang: str, said: str):
    front = {"title": "A", "abstract": "Siehe @tbl-x.", **({"lang": lang} if lang else {})}
    case = read(front, "| a |\n| - |\n| 1 |\n\n: X {#tbl-x}")
    blob = encode(listed(case))
    store = Store(tmp_path)
    store.results.put([(digest(blob), blob)])
    found = Context.listed.func(SimpleNamespace(store=store, theme=samples.theme(), info=samples.site(lang="es")))
    assert found(digest(blob)).summary == said


def _surroundings(store: Store, around: bytes = b"around") -> SimpleNamespace:
    return SimpleNamespace(store=store, around=around, parts={})


def test_a_part_is_made_once_and_found_again_in_the_store(tmp_path: Path):
    store, made = Store(tmp_path), []
    first = Shop(_surroundings(store))
    assert [first.kept(b"key", lambda: made.append(1) or b"part") for _ in range(2)] == [b"part", b"part"]
    store.results.put(first.new.items())
    later = Shop(_surroundings(store))
    assert later.kept(b"key", lambda: made.append(2) or b"other") == b"part"
    assert (made, later.new) == ([1], {})


def test_a_part_is_made_again_for_other_inputs_and_in_other_surroundings(tmp_path: Path):
    store = Store(tmp_path)
    first = Shop(_surroundings(store))
    first.kept(b"key", lambda: b"part")
    store.results.put(first.new.items())
    assert Shop(_surroundings(store)).kept(b"other key", lambda: b"other") == b"other"
    assert Shop(_surroundings(store, b"other theme")).kept(b"key", lambda: b"other") == b"other"


def test_a_process_has_but_the_last_parts_at_hand(tmp_path: Path):
    around = _surroundings(Store(tmp_path))
    for number in range(PARTS + 1):
        Shop(around).kept(b"%d" % number, lambda: b"part")
    assert len(around.parts) == PARTS
