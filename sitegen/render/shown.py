"""What a template prints, escaped as Jinja escapes it, without a `Markup` around each piece that is joined anyway.

A page is made of some hundred pieces, and their wrapping took as long as all other work of a template.
"""

from __future__ import annotations

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def shown(value: object) -> str:
    """*value* as a page holds it: markup as it is, anything else as text that can stand in an attribute too."""
    if type(value) is Markup:
        return value
    if type(value) is not str:
        return escape(value)
    return (
        value.replace("&", "&amp;")
        .replace(">", "&gt;")
        .replace("<", "&lt;")
        .replace("'", "&#39;")
        .replace('"', "&#34;")
    )


class Printing(CodeGenerator):
    """Templates that print by `shown`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")
