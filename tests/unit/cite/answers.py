"""What Crossref, DataCite and PubMed answer when they are asked for a work. The works are invented."""

from __future__ import annotations

from typing import Any

ARTICLE: dict[str, Any] = {
    "DOI": "10.5555/2018/1708572", "type": "journal-article", "source": "Crossref", "prefix": "10.5555",
    "title": ["Fever after <jats:italic>Brucella</jats:italic> exposure&amp;mdash;a case\n        report."],
    "subtitle": [], "container-title": ["Journal of Example Cases"], "short-container-title": ["J Ex Cases"],
    "author": [
        {"given": "Ada M.", "family": "Example", "sequence": "first", "affiliation": [], "ORCID": "http://orcid.org/0000-0001"},
        {"given": "James", "family": "Smith", "suffix": "Jr.", "sequence": "additional", "affiliation": []},
        {"name": "Example Fever Study Group", "sequence": "additional", "affiliation": []},
    ],
    "published-print": {"date-parts": [[2018, 7]]}, "published-online": {"date-parts": [[2017, 12, 16]]},
    "issued": {"date-parts": [[2017, 12, 16]]}, "created": {"date-parts": [[2017, 12, 17]], "timestamp": 1},
    "volume": "12", "issue": "3", "page": "101–9", "ISSN": ["2049-3630", "1234-5679"], "URL": "https://doi.org/10.5555/x",
    "publisher": "Example Press", "language": "en", "abstract": "<jats:p>Long</jats:p>", "is-referenced-by-count": 3,
    "license": [{"URL": "https://creativecommons.org/licenses/by/4.0/"}], "reference": [{"key": "1"}], "score": 1,
}  # fmt: skip
DATASET: dict[str, Any] = {
    "doi": "10.5555/example.7", "url": "https://repository.example/7", "publicationYear": 2021, "version": "2",
    "titles": [{"title": "Donnees", "titleType": "TranslatedTitle"}, {"title": "Images of an <i>Echinococcus</i> cyst"}],
    "creators": [
        {"name": "Example, Ada", "nameType": "Personal", "givenName": "Ada", "familyName": "Example"},
        {"name": "Lee, Bo", "givenName": None, "familyName": None},
        {"name": "Example Hospital", "nameType": "Organizational"},
    ],
    "contributors": [{"name": "Roe, Jan", "contributorType": "Editor"}, {"name": "Host", "contributorType": "HostingInstitution"}],
    "publisher": "Example Repository", "language": "en", "container": {},
    "dates": [{"date": "2020-01-01", "dateType": "Collected"}, {"date": "2021-03-04", "dateType": "Issued"}],
    "types": {"resourceTypeGeneral": "Dataset", "citeproc": "dataset", "ris": "DATA"},
}  # fmt: skip
MEDLINE = """
PMID- 26123456
OWN - NLM
TI  - Fever after exposure: a case
      that never was.
FAU - Example, Ada M
AU  - Example AM
TA  - J Ex Cases
JT  - Journal of example cases
DP  - 2018 Jul 16
VI  - 12
PG  - 101-9
PT  - Case Reports
"""
