"""Records under way of a format whose records need no key: gives each one, and counts a work that comes twice once."""

from __future__ import annotations

from sitegen.cite import identify
from sitegen.cite.keys import described, identified, usable
from sitegen.cite.records import Gathering
from sitegen.cite.tagged import LONGEST_VALUE
from sitegen.model.diagnostic import Span
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference


class Draft:
    """One record under way, in the vocabulary of CSL."""

    def __init__(self, kind: str = "document") -> None:
        self.key = ""
        self.type = kind
        self.text: dict[str, str] = {}
        self.names: dict[str, list[Name]] = {}
        self.dates: dict[str, PartialDate] = {}

    def put(self, variable: str, value: str) -> None:
        """Give *variable* its value unless it has one."""
        if value and variable not in self.text:
            self.text[variable] = value

    def more(self, variable: str, value: str, between: str) -> None:
        """Add *value* to what *variable* already says."""
        if value and len(self.text.get(variable, "")) < LONGEST_VALUE:
            self.text[variable] = f"{self.text[variable]}{between}{value}" if variable in self.text else value

    def person(self, variable: str, name: Name | None) -> None:
        """Add a name to a list of names."""
        if name is not None:
            self.names.setdefault(variable, []).append(name)


def keep(draft: Draft, found: Gathering, span: Span) -> None:
    """Add the record to those *found*; *span* is where it is named best."""
    text = draft.text
    for source in ("note", "annote"):
        known = {**text, "note": text.get(source, "")}
        identify.complete(known)
        text.update({name: known[name] for name in ("DOI", "PMID", "PMCID") if name in known})
    key = draft.key if usable(draft.key) else identified(text)
    if key in found.references:
        first = found.spans[key].line
        message = f"this work ({key}) is in the file already (line {first}); it counts once"
        found.warn(span, message, "delete one of the two records")
        return
    names = {variable: tuple(people) for variable, people in draft.names.items()}
    key = key or described(text, names, draft.dates, found.references)
    found.add(Reference(key=key, type=draft.type, text=text, names=names, dates=draft.dates), span)
