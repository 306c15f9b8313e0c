from __future__ import annotations

import re
from typing import Any

from sitegen.files import MARK
from sitegen.pages.headers import PAGE_TYPE
from sitegen.plugins import Exporter
from sitegen.render.policy import HEADER_POLICY, HEADERS, HEADERS_WITHOUT_SEARCH
from tests.samples import ROOT


def test_all_paths_get_the_policy(make_shop: Any) -> None:
    lines = PAGE_TYPE.make(b"", make_shop(search="full")).decode().splitlines()
    assert lines[0].encode() == MARK
    assert lines[1] == "/*"
    assert f"  Content-Security-Policy: {HEADER_POLICY}" in lines


def test_without_a_search_nothing_may_be_compiled(make_shop: Any) -> None:
    text = PAGE_TYPE.make(b"", make_shop(search="off")).decode()
    assert "wasm" not in text
    assert all(f"  {name}: {value}\n" in text for name, value in HEADERS_WITHOUT_SEARCH)


def test_build_not_to_be_indexed_says_so(make_shop: Any) -> None:
    assert b"X-Robots-Tag: noindex" in PAGE_TYPE.make(b"", make_shop(noindex=True))
    assert b"X-Robots-Tag" not in PAGE_TYPE.make(b"", make_shop())


def test_the_manual_shows_the_headers_that_are_sent() -> None:
    manual = (ROOT / "docs/deploy.md").read_text("utf-8")
    (block,) = re.findall(r"```\n(Content-Security-Policy:.*?)```", manual, re.DOTALL)
    assert block == "".join(f"{name}: {value}\n" for name, value in HEADERS)


def test_citation_files_have_their_media_types(make_shop: Any) -> None:
    text = PAGE_TYPE.make(b"", make_shop(exports=("ris",))).decode()
    assert text.endswith("\n/*.ris\n  Content-Type: application/x-research-info-systems; charset=utf-8\n")
    assert ".bib" not in text


def test_the_name_of_a_file_need_not_begin_with_that_of_the_case(make_shop: Any, monkeypatch: Any) -> None:
    odd = Exporter(name="x", label="X", media_type="text/x", filename="cite-{slug}.x")
    monkeypatch.setattr("sitegen.pages.headers.citation_formats", lambda names: (odd,))
    assert "\n/*cite-*.x\n  Content-Type: text/x;" in PAGE_TYPE.make(b"", make_shop()).decode()
