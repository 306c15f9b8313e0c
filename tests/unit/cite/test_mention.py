from __future__ import annotations

import pytest

from sitegen.cite.mention import mention, mentions
from sitegen.cite.names import OTHERS
from sitegen.model.document import Citation, CiteItem
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

SILVA, ROY, BEE = (
    Name(family="Silva", given="Ana"), Name(family="Roy"), Name(family="Beethoven", non_dropping_particle="van"),
)  # fmt: skip
WHO = Name(literal="World Health Organization")
IN_2019 = {"issued": PartialDate(year=2019, month=3)}


def work(*authors: Name, **more: object) -> Reference:
    return Reference(key="p", names={"author": authors} if authors else {}, dates=IN_2019, **more)


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        ((SILVA,), "Silva (2019)"), ((BEE,), "van Beethoven (2019)"), ((WHO,), "World Health Organization (2019)"),
        ((SILVA, ROY), "Silva & Roy (2019)"), ((SILVA, ROY, BEE), "Silva et al. (2019)"),
        ((SILVA, OTHERS), "Silva et al. (2019)"), ((SILVA, ROY, OTHERS), "Silva et al. (2019)"),
    ],
)  # fmt: skip
def test_a_work_is_called_by_its_authors_and_its_year(authors: tuple[Name, ...], said: str) -> None:
    assert mention(work(*authors)) == said


def test_a_work_without_authors_is_called_by_its_editor_or_by_its_title() -> None:
    assert mention(Reference(key="p", names={"editor": (ROY,)}, text={"title": "A book"})) == "Roy"
    assert mention(work(text={"title": "On <i>E. coli</i>"})) == "On E. coli (2019)"


def cited(key: str, *, narrative: bool = True, without: bool = False) -> Citation:
    return Citation(0, (CiteItem(key, suppress_author=without), CiteItem("q")), narrative)


def test_a_sentence_says_the_work_that_is_part_of_it_and_no_other() -> None:
    said = mentions([work(SILVA, text={"PMID": "123"})])
    assert [said(cited(key)) for key in ("p", "pmid:123", "unknown")] == ["Silva (2019)", "Silva (2019)", ""]
    assert said(cited("p", narrative=False)) == ""
    assert said(cited("p", without=True)) == ""  # the author has said the name
