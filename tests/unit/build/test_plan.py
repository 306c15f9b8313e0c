"""Every file the site will hold, and two claims on one path."""

from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.plan import claimed_before, conflicts, plan
from sitegen.model.diagnostic import Span
from sitegen.model.site import Card, Picture, PictureUse, Rendition, Site, SiteInfo
from sitegen.model.target import Target
from sitegen.plugins import PageType, Registry

NO_PAGES: Registry[PageType] = Registry({})


def rendition(digest: str, width: int) -> Rendition:
    return Rendition(digest=digest, extension="webp", media_type="image/webp", width=width, height=10)


def test_pictures_are_published_under_the_names_of_their_figures():
    card = Card(slug="a", digest="0", title=(), title_text="A", files={"supplement/x.csv": "d3"},
                pictures=(PictureUse("figures/scan 2018.png", "d0", "fig-ct-a"),))  # fmt: skip
    pictures = {
        "content/cases/a/figures/scan 2018.png": Picture(renditions=(rendition("d1", 960), rendition("d2", 480)))
    }
    site = Site(info=SiteInfo(title="T"), cases=(card,), pictures=pictures)
    assert [(target.path, target.blob) for target in plan(site, NO_PAGES, {"static/site.css": "d4"})] == [
        ("cases/a/fig-ct-a.webp", "d1"),
        ("cases/a/fig-ct-a-480.webp", "d2"),
        ("cases/a/supplement/x.csv", "d3"),
        ("static/site.css", "d4"),
    ]


def said(*paths: str) -> list[str]:
    targets = [Target(path=path, maker="page", origin=f"source {number}") for number, path in enumerate(paths, 1)]
    return [f"{item.file}: {item.rule}: {item.message}" for item in conflicts(targets)]


def test_two_claims_on_one_path_name_both():
    assert said("a/index.html", "a/index.html") == [
        "source 2: path-conflict: both source 1 and source 2 would be published at /a/"
    ]


def test_paths_that_differ_in_case_or_composition_only_are_one():
    assert len(said("a/B.html", "a/b.html")) == 1
    assert len(said("a/\u00e9.html", "a/e\u0301.html")) == 1


def test_a_file_cannot_be_a_folder_too():
    assert len(said("a", "a/index.html")) == 1


def test_of_files_made_together_each_has_a_path_of_its_own():
    together = Target(path="a/a.ris", maker="citations", beside=("a/a.bib", "a/a.bib"), origin="source")
    assert [item.rule for item in conflicts([together])] == ["path-conflict"]


def test_a_name_too_long_for_a_disk_is_an_error():
    assert said("x" * 256 + "/index.html") == ["source 1: name-length: the name of this page is too long"]


def test_one_picture_used_twice_is_no_conflict():
    target = Target(path="cases/a/fig-ct.webp", maker="picture", blob="d1")
    assert list(conflicts([target, Target(path="cases/a/fig-ct.webp", maker="picture", blob="d1", origin="x")])) == []


def test_of_two_pages_in_one_folder_only_the_pages_are_told():
    assert len(said("cases/A/index.html", "cases/A/fig-ct.webp", "cases/a/index.html", "cases/a/fig-ct.webp")) == 1


def test_a_line_that_names_an_earlier_address_is_shown():
    targets = [Target(path="old/index.html", maker="page", origin=name) for name in ("one", "two")]
    (problem,) = conflicts(targets, lambda file, path: (Span(4, 11, 5), f"{file} {path}"))
    assert (problem.span, problem.source) == (Span(4, 11, 5), "two old/index.html")
    assert problem.hint == "take this address out of aliases:, or write another"


def published(*targets: Target, left: bool = True) -> Memory:
    records = {target.path: TargetRecord("key", ("digest",), beside=target.beside) for target in targets}
    return Memory(targets=records, left={"a": b"as it was"} if left else {})


def test_paths_that_stood_in_a_published_site_need_no_comparing():
    page, gone = Target(path="a/index.html", maker="page", beside=("a/a.ris",)), Target(path="b", maker="page")
    assert claimed_before([page], published(page, gone))


def test_a_path_that_is_new_or_of_other_company_or_claimed_twice_is_compared():
    page = Target(path="a/index.html", maker="page", beside=("a/a.ris",))
    assert not claimed_before([page, Target(path="b", maker="page")], published(page))
    assert not claimed_before([Target(path=page.path, maker="page", beside=("a/a.bib",))], published(page))
    assert not claimed_before([page, page], published(page))


def test_pages_of_a_preview_prove_nothing_of_their_paths():
    page = Target(path="a/index.html", maker="page")
    assert not claimed_before([page], published(page, left=False))
