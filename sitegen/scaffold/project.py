"""All files of a new site."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sitegen.scaffold import requirements
from sitegen.scaffold.answers import Site
from sitegen.scaffold.example_case import example_case
from sitegen.scaffold.hosts import netlify, workflow
from sitegen.scaffold.site_file import site_file

_IGNORED = """\
# What sitegen makes, and can make again.
/public/
/.public.*/
/.sitegen/
# Programs, and what a desktop leaves behind.
/.venv/
.DS_Store
Thumbs.db
# What must never be shared: pictures as devices write them carry the patient's name and numbers.
*.dcm
DICOMDIR
"""
_EDITOR = {
    "yaml.schemas": {"./schemas/site.schema.json": "content/site.yml"},
    "files.encoding": "utf8",
    "files.eol": "\n",
    "[markdown]": {"editor.wordWrap": "on"},
}


def project(
    site: Site, date: str, schemas: Mapping[str, bytes], *, search: bool, origin: str, version: str
) -> Mapping[str, bytes]:
    """The files of a new site, by path.

    *date* is today's ISO date; *schemas* the files that help an editor, by name; *search* whether an indexer is
    installed; *origin* where this sitegen came from, empty when nobody else can fetch it.
    """
    texts = {
        "content/site.yml": site_file(site, search=search, schema=bool(schemas)),
        "netlify.toml": netlify(),
        requirements.FILE: requirements.requirements(origin, version),
        ".github/workflows/site.yml": workflow(),
        ".gitignore": _IGNORED,
    }
    if schemas:
        texts[".vscode/settings.json"] = json.dumps(_EDITOR, indent=2) + "\n"
    return {
        **{path: text.encode() for path, text in texts.items()},
        **example_case(date, schema=bool(schemas)),
        **{f"schemas/{name}": data for name, data in schemas.items()},
    }
