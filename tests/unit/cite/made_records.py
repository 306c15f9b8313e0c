"""Records of works made by chance, and what reads them back from a file of each format."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from sitegen.cite import bibtex, csl_json, nbib, ris
from sitegen.cite.csl_terms import DATES, TEXT, TYPES
from sitegen.cite.records import Records
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.read.references_yaml import read as read_yaml

READERS: dict[str, Callable[[SourceText], Records]] = {
    ".bib": bibtex.read, ".json": csl_json.read, ".yml": read_yaml, ".ris": ris.read, ".nbib": nbib.read,
}  # fmt: skip
_TEXTS = st.text(
    st.characters(
        max_codepoint=0xFFFFF,
        exclude_categories=["Cs", "Cc", "Cn"],
        exclude_characters="\u2028\u2029\u202d\u202e\ufeff",
    ),
    min_size=1,
    max_size=20,
) | st.sampled_from(["no", "1.10", "a: b", "x\ny"])
_PLAIN_VARIABLES = sorted(TEXT - {"DOI", "PMID", "PMCID", "journalAbbreviation", "shortTitle", "event", "URL", "note"})
_YEARS = st.integers(1, 2030)
_ONE = st.builds(PartialDate, year=_YEARS) | st.builds(
    PartialDate, year=_YEARS, month=st.integers(1, 12), day=st.integers(0, 28)
)
_WHEN = _ONE | st.builds(lambda date, end: PartialDate(year=date.year, month=date.month, day=date.day, end=end), _ONE, _ONE) | st.builds(
    PartialDate, year=_YEARS, season=st.integers(1, 4)) | st.builds(PartialDate, literal=st.sampled_from(["in press", "2018"])) | st.builds(
    PartialDate, year=_YEARS, circa=st.just(True))  # fmt: skip
RECORDS = st.builds(
    Reference,
    key=st.from_regex(r"[a-z][a-z0-9]{0,9}", fullmatch=True),
    type=st.sampled_from(sorted(TYPES)),
    text=st.dictionaries(st.sampled_from(_PLAIN_VARIABLES), _TEXTS, max_size=5),
    names=st.dictionaries(st.sampled_from(["author", "editor"]), st.lists(
        st.builds(Name, family=_TEXTS, given=_TEXTS) | st.builds(Name, literal=_TEXTS), min_size=1, max_size=3).map(tuple), max_size=2),
    dates=st.dictionaries(st.sampled_from(sorted(DATES)), _WHEN, max_size=2),
)  # fmt: skip
