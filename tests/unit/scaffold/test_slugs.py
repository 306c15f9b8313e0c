"""A name that cannot be an address is met with the nearest that can."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.scaffold.answers import Refused
from sitegen.scaffold.slugs import LONGEST, OWN, better


@pytest.mark.parametrize(
    ("name", "safe"),
    [("lung-abscess", "lung-abscess"), ("Lung Äbscess", "lung-abscess"), ("../etc/passwd", "etc-passwd"), ("a/b", "a-b"),
     ("a--b_c.d", "a-b-c-d"), ("x" * 300, "x" * LONGEST)],
)  # fmt: skip
def test_a_name_becomes_an_address_that_stays_as_it_is(name: str, safe: str):
    assert better(name) == safe
    assert better(safe) == safe


@pytest.mark.parametrize("name", ["", "..", "肺膿瘍", "!?", "\udcff"])
def test_what_is_like_no_address_is_refused(name: str):
    with pytest.raises(Refused):
        better(name)


@pytest.mark.parametrize("name", ["con", "CON", "nul", "com1", "lpt9"])
def test_what_windows_makes_no_folder_of_is_refused(name: str):
    with pytest.raises(Refused, match=f"on Windows. Choose another name: {name.lower()}-1"):
        better(name)


@pytest.mark.parametrize("name", ["con-1", "cone", "com10", "comfort"])
def test_what_only_begins_like_a_device_is_a_name(name: str):
    assert better(name) == name


def test_what_a_site_has_itself_is_known(tmp_path: Path):
    case = b"---\ntitle: A\nstatus: published\ndate: 2020-01-02\nauthors: [Ada Example]\n---\n\nWords.\n"
    files.write(tmp_path / "content/cases/a/index.md", case)
    settings = b"title: A\nurl: https://b.example/\npreservation: {lockss: true}\n"
    files.write(tmp_path / "content/site.yml", settings)
    assert not build(tmp_path, Options(search=False), lambda *_: None).failed
    assert {path.name for path in (tmp_path / "public").iterdir() if path.is_dir()} == OWN
