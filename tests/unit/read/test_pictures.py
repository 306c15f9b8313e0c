"""Tests of sitegen/read/pictures.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_a_picture_alone_is_a_figure():
    reader, tree = read('![Cap *x*](f/a.png "T"){#fig-a alt="A" credit="Dr B" modality=CT clinical_photo=true}')
    figure = reader.figures[0]
    assert (figure.id, figure.number, figure.credit, figure.clinical_photo) == ("fig-a", 0, "Dr B", True)
    assert (figure.panels[0].src, figure.panels[0].alt, figure.panels[0].modality) == ("f/a.png", "A", "CT")
    assert figure.title[0].value == "T"
    assert len(figure.caption) == 2
    assert tree.children[0].id == "fig-a"
    assert [name for name, _ in reader.slots] == ["fig-a"]
    assert not reader.diagnostics


def test_ids_are_made_of_file_names():
    reader, _ = read('![](f/CT-1.png){alt="A"}\n\n![](<f/a b.png>){alt="A"}\n\n![](f/症.png){alt="A"}')
    assert [figure.id for figure in reader.figures] == ["fig-ct-1", "fig-a-b", "fig-症"]


def test_two_pictures_in_a_paragraph_are_no_figure():
    reader, tree = read("![a](a.png) ![b](b.png)")
    assert not reader.figures
    assert len(tree.children[0].children) == 3


def test_a_picture_needs_alternative_text():
    reader, _ = read("![Caption](a.png){#fig-a}")
    assert [(found.rule, found.severity) for found in reader.diagnostics] == [("panel-alt", "error")]
