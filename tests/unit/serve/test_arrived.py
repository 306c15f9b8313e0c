"""What comes in parts is whole with the last."""

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.arrived import arrived
from sitegen.serve.messages import Looked

A = Target(path="cases/a/index.html", maker="case", beside=("cases/a/figures.html",))
B = Target(path="cases/b/index.html", maker="case")
CARD = Card(slug="a", digest="0", title=(), title_text="A")
WRONG = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="m", hint="h")


def test_all_parts_are_kept_by_name_and_the_last_says_the_rest():
    last = Looked(generation=3, targets=(B,), told={"a": (WRONG,)}, cards_gone=("c",))
    found = arrived(Looked(generation=3, targets=(A,), more=True), Looked(generation=3, cards=(CARD,), more=True), last)
    assert found.targets == {A.path: A, B.path: B}
    assert found.files == {A.path: A, A.beside[0]: A, B.path: B}
    assert (found.cards, found.told, found.last) == ({"a": CARD}, {"a": (WRONG,)}, last)
