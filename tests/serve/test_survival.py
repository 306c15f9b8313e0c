"""What a preview survives, and how it ends: nothing is left behind, and nobody is shown a traceback."""

from __future__ import annotations

import os
import pty
import random
import resource
import select
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.serving import REPO, Serving, all_gone, as_from_a_terminal, case, free_port, serving, until
from tests.small_site import SITE, project

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="processes are counted as Linux tells them"
)
MOMENTS = int(os.environ.get("SITEGEN_MOMENTS", "6"))  # at which it is ended
THEMED = {
    "themes/own/theme.yml": "name: own\nextends: default\n",
    "themes/own/static/own.css": "p { color: CanvasText }\n",
}
OURS = "{% extends 'default:case.html' %}{% block main %}<p>Ours.</p>{{ super() }}{% endblock %}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "journal", a=case(), b=case("Other.", title="Beta"))


def many(folder: Path, count: int = 300) -> Path:
    """A project that takes a while."""
    return project(folder / "large", **{f"c{number}": case(f"Text {number}.") for number in range(count)})


def sitegen(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Another command, in another terminal."""
    return subprocess.run(
        [sys.executable, "-m", "sitegen", *words, "-C", str(root)], check=False, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(REPO)}, timeout=60,
    )  # fmt: skip


def save(root: Path, words: str, slug: str = "a") -> str:
    (root / f"content/cases/{slug}/index.md").write_text(case(words))
    return words


TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "sitegen", "serve", *sys.argv[1:]])
"""


@contextmanager
def terminal(root: Path, port: int) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A preview in a terminal, which is closed at the end; and its screen and keys. Nothing of it may stay behind."""
    screen, inside = pty.openpty()
    command = [sys.executable, "-c", TERMINAL, "--port", str(port)]
    with subprocess.Popen(
        command, cwd=root, stdin=inside, stdout=inside, stderr=inside, start_new_session=True,
        preexec_fn=as_from_a_terminal,
        env={**os.environ, "PYTHONPATH": str(REPO)},
    ) as running:  # fmt: skip
        os.close(inside)
        try:
            yield running, screen
        finally:
            os.close(screen)
            try:
                running.wait(5)
            finally:
                running.kill()
    assert all_gone(running.pid)


def read_until(screen: int, words: bytes) -> bytes:
    said = b""
    while words not in said:
        assert select.select([screen], [], [], 20)[0], said
        said += os.read(screen, 1000)
    return said


# -- what others do to the project -------------------------------------------------------------------------------------


def test_broken_settings_at_the_start_and_later(root: Path) -> None:
    (root / "content/site.yml").write_text("title: [Cases\n")
    with serving(root) as preview:
        preview.whole()
        assert preview.rules() == ["yaml"]
        tab = preview.tab("/cases/a/")
        tab.shows("Words.")
        tab.shows(save(root, "With broken settings."))
        (root / "content/site.yml").write_text(SITE.replace("Cases", "Rare Cases"))
        tab.shows("Rare Cases")
        until(lambda: preview.rules() == [])
        (root / "content/site.yml").write_text("titel: x\n")
        until(lambda: "unknown-key" in preview.rules())
        assert "Rare Cases" in preview.get("/cases/a/")[1]
        (root / "content/site.yml").unlink()
        tab.shows(save(root, "Without settings."))
        (root / "content/site.yml").write_text(SITE)
        until(lambda: preview.rules() == [])


def test_a_broken_template_and_a_theme_that_goes(root: Path) -> None:
    for path, text in THEMED.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    (root / "content/site.yml").write_text(f"{SITE}theme: own\n")
    with serving(root) as preview:
        preview.whole()
        tab, template = preview.tab("/cases/a/"), root / "themes/own/templates/case.html"
        template.parent.mkdir()
        template.write_text(OURS)
        tab.shows("<p>Ours.</p>")
        template.write_text(OURS.replace("super()", "super("))
        until(lambda: "template" in preview.rules())
        assert "<p>Ours.</p>" in preview.get("/cases/a/")[1]
        (root / "themes").rename(root / "away")
        until(lambda: preview.rules() not in (["template"], []))
        (root / "away").rename(root / "themes")
        template.write_text(OURS.replace("Ours", "Mended"))
        tab.shows("<p>Mended.</p>")
        until(lambda: preview.rules() == [])


def test_a_save_while_everything_is_built(tmp_path: Path) -> None:
    root = many(tmp_path)
    with serving(root) as preview:
        preview.ready()
        tab, words = preview.tab("/cases/c7/"), iter(range(100))
        while not preview.state()["whole"]:
            tab.shows(save(root, f"Save {next(words)}.", "c7"))
        for _ in range(4):
            tab.shows(save(root, f"Save {next(words)}.", "c7"))
        preview.whole()
        assert preview.tab("/cases/c299/").text.startswith("200")


def test_the_cache_is_deleted(root: Path) -> None:
    with serving(root) as preview:
        tab = preview.whole().tab("/cases/a/")
        removed = sitegen(root, "clean")
        assert removed.returncode == 0, removed.stderr
        for address in ("/cases/a/", "/cases/b/", "/", "/static/site.css"):
            until(lambda address=address: preview.get(address)[0] == 200, 2)
        tab.shows(save(root, "After a clean."))
        (root / ".sitegen").rename(root / ".gone")
        shutil.rmtree(root / ".gone")
        tab.shows(save(root, "After another."))
        until(lambda: (root / ".sitegen/store/results.db").exists())
        until(lambda: preview.get("/cases/b/cite.ris")[0] in {200, 404})
        until(lambda: preview.rules() == [])


def test_a_build_and_a_check_beside_it(root: Path) -> None:
    with serving(root) as preview:
        tab = preview.whole().tab("/cases/a/")
        assert not (root / "public").exists()
        for number, words in enumerate((["build"], ["check"], ["build"])):
            tab.shows(save(root, f"Before {number}."))
            done = sitegen(root, *words)
            assert done.returncode == 0, done.stderr
            tab.shows(save(root, f"After {number}."))
        assert "Before 2." in (root / "public/cases/a/index.html").read_text()
        published = {path: path.stat().st_ino for path in (root / "public").rglob("*")}
        tab.shows(save(root, "Not to be published."))
        until(lambda: not preview.state()["work"])
        assert {path: path.stat().st_ino for path in (root / "public").rglob("*")} == published
        assert sorted(path.name for path in root.iterdir()) == [".sitegen", "content", "public"]


def test_builds_and_cleans_without_a_pause_beside_saves(root: Path) -> None:
    """Each rests on the cache, and none takes it from the other."""
    done, saved = threading.Event(), list[str]()

    def go_on_saving() -> None:
        text, beside = root / "content/cases/a/index.md", root / "content/cases/a/.index.md.new"
        while not done.is_set():
            saved.append(f"Save {len(saved)}.")
            beside.write_text(case(saved[-1]))
            beside.rename(text)
            time.sleep(0.05)

    with serving(root) as preview:
        tab = preview.whole().tab("/cases/a/")
        author = threading.Thread(target=go_on_saving)
        author.start()
        try:
            for words in (["clean", "--cache-only"], ["build"]) * 2:
                ended = sitegen(root, *words)
                assert ended.returncode == 0, ended.stderr
        finally:
            done.set()
            author.join()
        tab.shows(saved[-1])
        assert "<p>Save " in (root / "public/cases/a/index.html").read_text()
        tab.shows(save(root, "The last."))
        until(lambda: preview.state()["whole"] and not preview.state()["work"])
        until(lambda: preview.rules() == [])


def _small_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))


def test_a_disk_that_takes_nothing(root: Path) -> None:
    with serving(root, first=_small_disk) as preview:
        tab = preview.ready().tab("/cases/a/")
        tab.shows("Words.")
        tab.shows(save(root, "On a full disk."))
        until(lambda: preview.rules() == ["behind"])
        tab.shows(save(root, "Again."))
        until(lambda: preview.complained.count("cannot be made") == 1)
        assert preview.get("/static/site.css")[0] == 200
        assert preview.get("/")[0] == 200


@pytest.fixture
def read_only(root: Path, tmp_path: Path) -> Iterator[Path]:
    """The same project where nothing can be written."""
    there = tmp_path / "mounted"
    there.mkdir()
    done = subprocess.run(["mount", "--bind", "-o", "ro", str(root), str(there)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this user may not mount a folder")
    subprocess.run(["mount", "-o", "remount,ro,bind", str(there)], check=True)
    yield there
    subprocess.run(["umount", "--lazy", str(there)], check=True)


def test_a_project_that_may_only_be_read(root: Path, read_only: Path) -> None:
    with serving(read_only) as preview:
        tab = preview.whole().tab("/cases/a/")
        tab.shows(save(root, "Saved by another."))
        assert sorted(path.name for path in root.iterdir()) == ["content"]
        assert preview.complained == ""


def test_it_is_stopped_for_a_while(root: Path) -> None:
    """Ctrl-Z and `fg`, or a lid that is closed."""
    with serving(root) as preview:
        tab = preview.whole().tab("/cases/a/")
        for process in preview.family():
            os.kill(process, signal.SIGSTOP)
        save(root, "While it was stopped.")
        (root / "content/cases/c").mkdir()
        save(root, "New.", "c")
        time.sleep(0.3)
        for process in preview.family():
            os.kill(process, signal.SIGCONT)
        tab.shows("While it was stopped.")
        preview.tab("/cases/c/").shows("New.")


# -- a second one ------------------------------------------------------------------------------------------------------


def test_a_second_preview_of_the_same_project(root: Path) -> None:
    with serving(root) as first:
        first.ready()
        second = Serving(root, port=first.port)
        assert second.process.wait(10) == 1
        assert second.complained.count("\n") == 1
        assert first.url in second.complained
        assert first.get("/cases/a/")[0] == 200


def test_a_second_preview_of_the_same_project_at_another_port(root: Path) -> None:
    with serving(root) as first, serving(root) as second:
        tabs = [running.whole().tab("/cases/a/") for running in (first, second)]
        for number in range(3):
            words = save(root, f"Number {number}.")
            for tab in tabs:
                tab.shows(words)
        (root / "content/cases/c").mkdir()
        save(root, "New.", "c")
        for running in (first, second):
            running.tab("/cases/c/").shows("New.")


def test_a_preview_of_another_project(root: Path, tmp_path: Path) -> None:
    other = project(tmp_path / "other", x=case())
    with serving(root) as first:
        first.ready()
        second = Serving(other, port=first.port)
        assert second.process.wait(10) == 1
        assert "a preview of another project" in second.complained
        free = int(second.complained.split("--port ")[1])
        assert free != first.port
        with serving(other, port=free) as third:
            third.ready()
            assert third.get("/cases/x/")[0] == 200


@pytest.mark.parametrize(("answer", "status"), [("y", None), ("n", 1)])
def test_on_a_terminal_the_next_port_is_offered(root: Path, answer: str, status: int | None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, terminal(root, taken.getsockname()[1]) as (running, screen):
        asked = read_until(screen, b"instead?")
        os.write(screen, answer.encode() + b"\n")
        if status is None:
            other = asked.decode().split("Use ")[1].split()[0]
            assert f"http://127.0.0.1:{other}/" in read_until(screen, b"Ctrl-C ends").decode()
            os.write(screen, b"\x03")
            status = 0
        assert running.wait(10) == status


def test_a_port_of_another_program(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        running = Serving(root, port=taken.getsockname()[1])
        assert running.process.wait(10) == 1
        assert "taken by another program" in running.complained
        assert "--port" in running.complained


@pytest.mark.parametrize("words", [["--host", "203.0.113.7"], ["--host", "no.such.host.invalid"]])
def test_an_address_that_is_not_of_this_machine(root: Path, words: list[str]) -> None:
    running = Serving(root, *words)
    assert running.process.wait(20) == 1
    assert running.complained.count("\n") == 1
    assert words[1] in running.complained
    assert "disk" not in running.complained
    assert running.all_gone()


# -- the end -----------------------------------------------------------------------------------------------------------


def test_it_ends_at_any_moment(tmp_path: Path) -> None:
    """Ctrl-C or a kill, from the first breath to the middle of a build."""
    chance, root = random.Random(6), many(tmp_path, 60)
    moments = [0.01 + 1.6 * (number / MOMENTS) for number in range(MOMENTS)]
    for number, moment in enumerate(moments):
        end = (signal.SIGINT, signal.SIGTERM)[number % 2]
        if number % 3 == 0:
            shutil.rmtree(root / ".sitegen", ignore_errors=True)
        running = Serving(root)
        time.sleep(moment + chance.uniform(0, 0.1))
        status = running.stop(end)
        assert running.all_gone(), moment
        assert status in ({0, 130, -signal.SIGINT} if end == signal.SIGINT else {0, -signal.SIGTERM}), (
            moment,
            running.complained,
        )
        assert "Traceback" not in running.complained or "sitegen/" not in running.complained, running.complained
        if "Your site" in running.said:
            assert running.complained == ""
    with serving(root) as preview:
        assert preview.whole().get("/cases/c7/")[0] == 200
        assert preview.rules() == []
    assert sitegen(root, "build").returncode == 0


def test_ctrl_c_reaches_the_whole_group(root: Path) -> None:
    with serving(root) as preview:
        preview.whole()
        os.killpg(preview.process.pid, signal.SIGINT)
        assert preview.process.wait(5) == 0
        assert preview.complained == ""
        assert preview.said.endswith("The preview has ended.\n")


def test_ctrl_c_twice(tmp_path: Path) -> None:
    with serving(many(tmp_path)) as preview:
        preview.ready()
        for _ in range(5):
            preview.process.send_signal(signal.SIGINT)
            time.sleep(0.01)
        assert preview.process.wait(5) == 0
        assert preview.complained == ""


@pytest.mark.parametrize("when", ["at rest", "at work", "after its builder began again"])
def test_nothing_outlives_a_preview_that_is_killed(tmp_path: Path, when: str) -> None:
    with serving(many(tmp_path, 100)) as running:
        if when == "at work":
            until(lambda: len(running.family()) > 3, 20)  # the builder has workers
        else:
            running.whole()
        if when.startswith("after"):
            before = running.builder()
            os.kill(before, signal.SIGKILL)
            until(lambda: running.builders() not in ([before], []))
        assert len(running.family()) >= 2
        running.process.kill()
        running.process.wait(5)
        assert running.all_gone()


def test_a_builder_that_is_killed_begins_again(root: Path) -> None:
    with serving(root) as preview:
        tab = preview.whole().tab("/cases/a/")
        for number in range(2):
            os.kill(preview.builder(), signal.SIGKILL)
            until(lambda number=number: preview.complained.count("\n") == number + 1)
            tab.shows(save(root, f"Without it {number}."))
            (root / f"content/cases/n{number}").mkdir()
            save(root, "New.", f"n{number}")
            front = preview.tab("/")
            front.shows(lambda text, number=number: text.count(f"/n{number}/") > 0, 3)
        shutil.rmtree(root / "content/cases/n0")
        preview.tab("/cases/n0/").shows(lambda text: text.startswith("404"))


def test_a_builder_that_is_killed_while_its_workers_are_busy_begins_again(tmp_path: Path) -> None:
    root = many(tmp_path)
    with serving(root) as preview:
        until(lambda: len(preview.family()) > 3, 20)
        before = preview.family()
        os.kill(preview.builder(), signal.SIGKILL)
        until(lambda: "starts it again" in preview.complained or "started again" in preview.complained)
        preview.tab("/cases/c1/").shows(save(root, "Saved.", "c1"))
        preview.whole()
        assert set(before) & set(preview.family()) == {preview.process.pid}


def test_a_builder_that_is_killed_in_its_first_look_waits_for_a_save(tmp_path: Path) -> None:
    root = many(tmp_path)
    with serving(root) as preview:
        preview.ready()
        os.kill(preview.builder(), signal.SIGKILL)
        until(lambda: "the next save starts it again" in preview.complained)
        tab = preview.tab("/cases/c1/")
        tab.shows(save(root, "Saved.", "c1"))
        preview.whole()


def test_a_worker_that_is_killed_is_told_and_mended_by_the_next_save(tmp_path: Path) -> None:
    root = many(tmp_path)
    with serving(root) as preview:
        until(lambda: len(preview.family()) > 3, 20)
        builder = preview.builder()
        for worker in set(preview.family()) - {builder, preview.process.pid}:
            os.kill(worker, signal.SIGKILL)
        preview.ready()
        until(lambda: preview.rules() == ["behind"] or preview.state()["whole"])
        preview.tab("/cases/c1/").shows(save(root, "Saved.", "c1"))
        preview.whole()


def test_the_terminal_is_closed(root: Path) -> None:
    with terminal(root, free_port()) as (running, screen):
        read_until(screen, b"Ctrl-C ends")
        assert running.poll() is None
    assert running.returncode in {0, 1}


def test_it_goes_on_when_it_was_told_to_outlive_its_terminal(root: Path) -> None:
    """`nohup`"""
    with serving(root, first=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)) as preview:
        preview.ready().process.send_signal(signal.SIGHUP)
        preview.tab("/cases/a/").shows(save(root, "Still there."))


# -- at rest -----------------------------------------------------------------------------------------------------------


def test_it_does_nothing_when_there_is_nothing_to_do(root: Path) -> None:
    with serving(root) as preview:
        preview.whole().tab("/cases/a/")
        time.sleep(0.5)
        before = _used(preview)
        time.sleep(3)
        assert _used(preview) - before < 0.06


def _used(preview: Serving) -> float:
    """Seconds of computing of all its processes."""
    fields = [Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split() for process in preview.family()]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")
