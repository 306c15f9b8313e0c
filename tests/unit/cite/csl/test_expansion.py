from __future__ import annotations

import pytest

from sitegen.cite.csl.expansion import check
from sitegen.cite.csl.xml import parse

TITLE = '<text variable="title"/>'


def told(count: int, each: str) -> list[str]:
    """What is said of *count* macros, each holding *each* with the name of the next for N."""
    macros = "".join(
        f'<macro name="m{number}">{each.replace("N", f"m{number + 1}")}</macro>' for number in range(count)
    )
    last = f'<macro name="m{count}">{TITLE}</macro>'
    root = parse(f'<style>{macros}{last}<citation>\n<layout><text macro="m0"/></layout></citation></style>')
    return [one.message for one in check(root, {macro.get("name"): macro for macro in root.all("macro")}) if one.fatal]


@pytest.mark.parametrize(("count", "each", "messages"), [
    (30, '<text macro="N"/>', []),
    (20, '<choose><if type="book"><text macro="N"/></if><else><text macro="N"/></else></choose>', []),
    (30, '<text macro="N"/><text macro="N"/>', ["what <citation> calls grows without bound"]),
    (130, '<text macro="N"/>', ["what <citation> calls is nested too deep"]),
    (30, '<text macro="N" font-style="italic" font-weight="bold" prefix="(" suffix=")"/>',
     ["what <citation> calls is nested too deep"]),
    (3000, '<text macro="N"/>', ["what <citation> calls is nested too deep"]),
])  # fmt: skip
def test_macros_are_counted_where_they_are_called(count: int, each: str, messages: list[str]):
    assert told(count, each) == messages


def test_a_macro_that_calls_itself_has_an_end():
    root = parse('<style><macro name="a"><text macro="a"/></macro><citation><text macro="a"/></citation></style>')
    assert check(root, {"a": root.children[0]}) == []
