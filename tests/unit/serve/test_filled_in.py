"""What a case is without its places to fill in."""

from msgspec.structs import replace

from sitegen.model.document import Section, Text
from sitegen.model.walk import walk, walk_blocks
from sitegen.scaffold.case_file import Start
from sitegen.serve.filled_in import asks, filled_in
from tests import samples
from tests.unit.serve.begun_cases import KNOWN, begun


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
