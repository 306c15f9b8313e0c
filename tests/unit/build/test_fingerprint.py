"""What a result depends on besides its inputs."""

import importlib.metadata

from sitegen import files
from sitegen.build import fingerprint


def test_versions_are_those_that_are_installed():
    names = fingerprint.versions(frozenset({"jinja2", "pillow", "not_installed"}))
    assert f"jinja2-{importlib.metadata.version('jinja2')}.dist-info" in names
    assert f"pillow-{importlib.metadata.version('pillow')}.dist-info" in names
    assert len(names) == 2


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


def test_the_cheap_stand_in_sees_an_edit(tmp_path, monkeypatch):
    package = tmp_path / "sitegen"
    files.write(package / "a.py", b"one")
    monkeypatch.setattr(fingerprint, "PACKAGE", package)
    before = fingerprint.code_stat()
    assert fingerprint.code_stat() == before
    files.write(package / "a.py", b"longer")
    assert fingerprint.code_stat() != before
