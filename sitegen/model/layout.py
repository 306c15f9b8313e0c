"""Where things lie in a project: the names that authors, messages and the build share."""

from __future__ import annotations

SITE_FILE = "content/site.yml"
LOCK_FILE = "content/references.lock"  # what `sitegen refs add` has fetched
CONTENT = "content/"
CASES, PAGES, THEMES = f"{CONTENT}cases/", f"{CONTENT}pages/", "themes/"
INDEX = "index.md"
EXAMPLE = "blue-fingers-example"  # the invented case of a new site
STATE, OUTPUT = ".sitegen", "public"  # what builds remember, and what they make
PREVIEW_NOTE = f"{STATE}/preview.json"  # which preview runs, and where


def case_folder(slug: str) -> str:
    """The folder of a case."""
    return f"{CASES}{slug}"


def case_file(slug: str) -> str:
    """The text of a case."""
    return f"{CASES}{slug}/{INDEX}"


def article_pdf(slug: str) -> str:
    """What the PDF of a case is called, beside its text and beside its page."""
    return f"{slug}.pdf"


def page_file(slug: str) -> str:
    """The text of a prose page."""
    return f"{PAGES}{slug}.md"
