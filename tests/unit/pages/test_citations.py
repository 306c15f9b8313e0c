"""Citation files of cases, years, issues and authors."""

from typing import Any

import pytest

from sitegen.cite import ris
from sitegen.model.diagnostic import SourceText
from sitegen.model.site import Card, Site
from sitegen.pages.citations import PAGE_TYPE, by_author
from tests import samples


def card(slug: str, date: str = "", people: tuple[str, ...] = (), in_issue: str = "", **facts: Any) -> Card:
    known = {"slug": slug, "digest": "d", "citation": slug, "title": (), "title_text": "", "status": "published"}
    return Card(**{**known, "date": date, "people": people, "in_issue": in_issue, **facts})


LEE, KIM = "lee-min", "kim-a"
CARDS = (
    card("b", "2021-03", (LEE, KIM), "volume-2-issue-1"),
    card("a", "2020-01-02", (LEE,), "volume-1"),
    card("c"),
)


def paths(*exports: str) -> list[str]:
    site = Site(info=samples.site(exports=exports), cases=CARDS)
    return [path for target in PAGE_TYPE.plan(site) for path in target.paths]


def test_each_case_year_issue_and_author_of_several_has_a_file() -> None:
    assert paths("ris") == [
        "cases/b/b.ris", "cases/a/a.ris", "cases/c/c.ris", "citations/2021.ris", "citations/2020.ris",
        "citations/volume-2-issue-1.ris", "citations/volume-1.ris", "citations/authors/lee-min.ris",
    ]  # fmt: skip


@pytest.mark.parametrize("status", ["draft", "in-review"])
def test_what_is_not_to_be_cited_is_in_no_file(status: str) -> None:
    draft = card("d", "2019", (LEE, KIM), "volume-9", status=status)
    site = Site(info=samples.site(exports=("ris",)), cases=(*CARDS, draft))
    plain = Site(info=site.info, cases=CARDS)
    assert list(PAGE_TYPE.plan(site)) == list(PAGE_TYPE.plan(plain))


def test_each_file_comes_in_each_format_of_the_site() -> None:
    assert len(paths("ris", "nbib")) == 16
    assert len(paths()) == 40


def test_people_of_one_name_are_told_apart_by_their_orcid() -> None:
    one, other = "lee-min 0000-0002-1825-0097", "lee-min 0000-0001-5109-3700"
    found = by_author([card("a", people=(one,)), card("b", people=(one,)), card("c", people=(other,))])
    assert {name: [case.slug for case in cases] for name, cases in found.items()} == {"lee-min-1825-0097": ["a", "b"]}
    together = by_author([card("a", people=(one,)), card("b", people=(LEE,))])
    assert list(together) == ["lee-min"]


def test_a_file_of_several_holds_them_in_order(make_shop: Any) -> None:
    shop = make_shop({"b": samples.small_case(slug="b"), "a": samples.small_case(slug="a")}, exports=("ris",))
    targets = {target.path: target for target in PAGE_TYPE.plan(Site(info=shop.site, cases=CARDS))}
    (data,) = PAGE_TYPE.make(targets["citations/authors/lee-min.ris"].inputs, shop)
    text = data.decode()
    assert text.count("TY  - ") == 2
    assert text.index("ID  - b") < text.index("ID  - a")
    assert ris.read(SourceText(file="x.ris", text=text)).diagnostics == ()
