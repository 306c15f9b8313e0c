from __future__ import annotations

from typing import Any

from sitegen.files import MARK
from sitegen.pages.headers import PAGE_TYPE
from sitegen.render.policy import HEADER_POLICY


def test_all_paths_get_the_policy(make_shop: Any) -> None:
    lines = PAGE_TYPE.make(b"", make_shop()).decode().splitlines()
    assert lines[0].encode() == MARK
    assert lines[1] == "/*"
    assert f"  Content-Security-Policy: {HEADER_POLICY}" in lines


def test_build_not_to_be_indexed_says_so(make_shop: Any) -> None:
    assert b"X-Robots-Tag: noindex" in PAGE_TYPE.make(b"", make_shop(noindex=True))
    assert b"X-Robots-Tag" not in PAGE_TYPE.make(b"", make_shop())
