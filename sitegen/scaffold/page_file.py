"""A new prose page: its title, and a text to write."""

from __future__ import annotations

from sitegen.read.unfilled import place
from sitegen.scaffold.yaml_text import below

_TEXT = """\
---
title: {title}
description: {description}
---

{text}

<!-- A comment like this is published nowhere. A heading: ## Words. A link: [words](../cases/). -->
"""


def page_file(name: str, title: str) -> str:
    """The text of the page *name*; without a *title* it is called as its file is."""
    return _TEXT.format(
        title=below(title or name.replace("-", " ").capitalize()),
        description=below(place("one or two sentences for search engines")),
        text=place("the text of the page"),
    )
