"""Write the JSON Schemas of `case.json` and `cases.json`, and the page about them: `python docs/case_json.py`.

They are made of the records themselves. A test compares the files with what this makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from sitegen.exporters.case_json.record import CaseJson  # noqa: E402
from sitegen.pages.site_json import SiteJson  # noqa: E402

Schema = dict[str, Any]
_NOTHING = ({"type": "null"}, {"enum": [""]})
_LEAST = {"string": "minLength", "array": "minItems"}
HEAD = """# Cases for programs: `case.json` and `cases.json`

<!-- Made by docs/case_json.py from the program itself; edit the definitions, not this page. -->

Beside the page of each case lies `case.json`: the case in words, with its metadata, sections, figures, tables and
references. At the root of the site lies `cases.json`, which lists all cases. Whoever wants markup takes the JATS file;
whoever wants to cite takes the [citation files](exports.md).

* Text is plain: no HTML, no Markdown. Formulas are words (`a/b`); raised and lowered numbers are characters (`10⁹/L`).
  It may hold any character, `<` and `&` too: escape it before you put it in a page.
* What is empty is left out. `false` and `0` are what is meant by a member of that type that is absent.
* Addresses of files are relative to the page, `cases/<slug>/`.
* A file says no more than the page: ages in bands, e-mail addresses of corresponding authors only, pictures by the
  names they are published by.
* The same sources give the same bytes.
* `version` is 1. Members may be added without a new version, so pass over those you do not know.

Its schemas are [case.schema.json](case.schema.json) and [cases.schema.json](cases.schema.json) (JSON Schema 2020-12);
every built file is valid against them.
"""


def schema(of: type[msgspec.Struct], title: str) -> Schema:
    """The JSON Schema of a record."""
    found = msgspec.json.schema(of)
    for each in (found, *found["$defs"].values()):
        _simplify(each)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **found}


def _simplify(of: Schema) -> None:
    """A member that need not be there is not empty when it is: defaults are said by its absence."""
    for member in (found for name, found in of.get("properties", {}).items() if name not in of.get("required", ())):
        member.pop("default", None)
        if "enum" in member:
            member["enum"] = [value for value in member["enum"] if value != ""]
        elif "anyOf" in member:
            (kept,) = (one for one in member.pop("anyOf") if one not in _NOTHING)
            member |= kept
        elif member["type"] in _LEAST:
            member[_LEAST[member["type"]]] = 1
            if member.get("items", {}).get("type") == "string":
                member["items"]["minLength"] = 1


def files() -> dict[str, str]:
    """Each file and what is in it."""
    case, cases = schema(CaseJson, "case.json"), schema(SiteJson, "cases.json")
    return {
        "case.schema.json": json.dumps(case, ensure_ascii=False, indent=1) + "\n",
        "cases.schema.json": json.dumps(cases, ensure_ascii=False, indent=1) + "\n",
        "case-json.md": "\n".join(
            [HEAD, *_page("case.json", "CaseJson", case), *_page("cases.json", "SiteJson", cases)]
        ),
    }


def _page(name: str, root: str, found: Schema) -> Iterator[str]:
    """The record of the whole file, and those it holds."""
    yield f"## {name}\n"
    yield from _table(found["$defs"][root])
    for other, of in found["$defs"].items():
        if other != root:
            yield f"### {other}\n"
            yield from _table(of)


def _table(of: Schema) -> Iterator[str]:
    yield of["description"] + "\n"
    yield "| member | type | meaning |\n| --- | --- | --- |"
    for name, member in of["properties"].items():
        needed = " (always)" if name in of.get("required", ()) else ""
        yield f"| `{name}`{needed} | {_type(member)} | {member['description']} |"
    yield ""


def _type(of: Schema) -> str:
    """The type in a few words: `text`, `list of Author`, `one of female, male`."""
    if "$ref" in of:
        name = of["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in of:
        return "one of " + ", ".join(f"`{value}`" for value in of["enum"] if value != "")
    if of.get("type") == "array":
        return f"list of {_type(of['items'])}"
    words = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}
    return words.get(of.get("type", ""), "object")


if __name__ == "__main__":
    for path, text in files().items():
        (HERE / path).write_text(text, encoding="utf-8")
