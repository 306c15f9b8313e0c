"""The builder begins, is heard, is ended, and begins again."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.serve import messages
from sitegen.serve.arrived import Arrived
from sitegen.serve.behind import Behind
from sitegen.serve.messages import FromBuilder, Looked, MadeAll, Progressed
from tests.small_site import case
from tests.unit.serve.beside import OPTIONS, project


def heard(behind: Behind) -> list[FromBuilder | Arrived]:
    """What it says up to having made all."""
    behind.look_again(7)
    found: list[FromBuilder | Arrived] = []
    while not (found and isinstance(found[-1], MadeAll)):
        assert behind.pipe.poll(20)
        said = behind.hear()
        assert said is not None
        found.append(said)
    return found


def looks(found: list[FromBuilder | Arrived]) -> list[Arrived]:
    return [message for message in found if isinstance(message, Arrived)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "journal", a=case("Alpha")).root


def test_another_one_tells_everything_anew(root: Path) -> None:
    behind = Behind(root, root / ".sitegen", OPTIONS)
    try:
        first = looks(heard(behind))[0]
        assert (first.last.generation, first.last.anew, list(first.cards)) == (7, True, ["a"])
        later = looks(heard(behind))[0]
        assert (later.last.anew, later.cards) == (False, {})
        behind.end()
        behind.begin()
        again = looks(heard(behind))[0]
        assert (again.last.anew, again.targets) == (True, first.targets)
    finally:
        behind.end()


def test_a_long_look_is_heard_in_parts_and_is_whole_with_the_last(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    behind = Behind(root, root / ".sitegen", OPTIONS)
    try:
        whole = looks(heard(behind))[0]
    finally:
        behind.end()
    monkeypatch.setattr(messages, "PART", 2)  # a fork takes it along
    behind = Behind(root, root / ".sitegen", OPTIONS)
    try:
        found = heard(behind)
        parts = [message for message in found if isinstance(message, Looked)]
        assert [part.more for part in parts] == [True] * ((len(whole.targets) - 1) // 2)
        again = looks(found)[0]
        assert (again.targets, again.files, again.cards) == (whole.targets, whole.files, whole.cards)
    finally:
        behind.end()


def test_one_that_hears_nothing_holds_up_nobody_and_learns_of_the_last_save(root: Path) -> None:
    behind = Behind(root, root / ".sitegen", OPTIONS)
    try:
        os.kill(behind._process.pid or 0, signal.SIGSTOP)
        for generation in range(5_000):
            behind.look_again(generation)
        os.kill(behind._process.pid or 0, signal.SIGCONT)
        found: list[FromBuilder | Arrived] = []
        while not (found and isinstance(found[-1], MadeAll) and found[-1].generation == 4_999):
            assert behind.pipe.poll(20)
            found += [said for said in [behind.hear()] if said is not None]
    finally:
        os.kill(behind._process.pid or 0, signal.SIGCONT)
        behind.end()


def test_what_has_ended_says_nothing(root: Path) -> None:
    behind = Behind(root, root / ".sitegen", OPTIONS)
    os.kill(behind._process.pid or 0, signal.SIGKILL)
    assert behind.hear() is None
    behind.end()


def test_its_end_is_heard_while_its_workers_live_on_and_they_end_with_it(tmp_path: Path) -> None:
    large = {f"c{number}": case(f"Case {number}") for number in range(200)}
    root = project(tmp_path / "journal", **large).root
    behind = Behind(root, root / ".sitegen", replace(OPTIONS, jobs=2))
    leader = behind._process.pid or 0
    behind.look_again(1)
    while not isinstance(said := behind.hear(), Progressed) or said.stage != "read":
        pass  # its workers read
    os.kill(leader, signal.SIGKILL)
    while behind.hear() is not None:
        pass
    behind.end()
    with pytest.raises(ProcessLookupError):
        until_raised(lambda: os.killpg(leader, 0))


def until_raised(do: Callable[[], object]) -> None:
    for _ in range(200):
        do()
        time.sleep(0.01)


def test_a_wish_to_one_that_was_killed_is_no_fault(root: Path) -> None:
    behind = Behind(root, root / ".sitegen", OPTIONS)
    os.kill(behind._process.pid or 0, signal.SIGKILL)
    behind._process.join(5)
    behind.look_again(1)
    behind.end()
    with pytest.raises(ProcessLookupError):
        os.killpg(behind._process.pid or 0, 0)
