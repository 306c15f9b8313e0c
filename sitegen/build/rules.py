"""Why each rule is there, and what to do: the words of `sitegen explain RULE` and of the preview, for a
physician at the keyboard.

Rules of `checks/` bring their words along. The others are told where files are read, and are explained in the files
`_rules_*.py` beside this one, one entry a rule, in the order an author meets them. A test collects the names of all
rules and misses none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.build import _rules_files, _rules_front_matter, _rules_site, _rules_text
from sitegen.build._rule import FRONT, TEXT, Rule
from sitegen.build.report import FIXED
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate, Registry, discover
from sitegen.read.nearest import did_you_mean

__all__ = ["FRONT", "RULES", "TEXT", "Rule", "all_rules", "misnamed", "rule_named"]

_PARTS = (_rules_front_matter, _rules_text, _rules_files, _rules_site)
RULES = {rule.name: rule for part in _PARTS for rule in part.RULES}


def all_rules() -> dict[str, Rule]:
    """Every rule by name. One of `checks/` has no cure and no part: its examples are whole, its problems say more."""
    checks: Registry[Check] = discover("checks")
    return {check.name: _of_check(check) for check in checks} | RULES


def rule_named(name: str) -> Rule | None:
    """The rule called *name*; None when there is none."""
    return RULES.get(name) or (all_rules().get(name) if name else None)


def _of_check(check: Check) -> Rule:
    wrong, right = (examples[0] if examples else "" for examples in (check.bad, check.good))
    return Rule(check.name, check.summary, cure="", wrong=wrong, right=right, severity=check.severity)


def misnamed(names: Iterable[str], at: Locate) -> Iterator[Diagnostic]:
    """What is wrong with the *names* of rules under `checks:` of site.yml: none has it, or it always holds."""
    known = all_rules()
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, "sitegen explain lists all rules")
            yield at.problem("unknown-key", "error", f"there is no rule called '{name}'", hint, "checks", name)
        elif name in FIXED:
            message = f"the rule '{name}' always holds: without it there is no page, or a patient is at risk"
            yield at.problem("wrong-value", "warning", message, "remove this line", "checks", name)
