"""Published names tell of the figure, never of the original file."""

from sitegen.model.case import Case
from sitegen.model.document import Document, Image, Paragraph
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import Metadata
from sitegen.read.picture_names import picture_names


def case(*figures: Figure, inline: tuple[str, ...] = ()) -> Case:
    body = Document(children=(Paragraph(tuple(Image(src, "") for src in inline)),))
    return Case(slug="a", meta=Metadata(title="A"), title=(), figures=figures, body=body)


def figure(name: str, *panels: tuple[str, str]) -> Figure:
    return Figure(id=name, number=1, panels=tuple(Panel(src=src, alt="", id=id) for id, src in panels))


def test_panels_have_letters_and_single_pictures_the_name_of_the_figure() -> None:
    two, one = figure("fig-ct", ("a", "1.png"), ("b", "2.png")), figure("fig-xr", ("", "3.png"))
    assert picture_names(case(two, one)) == {"1.png": "fig-ct-a", "2.png": "fig-ct-b", "3.png": "fig-xr"}


def test_pictures_inside_lines_are_counted_unless_there_are_none() -> None:
    found = case(figure("fig-xr", ("", "3.png")), inline=("m.png", "3.png", "n.png"))
    assert picture_names(found) == {"3.png": "fig-xr", "m.png": "picture-1", "n.png": "picture-3"}
    assert picture_names(found, inside_lines=False) == {"3.png": "fig-xr"}


def test_two_originals_never_share_a_name() -> None:
    found = case(figure("fig-ct", ("a", "1.png"), ("b", "2.png")), figure("FIG-CT-A", ("", "3.png")))
    assert picture_names(found)["3.png"] == "FIG-CT-A-v2"
