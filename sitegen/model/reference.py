"""A cited work, in the vocabulary of CSL-JSON: every reference format is read into this one.

https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.person import Name
from sitegen.model.struct import Value


class PartialDate(Value, frozen=True, array_like=True):
    """A date as precise as it is known: month and day are 0 when unknown. `season` 1 to 4, `end` closes a range.

    `literal` holds what could not be read as a date (`in press`).
    """

    year: int = 0
    month: int = 0
    day: int = 0
    season: int = 0
    circa: bool = False
    literal: str = ""
    end: PartialDate | None = None


class Reference(Value, frozen=True, kw_only=True):
    """One bibliographic record.

    `type` is a CSL type (`article-journal`, `book`, …). `text` holds the text and number variables under
    their CSL names (`title`, `container-title`, `container-title-short`, `volume`, `page`, `DOI`, `PMID`,
    `PMCID`, `URL` …); `page` ranges have a hyphen. Titles may hold the CSL-JSON tags `<i> <b> <sub> <sup>`,
    `<span class="nocase">` (never change the case of this) and `<span style="font-variant:small-caps;">`, and nothing
    else: `cite/richtext.py` makes nodes or plain text of them. A list of names that ends with the literal `others` is
    cut short. `names` and `dates` hold name and date variables (`author`, `editor`; `issued`, `accessed`).
    """

    key: str
    type: str = "document"
    text: Mapping[str, str] = {}
    names: Mapping[str, tuple[Name, ...]] = {}
    dates: Mapping[str, PartialDate] = {}
