"""The examples of each format: `NAME.yml` beside this file, a list of cases and of what the format makes of them.

Each has `title`, `case` (the text of an index.md) and `expected`; and where they are needed `part` (which part of the
output is shown: tests/golden/exporters/readable.py), `references` (CSL-JSON), `site` and `batch` (what differs from the
site with everything, and from its batch), `translations` (further texts), `slug`. To add an example leave `expected` out and run
`UPDATE_GOLDEN=1 pytest tests/golden/exporters`, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from sitegen.plugins import Exporter
from tests.golden.exporters.examples import FORMATS, KEYS, Example, batch_of, given
from tests.golden.exporters.readable import readable, whole
from tests.schemas import PATHS, SCHEMAS, schema

HERE = Path(__file__).parent


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
