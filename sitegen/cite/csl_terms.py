"""The types and variables of CSL-JSON. Tables only, and one value that is agreed on.

https://docs.citationstyles.org/en/stable/specification.html (appendices III and IV), CSL 1.0.2
"""

from __future__ import annotations

TYPES = frozenset({
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
})  # fmt: skip

NAMES = frozenset({
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editorial-director", "editor-translator", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
    "reviewed-author", "script-writer", "series-creator", "translator", "annotator", "commentator",
})  # fmt: skip

AHEAD_OF_PRINT = "ahead of print"  # the `status` of what is online and in no issue yet

DATES = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})

TEXT = frozenset({
    "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number",
    "collection-title", "collection-title-short", "container-title", "container-title-short", "dimensions", "division",
    "DOI", "edition", "event", "event-title", "event-place", "first-reference-note-number", "genre", "ISBN", "ISSN",
    "issue", "journalAbbreviation", "jurisdiction", "keyword", "language", "license", "locator", "medium", "note",
    "number", "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
    "original-title", "page", "page-first", "part", "part-number", "part-title", "PMCID", "PMID", "printing",
    "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section",
    "shortTitle", "source", "status", "supplement", "supplement-number", "title", "title-short", "URL", "version",
    "volume", "volume-title", "volume-title-short", "year-suffix",
})  # fmt: skip

# What describes a work to everybody. The rest of TEXT is what a reference manager, its owner or a style keeps there:
# notes, where a copy lies (`archive`, `call-number`), where the record is from (`source`), keys and numbers of a list.
PUBLIC = frozenset({
    "authority", "chapter-number", "collection-number", "collection-title", "collection-title-short",
    "container-title", "container-title-short", "dimensions", "division", "DOI", "edition", "event-place",
    "event-title", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "language", "medium", "number",
    "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place", "original-title", "page",
    "page-first", "part", "part-number", "part-title", "PMCID", "PMID", "printing", "publisher", "publisher-place",
    "reviewed-genre", "reviewed-title", "scale", "section", "status", "supplement", "supplement-number", "title",
    "title-short", "URL", "version", "volume", "volume-title", "volume-title-short",
})  # fmt: skip

OLD_NAMES: dict[str, str] = {
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
    "event": "event-title",
}
