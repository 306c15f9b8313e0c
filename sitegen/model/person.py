"""People and institutions: authors, affiliations, and names as citation styles need them."""

from __future__ import annotations

from sitegen.model.struct import Value

# The letters of names that stand family first and without a space; as a regular expression, 3 ms of every start.
_EAST_ASIAN = (
    (0x3005, 0x3007), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)  # fmt: skip


def is_east_asian(name: str) -> bool:
    """Whether *name* begins with a Chinese, Japanese or Korean letter."""
    if not name or name.isascii():
        return False
    letter = ord(name[0])
    return any(first <= letter <= last for first, last in _EAST_ASIAN)


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
    def surname(self) -> str:
        """The family name with its particles, which no index of medicine drops: `van der Berg`."""
        parts = (self.dropping_particle, self.non_dropping_particle, self.family)
        return " ".join([part for part in parts if part])

    @property
    def inverted(self) -> str:
        """`van der Berg, Jan Jr.`; a group as it is."""
        if self.literal:
            return self.literal
        given = " ".join(filter(None, (self.given, self.suffix)))
        return ", ".join(filter(None, (self.surname, given)))

    @property
    def full(self) -> str:
        """The name in reading order: `Ludwig van Beethoven`, `James Smith, Jr.`, `王小明`, or the literal."""
        if self.literal:
            return self.literal
        if not self.family.isascii() and is_east_asian(self.family) and is_east_asian(self.given):
            return self.family + self.given
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family)
        name = " ".join([part for part in parts if part])
        return f"{name}, {self.suffix}" if self.suffix else name
