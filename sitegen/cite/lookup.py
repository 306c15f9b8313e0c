"""Finding a record by the key an author typed: its own key, or `pmid:…`, `pmcid:…`, `doi:…`."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.reference import Reference

SCHEMES = {"pmid": "PMID", "pmcid": "PMCID", "doi": "DOI"}


class Lookup:
    """The records of a case by every name they may be cited by."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self.by_key = {reference.key: reference for reference in references}
        self._by_identifier: dict[str, Reference] | None = None

    def find(self, key: str) -> Reference | None:
        """The record cited as *key*, or None."""
        if (found := self.by_key.get(key)) is not None:
            return found
        if not scheme(key):
            return None
        if self._by_identifier is None:
            self._by_identifier = self._identifiers()
        return self._by_identifier.get(identifier(*key.split(":", 1)))

    def _identifiers(self) -> dict[str, Reference]:
        found: dict[str, Reference] = {}
        for reference in self.by_key.values():
            for name, variable in SCHEMES.items():
                if value := reference.text.get(variable):
                    found.setdefault(identifier(name, value), reference)
        return found


def scheme(key: str) -> str:
    """`pmid`, `pmcid` or `doi` when *key* is an identifier of that kind with its name before it; else empty."""
    name, colon, _ = key.partition(":")
    return name.lower() if colon and name.lower() in SCHEMES else ""


def identifier(scheme: str, value: str) -> str:
    """An identifier as it is compared: `pmid:20023`, `doi:10.1/x`; capitals and blanks around it mean nothing."""
    value = value.strip().lower()
    if scheme.lower() == "pmcid":
        value = value.removeprefix("pmc")
    return f"{scheme.lower()}:{value}"
