"""Messages between the preview and its builder arrive as they were sent."""

import msgspec
import pytest

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve import messages
from sitegen.serve.arrived import arrived
from sitegen.serve.messages import (
    FromBuilder,
    Indexed,
    LookAgain,
    Looked,
    MadeAll,
    Progressed,
    Stumbled,
    from_builder,
    in_parts,
    look_again,
    packed,
)

TOLD = Diagnostic(file="content/cases/a/index.md", rule="yaml", message="m", hint="h", span=Span(line=3, column=4))
LOOKED = Looked(
    generation=7,
    targets=(Target(path="cases/a/index.html", maker="case", inputs=b"\x00\xff", beside=("cases/a/a.bib",)),),
    targets_gone=("b.html",),
    cards=(Card(slug="a", digest="0", title=(), title_text="Ä"),),
    cards_gone=("b",),
    told={"a": (TOLD,), "b": ()},
    of_site=(TOLD,),
)


@pytest.mark.parametrize(
    "message",
    [
        LOOKED,
        Progressed("read", 1, 20),
        MadeAll(generation=2, told=(TOLD,)),
        Stumbled(3, "full"),
        Indexed(generation=4, targets=LOOKED.targets, told=LOOKED.of_site),
    ],
)
def test_what_the_builder_says_arrives(message: FromBuilder):
    assert from_builder(packed(message)) == message


def test_a_wish_arrives():
    assert look_again(packed(LookAgain(5))) == LookAgain(5)


@pytest.mark.parametrize(("targets", "cards"), [(0, 0), (1, 3), (3, 4), (4, 6), (7, 9), (9, 1)])
def test_a_long_message_comes_in_parts_and_is_put_together(
    targets: int, cards: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "PART", 3)
    whole = msgspec.structs.replace(
        LOOKED,
        targets=tuple(Target(path=f"{number}.html", maker="case") for number in range(targets)),
        cards=tuple(Card(slug=f"c{number}", digest="0", title=(), title_text="") for number in range(cards)),
    )
    parts = list(in_parts(whole))
    assert all(max(len(part.targets), len(part.cards)) <= 3 for part in parts)
    assert [part.more for part in parts] == [True] * (len(parts) - 1) + [False]
    found = arrived(*parts)
    assert (tuple(found.targets.values()), tuple(found.cards.values()), found.told) == (
        whole.targets, whole.cards, whole.told,
    )  # fmt: skip
    assert msgspec.structs.replace(found.last, targets=(), cards=(), told={}) == msgspec.structs.replace(
        whole, targets=(), cards=(), told={}
    )
