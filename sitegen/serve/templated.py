"""The preview's own pages: templates of `serve/templates`, in which everything that is printed is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

from sitegen.render.policy import PAGE_POLICY
from sitegen.serve.addresses import quoted

FOLDER = Path(__file__).parent / "templates"


def templated(template: str, **values: object) -> bytes:
    """The page of *template* with these values."""
    return _environment().get_template(template).render(policy=PAGE_POLICY, **values).encode("utf-8", "replace")


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["quoted"] = quoted
    return environment
