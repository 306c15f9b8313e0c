"""Links inside the site lead somewhere, or are reported where they stand."""

from sitegen.model.diagnostic import Span
from sitegen.model.site import Card, LinkUse, Site, SiteInfo
from sitegen.model.target import Target
from sitegen.resolve.links import broken_links
from tests.processor_time import within

SITE = Site(info=SiteInfo(title="T"), cases=(
    Card(slug="a", digest="0", title=(), title_text="A", anchors=("sec-one", "fig-ct")),
))  # fmt: skip
TARGETS = [Target(path=path, maker="x") for path in ("index.html", "cases/a/index.html", "cases/a/supplement/é.pdf")]


def problems(href: str) -> list[str]:
    use = LinkUse(href, "content/cases/b/index.md", Span(3, 4, 5), "the line")
    return [
        f"{item.rule} {item.span.line}: {item.message} ({item.hint})" for item in broken_links(SITE, TARGETS, [use])
    ]


def test_links_to_pages_places_and_files_are_fine():
    for href in ("/", "/cases/a/", "/cases/a/#fig-ct", "/cases/a/index.html", "/cases/a/supplement/%C3%A9.pdf"):
        assert problems(href) == []


def test_a_page_that_is_absent_is_named_with_the_nearest_one():
    assert problems("/cases/aa/") == [
        "link 3: there is no page or file at /cases/aa/ on this site (did you mean /cases/a/?)"
    ]


def test_a_place_that_is_absent_is_named_with_the_nearest_one():
    assert problems("/cases/a/#fig-cx") == ["link 3: /cases/a/ has no place called #fig-cx (did you mean fig-ct?)"]


def test_a_case_that_is_not_published_is_named_as_such():
    use = LinkUse("/cases/draft/#sec-one", "content/pages/about.md", Span(3, 4, 5), "the line")
    (problem,) = broken_links(SITE, TARGETS, [use], {"draft": "in-review", "broken": ""})
    assert problem.message == "the case 'draft' is there, but it is not published: its status is in-review"
    assert "status: published in content/cases/draft/index.md" in problem.hint


def test_links_into_a_case_that_could_not_be_understood_are_passed_over():
    use = LinkUse("/cases/broken/supplement/a.csv", "content/pages/about.md", Span(3, 4, 5), "the line")
    assert list(broken_links(SITE, TARGETS, [use], {"broken": ""})) == []


def test_hundreds_of_broken_links_among_hundreds_of_pages_take_no_time():
    targets = [Target(path=f"cases/a-case-of-number-{number}/index.html", maker="x") for number in range(400)]
    uses = [
        LinkUse(f"/cases/a-csae-of-number-{number}/", f"content/cases/{number}/index.md", Span(1), "line", 7)
        for number in range(300)
    ]
    with within(5):
        found = list(broken_links(SITE, targets, uses))
    assert (len(found), found[0].hint, found[0].cut) == (300, "did you mean /cases/a-case-of-number-0/?", 7)
    assert found[-1].hint == "check the address, or remove the link"


def test_a_web_address_without_its_beginning_is_offered_with_it():
    assert problems("/hospital.example/a") == [
        "link 3: there is no page or file at /hospital.example/a on this site "
        "(if another site is meant, write https://hospital.example/a)"
    ]
    assert "https" in problems("/cases/b/www.hospital.example")[0]
    for path in ("/form.pdf", "/cases/a/table.final.csv", "/a", "/about.html"):
        assert "https" not in problems(path)[0]


def test_a_page_that_may_be_still_to_be_written_is_offered():
    (told,) = problems("/about/")
    assert "sitegen new page about" in told
    assert not any("new page" in told for href in ("/cases/b/", "/About/", "/a.pdf") for told in problems(href))
