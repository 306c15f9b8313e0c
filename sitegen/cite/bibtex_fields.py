"""Which CSL type and variable each BibTeX and BibLaTeX entry type and field is. Tables only.

Follows the manual of BibLaTeX (sections 2.1 and 2.2) and the variables of CSL 1.0.2.
"""

from __future__ import annotations

TYPES = {
    "article": "article-journal", "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "proceedings": "book", "mvproceedings": "book", "reference": "book", "mvreference": "book", "booklet": "pamphlet",
    "manual": "book", "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter",
    "suppbook": "chapter", "suppcollection": "chapter", "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference", "conference": "paper-conference", "thesis": "thesis",
    "phdthesis": "thesis", "mastersthesis": "thesis", "bachelorsthesis": "thesis", "report": "report",
    "techreport": "report", "online": "webpage", "electronic": "webpage", "www": "webpage", "misc": "document",
    "unpublished": "manuscript", "patent": "patent", "dataset": "dataset", "data": "dataset",
    "software": "software", "periodical": "periodical", "suppperiodical": "article-journal",
    "standard": "standard", "legislation": "legislation", "legal": "legislation", "jurisdiction": "legal_case",
    "letter": "personal_communication", "audio": "song", "music": "song", "video": "motion_picture",
    "movie": "motion_picture", "image": "graphic", "artwork": "graphic", "performance": "performance",
    "review": "review", "commentary": "article-journal", "newsarticle": "article-newspaper", "speech": "speech",
    "preprint": "article",
}  # fmt: skip

SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
NOT_WORKS = frozenset({"xdata", "set", "bibnote"})
PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical", "review", "article"})
WHOLE = frozenset({"book", "thesis"})
INSIDE = frozenset({"chapter", "paper-conference", "entry-encyclopedia"})
NUMBERED = frozenset({"report", "patent", "standard", "document", "webpage", "manuscript", "legislation", "legal_case",
                      "dataset", "software", "article"})  # fmt: skip
GENRES = {
    "phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "bachelorsthesis": "Bachelor’s thesis",
    "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis", "techreport": "technical report",
    "resreport": "research report", "patentus": "U.S. patent", "patenteu": "European patent",
    "patentde": "German patent", "patreq": "patent request", "patrequs": "U.S. patent request",
    "patreqeu": "European patent request", "patreqde": "German patent request", "patrequk": "British patent request",
    "patreqfr": "French patent request", "patentuk": "British patent", "patentfr": "French patent", "candthesis":
    "Candidate thesis", "software": "computer software", "datacd": "data CD", "audiocd": "audio CD",
}  # fmt: skip

# Words that BibLaTeX prints in the language of the text.
STRINGS = {
    "inpress": "in press", "inpreparation": "in preparation", "forthcoming": "forthcoming", "submitted": "submitted",
    "prepublished": "pre-published", "newseries": "New series", "oldseries": "Old series",
    "countryde": "Germany", "countryeu": "European Union", "countryep": "European Union", "countryfr": "France",
    "countryuk": "United Kingdom", "countryus": "United States of America",
}  # fmt: skip

RICH = {
    "title": "title", "shorttitle": "title-short", "booktitle": "container-title", "journal": "container-title",
    "journaltitle": "container-title", "series": "collection-title", "shortjournal": "container-title-short",
    "journal-abbrev": "container-title-short", "journalabbr": "container-title-short",
    "journal_abbrev": "container-title-short", "journal-iso": "container-title-short",
    "abbrev_source_title": "container-title-short", "shortseries": "collection-title-short",
    "eventtitle": "event-title", "origtitle": "original-title", "reprinttitle": "reviewed-title", "note": "note",
    "abstract": "abstract", "annote": "annote", "annotation": "annote",
}  # fmt: skip

