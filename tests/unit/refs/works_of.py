"""The works of a case with the reference files that a test names."""

from __future__ import annotations

from sitegen.cite.lock import Lock
from sitegen.read.folder import CaseFolder
from sitegen.refs.works import Works, works

INDEX = "---\ntitle: A\n{}---\n\nWords {}.\n"


def case(front: str = "", text: str = "", /, **files: str) -> Works:
    """What is found in a case with this *front* matter and *text*; `references_bib` is the file `references.bib`."""
    texts = {name.replace("_", "."): data.encode() for name, data in files.items()}
    texts["index.md"] = INDEX.format(front, text).encode()
    return works(CaseFolder(slug="a", path="content/cases/a", texts=texts, files=dict.fromkeys(texts, "")), Lock())
