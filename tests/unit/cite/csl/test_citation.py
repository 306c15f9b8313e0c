from __future__ import annotations

from sitegen.cite.csl.output import Node, plain
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.state import Cite
from sitegen.cite.csl.style import Style
from tests.unit.cite.csl.small_style import DOE, NAMES, SMITH, YEAR, cited, style

AUTHOR_YEAR = f'<layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">{NAMES}{YEAR}</group></layout>'


def test_cites_stand_in_one_pair_of_brackets():
    assert cited(style(AUTHOR_YEAR, listed="<layout/>"), [SMITH, DOE],
                 [{"id": "smith"}, {"id": "doe"}]) == ["(J.A. Smith 2000; J. Doe, A. Roe, and E. Poe 2001)"]  # fmt: skip


def test_a_work_without_a_record_is_its_key_and_a_question_mark():
    assert cited(style(AUTHOR_YEAR, listed="<layout/>"), [SMITH], [{"id": "lost"}]) == ["(lost?)"]


def test_words_around_a_cite_and_no_author():
    made = style(AUTHOR_YEAR, listed="<layout/>")
    assert cited(made, [SMITH], [{"id": "smith", "prefix": "see", "suffix": ", and more"}]) == [
        "(see J.A. Smith 2000, and more)"
    ]
    assert cited(made, [SMITH], [{"id": "smith", "suppress-author": True}]) == ["(2000)"]


def test_years_after_one_name():
    made = style(AUTHOR_YEAR, citation='collapse="year" cite-group-delimiter=", "', listed="<layout/>")
    later = {**SMITH, "id": "later", "issued": {"date-parts": [[2003]]}}
    assert cited(made, [SMITH, later], [{"id": "smith"}, {"id": "later"}]) == ["(J.A. Smith 2000, 2003)"]


def test_letters_after_one_year():
    made = style(
        AUTHOR_YEAR,
        citation='collapse="year-suffix" year-suffix-delimiter="," disambiguate-add-year-suffix="true"',
        listed="<layout/>",
    )
    assert cited(made, [SMITH, {**SMITH, "id": "b"}], [{"id": "smith"}, {"id": "b"}]) == ["(J.A. Smith 2000a,b)"]


def test_a_term_begins_a_note_with_a_capital():
    made = style('<layout><text term="ibid"/></layout>', options='class="note"', listed="<layout/>")
    assert cited(made, [SMITH], [{"id": "smith"}]) == ["Ibid."]


def both(made: Style, mode: str = "sentence") -> str:
    cluster = Cluster([Cite("doe"), Cite("smith")], mode=mode)
    return plain(made.process([SMITH, DOE], [cluster], marked=True).citations[0])


def test_a_sentence_has_the_names_first_and_the_rest_without_them():
    assert both(style(AUTHOR_YEAR, listed="<layout/>")) == "J. Doe, A. Roe, and E. Poe (2001; J.A. Smith 2000)"
    numbers = '<layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout>'
    assert both(style(numbers, listed="<layout/>")) == "Doe et al. [2,1]"


def test_a_sentence_without_a_record_has_no_names():
    made = style(AUTHOR_YEAR, listed="<layout/>")
    assert plain(made.process([], [Cluster([Cite("lost")], mode="sentence")]).citations[0]) == "(lost?)"


def test_names_alone_are_the_mark_when_nothing_else_is_left():
    made = style(f"<layout>{NAMES}</layout>", listed="<layout/>")
    cluster = Cluster([Cite("smith")], mode="sentence")
    assert made.process([SMITH], [cluster], marked=True).citations == [Node("cite", ["J.A. Smith"], "smith")]


def test_what_is_said_of_a_work_is_marked_when_asked_for():
    made = style(AUTHOR_YEAR, listed="<layout/>")
    cluster = Cluster([Cite("smith", prefix="see")])
    marked = made.process([SMITH], [cluster], marked=True).citations[0]
    assert marked == Node("", ["(see ", Node("cite", ["J.A. Smith 2000"], "smith"), ")"])


def test_a_style_puts_no_work_before_words_that_refer_to_it():
    made = style(f'<sort><key variable="issued"/></sort>{AUTHOR_YEAR}', listed="<layout/>")
    assert cited(made, [SMITH, DOE], [{"id": "doe"}, {"id": "smith"}])[0].startswith("(J.A. Smith 2000; ")
    assert cited(made, [SMITH, DOE], [{"id": "doe"}, {"id": "smith", "prefix": "see also"}])[0].endswith(
        "; see also J.A. Smith 2000)"
    )
    assert cited(made, [SMITH, DOE], [{"id": "doe", "suffix": ", and others"}, {"id": "smith"}])[0].endswith(
        ", and others; J.A. Smith 2000)"
    )
