"""What site.yml must say before a registry takes anything: told once, at the setting, and not in every case.

What a case must say are rules in `checks/` with a `registry`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from sitegen.config import Config
from sitegen.model.diagnostic import Diagnostic
from sitegen.pages._formats import ADDS
from sitegen.plugins import Locate


class Need(NamedTuple):
    """A setting that a registry asks for: its keys, of which one is enough, what it is, what to write.

    With `of` one of the values must hold that sign.
    """

    keys: tuple[str, ...]
    what: str
    example: str
    of: str = ""


_ADDRESS = Need(("url",), "the public address of the site", "url: https://cases.example/")
_ISSN = Need(("eissn", "issn"), "the ISSN of the journal", "eissn: and yours, as portal.issn.org lists it")
_PUBLISHER = Need(("publisher",), "the publisher", "publisher: Example Press")
REGISTRIES = ("crossref", "pubmed", "doaj")
NEEDS: Mapping[str, tuple[str, tuple[Need, ...]]] = {
    "crossref": (
        "Crossref",
        (
            _ADDRESS,
            _ISSN,
            Need(("crossref.depositor",), "who deposits", "crossref: {depositor: Editorial office, email: …}"),
            Need(("crossref.email",), "where to send its answer", "crossref: {depositor: …, email: us@cases.example}"),
            Need(("crossref.registrant", "publisher"), "who is responsible for the DOIs", "publisher: Example Press"),
        ),
    ),
    "pubmed": (
        "PubMed",
        (_ISSN, _PUBLISHER, Need(("short_title",), "NLM's abbreviation of the journal", "short_title: Ex Case Rep")),
    ),
    "doaj": ("DOAJ", (_ADDRESS, _ISSN)),
    "oai": (
        "OAI-PMH",
        (
            _ADDRESS,
            Need(("contact", "editors"), "an e-mail address for letters", "contact: editors@cases.example", of="@"),
            Need(("oai.gateway",), "the gateway that serves the file", "oai: {gateway: https://gateway.example.org/oai/}"),
        ),
    ),
}  # fmt: skip


def deposit_settings(
    config: Config, at: Locate, registries: Collection[str] = (), base_url: str = "", *, only: bool = False
) -> Iterator[Diagnostic]:
    """A problem for each setting that the registries of the site, and *registries*, ask for and that is not there.

    A harvester's format asks for its own when `exports:` names it. With *only*, nobody but *registries* is asked.
    """
    exports = (name.removeprefix(ADDS) for name in config.exports)
    asked = dict.fromkeys(registries if only else (*config.deposits, *registries, *exports))
    told: set[tuple[str, ...]] = set()
    for registry in asked:
        name, needs = NEEDS.get(registry, ("", ()))
        for need in needs:
            if (
                need.keys in told
                or (need is _ADDRESS and base_url)
                or any(_said(config, key, need.of) for key in need.keys)
            ):
                continue
            told.add(need.keys)
            message = f"{name} asks for {need.what}"
            key = next((key for key in need.keys if key in at.spans.keys), need.keys[0])  # written, and refused
            yield at.problem("deposit-setting", "error", message, f"write {need.example}", *key.split("."))


def _said(config: Config, key: str, sign: str) -> bool:
    value: object = config
    for part in key.split("."):
        value = getattr(value, part)
    if not sign:
        return bool(value)
    return sign in value if isinstance(value, str) else any(editor.email for editor in config.editors)
