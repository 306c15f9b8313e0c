"""`requirements.txt` of a new site: from where a web host gets sitegen.

On the Python Package Index, https://pypi.org/project/sitegen/ is another program, so the bare name is never written:
what is written is the place that this sitegen came from, as its installer noted it, or how to name one.
https://packaging.python.org/en/latest/specifications/direct-url/
"""

from __future__ import annotations

import json

from sitegen.scaffold.answers import Refused, one_line

FILE = "requirements.txt"
_NOTE = """\
# From where a web host gets sitegen. Never write "sitegen" alone: on the Python Package Index that is another program.
"""
_UNKNOWN = """\
# Take the # away from one of these lines and correct it: where sitegen is kept, at a fixed version, or a wheel in this
# folder (made by: pip wheel --no-deps FOLDER_OF_SITEGEN).
# sitegen[search] @ git+https://github.com/OWNER/sitegen@v{version}
# ./sitegen-{version}-py3-none-any.whl[search]
"""


def origin(note: str) -> str:
    """Where an installed sitegen came from, by its `direct_url.json`; empty when nobody else can fetch it."""
    try:
        told = json.loads(note)
        url, version = str(told["url"]), dict(told.get("vcs_info", {}))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""
    if not url.startswith("https://") or "@" in url or any(sign.isspace() for sign in url):
        return ""
    return f"{version['vcs']}+{url}@{version['commit_id']}" if {"vcs", "commit_id"} <= version.keys() else url


def source(text: str) -> str:
    """A place to get sitegen from, as a person gives it: a web or git address, or a wheel in the site's folder."""
    text = one_line(text)
    if " " in text or not (text.startswith(("https://", "git+https://")) or text.endswith(".whl")):
        raise Refused(f"'{text}' is no place to get sitegen from", "write git+https://…@v1.0, or ./sitegen-….whl")
    return text


def requirements(origin: str, version: str) -> str:
    """The text of the file."""
    if not origin:
        return _NOTE + _UNKNOWN.format(version=version)
    return f"{_NOTE}sitegen[search] @ {origin}\n" if "://" in origin else f"{_NOTE}{origin}[search]\n"
