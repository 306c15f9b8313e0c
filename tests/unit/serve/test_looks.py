"""Of what is known, only what is different is told and taken in."""

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.arrived import arrived
from sitegen.serve.looks import Looks
from sitegen.serve.messages import Looked

PAGE = Target(path="about/index.html", maker="prose", origin="content/pages/about.md", inputs=b"old")
CASE = Target(path="cases/a/index.html", maker="case", origin="content/cases/a/index.md", inputs=b"old")
WRONG = Diagnostic(file="content/pages/about.md", rule="yaml", message="m", hint="h")


def card(slug: str) -> Card:
    return Card(slug=slug, digest="0", title=(), title_text=slug)


def known() -> Looks:
    looks = Looks()
    looks.add(arrived(Looked(generation=1, targets=(PAGE, CASE), cards=(card("a"),), told={"a": (WRONG,)})), {})
    return looks


def test_what_is_gone_is_gone_and_what_is_new_is_there():
    looks = known()
    looks.add(
        arrived(Looked(generation=2, targets_gone=(CASE.path,), cards_gone=("a",), cards=(card("b"),), told={"a": ()})),
        {},
    )
    assert looks.targets.keys() == {PAGE.path}
    assert looks.cards.keys() == {"b"}
    assert looks.told == {"a": ()}
    assert looks.generation == 2


def test_a_page_with_mistakes_stays_as_it_was():
    broken = Target(path=PAGE.path, maker="prose", origin=PAGE.origin, inputs=b"new")
    changed = Looked(generation=2, of_site=(WRONG,), targets=(broken,))
    gone = Looked(generation=2, of_site=(WRONG,), targets_gone=(PAGE.path,))
    anew = Looked(generation=2, of_site=(WRONG,), targets=(CASE,), anew=True)
    for found in (changed, gone, anew):
        looks = known()
        looks.add(arrived(found), {})
        assert looks.targets[PAGE.path] == PAGE
        assert looks.pages.kept == {PAGE.origin}


def test_a_builder_that_begins_again_tells_everything_anew():
    looks = known()
    looks.add(arrived(Looked(generation=2, anew=True, targets=(PAGE,))), {})
    assert looks.targets == {PAGE.path: PAGE}
    assert looks.cards == {}
    assert looks.past


def test_saved_settings_take_along_what_was_told_of_them():
    looks = known()
    of_case = Diagnostic(file=CASE.origin, rule="link", message="m", hint="h")
    looks.add(arrived(Looked(generation=2, of_site=(WRONG, of_case))), {})
    looks.forget_settings()
    assert looks.of_site == (of_case,)


FIGURES = Target(path=CASE.path, maker="case", origin=CASE.origin, inputs=b"new", beside=("cases/a/figures.html",))


def test_a_file_is_there_as_long_as_a_target_has_it():
    looks = known()
    looks.add(arrived(Looked(generation=2, targets=(FIGURES,))), {})
    assert looks.files == {PAGE.path: PAGE, CASE.path: FIGURES, FIGURES.beside[0]: FIGURES}
    looks.put(CASE)
    assert looks.files == {PAGE.path: PAGE, CASE.path: CASE}
    looks.add(arrived(Looked(generation=3, targets_gone=(CASE.path,))), {})
    assert looks.files == {PAGE.path: PAGE}


def test_a_file_that_two_want_is_that_of_the_other_when_one_goes():
    first, second = (Target(path=f"{name}.html", maker="redirect", beside=("old.html",)) for name in "ab")
    conflict = Diagnostic(file=CASE.origin, rule="path-conflict", message="m", hint="h")
    looks = Looks()
    looks.add(arrived(Looked(generation=1, targets=(first, second), of_site=(conflict,))), {})
    looks.add(arrived(Looked(generation=2, targets_gone=(second.path,))), {})
    assert looks.files == {first.path: first, "old.html": first}
