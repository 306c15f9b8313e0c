"""People and institutions: authors, affiliations, and names as citation styles need them."""

from __future__ import annotations

from sitegen.model.struct import Value


class Name(Value, frozen=True, kw_only=True):
    """A personal or corporate name in the parts of CSL 1.0.2 (`literal` alone for a group).

    https://docs.citationstyles.org/en/stable/specification.html#names
    """

    family: str = ""
    given: str = ""
    suffix: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    literal: str = ""

    @property
    def full(self) -> str:
        """The name in reading order: `Ludwig van Beethoven`, `James Smith, Jr.`, or the literal."""
        if self.literal:
            return self.literal
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family)
        name = " ".join(part for part in parts if part)
        return f"{name}, {self.suffix}" if self.suffix else name
