"""Reasons lead to all cases of the topic, where those are listed."""

from __future__ import annotations

from sitegen.model.metadata import MeshTerm, Metadata
from sitegen.model.site import SimilarCase
from sitegen.render.html import Html
from sitegen.render.views.similar import SimilarView, similar
from sitegen.render.views.terms import Links
from tests.samples import text

META = Metadata(
    title="t", keywords=("Spine",), diagnosis=("Liposarcoma",), mesh=(MeshTerm(term="Spinal Neoplasms", id="D013125"),)
)


def _view(*shared: str, only_text: bool = False) -> SimilarView:
    case = SimilarCase("twin", text("Twin"), shared=shared, only_text=only_text)
    (view,) = similar([case], Html(root="../../"), "en", "en", META, Links("../../"))
    return view


def test_topics_lead_to_their_cases() -> None:
    hrefs = [term.href for term in _view("liposarcoma", "Spinal Neoplasms", "Spine").shared]
    assert hrefs == [
        "../../browse/diagnosis/liposarcoma/index.html",
        "../../browse/mesh/d013125/index.html",
        "../../browse/keyword/spine/index.html",
    ]


def test_what_is_listed_nowhere_is_no_link() -> None:
    assert [(term.text, term.href) for term in _view("Musculoskeletal").shared] == [("Musculoskeletal", "")]


def test_words_of_the_text_are_no_links() -> None:
    assert _view("spine", only_text=True).shared[0].href == ""
