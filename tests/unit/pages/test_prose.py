from __future__ import annotations

from typing import Any

from sitegen.model import document as doc
from sitegen.model.case import Page
from sitegen.model.figure import Figure, Panel
from sitegen.model.site import PageCard, Picture, PictureUse, Rendition, Site
from sitegen.pages.prose import PAGE_TYPE
from tests import samples


def test_prose_page_stands_at_its_name(make_shop: Any) -> None:
    target = next(iter(PAGE_TYPE.plan(Site(info=samples.site(), pages=(PageCard(page=samples.prose()),)))))
    page = PAGE_TYPE.make(target.inputs, make_shop()).decode()
    assert (target.path, target.origin) == ("about/index.html", "content/pages/about.md")
    assert "<h1>About</h1>" in page
    assert '<meta name="description" content="Who we are.">' in page
    assert '<a href="../about/index.html" aria-current="page">' in page


def test_figures_of_a_page_are_numbered_and_referred_to(make_shop: Any) -> None:
    body = doc.Document(children=(doc.Paragraph((doc.CrossReference("fig", "fig-xr"),)), doc.FigureSlot("fig-xr")))
    panel = Panel(src="figures/xr.png", alt="A fracture")
    page = Page(
        slug="about", title=(doc.Text("About"),), body=body, figures=(Figure(id="fig-xr", number=1, panels=(panel,)),)
    )
    uses = (PictureUse("figures/xr.png", "d1", "fig-xr"),)
    picture = Picture(renditions=(Rendition(digest="r", extension="webp", media_type="", width=8, height=6),))
    site = Site(
        info=samples.site(), pages=(PageCard(page=page, pictures=uses),),
        pictures={"content/pages/figures/xr.png": picture},
    )  # fmt: skip
    made = PAGE_TYPE.make(next(iter(PAGE_TYPE.plan(site))).inputs, make_shop()).decode()
    assert '<a href="#fig-xr" class="xref">Figure\u00a01</a>' in made
    assert '<img src="fig-xr.webp" alt="A fracture" width="8" height="6"' in made
