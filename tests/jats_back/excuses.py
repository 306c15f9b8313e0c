"""What an author may leave unsaid, and a file therefore cannot say: the rules that ask for it have no ground."""

from __future__ import annotations

from typing import Any

_ASKED = {
    "copyright year": "copyright: no year of copyright", "copyright holder": "copyright: no holder of copyright",
    "issns": "what-pmc-needs: issn", "publisher": "what-pmc-needs: publisher", "journal": "what-pmc-needs: journal",
    "volume": "what-pmc-needs: volume", "id doi": "what-pmc-needs: doi",
}  # fmt: skip
_SPEAKS_OF = {"correction": "corrects", "retraction": "retracts", "expression-of-concern": "concerns"}


def ungrounded(wanted: dict[str, Any], said: str) -> bool:
    """Whether what a rule has against a file is of the authors' making."""
    return said in excused(wanted) or (said.startswith("headings-of-abstracts:") and authors_bold(wanted))


def excused(wanted: dict[str, Any]) -> frozenset[str]:
    """What the rules may have against the file of a case of which *wanted* is all that is known."""
    found = {said for key, said in _ASKED.items() if key not in wanted}
    dates = dict(wanted.get("dates", ()))
    if not dates.keys() & {"pub", "epub", "collection"}:
        found.add("what-pmc-needs: date")
    if "fpage" not in wanted and "elocation-id" not in wanted:
        found.add("what-pmc-needs: pages")
    if "license" not in wanted:
        found.add("license: no licence")
        found.add("license: no address: <license> " + wanted.get("license terms", "")[:40])
    if any("doi" not in work and "url" not in work for work in wanted.get("related", ())):
        found.add("related-articles: nowhere")
    relation = _SPEAKS_OF.get(wanted["type"])
    if relation and not any(
        work["relation"] == relation and not work.get("said there") for work in wanted.get("related", ())
    ):
        found.add(f"notices: {wanted['type']} of nothing")
    return frozenset(found)


def authors_bold(wanted: dict[str, Any]) -> bool:
    """Whether the authors wrote headings of an abstract as bold words themselves."""
    others = [blocks for _, parts in wanted.get("abstract translations", ()) for _, blocks in parts]
    blocks = [block for found in (*others, *[under for _, under in wanted.get("abstract", ())]) for block in found]
    return any(block[0] == "p" and block[1].text.startswith("⟪b⟫") for block in blocks)
