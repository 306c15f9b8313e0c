"""The process behind the preview: looks, makes, and lets saves come first."""

from pathlib import Path
from typing import Any

import pytest

from sitegen import files
from sitegen.build import pipeline, searching
from sitegen.build.context import MissingCase
from sitegen.serve import builder as module
from sitegen.serve.builder import Builder, Interrupted
from sitegen.serve.messages import Indexed, LookAgain, Looked, Progressed, Stumbled, from_builder, packed
from tests.small_site import SITE, case
from tests.unit.serve.beside import OPTIONS, Beside, project


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    return project(tmp_path / "journal", a=case("Alpha"), b=case("Beta"))


class Ended(Exception):
    """There is nothing more to do."""


class Wishes:
    """A pipe that holds what the preview wants, and ends when that is done and has been waited for so many `times`."""

    def __init__(self, *generations: int, times: int = 0) -> None:
        self.wishes = [packed(LookAgain(number)) for number in generations]
        self.said: list[Any] = []
        self.waited: list[float] = []
        self.times = times

    def recv_bytes(self) -> bytes:
        if not self.wishes:
            raise Ended
        return self.wishes.pop(0)

    def poll(self, seconds: float | None = 0) -> bool:
        if self.wishes or not seconds:
            return bool(self.wishes) or seconds is None
        if len(self.waited) == self.times:
            raise Ended
        self.waited.append(seconds)
        return False

    def send_bytes(self, data: bytes) -> None:
        self.said.append(from_builder(data))


def work(beside: Beside, wire: Any) -> None:
    with pytest.raises(Ended):
        Builder(beside.root, beside.root / ".sitegen", OPTIONS, wire).work()


def test_saves_that_came_together_are_one_look(beside: Beside):
    wire = Wishes(1, 2, 3)
    work(beside, wire)
    looks = [message for message in wire.said if isinstance(message, Looked)]
    assert [message.generation for message in looks] == [3]
    assert isinstance(wire.said[-1], Indexed)


def test_a_save_breaks_off_what_may_wait(beside: Beside):
    beside.look()
    beside.save("content/site.yml", SITE.replace("Cases", "Other"))
    beside.wire.waiting = True
    beside.builder.generation = 1
    with pytest.raises(Interrupted):
        beside.builder.once()
    said = [from_builder(data) for data in beside.wire.sent]
    assert any(isinstance(message, Looked) for message in said)
    beside.wire.waiting = False
    beside.builder.once()
    assert isinstance(from_builder(beside.wire.sent[-1]), Indexed)


def test_a_disk_that_refuses_is_told_and_tried_again(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, "look", full)
        wire = Wishes(1)
        work(beside, wire)
    assert wire.said == [Stumbled(1, "No space left on device")]


