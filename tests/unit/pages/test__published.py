from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from sitegen.cite.csl.shipped import style_text
from sitegen.model.case import Case, Supplement
from sitegen.model.document import Citation, CiteItem, Document, Paragraph, Text
from sitegen.model.metadata import Metadata, Related
from sitegen.model.phrase import Catalogue
from sitegen.model.published import OtherWork, PublicFile
from sitegen.model.reference import Reference
from sitegen.model.site import ShownPicture, SiteInfo
from sitegen.pages._case_inputs import CaseInputs, Rendered
from sitegen.pages._published import published, style_of
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from tests import samples


def test_a_case_has_its_own_style_in_its_own_language_or_that_of_the_site() -> None:
    site = samples.site(lang="de", style_files={"own.csl": style_text("ama")})
    assert style_of(samples.small_case(meta=Metadata(title="T")), "own.csl", site).short_title == "AMA"
    assert style_of(samples.small_case(meta=Metadata(title="T", csl="apa")), "own.csl", site).locale.lang == "de-DE"
    theirs = samples.small_case(
        meta=Metadata(title="T", csl="own.csl", lang="es"), style_files={"own.csl": style_text("mla")}
    )
    found = style_of(theirs, "own.csl", site)
    assert (found.short_title, found.locale.lang) == ("MLA", "es-ES")


class _Shop:
    """A workshop that knows these cases."""

    def __init__(self, cases: Mapping[str, Case], site: SiteInfo) -> None:
        self.cases, self.site = cases, site

    def case(self, digest: str) -> Case:
        return self.cases[digest]

    def catalogue(self, lang: str) -> Catalogue:
        return {"Timeline": "Cronología"} if lang == "es" else {}

    def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        return make()


def _published(given: CaseInputs, *cases: Case, **site: Any):
    return published(given, _Shop({case.slug: case for case in cases}, samples.site(**site)))


def _case(slug: str = "own", **meta: Any) -> Case:
    return Case(slug=slug, meta=Metadata(**{"title": "T", "status": "published", **meta}), title=(Text("T"),))


def test_works_are_named_with_what_the_site_knows_of_them() -> None:
    own = _case(related=(Related(type="corrects", case="other"), Related(type="preprint-of", doi="10.1/x", title="P")))
    other = Titled("other", (Text("Other"),), "es", "", "10.1/other")
    notices = (NoticeOf("comment-on", "2026-01-02", Titled("said", (Text("Said"),), "en", "", "")),)
    found = _published(CaseInputs(case="own", style="nlm", related={"other": other}, notices=notices), own)
    assert found.works == (
        OtherWork(
            relation="corrects", title=(Text("Other"),), lang="es", doi="10.1/other",
            url="https://cases.example/journal/cases/other/",
        ),
        OtherWork(relation="preprint-of", named="P", doi="10.1/x"),
        OtherWork(
            relation="comment-on", said_there=True, title=(Text("Said"),), lang="en", date="2026-01-02",
            url="https://cases.example/journal/cases/said/",
        ),
    )  # fmt: skip


def test_files_beside_the_page_are_those_of_the_formats_and_the_authors() -> None:
    own = _case()
    own = Case(
        slug="own",
        meta=own.meta,
        title=own.title,
        supplements=(Supplement(path="supplement/a.pdf", digest="d", size=1),),
        pdf=Supplement(path="own.pdf", digest="e", size=2),
    )
    found = _published(CaseInputs(case="own", style="nlm"), own, exports=("ris",))
    assert found.files == (
        PublicFile("own.pdf", "application/pdf", "PDF", "text"),
        PublicFile("own.ris", "application/x-research-info-systems", "RIS", "description", "ris"),
        PublicFile("supplement/a.pdf", "application/pdf", "", "supplement"),
    )


def test_a_case_that_may_not_be_cited_has_no_files_of_formats() -> None:
    assert _published(CaseInputs(case="own", style="nlm"), _case(status="draft"), exports=("ris",)).files == ()


def test_translations_are_whole_cases_with_their_pictures() -> None:
    shown = ShownPicture(path="a.webp", width=1, height=1)
    given = CaseInputs(case="own", style="nlm", translations=(Rendered("es", {"figures/a.png": shown}),))
    (found,) = _published(given, _case(), _case("es", lang="es")).translations
    assert (found.case.slug, found.pictures) == ("es", {"figures/a.png": shown})


def test_each_has_the_words_of_the_interface_in_its_own_language_or_that_of_the_site() -> None:
    given = CaseInputs(case="own", style="nlm", translations=(Rendered("sv", {}),))
    found = _published(given, _case(), _case("sv", lang="sv"), lang="es")
    assert [(one.lang, dict(one.words)) for one in (found, *found.translations)] == [
        ("es", {"Timeline": "Cronología"}), ("sv", {}),
    ]  # fmt: skip


def test_citations_of_a_translation_are_made_once_for_all_versions() -> None:
    kept: dict[bytes, bytes] = {}

    class Keeping(_Shop):
        def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
            return kept.setdefault(key, kept.get(key) or make())

    cited = Paragraph((Citation(0, (CiteItem("a"),)),))
    other = replace(
        _case("es", lang="es"),
        body=Document(children=(cited,)),
        references=(Reference(key="a", text={"title": "A work"}),),
    )
    shop = Keeping({"own": _case(), "es": other}, samples.site())
    own = [CaseInputs(case="own", style=style, translations=(Rendered("es"),)) for style in ("nlm", "nlm", "apa")]
    found = [published(given, shop).translations[0] for given in own]
    whole = [published(CaseInputs(case="es", style=style), shop) for style in ("nlm", "nlm", "apa")]
    assert found == whole
    assert found[0].printed.bibliography
    assert len(kept) == 2
