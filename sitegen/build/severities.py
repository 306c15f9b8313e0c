"""How serious each rule is on this site: what site.yml says of it, and which registries' rules are told at all."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.build.report import Options
from sitegen.checks._runner import checks
from sitegen.config import Config


def asked(config: Config, options: Options) -> frozenset[str]:
    """The registries whose rules are told."""
    return frozenset((*(() if options.only_registries else config.deposits), *options.registries))


def severities(config: Config, options: Options) -> Mapping[str, str]:
    """A severity, or `off`, for each rule that has not its own; rules of a registry are off unless it is asked."""
    told = asked(config, options)
    off = {check.name: "off" for check in checks() if check.registry and check.registry not in told}
    return {**off, **config.checks}
