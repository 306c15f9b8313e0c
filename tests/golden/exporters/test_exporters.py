"""The examples of each format: `NAME.yml` beside this file, a list of cases and of what the format makes of them.

Each has `title`, `case` (the text of an index.md) and `expected`; and where they are needed `part` (which part of the
output is shown: tests/golden/exporters/readable.py), `references` (CSL-JSON), `site` and `batch` (what differs from the
site with everything, and from its batch), `translations` (further texts), `slug`. To add an example leave `expected` out and run
`UPDATE_GOLDEN=1 pytest tests/golden/exporters`, then read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from tests.golden.exporters.readable import readable, whole
from tests.made_cases import BATCH, LABS, PICTURES, as_published, site_with_everything
from tests.schemas import PATHS, SCHEMAS, schema

HERE = Path(__file__).parent
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


def format_of(path: Path) -> Exporter:
    return FORMATS[path.stem.replace("_", "-")]


def outcome(path: Path, example: Example) -> str:
    item = format_of(path)
    found, site = given(example)
    return readable(item, found, site, example.get("part", ""), batch_of(example))


def examples() -> list[Any]:
    files = sorted(HERE.glob("*.yml"))
    found = [(path, example) for path in files for example in yaml.safe_load(path.read_text("utf-8"))]
    return [pytest.param(path, example, id=f"{path.stem}: {example['title']}") for path, example in found]


@pytest.mark.parametrize(("path", "example"), examples())
def test_a_format_makes_of_a_case(path: Path, example: Example) -> None:
    if not os.environ.get("UPDATE_GOLDEN"):
        assert outcome(path, example) == example["expected"]


def schema_of(path: Path) -> str:
    """The name of the schema that a format is held to: its own, or one that the tests know by the name of the format."""
    name = path.stem.replace("_", "-")
    return format_of(path).schema or (name if name in PATHS else "")


@pytest.mark.parametrize(("path", "example"), [given for given in examples() if schema_of(given.values[0])])
def test_every_example_is_valid(path: Path, example: Example) -> None:
    name = schema_of(path)
    if not (SCHEMAS / PATHS.get(name, name)).is_file():
        pytest.skip("the schema is not here: see SITEGEN_SCHEMAS in tests/schemas.py")
    assert schema(name).errors(whole(format_of(path), *given(example), batch_of(example))) == []


@pytest.mark.skipif(not os.environ.get("UPDATE_GOLDEN"), reason="only with UPDATE_GOLDEN=1")
def test_golden_files_are_written_anew() -> None:
    for path in sorted(HERE.glob("*.yml")):
        text = path.read_text("utf-8")
        comment = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
        found = [{**example, "expected": outcome(path, example)} for example in yaml.safe_load(text)]
        path.write_text(comment + "\n\n".join(_dumped(example) for example in found) + "\n", encoding="utf-8")


def _dumped(example: Example) -> str:
    ordered = {key: example[key] for key in KEYS if key in example}
    return yaml.dump([ordered], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000).rstrip("\n")


class _Dumper(yaml.SafeDumper):
    """Texts of several lines stand as they are."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
