"""What DOAJ is told of a case, in XML as well as in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.case_record import institution
from sitegen.cite.site_record import address, language, venue
from sitegen.cite.titles import translated_titles, whole_title
from sitegen.exporters._language_codes import three_letters
from sitegen.exporters._plain_words import in_language, one_line
from sitegen.model.case import Case
from sitegen.model.deposited import kept_back
from sitegen.model.medium import print_issn
from sitegen.model.metadata import Contributor
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.render.urls import ORCID, doi

KEYWORDS = 6  # that it takes in JSON
LONGEST = 30_000  # characters of an abstract: DOAJ cuts it there
# DOAJ's list of codes is older than the ones that Croatian and Serbian have had since 2008.
_OLDER = {"hrv": "scr", "srp": "scc"}
_NEWER = frozenset({  # codes that its schema does not list
    "ain", "alt", "anp", "byn", "crh", "csb", "dsb", "frr", "frs", "gsw", "hat", "hsb", "jbo", "krc", "krl", "mdf",
    "mwl", "myv", "nog", "nqo", "rup", "scn", "srn", "syc", "tlh", "udm", "xal", "zbl", "zza",
})  # fmt: skip
TYPES = {
    "case-report": "Case Report", "case-series": "Case Series", "clinical-image": "Clinical Image", "review": "Review",
    "editorial": "Editorial", "letter": "Letter", "commentary": "Commentary", "correction": "Correction",
    "retraction": "Retraction", "expression-of-concern": "Expression of Concern",
}  # fmt: skip


def left_out(known: Published) -> str:
    """Why DOAJ is not sent a case."""
    meta = known.case.meta
    if reason := kept_back(known.case):
        return reason
    if not meta.date.issued:
        return "has no date of publication"
    return "" if meta.open_access else "is not free to read"


def code(lang: str) -> str:
    """The code of three letters that DOAJ's schema knows a language by, or nothing."""
    found = three_letters(lang)
    return "" if found in _NEWER else _OLDER.get(found, found)


def issns(case: Case, site: SiteInfo) -> tuple[str, str]:
    """The ISSN in print and the electronic one, which must be different."""
    journal = venue(case, site)
    return print_issn(journal), journal.eissn


def full_text(case: Case, site: SiteInfo) -> str:
    """The address of the text: of the page, or where the site has none, of the DOI."""
    return address(case, site) or (doi(case.meta.doi) if case.meta.doi else "")


def titles(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Language and title: the author's own first, which is the one that DOAJ shows."""
    yield language(case, site), whole_title(case, raised_text)
    yield from translated_titles(case, raised_text)


def abstracts(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Language and abstract, as DOAJ takes it: words in a line. The author's own first."""
    case, own = known.case, language(known.case, site)
    translated = ((lang, found) for lang, found in case.abstract_translations.items() if lang != own)
    for lang, sections in ((own, case.abstract), *translated):
        if words := one_line(in_language(known, lang), tables=False).abstract(sections):
            yield lang, words


def keywords(case: Case, site: SiteInfo) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Language and keywords: the author's own first."""
    for lang, found in ((language(case, site), case.meta.keywords), *case.meta.keyword_translations.items()):
        words = tuple(filter(None, map(str.strip, found)))
        if words:
            yield lang, words


def orcid(author: Contributor) -> str:
    """The address of an ORCID iD."""
    return ORCID + author.orcid if author.orcid else ""


def affiliations(author: Contributor, case: Case) -> Iterator[tuple[int, str]]:
    """Where an author works: the place in the case's list, from 0, and the words."""
    for place in author.affiliations:
        words = institution(case.affiliations[place])
        if words:
            yield place, words
