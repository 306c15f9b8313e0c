"""The law of the preview: whatever was saved, in whatever order the builder was heard, in the end it shows what a build
of the sources as they are would publish. And at any moment: a page without mistakes is the page of its source now.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from sitegen.model.struct import decode
from sitegen.pages._case_inputs import CaseInputs
from sitegen.serve.messages import FromBuilder
from tests.small_site import SITE, case
from tests.unit.serve.beside import Beside, project

SEQUENCES = int(os.environ.get("SITEGEN_PROPERTY_SEQUENCES", "12"))
STEPS = 14
WORDS = ("fever", "cough", "Rash[^1].\n\n[^1]: A note.")
Step = tuple[str, ...]


def steps(seed: int) -> Iterator[Step]:
    """What may happen, each kind as often as the others: hypothesis, which likes short and alike ones, misses orders."""
    dice = Random(seed)
    for _ in range(STEPS):
        slug, kind = dice.choice("abc"), dice.choice(("save", "break", "delete", "site", "look", "look late", "hear"))
        text = case(
            dice.choice(WORDS),
            status=dice.choice(("published", "draft")),
            date=dice.choice(("2020-01-01", "2021-02-03")),
            text=dice.choice(WORDS),
        )
        settings = dice.choice((SITE, SITE.replace("Cases", "Rare cases"), "title: ["))
        yield {"save": (kind, slug, text), "site": (kind, settings)}.get(kind, (kind, slug))


def holds(beside: Beside) -> None:
    """The page of every case without mistakes is made of its text as it is now."""
    preview = beside.preview
    for slug in "abc":
        path = f"cases/{slug}/index.html"
        found, target = preview.now.case(slug), preview.target(path)
        if not found.there:
            assert target is None
        elif not found.broken and found.shown.card is not None:
            assert target is not None
            assert decode(target.inputs, CaseInputs).case == found.shown.card.digest


def take(beside: Beside, step: tuple[str, ...], late: list[FromBuilder]) -> None:
    """One step of an author, an editor or the builder."""
    kind, *rest = step
    if kind in {"save", "break"}:
        slug = rest[0]
        beside.save(f"content/cases/{slug}/index.md", rest[1] if kind == "save" else case("[open"))
    elif kind == "delete":
        shutil.rmtree(beside.root / f"content/cases/{rest[0]}", ignore_errors=True)
        beside.saved(f"content/cases/{rest[0]}")
    elif kind == "site":
        beside.save("content/site.yml", rest[0])
    elif kind == "look":
        hear(beside, late)
        beside.look()
    elif kind == "look late":
        late += beside.looked()
    else:
        hear(beside, late)


def hear(beside: Beside, late: list[FromBuilder]) -> None:
    """What the builder said some time ago arrives, in its order."""
    while late:
        beside.hear(late.pop(0))


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_in_the_end_the_preview_shows_what_a_build_publishes(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        beside = project(Path(folder) / "journal", a=case("Alpha"), b=case("Beta"))
        late: list[FromBuilder] = []
        for step in steps(seed):
            take(beside, step, late)
            holds(beside)
        for slug in "abc":  # whatever is broken is mended at last, so that a build can be written
            if beside.preview.now.case(slug).broken:
                beside.save(f"content/cases/{slug}/index.md", case(f"Last {slug}", text="Words."))
        beside.save("content/site.yml", SITE)
        hear(beside, late)
        beside.look()
        holds(beside)
        built = beside.built()
        assert {path: beside.preview.page(path) for path in built} == built
        assert beside.preview.targets.found.keys() == built.keys()
        assert beside.errors() == []