def test_what_failed_is_tried_again_without_a_save_less_and_less_often(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    def gone(*_: object) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    wire = Wishes(1, times=8)
    with monkeypatch.context() as patch:
        patch.setattr(module, "look", gone)
        work(beside, wire)
    assert wire.waited == [2, 4, 8, 16, 32, 60, 60, 60]
    assert len(wire.said) == 9


def test_after_what_succeeds_only_a_save_is_waited_for(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    looks, look = [], module.look

    def gone_at_first(*given: Any) -> Any:
        looks.append(given)
        if len(looks) == 1:
            raise FileNotFoundError(2, "No such file or directory")
        return look(*given)

    wire = Wishes(1, times=5)
    monkeypatch.setattr(module, "look", gone_at_first)
    work(beside, wire)
    assert wire.waited == [2]
    assert isinstance(wire.said[-1], Indexed)


def test_a_damaged_store_that_a_build_rests_on_is_told_and_tried_again(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    def missing(*_: object) -> None:
        raise MissingCase("00" * 16)

    with monkeypatch.context() as patch, files.lock(beside.root / ".sitegen/lock"):
        patch.setattr(pipeline, "gather", missing)
        wire = Wishes(1)
        work(beside, wire)
    assert [message.generation for message in wire.said] == [1]
    assert wire.said[0].words.startswith("the cache is in use by another command")
    wire = Wishes(2)
    work(beside, wire)
    assert isinstance(wire.said[-1], Indexed)


def test_nothing_is_said_of_settings_that_are_broken_later(beside: Beside):
    beside.look()
    beside.save("content/site.yml", "title: [")
    assert beside.looked() == []


def test_progress_is_told_now_and_then(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    for number in range(30):
        beside.write(f"content/cases/c{number}/index.md", case(f"Number {number}"))
    monkeypatch.setattr(module, "PAUSE", 1_000)
    beside.builder.once()
    told = [found for data in beside.wire.sent if isinstance(found := from_builder(data), Progressed)]
    assert [(message.stage, message.done == message.total) for message in told if message.done == message.total] == [
        ("read", True),
        ("make", True),
    ]
    assert len(told) < 6


def test_the_next_builder_begins_where_this_one_ended(beside: Beside):
    beside.look()
    again = Beside(beside.root)
    looked = next(message for message in again.looked() if isinstance(message, Looked))
    assert again.builder.before.memory.targets == beside.builder.before.memory.targets
    assert {card.slug for card in looked.cards} == {"a", "b"}


def test_what_can_be_searched_is_indexed_last(beside: Beside):
    pytest.importorskip("pagefind")
    beside.save("content/site.yml", SITE.replace("search: off", "search: full"))
    beside.look()
    assert beside.preview.page("search/index.html")
    entry = next(path for path in beside.preview.targets.found if path.endswith("pagefind-entry.json"))
    assert beside.preview.page(entry)


def test_what_is_searched_no_longer_leaves_no_index(beside: Beside):
    pytest.importorskip("pagefind")
    beside.save("content/site.yml", SITE.replace("search: off", "search: full"))
    beside.look()
    beside.save("content/site.yml", SITE)
    beside.look()
    assert not any("pagefind" in path for path in beside.preview.targets.found)


def test_a_large_site_is_not_indexed_at_every_save(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "SEARCHED", 1)
    beside.save("content/site.yml", SITE.replace("search: off", "search: full"))
    beside.look()
    assert not any(path.endswith("pagefind-entry.json") for path in beside.preview.targets.found)


@pytest.mark.parametrize("most", [0, 100])
def test_that_nothing_can_be_searched_is_told_as_a_build_tells_it(
    beside: Beside, monkeypatch: pytest.MonkeyPatch, most: int
):
    monkeypatch.setattr(module, "SEARCHED", most)
    monkeypatch.setattr(searching, "engine", lambda: None)
    beside.save("content/site.yml", SITE.replace("search: off", "search: full"))
    beside.look()
    assert "search-engine" in {item.rule for item in beside.preview.state().problems}
    beside.save("content/site.yml", SITE)
    beside.look()
    assert "search-engine" not in {item.rule for item in beside.preview.state().problems}


def test_a_case_that_was_deleted_is_forgotten(beside: Beside):
    beside.look()
    text = beside.root / "content/cases/a/index.md"
    text.unlink()
    beside.saved("content/cases/a/index.md")
    beside.look()
    beside.save("content/cases/a/index.md", case("[open"))
    beside.look()
    assert beside.preview.page("cases/a/index.html") is None


def test_a_cache_that_is_cleaned_while_pages_are_made_is_made_again(beside: Beside, monkeypatch: pytest.MonkeyPatch):
    made, times = module.make_all, list[int]()

    def gone_at_first(*given: Any) -> Any:
        times.append(1)
        if len(times) == 1:
            raise MissingCase("0" * 32)
        return made(*given)

    monkeypatch.setattr(module, "make_all", gone_at_first)
    beside.look()
    assert len(times) == 2
    assert beside.errors() == []
