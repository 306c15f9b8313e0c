"""Files that a schema has nothing against, remembered by what they and the schema hold.

To read the schemas of Crossref and JATS takes four seconds, to make the files of a case hundredths of one: where
nothing changed since the last check, no schema is read.
"""

from __future__ import annotations

from contextlib import suppress

from sitegen.build.results import Results
from sitegen.build.validating import Fault, Schema
from sitegen.model.struct import digest


class Verdicts:
    """A schema that looks at no file twice; with faults it is looked at each time, as they are told each time."""

    def __init__(self, schema: Schema, results: Results) -> None:
        self.schema, self.results = schema, results

    def faults(self, data: bytes) -> list[Fault]:
        """What is wrong with the file, in its order; nothing when it is valid."""
        name = digest(b"\0".join((b"valid", self.schema.key, data)))
        with suppress(OSError):  # a cache that cannot be read has not been asked
            if self.results.get(name) is not None:
                return []
        found = self.schema.faults(data)
        if not found:
            with suppress(OSError):
                self.results.put([(name, b"valid")])
        return found
