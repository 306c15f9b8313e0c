"""Every citation file of several cases is linked from the pages of its cases and from those that cite lists."""

from __future__ import annotations

import posixpath
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Site
from sitegen.pages import case, citations, cite
from sitegen.pages._shared_citations import files_of, shared_citations
from sitegen.render.views.downloads import Several
from tests import samples

LEE, OTHER, KIM = ("lee-min", "0000-0002-1825-0097"), ("lee-min", "0000-0001-5109-3700"), ("kim-a", "")


def _card(slug: str, *people: tuple[tuple[str, str], str], **facts: Any) -> Card:
    known = {"digest": slug, "citation": slug, "title": (), "title_text": "", "status": "published"}
    slugs, names = tuple(" ".join(filter(None, person)) for person, _ in people), tuple(name for _, name in people)
    return Card(**{**known, "slug": slug, "people": slugs, "authors": names, **facts})


CARDS = (
    _card("a", (LEE, "Min Lee"), (KIM, "A. Kim"), date="2021", in_issue="volume-2-issue-1", issue="2(1)"),
    _card("b", (OTHER, "Min Lee"), (KIM, "Ada Kim"), date="2020-03", in_issue="volume-1", issue="1"),
    _card("c", (LEE, "M. Lee")),
    _card("d", (OTHER, "Min Lee"), date="2019", in_issue="volume-9", issue="9", status="draft"),
)


def test_a_case_shares_files_with_its_issue_and_its_authors_of_several_cases() -> None:
    assert shared_citations(CARDS) == {
        "a": (Several("issue", "2(1)", "volume-2-issue-1"), Several("author", "Min Lee", "authors/lee-min-1825-0097"),
              Several("author", "A. Kim", "authors/kim-a")),
        "b": (Several("volume", "1", "volume-1"), Several("author", "Ada Kim", "authors/kim-a")),
        "c": (Several("author", "M. Lee", "authors/lee-min-1825-0097"),),
    }  # fmt: skip


def test_each_has_a_file_in_each_format() -> None:
    one = Several("author", "A. Kim", "authors/kim-a")
    ((found, files),) = files_of([one], ("ris", "nbib"))
    assert found is one
    assert [address for _, address, _ in files] == ["/citations/authors/kim-a.nbib", "/citations/authors/kim-a.ris"]


def _linked(page: bytes, path: str) -> set[str]:
    links = LexborHTMLParser(page.decode()).css(".downloads a")
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), link.attributes["href"])) for link in links}


def _page(made: bytes | tuple[bytes, ...]) -> bytes:
    return made if isinstance(made, bytes) else made[0]


def test_no_file_is_without_a_link_and_no_link_without_a_file(make_shop: Any) -> None:
    def known(card: Card) -> Any:
        return samples.small_case(slug=card.slug, meta=samples.metadata(status=card.status))

    shop = make_shop({card.slug: known(card) for card in CARDS}, exports=("ris",))
    site = Site(info=shop.site, cases=CARDS, cite_styles=("nlm",))
    files = {target.path for target in citations.PAGE_TYPE.plan(site)}
    of_cases = {path for path in files if path.startswith("cases/")}
    of_years = {"citations/2020.ris", "citations/2021.ris"}
    for pages, expected in ((case.PAGE_TYPE, files - of_years), (cite.PAGE_TYPE, files - of_cases)):
        made = (_linked(_page(pages.make(target.inputs, shop)), target.path) for target in pages.plan(site))
        assert set().union(*made) == expected


def test_an_author_is_named_in_the_box_and_the_issue_in_words(make_shop: Any) -> None:
    shop = make_shop({card.slug: samples.small_case(meta=samples.metadata()) for card in CARDS}, exports=("ris",))
    target = next(iter(case.PAGE_TYPE.plan(Site(info=shop.site, cases=CARDS))))
    box = LexborHTMLParser(case.PAGE_TYPE.make(target.inputs, shop)[0].decode()).css_first(".cite .year-files")
    assert [name.text() for name in box.css("dt")] == ["Issue 2(1)", "Min Lee", "A. Kim"]
