"""An example of an export format: the text of a case and what differs from the site with everything, as formats get them."""

from __future__ import annotations

import json
from typing import Any

import msgspec
from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from tests.made_cases import BATCH, LABS, PICTURES, as_published, site_with_everything

FORMATS: Registry[Exporter] = discover("exporters")
KEYS = ("title", "slug", "site", "batch", "references", "case", "translations", "part", "expected")
Example = dict[str, Any]


def case_of(text: str, references: list[Any], slug: str) -> Case:
    texts = {"index.md": text.encode(), "labs.csv": LABS}
    if references:
        texts["references.json"] = json.dumps(references).encode()
    digests = dict.fromkeys((*texts, *PICTURES), "d")
    folder = CaseFolder(
        slug=slug, path=f"content/cases/{slug}", texts=texts, files=digests, sizes=dict.fromkeys(digests, 9)
    )
    found = read_case(folder, ReadOptions())
    assert [problem.message for problem in found.diagnostics if problem.severity == "error"] == []
    assert found.case is not None
    return found.case


def converted(changes: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    types = {field.name: field.type for field in msgspec.structs.fields(kind)}
    return {name: msgspec.convert(value, types[name]) for name, value in changes.items()}


def batch_of(example: Example) -> Batch:
    return replace(BATCH, **converted(example.get("batch", {}), Batch))


def given(example: Example) -> tuple[list[Published], SiteInfo]:
    assert set(example) <= set(KEYS), f"an example has {', '.join(KEYS)}"
    site = site_with_everything(**converted(example.get("site", {}), SiteInfo))
    references = example.get("references", [])
    others = [case_of(text, [], f"translation-{n}") for n, text in enumerate(example.get("translations", ()), 1)]
    case = case_of(example["case"], references, example.get("slug", "mass"))
    return [as_published(case, site, others=tuple(others)), *(as_published(other, site) for other in others)], site