PLAIN = {
    "volume": "volume", "address": "publisher-place",
    "school": "publisher", "institution": "publisher", "chapter": "chapter-number",
    "part": "part-number", "volumes": "number-of-volumes", "pagetotal": "number-of-pages", "numpages":
    "number-of-pages", "version": "version", "keywords": "keyword", "library": "call-number", "venue": "event-place",
    "eventvenue": "event-place", "origpublisher": "original-publisher", "origlocation": "original-publisher-place",
    "isbn": "ISBN", "issn": "ISSN", "eissn": "ISSN", "lccn": "call-number",
    "section": "section", "license": "license",
}  # fmt: skip

# BibTeX's own way to write an edition; styles take numbers, and print 3 as 3rd or 3.ª.
EDITIONS = {word: str(number) for number, word in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
     "twelfth"), 1)}  # fmt: skip

VERBATIM = {"doi": "DOI", "url": "URL", "pmid": "PMID", "pmcid": "PMCID", "pmc": "PMCID"}

NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author",
    "director": "director", "origauthor": "original-author", "commentator": "commentator",
    "annotator": "annotator", "illustrator": "illustrator", "inventor": "author", "collaborator": "contributor",
    "shortauthor": "", "shorteditor": "",
}  # fmt: skip

DATES = {"date": "issued", "urldate": "accessed", "lastchecked": "accessed", "eventdate": "event-date",
         "origdate": "original-date", "origyear": "original-date"}  # fmt: skip

EDITOR_ROLES = {"organizer": "organizer", "director": "director", "compiler": "compiler", "collaborator": "contributor",
                "redactor": "editor", "reviser": "editor", "founder": "editor", "continuator": "editor",
                "editor": "editor"}  # fmt: skip

LANGUAGES = {
    "english": "en-US", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "australian": "en-AU", "canadian": "en-CA", "german": "de-DE", "ngerman": "de-DE", "austrian": "de-AT",
    "swissgerman": "de-CH", "french": "fr-FR", "francais": "fr-FR", "canadien": "fr-CA", "spanish": "es-ES",
    "mexican": "es-MX", "italian": "it-IT", "portuguese": "pt-PT", "portuges": "pt-PT", "brazil": "pt-BR",
    "brazilian": "pt-BR", "dutch": "nl-NL", "danish": "da-DK", "swedish": "sv-SE", "norwegian": "nb-NO",
    "norsk": "nb-NO", "nynorsk": "nn-NO", "finnish": "fi-FI", "icelandic": "is-IS", "russian": "ru-RU",
    "ukrainian": "uk-UA", "polish": "pl-PL", "czech": "cs-CZ", "slovak": "sk-SK", "slovene": "sl-SI",
    "slovenian": "sl-SI", "croatian": "hr-HR", "serbian": "sr-RS", "hungarian": "hu-HU", "magyar": "hu-HU",
    "romanian": "ro-RO", "bulgarian": "bg-BG", "greek": "el-GR", "turkish": "tr-TR", "arabic": "ar",
    "hebrew": "he-IL", "persian": "fa-IR", "farsi": "fa-IR", "hindi": "hi-IN", "thai": "th-TH", "vietnamese": "vi-VN",
    "japanese": "ja-JP", "chinese": "zh-CN", "korean": "ko-KR", "indonesian": "id-ID", "catalan": "ca-AD",
    "basque": "eu-ES", "galician": "gl-ES", "latin": "la", "lithuanian": "lt-LT", "latvian": "lv-LV",
    "estonian": "et-EE",
}  # fmt: skip

# What an entry does not take over from the one its `crossref` names.
NOT_INHERITED = frozenset({
    "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related",
    "relatedtype", "relatedoptions", "relatedstring", "shortauthor", "shorteditor", "shorthand", "shorttitle",
    "sorttitle", "indextitle", "indexsorttitle", "sortkey", "sortname", "sortyear", "doi", "pmid", "pmcid", "abstract",
    "pages", "keywords", "annotation", "annote", "file",
})  # fmt: skip
