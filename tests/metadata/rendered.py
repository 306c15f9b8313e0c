"""Pages of cases as they are published, for readers that know nothing of us."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from msgspec.structs import replace

from sitegen.model.case import Supplement
from sitegen.model.published import Published
from sitegen.model.site import CardPicture, SiteInfo
from sitegen.pages._case_inputs import CaseInputs
from sitegen.pages.case import sources
from sitegen.pages.index import _described
from sitegen.render.phrases import Phrases
from sitegen.render.views.case import case_page
from sitegen.render.views.index import index_page
from tests import samples
from tests.made_cases import Shop, published_cases, whole_published
from tests.read_folders import demonstration

MADE = 60
CARD = CardPicture("ornament.png", 1200, 630, "image/png")
# What is written to break a reader: markup, quotes, entities, letters of every kind, the delimiters of the formats.
HOSTILE = {
    "title": 'A "mass" </script><script>alert(1)</script> & <b>x</b> ]]> -- ; = \U0001f9ec \u200fعربي',
    "subtitle": "&amp; {{ x }} --> not a remark <u",
    "authors": [
        {"given": 'J."P.', "family": "O’Neill; <i>Smith</i>", "corresponding": True, "email": "j@hospital.example"},
        {"literal": "A & B; Ltd, \U00020000"},
        {"name": "محمد بن سلمان"},
        {"name": "王小明"},
    ],
    "keywords": ["a; b", '"quoted"', "</script>", "p < 0.05"],
    "abstract": {"Fall; \"one\"": "With $x^2 < y$ & <em>tags</em> </script>.", "Ende": "é\u00a0\u2028–"},
    "venue": {"title": "Journal of <Examples> & \"Others\"", "short_title": "J Ex; 'Oth'", "issn": "2090-6749"},
}  # fmt: skip


class Page(NamedTuple):
    """A page: what it was made of, and its HTML."""

    name: str
    known: Published
    site: SiteInfo
    html: str


_theme = cache(samples.theme)


def case_html(known: Published, site: SiteInfo) -> str:
    """The page of a case."""
    given = CaseInputs(case=known.case.slug, style="nlm", pictures=known.pictures)
    view = case_page(known.case, site, Phrases(), sources(known, given, Shop(site)))
    return _theme().render("case.html", view, site).decode()


def front_html(site: SiteInfo) -> str:
    """The front page of a site without cases."""
    view = index_page((), 1, 1, 0, site, Phrases(), described=_described(site))
    return _theme().render("index.html", view, site).decode()


@cache
def pages() -> tuple[Page, ...]:
    """The demonstration, the case with everything and a PDF, a hostile one, and cases made by chance."""
    shown, site = demonstration()
    found = [Page(known.case.slug, known, site, "") for known in shown]
    whole, full = whole_published()
    case = replace(whole.case, pdf=Supplement(path="made.pdf", digest="d", size=9))
    found.append(Page("whole", replace(whole, case=case), replace(full, card=CARD, search="full"), ""))
    found.append(Page("hostile", whole_published(**HOSTILE)[0], replace(full, card=CARD), ""))
    found += [Page(f"made {number}", known, info, "") for number, (known, info) in enumerate(_made(), 1)]
    return tuple(page._replace(html=case_html(page.known, page.site)) for page in found)


@cache
def _made() -> list[tuple[Published, SiteInfo]]:
    """The same cases each time."""
    found: list[tuple[Published, SiteInfo]] = []

    @settings(
        max_examples=MADE, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), deadline=None,
    )  # fmt: skip
    @given(made=published_cases())
    def collect(made: tuple[Published, SiteInfo]) -> None:
        found.append(made)

    collect()
    return found[:MADE]
