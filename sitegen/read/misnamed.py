"""What a file that is not there is probably called: `index.md.txt` of Notepad, `Index.md`, a document of Word.

Whoever is told to write a file that she has written, or to remove its folder, may lose a case.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.read.documents import HOW_TO_SAVE

DOCUMENTS = (".rtf", ".docx", ".doc", ".odt", ".pages")
_HIDDEN = "Windows hides the end of a name: in the Explorer, View, File name extensions shows it"


def is_meant(name: str, wanted: str) -> bool:
    """Whether a file *name* is most likely *wanted* in another spelling or format: `site.yml.txt`, `site.yaml`."""
    name, wanted = name.lower(), wanted.lower()
    stem, _, ending = wanted.rpartition(".")
    others = (".yaml", ".yml") if ending == "yml" else (".md", ".markdown")
    forms = (".txt", *DOCUMENTS)
    return name in {wanted, *(stem + other for other in (*others, *forms)), *(wanted + form for form in forms)}


def rename_hint(names: Iterable[str], wanted: str) -> str:
    """How the file among *names* that is meant becomes *wanted*; empty when none is."""
    for name in sorted(names, key=lambda name: (name.lower().endswith(DOCUMENTS), name)):
        if is_meant(name, wanted):
            return how_to_turn(name, wanted)
    return ""


def how_to_turn(name: str, wanted: str) -> str:
    """What to do with the file *name*, so that it is *wanted*."""
    if name.lower().endswith(DOCUMENTS):
        return f"'{name}' is no plain text: {HOW_TO_SAVE}, as '{wanted}'"
    hidden = f" ({_HIDDEN})" if name.lower() == f"{wanted}.txt" else ""
    return f"rename '{name}' to '{wanted}'{hidden}"
