"""Cases made by chance and read by the real reader, so that only what authors can write occurs; and one with everything.

`published_cases()` gives what every export is given, `sites()` sites that say everything, or nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from sitegen.model.case import Case, Parsed
from sitegen.model.document import Image, Text
from sitegen.model.layout import article_pdf
from sitegen.model.phrase import Catalogue
from sitegen.model.published import Batch, Published
from sitegen.model.site import Member, ShownPicture, SiteEditor, SiteInfo
from sitegen.model.walk import reading_order
from sitegen.pages._case_inputs import CaseInputs, Rendered
from sitegen.pages._published import published
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.render.views.notices import KINDS, NoticeOf
from sitegen.render.views.related import Titled
from tests import samples
from tests.made_front import Front, dumped, fronts, mended, whole_front
from tests.made_texts import bodies, named, whole_body

PICTURES = (
    "figures/ct-a.png",
    "figures/ct-b.png",
    "figures/mix.png",
    "figures/one.png",
    "figures/xr.png",
    "figures/plain.png",
)
MEMBER = Member("Example Press", "deposits@cases.example", "Example Press", "10.5555/crossmark")
# What a registry cannot do without: without them nearly every case would be refused before it is written.
NEEDED = ("doi", "date", "authors", "abstract", "volume", "elocation_id", "license")
BATCH = Batch(id="made", stamp=20260102030405, member=MEMBER, gateway="https://gateway.example.org/oai/")
LABS = b'Test,Value\nLeukocytes,12\n"<Na>, total",140 & more\n'
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def parsed(front: Front, body: str, references: list[Any], slug: str = "made", *, pdf: bool = False) -> Parsed:
    """What reading a case of this front matter, body and reference list (CSL-JSON) gives, with its PDF beside it or not."""
    texts = {"index.md": f"---\n{dumped(front)}\n---\n\n{body}\n".encode(), "labs.csv": LABS}
    if references:
        texts["references.json"] = json.dumps(references).encode()
    names = (*texts, *PICTURES, "supplement/labs.pdf", *([article_pdf(slug)] if pdf else ()))
    return read_case(
        CaseFolder(
            slug=slug, path=f"content/cases/{slug}", texts=texts, heads={article_pdf(slug): b"%PDF-1.7\n", **dict.fromkeys(PICTURES, _PNG)},
            files={name: f"digest-{name}" for name in names}, sizes=dict.fromkeys(names, 1234),
        ),
        ReadOptions(),
    )  # fmt: skip


def read(front: Front, body: str, references: list[Any] = [], slug: str = "made", *, pdf: bool = False) -> Case:  # noqa: B006
    """The case, which nothing may be wrong with that keeps it from being published."""
    found = parsed(front, body, references, slug, pdf=pdf)
    errors = [problem for problem in found.diagnostics if problem.severity == "error"]
    assert not errors
    assert found.case is not None
    return found.case


# -- works --------------------------------------------------------------------------------------------
_days = st.sampled_from(([[2018, 7, 16]], [[2018, 7]], [[2018]], [[2018, 1], [2018, 3]], [[99]]))
_dates = st.one_of(_days.map(lambda parts: {"date-parts": parts}), st.sampled_from(({"literal": "in press"}, {"raw": "2018-05-06"},
                   {"date-parts": [[2018]], "season": 2}, {"date-parts": [[1850]], "circa": True})))  # fmt: skip
_person = st.sampled_from((
    {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."}, {"family": "王", "given": "小明"}, {"literal": "WHO & <Friends>"},
    {"family": "O’Neill", "given": "J.-P."}, {"family": "Plato"}, {"family": "de la Cruz", "given": "María José"}, {"literal": "et al"}, {"family": "A]]>"},
))  # fmt: skip
_people = st.lists(_person, min_size=1, max_size=3)
_TYPES = ("article-journal", "article-journal", "book", "chapter", "webpage", "thesis", "report", "paper-conference", "dataset", "software", "post-weblog",
          "article-newspaper", "legislation", "patent", "personal_communication")  # fmt: skip
_titles = st.one_of(
    named, st.sampled_from(("<i>H. pylori</i> & CO<sub>2</sub>", '<span class="nocase">mRNA</span> <b>x', "x" * 900))
)
_of_work = {
    "title": _titles, "container-title": named, "container-title-short": named, "author": _people, "editor": _people, "issued": _dates, "accessed": _dates,
    "volume": st.sampled_from(("12", "S1 & 2")), "issue": st.sampled_from(("3", "7-8")), "page": st.sampled_from(("105-114", "e12", "105–9", "S12, S19")),
    "publisher": named, "publisher-place": named, "edition": st.sampled_from(("2", "revised")), "number": st.just("7"), "genre": named,
    "DOI": st.sampled_from(("10.5555/w", "10.1002/(sici)1097<1::aid>3.0.co;2-k")), "PMID": st.just("12345"), "PMCID": st.just("PMC123"), "abstract": named,
    "URL": st.sampled_from(("https://example.org/?a=1&b=<2>", "http://example.com/")), "ISBN": st.just("978-3-16-148410-0"), "ISSN": st.just("2090-6862"),
    "note": named, "language": st.sampled_from(("en", "es")), "version": st.just("1.0"), "event-title": named, "collection-title": named, "medium": named,
}  # fmt: skip


@st.composite
def works(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A reference list in CSL-JSON: nothing, or `r1` and `r2`, of any type, with any fields."""
    if draw(st.booleans()):
        return []
    found = []
    for key in ("r1", "r2"):
        names = draw(st.lists(st.sampled_from(sorted(_of_work)), max_size=8, unique=True))
        found.append(
            {
                "id": key,
                "type": draw(st.sampled_from(_TYPES)),
                **{name: draw(_of_work[name]) for name in ("title", *names)},
            }
        )
    return found


