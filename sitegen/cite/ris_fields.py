"""Which CSL type and variable each type and tag of RIS is. Tables only.

RIS has one set of tags for all types, and what a tag says depends on the type: `IN` holds what differs from `ANY`.
Follows the tables of Reference Manager and EndNote (https://en.wikipedia.org/wiki/RIS_(file_format)).
"""

from __future__ import annotations

TYPES = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "document", "ANCIENT": "document", "ART": "graphic",
    "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter",
    "CHART": "graphic", "CLSWK": "book", "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference",
    "CTLG": "article-magazine", "DATA": "dataset", "DBASE": "dataset", "DICT": "entry-dictionary", "EBOOK": "book",
    "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "EQUA": "document", "FIGURE": "graphic", "GEN": "article-journal", "GOVDOC": "report", "GRANT": "article-journal",
    "GRNT": "article-journal", "HEAR": "hearing", "ICOMM": "personal_communication", "INPR": "manuscript",
    "JFULL": "article-journal", "JOUR": "article-journal", "LEGAL": "legal_case", "MANSCPT": "manuscript",
    "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "motion_picture", "MUSIC": "song",
    "NEWS": "article-newspaper", "PAMP": "manuscript", "PAT": "patent", "PCOMM": "personal_communication",
    "PREPRINT": "article", "RPRT": "report", "SER": "book", "SLIDE": "speech", "SOUND": "song", "STAND": "report",
    "STAT": "legislation", "THES": "thesis", "UNBILL": "manuscript", "UNPB": "article-journal",
    "UNPD": "article-journal", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip

ANY = {
    "TI": "title", "T1": "title", "CT": "title", "ST": "title-short", "T2": "container-title",
    "JF": "container-title", "BT": "container-title", "JO": "container-title-short", "JA": "container-title-short",
    "J1": "container-title-short", "J2": "container-title-short", "T3": "collection-title", "VL": "volume",
    "IS": "issue", "CP": "issue", "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place", "SN": "ISSN",
    "AB": "abstract", "N2": "abstract", "LA": "language", "ET": "edition", "NV": "number-of-volumes", "M3": "genre",
    "CN": "call-number", "H2": "call-number", "DB": "archive", "AN": "archive_location", "AV": "archive_location",
    "DP": "source", "H1": "source", "SE": "section", "OP": "references", "SV": "collection-number", "C7": "number",
    "TT": "original-title", "RI": "reviewed-title",
}  # fmt: skip

# Numbers, dates and identifiers: a line without a tag behind one of them is no part of it.
ONE_LINE = frozenset(
    {"TY", "VL", "IS", "CP", "SP", "EP", "PY", "Y1", "Y2", "DA", "SN", "DO", "DI", "ID", "ET", "NV", "LA"}
)

_BOOK = {"T2": "collection-title", "SN": "ISBN", "SP": "number-of-pages", "M1": "collection-number", "IS": "volume",
         "M3": "genre", "SE": "section"}  # fmt: skip
_ARTICLE = {"M1": "issue"}
_PERIODICAL = {"JO": "container-title", "M1": ""}
_CHAPTER = {"SN": "ISBN", "SE": "chapter-number", "IS": "", "M1": "number-of-volumes"}
_ENTRY = {**_CHAPTER, "M1": ""}
_REPORT = {"SN": "number", "T2": "collection-title", "M1": "", "C6": "issue"}
_FILM = {"M3": "genre", "C5": "medium", "SN": "ISBN", "T2": "collection-title", "VL": "", "IS": "", "M1": "",
         "SP": "dimensions"}  # fmt: skip
_SONG = {**_FILM, "VL": "volume", "T3": "collection-title", "T2": "container-title", "C5": "medium", "SP": ""}
_ART = {"M3": "medium", "M1": "", "C3": "dimensions", "ET": "", "VL": "", "T2": "", "SP": "", "PB": "publisher"}
_DATA = {"ET": "version", "IS": "version", "NV": "number", "SN": "number", "VL": ""}
_CASE = {"T2": "", "PB": "authority", "NV": "container-title", "VL": "volume", "SV": "number", "SP": "page",
         "M3": "", "ET": "", "T3": "references", "TI": "title", "CY": "container-title", "SN": ""}  # fmt: skip
_MANUSCRIPT = {"SP": "number-of-pages", "VL": "", "ET": "", "NV": "", "M1": ""}
_LETTER = {"M1": "", "SP": "", "ET": "", "NV": ""}
_WEB = {"J2": "container-title", "JO": "container-title", "T2": "collection-title", "M1": "", "SN": "", "VL": "",
        "SP": "", "T3": "", "IS": "", "ET": ""}  # fmt: skip
_PAPER = {"T2": "event-title", "C3": "container-title", "C1": "event-place", "SN": "ISBN", "M1": "",
          "NV": "number-of-volumes"}  # fmt: skip

