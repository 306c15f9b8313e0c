"""Planning again only what may differ."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.memory import Memory, Outlined, TargetRecord
from sitegen.build.outlined import outlined, outlines_key, targets_again
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.site import Card, PictureUse, Site, SiteInfo
from sitegen.model.target import Target
from sitegen.plugins import Registry, discover
from tests.places import REPO

INFO = SiteInfo(title="Cases", url="https://cases.example/", search="full", exports=("ris",))


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> list[Card]:
    """The cards of the demonstration."""
    root = tmp_path_factory.mktemp("outlined")
    for entry in files.scan(REPO, "content"):
        files.write(root / entry.path, files.read(REPO / entry.path))
    assert not build(root, Options(search=False), lambda *_: None).failed
    reads = remember.load(root / ".sitegen").reads
    return [record.result.card for record in reads.values() if record.result.card is not None]


def test_page_types_of_outlines_look_at_nothing_else(cards: list[Card]) -> None:
    changed = [
        replace(card, digest="x", evidence="x", anchors=("x",), pictures=(PictureUse("x", "x", "x"),), files={"x": "x"})
        for card in cards
    ]
    for page_type in discover("pages"):
        if page_type.of_outlines:
            before, after = (list(page_type.plan(Site(info=INFO, cases=tuple(some)))) for some in (cards, changed))
            assert before == after, page_type.name


def test_an_outline_is_of_the_facts_and_not_of_the_text(cards: list[Card]) -> None:
    assert len({card.outline for card in cards}) == len(cards)
    site = Site(info=INFO, cases=tuple(cards))
    key = outlines_key(site, b"around")
    assert key == outlines_key(replace(site, similar={"a": b"x"}), b"around")
    others = (
        replace(site, cases=site.cases[1:]), replace(site, page_size=3), replace(site, info=replace(INFO, title="Other")),
        replace(site, cases=(replace(cards[0], outline="x"), *cards[1:])),
    )  # fmt: skip
    assert key not in {outlines_key(other, b"around") for other in others}
    assert key != outlines_key(site, b"another theme")


def test_targets_come_back_under_the_same_key_alone() -> None:
    page_types = Registry({"browse": discover("pages")["browse"], "case": discover("pages")["case"]})
    targets = [
        Target(path="browse/index.html", maker="browse", inputs=b"x", origin="lists"),
        Target(path="c", maker="case"),
    ]
    known = outlined("key", targets, page_types)
    memory = Memory(targets={"browse/index.html": TargetRecord("k", ("d",))}, outlined=known)
    assert targets_again(known, "key", memory) == [Target(path="browse/index.html", maker="browse", origin="lists")]
    assert targets_again(known, "other", memory) is None
    assert targets_again(known, "key", Memory()) is None
    assert targets_again(Outlined(), "", Memory()) == []
