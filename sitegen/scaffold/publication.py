"""Where a case stands in its journal: the lines of a new file that a journal needs, and a collection does not."""

from __future__ import annotations

from typing import NamedTuple

from sitegen.read.unfilled import place
from sitegen.scaffold.yaml_text import quoted

_LINES = """\

# Where it stands in the journal. Take the # away from what is known, and complete it.
{doi}
# volume: 3
# issue: 2
# elocation_id: e12              # or its pages, first_page: 12 and last_page: 15
# license: {license}   # where it is another than that of the site
# copyright: {{holder: The authors, year: 2026}}
"""


class Journal(NamedTuple):
    """What the site says of itself as a journal; all of it may be empty."""

    doi_prefix: str = ""
    deposits: tuple[str, ...] = ()
    issn: str = ""
    license: str = ""


def publication(journal: Journal, slug: str) -> str:
    """The lines for the case *slug*; none where nothing says that the site is a journal."""
    if not (journal.doi_prefix or journal.deposits or journal.issn):
        return ""
    prefix = journal.doi_prefix or "10.xxxx"
    doi = f"# doi: {prefix}/{slug}    # with an end of your choice; it stays for good"
    if "crossref" in journal.deposits:  # without one the case is not registered
        doi = f"doi: {quoted(place(f'{prefix}/ and an end of your choice, which stays for good'))}"
    return _LINES.format(doi=doi, license=journal.license or "CC-BY-4.0")
