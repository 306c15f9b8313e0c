"""Originals become renditions once, and a picture that kills its worker is found."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen import files
from sitegen.build import laundering, picturing
from sitegen.build.cache import Store
from sitegen.build.memory import Memory, PictureResult
from sitegen.build.pool import Pool
from sitegen.images.problem import PictureError
from sitegen.images.recipe import Recipe
from sitegen.images.sandbox import MEMORY
from sitegen.model.struct import digest


def surroundings(root: Path, code: str = "1") -> SimpleNamespace:
    store = Store(root / "pictures")
    return SimpleNamespace(root=root, pictures=store, image_code=code, recipe=Recipe(), release=store.results.close)


def run(context: SimpleNamespace, names: list[str]) -> tuple[dict[str, tuple[str, PictureResult]], int]:
    originals = [(name, digest(files.read(context.root / name))) for name in names]
    return picturing.all_pictures(Pool(context, 2), originals, Memory(), lambda *_: None)


def test_the_key_is_made_of_bytes_suffix_recipe_and_code(tmp_path: Path):
    context = surroundings(tmp_path)
    keys = {
        picturing.picture_key(context, "a.png", "1"), picturing.picture_key(context, "a.jpg", "1"),
        picturing.picture_key(context, "a.png", "2"), picturing.picture_key(surroundings(tmp_path, "2"), "a.png", "1"),
    }  # fmt: skip
    assert len(keys) == 4
    assert picturing.picture_key(context, "b/other.PNG", "1") in keys


def test_what_is_not_a_picture_is_told_in_words(tmp_path: Path):
    files.write(tmp_path / "a.png", b"words")
    results, made = run(surroundings(tmp_path), ["a.png"])
    assert made == 1
    assert results["a.png"][1].message
    assert results["a.png"][1].hint


def test_a_known_result_is_not_made_again(tmp_path: Path):
    files.write(tmp_path / "a.png", b"words")
    context = surroundings(tmp_path)
    first, _ = run(context, ["a.png"])
    assert run(context, ["a.png"]) == (first, 0)


def test_a_picture_that_ends_its_worker_is_told_and_the_others_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a.png", "bomb.png", "c.png"):
        files.write(tmp_path / name, name.encode())
    monkeypatch.setattr(laundering, "launder", lambda name, data, recipe: os._exit(9) if b"bomb" in data else None)
    monkeypatch.setattr(laundering, "_keep", None)
    monkeypatch.setattr(laundering, "launder", _explode)
    results, _ = run(surroundings(tmp_path), ["a.png", "bomb.png", "c.png"])
    assert "too long or too much memory" in results["bomb.png"][1].message
    assert results["a.png"][1].message == results["c.png"][1].message == "not a bomb"


def test_a_large_parent_leaves_its_workers_as_much_as_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files.write(tmp_path / "a.png", b"words")
    monkeypatch.setattr(laundering, "launder", _decode_much)
    held = bytearray(MEMORY)
    results, _ = run(surroundings(tmp_path), ["a.png"])
    assert results["a.png"][1].message == "200000000", len(held)


def _decode_much(name: str, data: bytes, recipe: Recipe) -> None:
    raise PictureError(str(len(bytearray(200_000_000))), "")


def _explode(name: str, data: bytes, recipe: Recipe) -> None:
    if b"bomb" in data:
        os._exit(9)
    raise PictureError("not a bomb", "")
