"""Who paid, as the front matter tells it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sitegen.model.field import Markdown, Text, field
from sitegen.model.struct import Value


class Award(Value, frozen=True, kw_only=True):
    """A grant."""

    from_text: ClassVar[str] = "id"
    id: Annotated[Text, field("Grant number.")] = ""
    sources: Annotated[tuple[Text, ...], field("Funders.", aliases=("source", "funder"))] = ()
    recipients: Annotated[tuple[Text, ...], field("Who received it.", aliases=("recipient",))] = ()


class Funding(Value, frozen=True, kw_only=True):
    """Who paid."""

    from_text: ClassVar[str] = "statement"
    statement: Annotated[Markdown, field("Funding statement.")] = ""
    awards: Annotated[tuple[Award, ...], field("Grants.", aliases=("award",))] = ()
