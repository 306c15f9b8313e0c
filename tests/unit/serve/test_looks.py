"""Of what is known, only what is different is told and taken in."""

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.looks import Looks
from sitegen.serve.messages import Looked

PAGE = Target(path="about/index.html", maker="prose", origin="content/pages/about.md", inputs=b"old")
CASE = Target(path="cases/a/index.html", maker="case", origin="content/cases/a/index.md", inputs=b"old")
WRONG = Diagnostic(file="content/pages/about.md", rule="yaml", message="m", hint="h")


def card(slug: str) -> Card:
    return Card(slug=slug, digest="0", title=(), title_text=slug)


def known() -> Looks:
    looks = Looks()
    looks.add(Looked(generation=1, targets=(PAGE, CASE), cards=(card("a"),), told={"a": (WRONG,)}), {})
    return looks


def test_what_is_gone_is_gone_and_what_is_new_is_there():
    looks = known()
    looks.add(
        Looked(generation=2, targets_gone=(CASE.path,), cards_gone=("a",), cards=(card("b"),), told={"a": ()}), {}
    )
    assert looks.targets.keys() == {PAGE.path}
    assert looks.cards.keys() == {"b"}
    assert looks.told == {"a": ()}
    assert looks.generation == 2


def test_a_page_with_mistakes_stays_as_it_was():
    broken = Target(path=PAGE.path, maker="prose", origin=PAGE.origin, inputs=b"new")
    changed = Looked(generation=2, of_site=(WRONG,), targets=(broken,))
    gone = Looked(generation=2, of_site=(WRONG,), targets_gone=(PAGE.path,))
    for found in (changed, gone):
        looks = known()
        looks.add(found, {})
        assert looks.targets[PAGE.path] == PAGE


def test_a_builder_that_begins_again_tells_everything_anew():
    looks = known()
    looks.add(Looked(generation=2, anew=True, targets=(PAGE,)), {})
    assert looks.targets == {PAGE.path: PAGE}
    assert looks.cards == {}


def test_saved_settings_take_along_what_was_told_of_them():
    looks = known()
    of_case = Diagnostic(file=CASE.origin, rule="link", message="m", hint="h")
    looks.add(Looked(generation=2, of_site=(WRONG, of_case)), {})
    looks.forget_settings()
    assert looks.of_site == (of_case,)
