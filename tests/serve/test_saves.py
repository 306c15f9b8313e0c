"""How editors and tools save: after each way the page shows the last state within a second."""

from __future__ import annotations

import ctypes
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, case, patience, serving, until
from tests.small_site import project

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="processes are counted as Linux tells them"
)
AT_FDCWD, RENAME_EXCHANGE = -100, 2

Way = Callable[[Path, bytes], None]
WAYS: dict[str, Way] = {}


def way(function: Way) -> Way:
    WAYS[function.__name__] = function
    return function


@way
def truncated_and_written_in_place(file: Path, data: bytes) -> None:
    file.write_bytes(data)


@way
def in_two_halves_with_a_pause(file: Path, data: bytes) -> None:
    with file.open("wb", buffering=0) as opened:
        opened.write(data[: len(data) // 2])
        time.sleep(0.3)
        opened.write(data[len(data) // 2 :])


@way
def a_new_file_renamed_over(file: Path, data: bytes) -> None:
    """vim with `backupcopy=no`, GNOME (`.goutputstream-…`), TextEdit."""
    beside = file.with_name(".goutputstream-AB12CD")
    beside.write_bytes(data)
    beside.replace(file)


@way
def the_old_one_kept_as_a_backup(file: Path, data: bytes) -> None:
    """vim, emacs."""
    file.rename(f"{file}~")
    file.write_bytes(data)


@way
def deleted_then_created(file: Path, data: bytes) -> None:
    file.unlink()
    time.sleep(0.05)
    file.write_bytes(data)


@way
def with_the_time_of_before(file: Path, data: bytes) -> None:
    """Same size, same time of change: backup programs, `cp -p`, `touch -r`."""
    before = file.stat()
    with file.open("r+b", buffering=0) as opened:
        opened.write(data)
        os.fsync(opened.fileno())
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@way
def with_a_clock_that_is_a_day_ahead(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    os.utime(file, (time.time() + 86_400,) * 2)


@way
def with_a_clock_that_is_years_behind(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    os.utime(file, (0, 0))


@way
def a_hard_link_swapped_in(file: Path, data: bytes) -> None:
    beside = file.with_name("new.md")
    beside.write_bytes(data)
    file.unlink()
    os.link(beside, file)
    beside.unlink()


@way
def two_files_exchanged(file: Path, data: bytes) -> None:
    beside = file.with_name(".exchange")
    beside.write_bytes(data)
    done = ctypes.CDLL(None, use_errno=True).renameat2(AT_FDCWD, bytes(beside), AT_FDCWD, bytes(file), RENAME_EXCHANGE)
    assert done == 0, os.strerror(ctypes.get_errno())
    beside.unlink()


@way
def a_link_replaced_by_a_file(file: Path, data: bytes) -> None:
    file.unlink()
    file.symlink_to("elsewhere.md")
    time.sleep(0.05)
    beside = file.with_name(".tmp")
    beside.write_bytes(data)
    beside.replace(file)


@way
def with_lock_and_swap_files_beside(file: Path, data: bytes) -> None:
    """LibreOffice, emacs, vim."""
    beside = [file.with_name(name) for name in (".~lock.index.md#", "4913", ".index.md.swp", "index.md.swp")]
    link = file.with_name(".#index.md")
    for one in beside:
        one.write_bytes(b"held")
    link.symlink_to("someone@somewhere.1234")
    file.write_bytes(data)
    for one in (*beside, link):
        one.unlink()


@way
def fifty_small_appends(file: Path, data: bytes) -> None:
    with file.open("wb", buffering=0) as opened:
        step = len(data) // 49
        for at in range(0, len(data), step):
            opened.write(data[at : at + step])
            time.sleep(0.004)


@way
def a_temporary_file_the_target_deleted_and_renamed(file: Path, data: bytes) -> None:
    """Windows programs, OneDrive."""
    beside = file.with_name("index.md.tmp")
    beside.write_bytes(data)
    file.unlink()
    time.sleep(0.03)
    beside.rename(file)


@way
def as_rsync_does(file: Path, data: bytes) -> None:
    beside = file.with_name(".index.md.Xy12Zw")
    beside.write_bytes(b"")
    beside.chmod(0o600)
    beside.write_bytes(data)
    beside.chmod(0o644)
    os.utime(beside, (1_500_000_000, 1_500_000_000))
    beside.replace(file)


@way
def with_the_line_ends_and_mark_of_windows(file: Path, data: bytes) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))


@way
def the_whole_folder_replaced(file: Path, data: bytes) -> None:
    beside = file.parent.with_name("a.new")
    beside.mkdir()
    (beside / file.name).write_bytes(data)
    file.parent.rename(file.parent.with_name(".old"))
    beside.rename(file.parent)
    shutil.rmtree(file.parent.with_name(".old"))


@way
def the_folder_moved_away_and_back(file: Path, data: bytes) -> None:
    away = file.parents[3] / "away"
    file.parent.rename(away)
    time.sleep(0.05)
    (away / file.name).write_bytes(data)
    away.rename(file.parent)


@way
def through_a_mapping(file: Path, data: bytes) -> None:
    """A program that writes to mapped memory gives no notice but when it closes the file."""
    import mmap

    with file.open("r+b") as opened:
        opened.truncate(len(data))
        with mmap.mmap(opened.fileno(), len(data)) as mapped:
            mapped[:] = data


def numbered(number: int) -> bytes:
    """A case of a size that its number does not change."""
    return case(f"Number {number:04}.").encode()


RUNNING: list[Serving] = []


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(journal(tmp_path_factory)) as running:
        RUNNING.append(running)
        yield running.whole()


@pytest.fixture(scope="module")
def polled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(journal(tmp_path_factory), "--poll") as running:
        RUNNING.append(running)
        yield running.whole()


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """No tab outlives its test."""
    yield
    for running in RUNNING:
        running.close_tabs()


def journal(factory: pytest.TempPathFactory) -> Path:
    return project(factory.mktemp("saves") / "journal", a=numbered(0).decode(), b=case("Other.", title="Beta"))


numbers = iter(range(1, 10_000))


def shown_after(save: Way, running: Serving) -> None:
    file, tab = running.root / "content/cases/a/index.md", running.tab("/cases/a/")
    for _ in range(2):
        number = next(numbers)
        save(file, numbered(number))
        tab.shows(f"Number {number:04}.")
    until(lambda: running.rules() == [], 2)
    clean(file)


def clean(file: Path) -> None:
    for one in file.parent.iterdir():
        if one != file:
            one.unlink()


@pytest.mark.parametrize("name", WAYS)
def test_the_last_state_is_shown_whatever_way_it_is_saved(name: str, preview: Serving) -> None:
    shown_after(WAYS[name], preview)


@pytest.mark.parametrize(
    "name",
    ["truncated_and_written_in_place", "a_new_file_renamed_over", "with_the_time_of_before", "the_whole_folder_replaced",
     "the_folder_moved_away_and_back"],
)  # fmt: skip
def test_it_is_shown_where_files_are_looked_at(name: str, polled: Serving) -> None:
    shown_after(WAYS[name], polled)


@pytest.mark.parametrize("running", ["preview", "polled"])
def test_saves_one_after_the_other_are_all_shown(running: str, request: pytest.FixtureRequest) -> None:
    found: Serving = request.getfixturevalue(running)
    file, tab, took = found.root / "content/cases/a/index.md", found.tab("/cases/a/"), list[float]()
    for _ in range(5):
        number = next(numbers)
        file.write_bytes(numbered(number))
        took.append(tab.shows(f"Number {number:04}."))
    assert statistics.median(took) < (0.5 if running == "polled" else 0.2) * patience()


def test_what_changes_nothing_loads_nothing(preview: Serving) -> None:
    file, tab = preview.root / "content/cases/a/index.md", preview.tab("/cases/a/")
    until(lambda: not preview.state()["work"])
    tab.quiet(0.3)
    file.touch()
    file.chmod(0o600)
    file.write_bytes(file.read_bytes())
    (file.parent / ".index.md.swp").write_bytes(b"swap")
    assert tab.quiet(0.8)


def test_another_branch_is_checked_out(preview: Serving) -> None:
    """Many files at once, a folder replaced by others."""
    git = ["git", "-C", str(preview.root), "-c", "user.name=A", "-c", "user.email=a@example.org"]

    def run(*words: str) -> None:
        subprocess.run([*git, *words], check=True, capture_output=True)

    root = preview.root
    (root / ".gitignore").write_text(".sitegen\n")
    run("init", "-q", "-b", "main")
    run("add", ".")
    run("commit", "-qm", "first")
    run("checkout", "-qb", "other")
    run("rm", "-rq", "content/cases/b")
    for number in range(60):
        (root / f"content/cases/c{number}").mkdir()
        (root / f"content/cases/c{number}/index.md").write_text(case(title=f"Many {number}"))
    (root / "content/cases/a/index.md").write_bytes(numbered(9000))
    run("add", ".")
    run("commit", "-qm", "second")
    tab, front, gone = preview.tab("/cases/a/"), preview.tab("/"), preview.tab("/cases/b/")
    run("checkout", "-q", "main")
    gone.shows("Beta")
    front.shows("Beta")
    run("checkout", "-q", "other")
    tab.shows("Number 9000.")
    gone.shows(lambda text: text.startswith("404"))
    front.shows("Many", 2)
    run("checkout", "-q", "main")
    gone.shows("Beta")
    front.shows(lambda text: "Many" not in text, 2)


def test_a_copied_case_is_there_with_its_own_address(preview: Serving) -> None:
    cases, tab, front = preview.root / "content/cases", preview.tab("/cases/copy/"), preview.tab("/")
    shutil.copytree(cases / "a", cases / "copy")
    tab.shows("Number")
    (cases / "copy/index.md").write_text(case("Of the copy.", title="Delta"))
    tab.shows("Of the copy.")
    front.shows("Delta")
    shutil.rmtree(cases / "copy")
    tab.shows(lambda text: text.startswith("404"))
    front.shows(lambda text: "Delta" not in text)


def test_a_folder_that_is_filled_late_is_shown(preview: Serving) -> None:
    folder, tab = preview.root / "content/cases/late", preview.tab("/cases/late/")
    folder.mkdir()
    time.sleep(0.5)
    (folder / "index.md").write_text(case("Late words.", title="Late"))
    tab.shows("Late words.")
    shutil.rmtree(folder)
    tab.shows(lambda text: text.startswith("404"))


@pytest.mark.parametrize("running", ["preview", "polled"])
def test_all_sources_are_moved_away_and_back(running: str, request: pytest.FixtureRequest) -> None:
    found: Serving = request.getfixturevalue(running)
    tab, content, away = found.tab("/cases/a/"), found.root / "content", found.root / "away"
    for pause in (0.0, 0.4, 1.5):
        number = next(numbers)
        content.rename(away)
        time.sleep(pause)
        away.rename(content)
        (content / "cases/a/index.md").write_bytes(numbered(number))
        tab.shows(f"Number {number:04}.", 1.5)
        number = next(numbers)
        (content / "cases/a/index.md").write_bytes(numbered(number))
        tab.shows(f"Number {number:04}.")
