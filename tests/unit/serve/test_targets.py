"""What every file is made of, between two looks."""

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.ahead import Ahead
from sitegen.serve.arrived import arrived
from sitegen.serve.messages import Looked
from sitegen.serve.targets import Targets

A = Target(path="cases/a/index.html", maker="case", inputs=b"old", beside=("cases/a/figures.html",))
FRONT = Target(path="index.html", maker="index", inputs=b"old")
INDEX = Target(path="search/entry.json", maker="search", blob="00")
NEWER = Target(path=A.path, maker="case", inputs=b"new")


def card(slug: str, digest: str = "1") -> Card:
    return Card(slug=slug, digest=digest, title=(), title_text=slug)


def wrong(message: str) -> Diagnostic:
    return Diagnostic(file="content/cases/a/index.md", rule="yaml", message=message, hint="h")


def looked() -> Targets:
    targets = Targets()
    targets.look(arrived(Looked(generation=1, targets=(A, FRONT), cards=(card("a"), card("b")))), {})
    return targets


def test_every_file_of_a_target_is_found_by_its_path():
    assert looked().found == {A.path: A, A.beside[0]: A, FRONT.path: FRONT}


def test_a_saved_case_takes_the_place_of_the_one_that_was_looked_at():
    targets = looked()
    targets.save_case("a", Ahead(2, card("a", "2"), (NEWER,)))
    assert (targets.found[A.path], targets.found[FRONT.path]) == (NEWER, FRONT)
    assert targets.card("a") == card("a", "2")
    assert [found.digest for found in targets.cards().values()] == ["1", "2"]


def test_a_deleted_case_takes_all_its_files_along():
    targets = looked()
    targets.save_case("a", Ahead(2))
    assert targets.found == {FRONT.path: FRONT}
    assert targets.card("a") is None
    assert targets.cards().keys() == {"b"}


def test_a_look_leaves_the_cases_that_were_saved_after_it():
    targets = looked()
    targets.save_case("a", Ahead(3, card("a", "3"), (NEWER,)))
    targets.look(arrived(Looked(generation=2)), {})
    assert targets.found[A.path] == NEWER
    targets.look(arrived(Looked(generation=3)), {})
    assert (targets.found[A.path], targets.ahead) == (A, {})


def test_what_comes_of_saved_settings_stays_when_a_case_is_looked_at():
    targets, styled = looked(), Target(path=FRONT.path, maker="index", inputs=b"styled")
    targets.save_settings([styled])
    assert targets.found[FRONT.path] == styled
    targets.look(arrived(Looked(generation=2)), {})
    assert targets.found[FRONT.path] == styled


def test_the_search_index_is_beside_the_pages():
    targets = looked()
    targets.index((INDEX,))
    assert targets.found[INDEX.path] == INDEX
    assert targets.found[A.path] == A


def test_of_a_case_what_was_read_last_is_told():
    targets = Targets()
    assert [item.message for item in targets.told({"a": (wrong("early"),)})] == ["early"]
    targets.look(arrived(Looked(generation=1, told={"a": (wrong("look"),)}, of_site=(wrong("site"),))), {})
    assert [item.message for item in targets.told({})] == ["look", "site"]
    targets.save_case("a", Ahead(2, told=(wrong("save"),)))
    assert [item.message for item in targets.told({})] == ["save", "site"]
