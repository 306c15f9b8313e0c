"""Which CSL type each reference type of EndNote is, and which variable each element. Tables only."""

from __future__ import annotations

TYPES = {
    "journal article": "article-journal", "electronic article": "article-journal", "magazine article":
    "article-magazine", "newspaper article": "article-newspaper", "book": "book", "edited book": "book",
    "electronic book": "book", "classical work": "book", "serial": "book", "book section": "chapter",
    "electronic book section": "chapter", "conference paper": "paper-conference", "conference proceedings":
    "paper-conference", "thesis": "thesis", "report": "report", "government document": "report", "standard":
    "report", "web page": "webpage", "blog": "post-weblog", "dataset": "dataset", "online database": "dataset",
    "computer program": "software", "dictionary": "entry-dictionary", "encyclopedia": "entry-encyclopedia", "patent":
    "patent", "case": "legal_case", "statute": "legislation", "bill": "bill", "hearing": "hearing", "manuscript":
    "manuscript", "unpublished work": "manuscript", "pamphlet": "pamphlet", "personal communication":
    "personal_communication", "film or broadcast": "motion_picture", "audiovisual material": "motion_picture",
    "music": "song", "artwork": "graphic", "figure": "graphic", "chart or table": "graphic", "map": "map",
    "online multimedia": "motion_picture", "interview": "interview", "press release": "article-newspaper",
    "discussion forum": "post", "social media": "post", "podcast": "song", "generic": "document",
}  # fmt: skip

# Paths below <record>, without their <style>.
TEXT = {
    "titles/title": "title", "titles/short-title": "title-short", "titles/translated-title": "original-title",
    "volume": "volume", "edition": "edition", "section": "section", "pub-location": "publisher-place", "publisher":
    "publisher", "call-num": "call-number", "abstract": "abstract", "language": "language", "work-type": "genre",
    "remote-database-name": "archive", "accession-num": "archive_location", "num-vols": "number-of-volumes",
    "reprint-edition": "references", "orig-pub": "original-title", "remote-database-provider": "source",
    "notes": "annote", "research-notes": "annote", "label": "", "titles/alt-title": "",
}  # fmt: skip
NAMES = {
    "contributors/authors/author": "author", "contributors/secondary-authors/author": "editor",
    "contributors/tertiary-authors/author": "collection-editor", "contributors/subsidiary-authors/author":
    "translator", "contributors/translated-authors/author": "translator",
}  # fmt: skip
STYLES = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}
