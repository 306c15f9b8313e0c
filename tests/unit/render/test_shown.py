"""What a template prints is what Jinja would print."""

from __future__ import annotations

import jinja2
from hypothesis import given, strategies as st
from markupsafe import Markup, escape

from sitegen.render.confined import Confined
from sitegen.render.shown import shown

PIECES = st.one_of(st.text(), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text(), max_size=2))
TEMPLATE = """{% macro box(x) %}<b title="{{ x }}">{{ x }}</b>{% endmacro %}{{ box(value) }}{% set y %}{{ value }}{% endset %}{{ y }}
{{ value ~ y }}{% for n in [value, "<"] %}{{ n | upper }}{% endfor %}{{ "%s" | format(value) }}"""


@given(PIECES)
def test_a_piece_is_escaped_as_ever(value: object) -> None:
    assert shown(value) == str(escape(value))


@given(PIECES)
def test_a_template_prints_what_jinja_prints(value: object) -> None:
    ours, theirs = (kind(autoescape=True).from_string(TEMPLATE) for kind in (Confined, jinja2.Environment))
    assert ours.render(value=value) == theirs.render(value=value)
