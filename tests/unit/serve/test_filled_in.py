"""What a case is without its places to fill in."""

from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.document import Section, Text
from sitegen.model.walk import walk, walk_blocks
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.scaffold.answers import Author
from sitegen.scaffold.case_file import Start, case_file
from sitegen.scaffold.pictures import Figure
from sitegen.serve.filled_in import asks, filled_in
from tests import samples

KNOWN = Start("A rare case", (Author("Ada Example"),), ("case report",), (Figure("1", {"": "figures/fig-1.png"}),))


def begun(start: Start, old: str = "", new: str = "") -> Case:
    """The case that `sitegen new` begins with what is known, after an edit."""
    text = case_file(start, schema=False)
    assert old in text
    pictures = {path: "0" for figure in start.figures for path in figure.files.values()}
    files = {"index.md": "", **pictures}
    texts = {"index.md": text.replace(old, new, 1).encode()}
    case = read_case(CaseFolder(slug="a", path="content/cases/a", texts=texts, files=files), ReadOptions()).case
    assert case is not None
    return case


def test_nothing_but_its_figures_asks_any_more():
    case = filled_in(begun(KNOWN))
    assert asks(case.figures)
    assert not asks(replace(case, figures=()))
    assert (case.meta.title, case.meta.keywords, len(case.authors)) == ("A rare case", ("case report",), 1)
    assert case.body.children == ()


def test_a_section_is_there_when_something_of_it_is_written():
    case = filled_in(begun(Start(), "\n## Discussion\n\n", "\n## Discussion\n\nWhat we learned.\n\n"))
    (section,) = [block for block in walk_blocks(case.body.children) if isinstance(block, Section)]
    words = [node.value for node in walk(section.children) if isinstance(node, Text)]
    assert (section.care, words) == ("11", ["What we learned."])


def test_a_bracket_that_was_taken_away_changes_nothing():
    assert not filled_in(begun(Start(), 'diagnosis: "[FILL IN: the', 'diagnosis: "FILL IN: the')).meta.diagnosis


def test_a_case_that_asks_nothing_stays_as_it_is():
    case = samples.rich_case()
    assert filled_in(case) is case
