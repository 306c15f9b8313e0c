"""Links to the citation files that hold a case together with others: those of its issue, and of its authors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sitegen.cite.case_record import may_be_cited
from sitegen.model.site import Card
from sitegen.pages._formats import citation_formats, file_name
from sitegen.pages.citations import FOLDER, authors
from sitegen.render.views.downloads import Several, SeveralFiles


def shared_citations(cases: Sequence[Card]) -> dict[str, tuple[Several, ...]]:
    """For each case, by slug: its issue, and those of its authors who have more than one case."""
    citable = [card for card in cases if may_be_cited(card.status)]
    found: dict[str, list[Several]] = defaultdict(list)
    for card in citable:
        if card.in_issue:
            found[card.slug].append(
                Several("issue" if "issue-" in card.in_issue else "volume", card.issue, card.in_issue)
            )
    for stem, cards in authors(cases).items():
        address = f"authors/{stem}"
        for card in cards:
            found[card.slug].append(Several("author", _name(card, stem), address))
    return {slug: tuple(of_case) for slug, of_case in found.items()}


def _name(card: Card, stem: str) -> str:
    """The name of the author whose file is called *stem*, as this case has it."""
    place = place_of_author(card, stem)
    return stem if place is None else card.authors[place]


def place_of_author(card: Card, stem: str) -> int | None:
    """Which of the authors of a case is the one whose file is called *stem*, from 0."""
    for place, person in enumerate(card.people):
        slug, _, orcid = person.partition(" ")
        if place < len(card.authors) and (stem == slug or (orcid and stem == f"{slug}-{orcid[-9:].lower()}")):
            return place
    return None


def files_of(found: Iterable[Several], exports: tuple[str, ...]) -> tuple[SeveralFiles, ...]:
    """Each with label, address and media type of its file in each format of the site."""
    formats = citation_formats(exports)
    return tuple(
        (one, tuple((item.label, f"/{FOLDER}/{file_name(item, one.stem)}", item.media_type) for item in formats))
        for one in found
    )
