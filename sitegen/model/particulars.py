"""What a journal knows of an article of its own, and CSL has no variable for: PubMed's `AD`, `AUID`, `MH` and `PT`."""

from __future__ import annotations

from sitegen.model.reference import Reference
from sitegen.model.struct import Value


class Author(Value, frozen=True, kw_only=True):
    """What is said of one author beside the name: addresses in one line each, and the ORCID iD without its address."""

    addresses: tuple[str, ...] = ()
    orcid: str = ""


class Particulars(Value, frozen=True, kw_only=True):
    """`authors` go with the names of the record's `author`, in order; `mesh` and `kinds` are MeSH's words."""

    authors: tuple[Author, ...] = ()
    mesh: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


NONE = Particulars()


class Citable(Value, frozen=True, kw_only=True):
    """A case as citation files need it, which no edit of its text changes.

    `reference` lacks what the site's settings say (journal, language, address) unless `elsewhere`: then the case names
    the journal it appeared in. `labels` are what its abstract refers to, in order, left open there (`labels.py`): the
    English word for its kind and its number, or no word and what it is called in the language of its page.
    """

    reference: Reference
    particulars: Particulars = NONE
    elsewhere: bool = False
    labels: tuple[tuple[str, str], ...] = ()
