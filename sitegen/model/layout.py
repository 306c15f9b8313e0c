"""Where things lie in a project: the names that authors, messages and the build share."""

from __future__ import annotations

SITE_FILE = "content/site.yml"
LOCK_FILE = "content/references.lock"  # what `sitegen refs add` has fetched
CONTENT = "content/"
CASES, PAGES, THEMES = f"{CONTENT}cases/", f"{CONTENT}pages/", "themes/"
INDEX = "index.md"


def case_folder(slug: str) -> str:
    """The folder of a case."""
    return f"{CASES}{slug}"


def case_file(slug: str) -> str:
    """The text of a case."""
    return f"{CASES}{slug}/{INDEX}"


def page_file(slug: str) -> str:
    """The text of a prose page."""
    return f"{PAGES}{slug}.md"
