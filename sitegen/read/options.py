"""What a Markdown text may hold and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MarkdownOptions:
    """`folder` is the address of the text (`/cases/x/`); `texts` are the other text files of its folder (CSV)."""

    raw_html: bool = False
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    lang: str = ""
    folder: str = "/cases/x/"
    texts: Mapping[str, bytes] = field(default_factory=dict)
