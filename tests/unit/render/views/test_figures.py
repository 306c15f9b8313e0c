"""The page of a case's figures says above everything what the page of the case says there."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from sitegen.render.phrases import Phrases
from sitegen.render.views.figures import FiguresPage, figures_page
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from tests import samples

OTHER = Titled("other", samples.text("Other"), "en", "")


def _page(relation: str, status: str = "published") -> FiguresPage:
    case = samples.rich_case()
    case = changed(case, meta=changed(case.meta, status=status))
    sources = replace(samples.sources(), notices=(NoticeOf(relation, "2026-01-02", OTHER),))
    return figures_page(case, samples.site(), Phrases(), sources)


def test_pictures_of_a_retracted_case_are_not_shown_without_a_warning() -> None:
    assert _page("retracts").banner.startswith("Retracted:")
    assert _page("comment-on").banner == ""


def test_a_case_may_be_withdrawn_and_retracted() -> None:
    banner = _page("retracts", "withdrawn").banner
    assert "Retracted:" in banner
    assert "Withdrawn:" in banner


def test_a_figure_without_a_picture_is_not_among_them() -> None:
    case = samples.rich_case()
    first, *others = case.figures
    case = changed(case, figures=(changed(first, panels=()), *others))
    page = figures_page(case, samples.site(), Phrases(), samples.sources())
    assert len(page.figures) == len(others)
    assert all(figure.plates for figure in page.figures)
