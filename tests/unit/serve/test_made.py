"""Files are made when they are asked for, once."""

from pathlib import Path

import pytest

from sitegen.build.context import Shop
from sitegen.model.target import Target
from sitegen.serve import made as module
from sitegen.serve.made import Made, Wrong
from tests.small_site import case
from tests.unit.serve.beside import Beside, project

A = "cases/a/index.html"


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    found = project(tmp_path / "journal", a=case("Alpha"))
    found.look()
    return found


def test_a_page_that_was_made_is_not_made_again(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    made, target = Made(), beside.preview.targets.found[A]
    first = made.file(beside.preview.now.context, target, A)
    monkeypatch.setattr(module, "files_of", None)
    monkeypatch.setattr(module, "_stored", lambda context, key: None)
    assert made.file(beside.preview.now.context, target, A) == first


def test_what_the_builder_made_is_taken(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "files_of", None)
    data = Made().file(beside.preview.now.context, beside.preview.targets.found[A], A)
    assert isinstance(data, bytes)
    assert b"Alpha" in data


def test_a_damaged_page_is_made_again(beside: Beside):
    first = beside.preview.page(A)
    for path in (beside.root / ".sitegen/store/blobs").rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    assert Made().file(beside.preview.now.context, beside.preview.targets.found[A], A) == first


def test_each_file_of_a_target_is_its_own(beside: Beside):
    target = beside.preview.targets.found[A]
    found = {path: Made().file(beside.preview.now.context, target, path) for path in target.paths}
    assert len(found) > 3
    assert len({data for data in found.values() if isinstance(data, bytes)}) == len(found)


def test_a_page_whose_case_is_gone_from_the_store_waits(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    target = beside.preview.targets.found[A]
    monkeypatch.setattr(module, "_stored", lambda context, key: None)
    monkeypatch.setattr(beside.preview.now.store.results, "get", lambda name: None)
    assert Made().file(beside.preview.now.context, target, A) == Wrong()


def test_a_supplement_is_read_where_it_lies(beside: Beside):
    beside.write("content/cases/a/data.csv", "a,b\n")
    target = Target(path="cases/a/data.csv", maker="copy", blob="0", origin="content/cases/a/data.csv")
    assert Made().file(beside.preview.now.context, target, target.path) == b"a,b\n"
    (beside.root / target.origin).unlink()
    assert Made().file(beside.preview.now.context, target, target.path) == Wrong()


def test_only_the_last_ones_are_kept(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST", 3)
    monkeypatch.setattr(module, "_stored", lambda context, key: None)
    monkeypatch.setattr(module, "files_of", lambda target, shop: (target.path.encode(),))
    made, context = Made(), beside.preview.now.context
    assert Shop(context)
    for number in range(9):
        target = Target(path=f"{number}.html", maker="prose", inputs=bytes([number]))
        assert made.file(context, target, target.path) == target.path.encode()
    assert len(made._known) == 3


def asked_for(made: Made, beside: Beside, *sizes: int) -> None:
    """Files of these sizes, one after the other."""
    for size in sizes:
        target = Target(path=f"{size}.xml", maker="prose", inputs=str(size).encode())
        data = made.file(beside.preview.now.context, target, target.path)
        assert isinstance(data, bytes)
        assert len(data) == size


@pytest.fixture
def sized(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Targets are as large as their names say, and 100 bytes are kept; the names of what was made."""
    made: list[str] = []

    def make(target: Target, shop: Shop) -> tuple[bytes, ...]:
        made.append(target.path)
        return (b"x" * int(target.path.removesuffix(".xml")),)

    monkeypatch.setattr(module, "MOST_BYTES", 100)
    monkeypatch.setattr(module, "_stored", lambda context, key: None)
    monkeypatch.setattr(module, "files_of", make)
    return made


def test_no_more_bytes_are_kept_than_there_is_room_for(beside: Beside, sized: list[str]):
    asked_for(made := Made(), beside, 40, 50, 40, 30, 40, 50)
    assert sized == ["40.xml", "50.xml", "30.xml", "50.xml"]
    assert sum(len(data) for found in made._known.values() for data in found) == made._bytes == 90


def test_a_file_that_is_larger_than_all_that_is_kept_is_given_and_not_kept(beside: Beside, sized: list[str]):
    asked_for(made := Made(), beside, 40, 101, 101)
    assert sized == ["40.xml", "101.xml", "101.xml"]
    assert (made._known, made._bytes) == ({}, 0)


def test_a_supplement_is_not_kept(beside: Beside):
    beside.write("content/cases/a/data.csv", "a,b\n")
    target = Target(path="cases/a/data.csv", maker="copy", blob="0", origin="content/cases/a/data.csv")
    made = Made()
    assert made.file(beside.preview.now.context, target, target.path) == b"a,b\n"
    beside.write("content/cases/a/data.csv", "c,d\n")
    assert made.file(beside.preview.now.context, target, target.path) == b"c,d\n"
    assert (made._known, made._bytes) == ({}, 0)
