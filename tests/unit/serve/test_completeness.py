"""What of a case report is there and what is missing, the most important first."""

from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.document import Document
from sitegen.model.figure import Figure, Panel
from sitegen.model.metadata import CareItem, Metadata
from sitegen.render.views.care import ITEMS
from sitegen.scaffold.case_file import Start
from sitegen.serve.completeness import BEGUN, completeness
from tests import samples
from tests.unit.serve.begun_cases import KNOWN, begun


def names(case: Case) -> list[str]:
    return [part.name for part in completeness(case).missing]


def empty(kind: str = "case-report", **meta: object) -> Case:
    return Case(slug="x", meta=Metadata(title="A", type=kind, **meta), title=samples.text("A"))


def test_an_empty_report_lacks_the_most_important_first():
    missing = names(empty())
    assert missing[:4] == ["Authors", "Consent", "Text", "Abstract"]
    assert missing[-4:] == ["Keywords", "References", "Competing interests", "Funding"]
    assert len([name for name in missing if name.startswith("CARE: ")]) == len(ITEMS) - 4


def test_there_and_missing_come_to_the_total():
    for case in (empty(), samples.rich_case(), samples.small_case()):
        found = completeness(case)
        assert found.there + len(found.missing) == found.total
        assert not any(part.there for part in found.missing)


def test_figures_without_words_are_named_and_a_report_without_figures_is_not_asked():
    bare = Figure(id="fig-ct", number=1, panels=(Panel(src="a.png", alt="A mass"), Panel(src="b.png", alt=" ")))
    (part,) = [part for part in completeness(replace(empty(), figures=(bare,))).missing if "text of fig" in part.name]
    assert "fig-ct" in part.hint
    assert "Alternative text of figures" not in names(empty())


def test_what_does_not_apply_is_not_asked_for():
    excused = empty(care={"timeline": CareItem(not_applicable="One visit.")})
    assert "CARE: Timeline" not in names(excused)
    assert completeness(excused).total == completeness(empty()).total - 1


def test_of_a_letter_and_of_a_notice_less_is_asked():
    assert names(empty("letter")) == ["Authors", "Text", "Keywords"]
    assert names(empty("retraction")) == ["Authors", "Text", "The case it is about"]


def test_a_full_report_lacks_little():
    assert "Consent" not in names(samples.rich_case())
    assert "Abstract" not in names(samples.rich_case())


def test_text_is_there_when_there_is_a_paragraph():
    assert "Text" not in names(replace(empty(), body=Document(children=(samples.paragraph("Words."),))))


def test_of_a_case_that_is_only_begun_nothing_is_there_and_the_places_are_named():
    found = completeness(begun(Start()))
    assert (found.there, found.total) == (0, len(found.missing))
    assert {part.name: part.hint for part in found.missing}["CARE: Discussion"] == BEGUN


def test_what_was_known_when_it_was_begun_is_there():
    missing = names(begun(KNOWN))
    assert missing[:3] == ["Consent", "Text", "Alternative text of figures"]
    assert not {"Title", "Authors", "Keywords"} & set(missing)