def whole_works() -> list[dict[str, Any]]:
    """Two works with all that a citation commonly says."""
    issued = {"date-parts": [[2018, 7, 16]]}
    person = {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."}
    article = {
        "id": "r1", "type": "article-journal", "title": "On <i>masses</i>", "container-title": "Journal of Examples", "container-title-short": "J Ex",
        "author": [person, {"literal": "The Group"}], "issued": issued, "volume": "12", "issue": "3", "page": "105-114", "DOI": "10.5555/w", "PMID": "12345",
        "PMCID": "PMC123", "ISSN": "2090-6862", "URL": "https://example.org/", "language": "en",
    }  # fmt: skip
    book = {"id": "r2", "type": "book", "title": "A book", "author": [person], "editor": [person], "publisher": "Example Press", "publisher-place": "Oslo",
            "edition": "2", "ISBN": "978-3-16-148410-0", "issued": {"date-parts": [[2001]]}, "accessed": issued}  # fmt: skip
    return [article, book]


# -- cases --------------------------------------------------------------------------------------------
@st.composite
def cases(draw: st.DrawFn, always: tuple[str, ...] = (), slug: str = "made") -> Case:
    """A case that may be published, which says something under the keys of *always*."""
    front, references = draw(fronts(always)), draw(works())
    if set(NEEDED) <= set(always):
        front = mended(front)
    if references:
        front |= draw(
            st.sampled_from(({}, {"nocite": ["@*"]}, {"nocite": ["r2"], "bibliography": ["references.json"]}))
        )
    known = {f"fig-{figure['id']}" for figure in front["figures"]} | {work["id"] for work in references}
    return read(front, draw(bodies(frozenset(known))), references, slug, pdf=draw(st.booleans()))


def whole_case(slug: str = "made", **changes: Any) -> Case:
    """A case with every key of its front matter and every construct in its text; *changes* are of the front matter."""
    return read({**whole_front(), **changes}, whole_body(), whole_works(), slug, pdf=True)


@cache
def translated() -> Case:
    """A case in Spanish, for those that are its translations."""
    front = {"title": "Una *masa*", "lang": "es", "status": "published", "doi": "10.5555/case.2", "abstract": {"Caso": "Un hombre."}, "keywords": ["columna"],
             "authors": [{"given": "María José", "family": "de la Cruz"}], "related": [{"type": "translation-of", "case": "made"}]}  # fmt: skip
    return read(
        front, "## Caso\n\nUn hombre [@r1].\n\n| a |\n| - |\n| b |\n\n: T. {#tbl-a}", whole_works(), "traducido"
    )


# -- what the site adds -------------------------------------------------------------------------------
_theme = cache(samples.theme)


class Shop:
    """A workshop that knows these cases."""

    def __init__(self, site: SiteInfo, *known: Case) -> None:
        self.site, self.cases = site, {case.slug: case for case in known}

    def case(self, digest: str) -> Case:
        return self.cases[digest]

    def catalogue(self, lang: str) -> Catalogue:
        return _theme().catalogue(lang)

    def kept(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        return make()


def pictures(case: Case) -> Mapping[str, ShownPicture]:
    """What the pictures of the case became: two widths of each."""
    named = [src for figure in case.figures for src in (figure.src, *(panel.src for panel in figure.panels)) if src]
    shown = [node.src for node in reading_order(case) if isinstance(node, Image)]
    found = {}
    for src in dict.fromkeys((*named, *shown)):
        stem = "fig-" + src.rpartition("/")[2].partition(".")[0]
        sizes = ((f"{stem}.webp", 1200), (f"{stem}-480.webp", 480))
        found[src] = ShownPicture(path=f"{stem}.webp", width=1200, height=900, srcset=sizes)
    return found


def as_published(
    case: Case, site: SiteInfo, notices: tuple[NoticeOf, ...] = (), others: tuple[Case, ...] = (), style: str = "nlm"
) -> Published:  # fmt: skip
    """The case as *site* publishes it; *others* are its translations."""
    related = {
        work.case: Titled(work.case, (Text("Another case"),), "en", "", "10.5555/other")
        for work in case.meta.related
        if work.case
    }
    given = CaseInputs(
        case=case.slug, style=style, pictures=pictures(case), related=related, notices=notices,
        translations=tuple(Rendered(other.slug, pictures(other)) for other in others),
    )  # fmt: skip
    return published(given, Shop(site, case, *others))


def site_with_everything(**changes: Any) -> SiteInfo:
    """A site that says all a registry may ask for."""
    known: dict[str, Any] = {
        "issn": "2049-3649", "license": "CC-BY-4.0", "doi_prefix": "10.5555", "peer_review": "single-anonymized", "lockss": True, "clockss": True, "archived_in": ("CLOCKSS", "Internet Archive"),
        "editors": (SiteEditor("Rosalind Vane-Example", "Editor", "Example Press", "0000-0002-1825-0097", "r@cases.example"), SiteEditor("Mateus Fictício")),
    }  # fmt: skip
    return samples.site(**{**known, **changes})


BARE_SITE = SiteInfo(title="Cases")
SITES = (
    site_with_everything(), BARE_SITE, samples.site(), samples.site(lang="ja", title="症例 ]]> <b>", publisher="A & B", short_title="", eissn=""),
    site_with_everything(lang="ar", license="", license_url="", license_name="", editors=()),
)  # fmt: skip
sites = st.sampled_from(SITES)
_notices = st.lists(
    st.builds(
        lambda relation, date, said: NoticeOf(relation, date, Titled("said", (Text(said),), "en", "", "10.5555/notice")),
        st.sampled_from(sorted(KINDS)), st.sampled_from(("2026-01-02", "2026", "")), named,
    ), max_size=2,
).map(tuple)  # fmt: skip


@st.composite
def published_cases(
    draw: st.DrawFn, site: SiteInfo | None = None, always: tuple[str, ...] = ()
) -> tuple[Published, SiteInfo]:
    """A case as a site publishes it, and that site."""
    info = site or draw(sites)
    case = draw(cases(always))
    others = (translated(),) if draw(st.integers(0, 3)) == 0 else ()
    return as_published(case, info, draw(_notices), others, draw(st.sampled_from(("nlm", "apa", "mla")))), info


def whole_published(**changes: Any) -> tuple[Published, SiteInfo]:
    """The case with everything on the site with everything; *changes* are of the front matter."""
    site = site_with_everything()
    notices = tuple(
        NoticeOf(kind, "2026-01-02", Titled("said", (Text("Said"),), "en", "", "10.5555/notice"))
        for kind in sorted(KINDS)
    )
    return as_published(whole_case(**changes), site, notices, (translated(),)), site
