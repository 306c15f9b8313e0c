"""`group`: disappears with all that is in it when no variable in it has a value."""

from __future__ import annotations

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.output import Out, join
from sitegen.cite.csl.state import Closure, State, nothing
from sitegen.cite.csl.xml import Element


def group(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `group`."""
    around, compiler.delimiter = compiler.delimiter, element.get("delimiter")
    closures = compiler.elements(element.children)
    compiler.delimiter = around
    if not closures:
        return nothing
    delimiter, finish = element.get("delimiter"), compiler.finisher(element)

    def made(state: State) -> Out:
        tried, hits = state.tried, state.hits
        parts = [part for closure in closures if (part := closure(state))]
        if state.hits == hits and state.tried != tried:
            return ""
        if not parts:
            return ""
        content = join(parts, delimiter) if len(parts) > 1 else parts[0]
        if state.tried == tried:
            state.tried += 1
            state.hits += 1
        return finish(content) if finish else content

    return made
