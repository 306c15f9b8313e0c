"""Which cases the rules of a registry are about."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.deposited import kept_back

NOTICES = {"correction": "corrects", "retraction": "retracts", "expression-of-concern": "concerns"}


def is_deposited(case: Case) -> bool:
    """Whether registries are told of *case*."""
    return not kept_back(case)


def is_sent_to_doaj(case: Case) -> bool:
    """The same of the directory of what everybody may read."""
    return is_deposited(case) and case.meta.open_access
