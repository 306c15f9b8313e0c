"""Cited works are tagged as the standard's own examples of their kinds are: `citations.yml`, which is written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from sitegen.exporters.jats import EXPORTER
from tests.jats_back.both_sides import parse
from tests.made_cases import as_published, parsed, site_with_everything

EXAMPLES = yaml.safe_load((Path(__file__).parent / "citations.yml").read_text("utf-8"))
# The words for screens, and what a comment is of, are the writer's own.
_OWN = {("ext-link", "{http://www.w3.org/1999/xlink}title"), ("comment", "content-type")}


def told(node: etree._Element) -> tuple[Any, ...]:
    """An element with what is in it, in no order; people stand in theirs."""
    attributes = sorted((key, value) for key, value in node.attrib.items() if (node.tag, key) not in _OWN)
    inner = [told(child) for child in node]
    return (node.tag, attributes, (node.text or "").strip(), inner if node.tag == "person-group" else sorted(inner))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["title"])
def test_a_work_is_tagged_as_in_the_standard(example: dict[str, Any]) -> None:
    front = {"title": "T", "status": "published", "authors": [{"name": "Ada Example"}]}
    case = parsed(front, "Cited [@w].", [{"id": "w", **example["work"]}]).case
    assert case is not None
    assert EXPORTER.write is not None
    site = site_with_everything()
    (citation,) = parse(EXPORTER.write(as_published(case, site), site)).iterfind(".//ref//element-citation")
    assert told(citation) == told(etree.fromstring(example["citation"]))
