"""The versions of sitegen, Python, and the packages that sitegen needs, as their installation tells them."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

from sitegen.doctor.finding import Finding, trouble
from sitegen.version import __version__

_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*([^;]*)")
_LIMIT = re.compile(r"(>=|<)\s*([0-9.]+)")
REINSTALL = f"go into the folder of sitegen and type: {shlex.quote(sys.executable)} -m pip install ."


def versions() -> Iterator[Finding]:
    """sitegen, Python, and the packages."""
    yield Finding("sitegen", "ok", f"{__version__}, in {Path(__file__).parents[1]}")
    yield Finding("Python", "ok", f"{platform.python_version()}, in {sys.executable or 'no known place'}")
    try:
        required = importlib.metadata.requires("sitegen") or []
    except importlib.metadata.PackageNotFoundError:
        yield trouble("packages", "sitegen is not installed, only run: what it needs is not known", REINSTALL)
        return
    yield _packages([line for line in required if "extra ==" not in line])


def _packages(required: list[str]) -> Finding:
    """All in one line when all is well; what is missing or too old otherwise."""
    found = {name: (version(name), limits) for name, limits in map(_parts, required)}
    wrong = [name for name, (there, limits) in found.items() if not there or not suits(there, limits)]
    if not wrong:
        return Finding("packages", "ok", ", ".join(f"{name} {there}" for name, (there, _) in found.items()))
    told = ", ".join(f"{name} {found[name][0] or 'is not there'} (needed: {found[name][1] or 'any'})" for name in wrong)
    missing = not all(found[name][0] for name in wrong)
    return trouble("packages", f"not as sitegen needs them: {told}", REINSTALL, stops=missing)


def _parts(requirement: str) -> tuple[str, str]:
    """The name of a package, and what is asked of its version."""
    found = _REQUIREMENT.match(requirement)
    return (found[1], found[2].strip()) if found else (requirement, "")


def version(package: str) -> str:
    """The installed version of a package; empty when there is none."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def suits(there: str, limits: str) -> bool:
    """Whether a version is within limits such as `>=1.5,<2`; other marks are not looked at."""
    numbers = _numbers(there)
    return all((numbers >= _numbers(limit)) == (sign == ">=") for sign, limit in _LIMIT.findall(limits))


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers a version begins with, without zeros at the end: 1.10.0rc1 is 1, 10."""
    found = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    numbers = [int(number) for number in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
