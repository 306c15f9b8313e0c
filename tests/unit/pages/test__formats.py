import pytest

from sitegen.pages._formats import asked_for, citation_formats, file_name, writers
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


@pytest.mark.parametrize(
    ("names", "usual", "other"),
    [
        ((), True, False),
        (("+other",), True, True),
        (("other",), False, True),
        (("usual",), True, False),
        (("usual", "+other"), True, True),
        (("third", "+other"), False, True),
    ],
)
def test_names_alone_replace_the_usual_formats_and_names_with_a_plus_add(
    names: tuple[str, ...], usual: bool, other: bool
) -> None:
    assert asked_for("usual", names, usual=True) is usual
    assert asked_for("other", names, usual=False) is other


def test_a_citation_format_that_is_added_is_there_once() -> None:
    assert citation_formats(("+ris",)) == citation_formats(())
    assert [item.name for item in citation_formats(("ris", "+nbib"))] == ["nbib", "ris"]
