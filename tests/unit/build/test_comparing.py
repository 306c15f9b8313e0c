"""Similar cases from build to build: what is kept is used where it holds, and is no more than a help."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from sitegen.build.cache import Store
from sitegen.build.comparing import compare_all
from sitegen.build.context import Context, MissingCase
from sitegen.model.site import Card, Site, SiteInfo
from sitegen.model.struct import digest, encode
from sitegen.resolve import similar
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.topics import Topic

GOUT, LUPUS = (encode(Evidence((Topic(f"={name}", name, 3),))) for name in ("gout", "lupus"))


@pytest.fixture
def context(tmp_path: Path) -> Context:
    store = Store(tmp_path)
    store.results.put([(digest(GOUT), GOUT), (digest(LUPUS), LUPUS)])
    return cast(Context, SimpleNamespace(store=store, code="code"))


def site(**evidence: bytes | Card) -> Site:
    cards = [given if isinstance(given, Card) else card(slug, given) for slug, given in evidence.items()]
    return Site(info=SiteInfo(title="Cases"), cases=tuple(cards))


def card(slug: str, evidence: bytes, **facts: Any) -> Card:
    name = digest(evidence)
    known = {"status": "published", **facts}
    return Card(slug=slug, digest=f"{name} {known}", evidence=name, title=(), title_text=slug, **known)


def test_what_did_not_change_is_not_compared_again(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = site(a=GOUT, b=GOUT, c=LUPUS)
    lists, kept = compare_all(context, whole, b"")
    assert lists.keys() == {"a", "b"}
    monkeypatch.setattr(similar, "_Comparison", None)
    assert compare_all(context, whole, kept) == (lists, kept)
    assert compare_all(context, whole, kept)[1] is kept


@pytest.mark.parametrize("kept", [b"", b"garbage", encode(("other code", {}))])
def test_what_cannot_be_used_is_no_obstacle(context: Context, kept: bytes) -> None:
    assert compare_all(context, site(a=GOUT, b=GOUT), kept)[0].keys() == {"a", "b"}


def test_other_code_finds_out_anew(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = site(a=GOUT, b=GOUT)
    _, kept = compare_all(context, whole, b"")
    monkeypatch.setattr(context, "code", "new code")
    assert compare_all(context, whole, kept)[1] != kept


def test_evidence_that_is_gone_is_told_where_it_is_needed(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar, "MANY", 0)
    _, kept = compare_all(context, site(a=GOUT, b=GOUT, c=LUPUS, d=LUPUS), b"")
    context.store.results.drop([digest(LUPUS)])
    assert compare_all(context, site(a=GOUT, b=GOUT), kept)[0].keys() == {"a", "b"}
    with pytest.raises(MissingCase, match=digest(LUPUS)):
        compare_all(context, site(a=GOUT, b=LUPUS), b"")


def test_notices_and_withdrawn_cases_are_neither_suggested_nor_given_a_list(context: Context) -> None:
    whole = site(
        a=GOUT, b=GOUT, c=card("c", GOUT, type="retraction"), d=card("d", GOUT, status="withdrawn"),
        e=card("e", GOUT, status="draft"),
    )  # fmt: skip
    assert compare_all(context, whole, b"")[0].keys() == {"a", "b", "e"}
