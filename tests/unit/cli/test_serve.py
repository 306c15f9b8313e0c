"""What `sitegen serve` says before it shows anything, and while it does."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner

from sitegen.cli.main import main
from sitegen.cli.serve import NewMistakes, _ready
from sitegen.model.diagnostic import Diagnostic
from sitegen.serve.shown import State
from tests import small_site
from tests.places import REPO

ERROR = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="it is broken", hint="mend it")
WARNING = Diagnostic(file="content/cases/a/index.md", rule="x", severity="warning", message="hm", hint="h")


def state(*problems: Diagnostic) -> State:
    return State(version=1, problems=problems, work=None, edited="", cases=(), whole=True)


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_folder_without_a_project_is_told_in_one_line(tmp_path: Path):
    result = CliRunner().invoke(main, ["serve", "-C", str(tmp_path)])
    assert result.exit_code == 2
    assert "sitegen init my-cases" in result.output
    assert "Traceback" not in result.output


def test_a_port_that_is_taken_is_told_where_nobody_can_be_asked(tmp_path: Path, taken: int):
    root = small_site.project(tmp_path / "journal")
    shell = f"{sys.executable} -m sitegen serve --port {taken} 0<&-"
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    done = subprocess.run(shell, shell=True, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"Port {taken} is taken by another program. Write sitegen serve --port " in done.stderr


def test_a_port_that_is_taken_is_told_with_the_next(tmp_path: Path, taken: int):
    (tmp_path / "content").mkdir()
    result = CliRunner().invoke(main, ["serve", "-C", str(tmp_path), "--port", str(taken)])
    assert result.exit_code == 1
    assert f"Port {taken} is taken by another program. Write sitegen serve --port " in result.output


def test_mistakes_are_printed_when_they_are_others_than_before(capsys: pytest.CaptureFixture[str]):
    told = NewMistakes()
    for problems in ((WARNING,), (ERROR, WARNING), (ERROR,), ()):
        told(state(*problems))
    printed = capsys.readouterr().err
    assert printed.count("error[yaml]: it is broken") == 1
    assert printed.endswith("All mistakes are mended.\n")
    assert "hm" not in printed


@pytest.mark.parametrize(
    "token", ["a", "elevensigns", "twelve signs and blanks", "a&b=c#d/e?f+ghi", "größer-als-zwölf"]
)
def test_a_token_that_can_be_guessed_or_breaks_an_address_is_refused(tmp_path: Path, token: str):
    (tmp_path / "content").mkdir()
    result = CliRunner().invoke(main, ["serve", "-C", str(tmp_path), "--host", "0.0.0.0", "--token", token])
    assert (result.exit_code, "Leave --token out" in result.output) == (2, True), result.output


@pytest.mark.parametrize(
    ("address", "all_cases"),
    [("http://a:8000/", "http://a:8000/_sitegen/"), ("http://a:8000/?token=x", "http://a:8000/_sitegen/?token=x")],
)
def test_each_address_that_is_printed_lets_in(capsys: pytest.CaptureFixture[str], address: str, all_cases: str):
    _ready(address, open_it=False)
    assert capsys.readouterr().out.split("\n")[:2] == [f"Your site: {address}", f"All cases: {all_cases}"]


@pytest.mark.parametrize(
    ("screen", "said"), [(":0", "If no browser comes up, open"), ("", "No browser can be opened from here: open")]
)
def test_where_no_browser_opens_the_reader_is_told_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], screen: str, said: str
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv("DISPLAY", screen)
    asked, answered = Event(), Event()

    def waits_for_the_page(address: str) -> None:
        asked.set()
        answered.wait(5)

    monkeypatch.setattr("webbrowser.open", waits_for_the_page)
    _ready("http://a:8000/?token=x", open_it=True)  # comes back though the browser has not: the preview must answer it
    assert said in capsys.readouterr().out
    assert asked.wait(2) == bool(screen)
    answered.set()
