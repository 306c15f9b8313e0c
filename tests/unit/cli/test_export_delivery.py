"""Where exported files go, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from sitegen import files
from sitegen.build.exporting import Exported
from sitegen.build.report import Report
from sitegen.cli.export_delivery import deliver, is_folder

ONE = (("cases.ris", b"1"),)
TWO = (("a.xml", b"1"), ("b.xml", b"2"))


def found(made: tuple[tuple[str, bytes], ...], cases: int = 3) -> Exported:
    return Exported(made, Report(), cases=cases)


def told(capsys: pytest.CaptureFixture[str], root: Path) -> str:
    return capsys.readouterr().err.replace(str(root), "").strip()


def test_the_file_the_number_of_cases_and_what_it_replaces_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deliver(found(ONE), str(tmp_path / "out.ris"), several=False, kit=False)
    assert told(capsys, tmp_path) == "/out.ris: 3 cases."
    deliver(found(ONE, 1), str(tmp_path / "out.ris"), several=False, kit=False)
    assert told(capsys, tmp_path) == "/out.ris: 1 case, in place of 1 file that was there."


def test_a_folder_that_is_made_is_told_and_the_name_of_the_file_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deliver(found(ONE), f"{tmp_path}/ris/", several=False, kit=False)
    assert told(capsys, tmp_path) == "/ris/cases.ris: 3 cases; the folder /ris is new."
    deliver(found(ONE), f"{tmp_path}/new/out.ris", several=False, kit=False)
    assert told(capsys, tmp_path) == "/new/out.ris: 3 cases; the folder /new is new."
    deliver(found(TWO, 2), f"{tmp_path}/xml", several=True, kit=False)
    assert told(capsys, tmp_path) == "/xml: 2 cases, 2 files; the folder /xml is new."


def test_several_files_do_not_become_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError, match=r"these are 2 files, and .*jats.xml is one: name a folder, -o FOLDER/"):
        deliver(found(TWO), str(tmp_path / "jats.xml"), several=True, kit=False)
    assert not (tmp_path / "jats.xml").exists()


def test_a_kit_has_folders_and_leads_out_of_none(tmp_path: Path) -> None:
    deliver(found((("a/a.xml", b"1"), ("a/supplement/x.csv", b"2"))), str(tmp_path), several=True, kit=True)
    assert files.read(tmp_path / "a/supplement/x.csv") == b"2"
    with pytest.raises(click.ClickException, match="no file of its folder"):
        deliver(found((("a/../../x.csv", b"2"),)), str(tmp_path), several=True, kit=True)


@pytest.mark.parametrize(
    ("output", "several", "folder"),
    [
        ("x/", False, True),
        ("x", True, True),
        ("x", False, False),
        ("x.xml", True, False),
        ("", True, False),
        ("-", True, False),
    ],
)
def test_what_is_a_folder(output: str, several: bool, folder: bool) -> None:
    assert is_folder(output, several=several) is folder
