"""People and institutions: authors, affiliations, and names as citation styles need them."""

from __future__ import annotations

import re

from sitegen.model.struct import Value

EAST_ASIAN = re.compile(
    r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003ffff]"
)  # the letters of names that stand family first and without a space


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
        """The name in reading order: `Ludwig van Beethoven`, `James Smith, Jr.`, `王小明`, or the literal."""
        if self.literal:
            return self.literal
        if not self.family.isascii() and EAST_ASIAN.match(self.family) and EAST_ASIAN.match(self.given):
            return self.family + self.given
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family)
        name = " ".join([part for part in parts if part])
        return f"{name}, {self.suffix}" if self.suffix else name
