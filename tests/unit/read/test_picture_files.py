"""Picture files are looked for by their exact names."""

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.figure_entry import FigureEntry, PanelEntry
from sitegen.read.folder import CaseFolder
from sitegen.read.picture_files import at_name, in_front_matter, missing

SOURCE = SourceText(file="a/index.md", text="x")
FOLDER = CaseFolder(slug="a", path="a", files={"figures/CT-a.png": "0"})


def hint(src: str) -> str:
    (found,) = missing([(src, Span())], FOLDER, SOURCE)
    return found.hint


def test_a_file_that_is_there_is_not_mentioned() -> None:
    assert list(missing([("figures/CT-a.png", Span())], FOLDER, SOURCE)) == []


def test_capitals_count_and_are_explained() -> None:
    assert (
        hint("figures/ct-a.png")
        == "the file is called 'figures/CT-a.png': capitals and small letters differ on the web"
    )


def test_a_near_name_is_suggested_and_a_far_one_is_not() -> None:
    assert hint("figures/ct-b.png") == "did you mean 'figures/CT-a.png'?"
    assert hint("zzz.jpg") == "put the file there, or correct its name"


def test_a_name_behind_a_caption_of_several_lines_is_pointed_at() -> None:
    source = SourceText(file="a/index.md", text="z.png\n\nSee ![A long\ncaption.](z.png){#fig-z}\n")
    assert at_name("z.png", Span(3, 5, 20), source) == Span(4, 11, 5)
    assert at_name("other.png", Span(3, 5, 20), source) == Span(3, 5, 20)


def test_each_picture_of_the_front_matter_has_its_place() -> None:
    entry = FigureEntry(
        id="ct", src="whole.png", panels=(PanelEntry(src="a.png"), PanelEntry(), PanelEntry(src="c.png"))
    )
    places = {"figures.0.src": Span(1), "figures.0.panels.0.src": Span(2), "figures.0": Span(9)}
    assert list(in_front_matter([entry], places)) == [
        ("whole.png", Span(1)), ("a.png", Span(2)), ("c.png", Span(9)),
    ]  # fmt: skip


def test_the_name_itself_is_pointed_at_where_it_can_be_found() -> None:
    source = SourceText(file="a/index.md", text='\nSee ![A film.](figures/xr.png){#fig-xr alt="A"}')
    (found,) = missing([("figures/xr.png", Span(2, 5, 40))], FOLDER, source)
    assert found.span == Span(2, 16, 14)
    (found,) = missing([("figures/a b.png", Span(2, 5, 40))], FOLDER, source)
    assert found.span == Span(2, 5, 40)


def test_a_picture_that_is_shown_already_is_never_proposed_for_another_panel() -> None:
    uses = [("figures/CT-a.png", Span()), ("figures/CT-b.png", Span())]
    (found,) = missing(uses, FOLDER, SOURCE)
    assert found.hint == "put the file there, or correct its name"


def test_a_file_of_the_same_name_in_another_folder_is_suggested() -> None:
    folder = CaseFolder(slug="a", path="a", files={"figures/xr.png": "0", "figures/ct.png": "0", "old/ct.png": "0"})
    hints = [item.hint for item in missing([("xr.png", Span()), ("img\\xr.png", Span())], folder, SOURCE)]
    assert hints == ["did you mean 'figures/xr.png'?"] * 2
