"""What a template can get at: the values it is given, by their own names, and no more of the program.

Jinja's sandbox asks at each name while a page is made, which makes templates slower by two thirds. Here a name that is
written in a template is looked at once, when the template is compiled; only a name that comes out of a value
(`x[name]`, `map(attribute=name)`) is looked at while a page is made. `range` ends at 100,000. What a template may not
do is to reach files, settings or the program; a theme can still be slow, or large.
"""

from __future__ import annotations

from typing import Any

import jinja2
from jinja2 import nodes, sandbox

from sitegen.render.shown import Printing, shown

# `format` looks up names inside the text that it is called on; the others lead from a value into the interpreter.
_REFUSED = frozenset(
    {"format", "format_map", "mro"}
    | sandbox.UNSAFE_METHOD_ATTRIBUTES
    | sandbox.UNSAFE_GENERATOR_ATTRIBUTES
    | sandbox.UNSAFE_COROUTINE_ATTRIBUTES
    | sandbox.UNSAFE_ASYNC_GENERATOR_ATTRIBUTES
)


class Confined(jinja2.Environment):
    """Refuses names that lead out of what a template is given, and templates that switch escaping off."""

    code_generator_class = Printing
    shown = staticmethod(shown)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for switch in tree.find_all(nodes.EvalContextModifier):
            raise jinja2.TemplateSyntaxError("escaping cannot be switched off", switch.lineno, name, filename)
        for node in tree.find_all(nodes.Getattr):
            if _leads_out(node.attr):
                raise jinja2.TemplateSyntaxError(_words(node.attr), node.lineno, name, filename)
        return tree

    def getitem(self, obj: Any, argument: Any) -> Any:
        """As Jinja does, for names that a template may use."""
        if isinstance(argument, str) and _leads_out(argument):
            raise jinja2.exceptions.SecurityError(_words(argument))
        return super().getitem(obj, argument)


def _leads_out(name: str) -> bool:
    return name[:1] == "_" or name in _REFUSED


def _words(name: str) -> str:
    return f"'{name}' cannot be used in a template: it leads to the program behind the page, not to a text of it"


def count(*numbers: int) -> range:
    """`range` as templates know it; a very long one is refused instead of holding up the build."""
    try:
        return sandbox.safe_range(*numbers)
    except OverflowError:
        raise jinja2.TemplateRuntimeError(f"'range' counts to {sandbox.MAX_RANGE} at most") from None