IN = {
    **dict.fromkeys(("ABST", "EJOUR", "GEN", "GRANT", "GRNT", "JFULL", "JOUR", "UNPB", "UNPD"), _ARTICLE),
    **dict.fromkeys(("BOOK", "CLSWK", "EDBOOK", "SER"), _BOOK),
    "EBOOK": {**_BOOK, "NV": "number-of-volumes"},
    **dict.fromkeys(("CHAP", "ECHAP"), _CHAPTER),
    **dict.fromkeys(("DICT", "ENCYC"), _ENTRY),
    **dict.fromkeys(("RPRT", "GOVDOC"), _REPORT),
    "STAND": {**_REPORT, "VL": ""},
    **dict.fromkeys(("ADVS", "MPCT", "MULTI", "VIDEO"), _FILM),
    "MPCT": {**_FILM, "C4": "genre", "M3": "medium"},
    **dict.fromkeys(("MUSIC", "SOUND"), _SONG),
    **dict.fromkeys(("ART", "CHART", "FIGURE"), _ART),
    "ART": {**_ART, "M1": "medium"},
    **dict.fromkeys(("DATA", "DBASE"), _DATA),
    **dict.fromkeys(("CASE", "LEGAL"), _CASE),
    **dict.fromkeys(("MANSCPT", "PAMP", "INPR", "UNBILL"), _MANUSCRIPT),
    **dict.fromkeys(("PCOMM", "ICOMM"), _LETTER),
    **dict.fromkeys(("WEB", "ELEC", "BLOG"), _WEB),
    **dict.fromkeys(("CPAPER", "CONF"), _PAPER),
    **dict.fromkeys(("MGZN", "NEWS", "CTLG"), _PERIODICAL),
    "AGGR": {"M1": "", "T2": "container-title", "SN": ""},
    "BILL": {"M1": "number", "T2": "container-title", "CY": "container-title", "T3": "authority", "SE": "section",
             "SP": "page", "VL": "volume", "ET": "chapter-number"},
    "COMP": {"ET": "version", "IS": "version", "T2": "collection-title", "LA": "", "SN": "ISBN", "VL": ""},
    "HEAR": {"M1": "number", "T2": "section", "T3": "authority", "ET": "chapter-number", "SN": ""},
    "MAP": {"C1": "scale", "T2": "collection-title", "SN": "ISBN", "M3": "genre", "VL": "edition"},
    "PAT": {"SN": "number", "IS": "number", "A2": "", "C3": "jurisdiction", "C5": "references", "C6": "status",
            "M1": "call-number", "OP": "issue", "T2": "", "T3": "", "VL": "", "NV": "", "SE": "", "ET": "",
            "PB": "publisher"},
    "STAT": {"T2": "container-title", "M1": "number", "VL": "volume", "CY": "publisher-place", "ET": "chapter-number",
             "NV": "", "PB": ""},
    "THES": {"SP": "number-of-pages", "M1": "", "T2": "", "VL": "", "T3": ""},
}  # fmt: skip

NAMES = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor",
         "A4": "translator"}  # fmt: skip
_SERIES = {"A2": "collection-editor", "A3": "editor"}
_FILMED = {"AU": "director", "A1": "director", "A2": "", "A3": "producer"}
_PLAYED = {"AU": "composer", "A1": "composer", "A2": "performer", "A3": ""}
ROLES = {
    **dict.fromkeys(("BOOK", "CLSWK", "SER", "EBOOK"), _SERIES),
    "SER": {"A2": "editor", "A3": "collection-editor"},
    "EBOOK": {"A2": "editor", "A3": "collection-editor"},
    "EDBOOK": {"AU": "editor", "A1": "editor", "A2": "collection-editor", "A3": "collection-editor"},
    "ADVS": {"AU": "director", "A1": "director", "A2": "performer", "A3": "producer"},
    "MPCT": {"AU": "director", "A1": "director", "A2": "", "A3": "producer", "A4": "contributor"},
    **dict.fromkeys(("VIDEO", "MULTI"), _FILMED),
    **dict.fromkeys(("MUSIC", "SOUND"), _PLAYED),
    "BILL": {"A2": "contributor"},
    "BLOG": {"A2": "", "A3": ""},
    "WEB": {"A2": "", "A3": ""},
    "CASE": {"A2": "", "A3": "", "A4": "contributor"},
    "LEGAL": {"A2": "", "A3": ""},
    "CHART": {"A2": ""},
    "FIGURE": {"A2": ""},
    "COMP": {"A2": ""},
    "CONF": {"A4": "contributor"},
    "CTLG": {"A2": ""},
    "DATA": {"A2": "", "A4": "contributor"},
    "GEN": {"A3": ""},
    "GOVDOC": {"A2": "collection-editor"},
    "MAP": {"A2": ""},
    "PAMP": {"A2": ""},
    "PAT": {"A2": "", "A3": ""},
    "PCOMM": {"A2": "recipient"},
    "ICOMM": {"A2": "recipient"},
    "RPRT": {"A2": "collection-editor", "A3": ""},
    "THES": {"A2": "contributor", "A3": "contributor"},
}  # fmt: skip

TEXT_NAMES = {"PAT": {"A2": "authority"}, "LEGAL": {"A2": "container-title"}}  # a body, not a person

# Particulars that Reference Manager and ProCite write into notes, under a name.
LABELLED = {
    "call number": "call-number", "series volume id": "collection-number", "proceedings title": "container-title",
    "size": "dimensions", "history": "references", "histroy": "references", "place of meeting": "event-place",
    "isbn": "ISBN", "series title": "collection-title", "scale": "scale", "language": "language", "edition": "edition",
    "pmid": "PMID", "pmcid": "PMCID", "doi": "DOI",
}  # fmt: skip
