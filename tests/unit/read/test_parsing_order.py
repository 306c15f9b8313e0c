"""The nodes of a case in the order in which its texts were parsed: the n-th is where the n-th place says."""

from sitegen.model.document import CiteItem, CrossReference, Link
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.read.parsing_order import as_parsed

TEXT = """---
title: A @fig-t1 [x](/t/)
subtitle: B @fig-t2
title_translations: {fr: "@fig-t4", es: "@fig-t3"}
abstract: {b: "@fig-a1", a: "@fig-a2"}
abstract_translations: {es: "@fig-a3"}
highlights: ["@fig-h1", "@fig-h2"]
plain_language_summary: "@fig-p"
learning_points: ["@fig-l1", "@fig-l2"]
figures:
  - {id: late, src: b.png, alt: B, caption: "@fig-f1"}
  - {id: ct, title: "@fig-f2", caption: "@fig-f3 [y](/y/)", panels: [{src: a.png, alt: A, caption: "@fig-f4"}]}
timeline: [{day: 1, event: "@fig-e1"}, {day: 2, event: "@fig-e2"}]
ethics: "@fig-s1"
funding: "@fig-s2"
---

@fig-b1^[@fig-n2 [z](/z/)] @fig-ct [w](/w/)

![@fig-b3](c.png){#fig-xr alt="A"}

| @fig-c1 | b |
|---------|---|
| 1       | 2 |

: @fig-c2 {#tbl-a}

Term
:   @fig-b4 and [see @fig-b5, and @fig-b6]

[^1]: @fig-n1

@fig-b7[^1]
"""


def test_every_reference_and_link_stands_where_its_place_says() -> None:
    folder = CaseFolder(slug="a", path="a", texts={"index.md": TEXT.encode()}, files={})
    parsed = read_case(folder, ReadOptions())
    assert parsed.case is not None
    lines = TEXT.split("\n")
    nodes = as_parsed(parsed.case)
    references = [node for node in nodes if isinstance(node, CrossReference)]
    links = [node for node in nodes if isinstance(node, Link)]
    assert len(references) == sum(key.startswith("ref.") for key in parsed.spans.nodes) == 31
    for kind, written in (
        ("ref", [f"@{node.target}" for node in references]),
        ("link", [f"({node.href})" for node in links]),
    ):
        for number, words in enumerate(written):
            span = parsed.spans.nodes[f"{kind}.{number}"]
            assert words in lines[span.line - 1][span.column - 1 : span.column - 1 + span.length]
    assert not [node for node in nodes if isinstance(node, CiteItem)]
