from __future__ import annotations

from typing import Any

from sitegen.model.site import Card, Picture, PictureUse, Rendition, ShownPicture, Site
from sitegen.pages._case_inputs import Rendered, case_inputs
from sitegen.render.views.related import Titled
from tests import samples


def _card(slug: str, **changes: Any) -> Card:
    return Card(slug=slug, digest=f"digest of {slug}", title=samples.text(slug), title_text=slug, **changes)


def _inputs(*cards: Card, **site: Any):
    found = case_inputs(Site(info=samples.site(), cases=cards, **site))
    return {card.slug: inputs for card, inputs in found}


def test_a_case_knows_the_titles_and_dois_of_those_it_names() -> None:
    found = _inputs(_card("a", related_cases=("b", "gone")), _card("b", doi="10.1/b", lang="es"))
    assert found["a"].related == {"b": Titled("b", samples.text("b"), "es", "", "10.1/b")}


def test_the_original_holds_its_translations_with_their_pictures_and_not_the_other_way_round() -> None:
    rendition = Rendition(digest="d", extension="webp", media_type="image/webp", width=8, height=8)
    pictures = {"content/cases/es/figures/x.png": Picture(renditions=(rendition,))}
    use = PictureUse("figures/x.png", "o", "fig-x")
    found = _inputs(_card("a"), _card("es", translation_of=("a",), pictures=(use,)), pictures=pictures)
    shown = ShownPicture(path="fig-x.webp", width=8, height=8)
    assert found["a"].translations == (Rendered("digest of es", {"figures/x.png": shown}),)
    assert found["es"].translations == ()
