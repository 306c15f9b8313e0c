"""Which entry type and field of BibTeX and BibLaTeX each CSL type and variable is written as. Tables only.

Fields that both know come first; what only BibLaTeX knows, BibTeX passes over. Types are those that BibLaTeX declares,
because Zotero skips others; one that several CSL types share is told apart by its `entrysubtype`.
"""

from __future__ import annotations

TYPES = {
    "article": "misc", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "bill": "legislation", "book": "book", "broadcast": "video", "chapter": "incollection", "classic": "book",
    "collection": "misc", "dataset": "dataset", "entry": "inreference", "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference", "figure": "image", "graphic": "image", "hearing": "jurisdiction",
    "interview": "misc", "legal_case": "jurisdiction", "legislation": "legislation", "manuscript": "unpublished",
    "map": "image", "motion_picture": "movie", "musical_score": "misc", "pamphlet": "booklet",
    "paper-conference": "inproceedings", "patent": "patent", "performance": "performance", "periodical": "periodical",
    "personal_communication": "letter", "post": "online", "post-weblog": "online", "regulation": "legislation",
    "report": "techreport", "review": "review", "review-book": "article", "software": "software", "song": "music",
    "speech": "misc", "standard": "standard", "thesis": "phdthesis", "treaty": "legal", "webpage": "online",
}  # fmt: skip
OTHERWISE = "misc"
THESES = {"PhD thesis": "phdthesis", "Master’s thesis": "mastersthesis"}
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
PUBLISHERS = {"thesis": "school", "report": "institution"}

# Texts, in the order in which they are written: with marks, without, and as they are.
RICH = {
    "title": "title", "title-short": "shorttitle", "container-title": "booktitle", "container-title-short":
    "shortjournal", "collection-title": "series", "collection-title-short": "shortseries", "event-title": "eventtitle",
    "original-title": "origtitle", "reviewed-title": "reprinttitle", "note": "note", "annote": "annote",
    "abstract": "abstract",
}  # fmt: skip
PLAIN = {
    "volume": "volume", "edition": "edition", "chapter-number": "chapter", "section": "section", "part-number": "part",
    "number-of-volumes": "volumes", "number-of-pages": "pagetotal", "version": "version", "publisher": "publisher",
    "publisher-place": "address", "event-place": "venue", "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation", "genre": "type", "status": "pubstate", "language": "language",
    "ISBN": "isbn", "ISSN": "issn", "call-number": "library", "license": "license", "keyword": "keywords",
}  # fmt: skip
VERBATIM = {"DOI": "doi", "URL": "url", "PMID": "pmid", "PMCID": "pmcid"}
NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor",
    "director": "director", "original-author": "origauthor", "commentator": "commentator", "annotator": "annotator",
    "illustrator": "illustrator", "contributor": "collaborator",
}  # fmt: skip
DATES = {"accessed": "urldate", "event-date": "eventdate", "original-date": "origdate"}
LISTS = frozenset({"publisher", "school", "institution", "address", "language", "origpublisher", "origlocation"})
