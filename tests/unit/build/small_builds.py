"""A project of cases with a picture and a reference each, and a build of it in this process."""

from __future__ import annotations

from pathlib import Path

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report
from sitegen.model.diagnostic import Diagnostic
from tests.grey_png import png

BIB = b"@article{ref,\n  author = {Doe, Jane},\n  title = {A title},\n  year = 2020\n}\n"
FRONT = "title: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\nconsent: {obtained: written}\n"
BODY = '\n## Case\n\nWords [@ref].\n\n![A picture.](figures/x.png){#fig-x alt="A grey square"}\n'


def case(front: str = FRONT, body: str = BODY) -> bytes:
    return f"---\n{front}---\n{body}".encode()


def add_case(root: Path, slug: str) -> None:
    files.write(root / f"content/cases/{slug}/index.md", case(FRONT.replace("A case", f"{slug.upper()} case")))
    files.write(root / f"content/cases/{slug}/references.bib", BIB)
    files.write(root / f"content/cases/{slug}/figures/x.png", png())


def run(root: Path, **options: object) -> Report:
    return build(root, Options(**{"jobs": 1, "search": False, **options}), lambda stage, done, total: None)


def told(root: Path, settings: str, **fronts: str) -> dict[str, Diagnostic]:
    """What a build that writes nothing tells of published cases with these lines of front matter; one of each rule."""
    files.write(root / "content/site.yml", f"title: Cases\n{settings}".encode())
    for slug, front in fronts.items():
        text = f"---\nstatus: published\ndate: 2024-01-02\nauthors: [Jo Doe]\n{front}---\n\nText.\n"
        files.write(root / f"content/cases/{slug}/index.md", text.encode())
    return {item.rule: item for item in run(root, write=False).diagnostics}
