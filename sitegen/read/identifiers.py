"""Numbers of works that are none: `pmid = {abc}`. A page that printed them would lead its readers nowhere.

Told at their line, and left out. `refs check` tells more: wrong check digits, a full stop behind a DOI.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.cite.malformed import Malformed, malformed
from sitegen.cite.records import Records
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.reference import Reference

_TAGS = {"DOI": r"doi|DO|DI|L3|M3|LID|AID|electronic-resource-num", "PMID": r"pmid|eprint|PMID|AN|accession-num",
         "PMCID": r"pmcid|pmc|eprint|C[237]|PMC|custom\d"}  # fmt: skip
LONGEST_RECORD = 20_000  # characters behind its key in which a record's field is looked for


def without_malformed(source: SourceText, records: Records) -> Records:
    """*records* of *source* without the numbers that cannot be right, each told."""
    told: list[Diagnostic] = []
    kept: list[Reference] = []
    for record in records.references:
        wrong = tuple(_useless(record))
        for number in wrong:
            span = _place(source, records.spans.get(record.key, Span()), number)
            message = f"the {number.variable} of '{record.key}' cannot be right: {number.value[:80]}"
            hint = f"{number.hint}; until it is mended, no page shows it"
            told.append(source.diagnostic(span, "reference-identifier", message, hint, "warning"))
        names = {number.variable for number in wrong}
        text = {name: value for name, value in record.text.items() if name not in names}
        kept.append(replace(record, text=text) if wrong else record)
    if not told:
        return records
    return Records(references=tuple(kept), spans=records.spans, diagnostics=(*records.diagnostics, *told))


def _useless(record: Reference) -> Iterator[Malformed]:
    """What no index can find; a DOI with a stop behind it can be found by whoever reads it."""
    if record.text.keys().isdisjoint(_TAGS):
        return
    for wrong in malformed(record):
        if wrong.variable in _TAGS and (wrong.variable != "DOI" or wrong.value[-1] not in ".,;"):
            yield wrong


def _place(source: SourceText, record: Span, wrong: Malformed) -> Span:
    """Where the value stands behind the record's key, or else the key."""
    start = sum(len(line) + 1 for line in source.text.split("\n", record.line - 1)[: record.line - 1])
    pattern = rf"(?:{_TAGS[wrong.variable]})\b[^\n]{{0,40}}?((?:PMC)?{re.escape(wrong.value.removeprefix('PMC'))})"
    found = re.compile(pattern, re.IGNORECASE).search(source.text, start, start + LONGEST_RECORD)
    if found is None:
        return record
    line = source.text.count("\n", 0, found.start(1)) + 1
    return Span(line, found.start(1) - source.text.rfind("\n", 0, found.start(1)), len(found[1]))
