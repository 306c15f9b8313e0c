from sitegen.pages._formats import citation_formats


def test_all_formats_unless_some_are_named() -> None:
    assert [item.name for item in citation_formats(())] == ["bibtex", "csl-json", "endnote-xml", "nbib", "ris"]
    assert [item.name for item in citation_formats(("ris", "nbib", "none"))] == ["nbib", "ris"]
