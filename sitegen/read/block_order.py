"""Block rules by the character a line begins with: most lines are prose, which a dozen rules would look at in vain.

markdown-it asks for the rules of a chain and tries them in turn; here each chain is one rule, which tries those that
can begin with the line's first character, in their order. This halves the time of the block parser.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import digits

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

BlockRule = Callable[[StateBlock, int, int, bool], bool]
BEGINNINGS = {
    "gap": "\0",
    "caption": ":",
    "formula_block": "$",
    "directive": ":",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-" + digits,
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}  # all other rules can begin with anything


class ByBeginning(Ruler[BlockRule]):
    """The rules of *ruler*, which must be complete, in chains of one."""

    def __init__(self, ruler: Ruler[BlockRule]) -> None:
        super().__init__()
        self.__rules__ = ruler.__rules__
        names = {"", *(name for rule in ruler.__rules__ for name in rule.alt)}
        self._chains = {name: [_chain(self._named(name))] for name in names}

    def _named(self, chain: str) -> list[tuple[str, BlockRule]]:
        return [(it.name, it.fn) for it in self.__rules__ if it.enabled and (not chain or chain in it.alt)]

    def getRules(self, chainName: str = "") -> list[BlockRule]:
        """The chain of this name."""
        return self._chains.get(chainName, [])


def _chain(rules: Sequence[tuple[str, BlockRule]]) -> BlockRule:
    """One rule for all of *rules*: the first that matches."""
    anywhere = tuple(rule for name, rule in rules if name not in BEGINNINGS)
    by_character = {
        character: tuple(rule for name, rule in rules if character in BEGINNINGS.get(name, character))
        for character in set("".join(BEGINNINGS.values()))
    }

    def chain(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        at = state.bMarks[start] + state.tShift[start]
        for rule in by_character.get(state.src[at : at + 1], anywhere):  # noqa: SIM110 – a generator costs a third more
            if rule(state, start, end, silent):
                return True
        return False

    return chain
