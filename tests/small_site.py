"""A project of a few small cases, with nothing in it that a test would have to explain."""

from __future__ import annotations

from pathlib import Path

SITE = "title: Cases\nlang: en\nsearch: off\n"


def case(title: str = "Alpha", *, status: str = "published", date: str = "2020-01-01", text: str = "Words.") -> str:
    """The text of a small case."""
    front = f"title: {title}\nstatus: {status}\ndate: {date}\nauthors: [Ada Abara]\nkeywords: [fever]"
    return f"---\n{front}\nabstract: Short.\nconsent: {{obtained: written}}\n---\n\n## Case presentation\n\n{text}\n"


def project(root: Path, site: str = SITE, /, **cases: str) -> Path:
    """A project with these cases by slug."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "content/site.yml").write_text(site)
    for slug, text in cases.items():
        (root / f"content/cases/{slug}").mkdir(parents=True, exist_ok=True)
        (root / f"content/cases/{slug}/index.md").write_text(text)
    return root
