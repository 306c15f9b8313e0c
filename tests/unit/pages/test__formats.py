import pytest

from sitegen.pages._formats import citation_formats, file_name, writers
from sitegen.plugins import Exporter
from tests import samples


def test_all_formats_unless_some_are_named() -> None:
    assert [item.name for item in citation_formats(())] == ["bibtex", "csl-json", "endnote-xml", "nbib", "ris"]
    assert [item.name for item in citation_formats(("ris", "nbib", "none"))] == ["nbib", "ris"]


@pytest.mark.parametrize(("filename", "name"), [("{slug}.ris", "a.ris"), ("cite-{slug}.ris", "cite-a.ris"), ("x", "x")])
def test_a_file_is_called_after_what_it_is_about(filename: str, name: str) -> None:
    assert file_name(Exporter(name="x", label="X", filename=filename), "a") == name


def test_each_format_has_its_writer() -> None:
    assert list(writers(())) == [item.cite for item in citation_formats(())]
    (one,) = writers(("csl-json",))
    assert one([], samples.site()).strip() == b"[]"
