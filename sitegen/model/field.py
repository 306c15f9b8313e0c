"""How a front-matter or `site.yml` key is described: one definition gives validation, JSON Schema and docs.

A key is a field of a `Value`; its type says what is accepted, its `field(...)` says what it is for. The
reader (`read/frontmatter.py`) understands: `str`, `int`, `float`, `bool`, `Literal`, `tuple[X, ...]` (one
value stands for a list of one), `Mapping[str, X]`, other `Value`s (a bare text stands for the field that
`from_text` names), unions of those, and the scalar kinds below.
"""

from __future__ import annotations

from typing import Annotated, TypedDict

import msgspec


class Extra(TypedDict, total=False):
    """What a field says beyond its description: other spellings, how its text is checked, how a string splits."""

    aliases: tuple[str, ...]
    scalar: str
    split: str
    required: bool


def field(description: str, *, aliases: tuple[str, ...] = (), split: str = "", required: bool = False,
          example: object = None) -> msgspec.Meta:  # fmt: skip
    """Describe a key: *aliases* are other names for it, *split* cuts a bare string into a list."""
    extra = Extra(aliases=aliases, split=split, required=required)
    examples = None if example is None else [example]
    return msgspec.Meta(description=description, examples=examples, extra=dict(extra))


def scalar(kind: str) -> msgspec.Meta:
    """A text with a shape of its own, checked and normalised by the function of this name in `read/scalars.py`."""
    return msgspec.Meta(extra={"scalar": kind})


def between(low: int, high: int) -> msgspec.Meta:
    """The least and the greatest number that make sense."""
    return msgspec.Meta(ge=low, le=high)


Text = Annotated[str, scalar("text")]  # one line or many; numbers are taken as they are typed
Markdown = Annotated[str, scalar("markdown")]  # text in which Markdown has its meaning
Number = Annotated[str, scalar("number")]  # a number or a text that counts: volume 12, issue "S1"
LanguageTag = Annotated[str, scalar("language")]  # BCP 47
IsoDate = Annotated[str, scalar("date")]  # 2018, 2018-07 or 2018-07-16
Doi = Annotated[str, scalar("doi")]  # bare, without https://doi.org/
Pmid = Annotated[str, scalar("pmid")]
Pmcid = Annotated[str, scalar("pmcid")]
Orcid = Annotated[str, scalar("orcid")]  # 0000-0002-1825-0097
Ror = Annotated[str, scalar("ror")]  # https://ror.org/…
Issn = Annotated[str, scalar("issn")]
Url = Annotated[str, scalar("url")]  # http or https
Email = Annotated[str, scalar("email")]
Identifier = Annotated[str, scalar("identifier")]  # letters, digits, - and _, as in {#fig-ct}
FilePath = Annotated[str, scalar("path")]  # relative to the case folder, forward slashes, never outside it
SitePath = Annotated[str, scalar("site_path")]  # an address of this site, e.g. /cases/old-name/
SiteLink = Annotated[str, scalar("link")]  # an address of this site (or a file of pages/), or a web address
DoiPrefix = Annotated[str, scalar("doi_prefix")]  # 10.5555
License = Annotated[str, scalar("license")]  # SPDX identifier, e.g. CC-BY-4.0
