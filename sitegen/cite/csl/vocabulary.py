"""What CSL 1.0.2 knows: which elements stand in which, their attributes, and the values of those. Tables only.

https://docs.citationstyles.org/en/stable/specification.html and its schema.
"""

from __future__ import annotations

from sitegen.cite.csl_terms import DATES, NAMES, TEXT, TYPES

RENDERING = frozenset(("text", "number", "label", "names", "date", "group", "choose"))
CHILDREN: dict[str, frozenset[str]] = {
    "style": frozenset(("info", "locale", "macro", "citation", "bibliography")),
    "citation": frozenset(("sort", "layout")), "bibliography": frozenset(("sort", "layout")),
    "sort": frozenset(("key",)), "names": frozenset(("name", "et-al", "label", "substitute")),
    "name": frozenset(("name-part",)), "date": frozenset(("date-part",)),
    "choose": frozenset(("if", "else-if", "else")),
    **dict.fromkeys(("layout", "macro", "group", "if", "else-if", "else", "substitute"), RENDERING),
    **dict.fromkeys(("text", "number", "label", "key", "name-part", "et-al", "date-part"), frozenset()),
}  # fmt: skip

_FONT = frozenset(("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"))
_AFFIXES = frozenset(("prefix", "suffix"))
FORMAT = _FONT | _AFFIXES | {"display"}
_NAME_OPTIONS = frozenset((
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last",
    "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with", "name-as-sort-order",
    "sort-separator",
))  # fmt: skip
_INHERITED = _NAME_OPTIONS | {"name-form", "name-delimiter", "names-delimiter"}
_CONDITIONS = frozenset(("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate"))

ATTRIBUTES: dict[str, frozenset[str]] = {
    "style": _INHERITED | {"version", "class", "default-locale", "demote-non-dropping-particle"}
    | {"initialize-with-hyphen", "page-range-format"},
    "citation": _INHERITED | {"collapse", "cite-group-delimiter", "after-collapse-delimiter", "year-suffix-delimiter"}
    | {"near-note-distance", "disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix"}
    | {"givenname-disambiguation-rule"},
    "bibliography": _INHERITED | {"hanging-indent", "second-field-align", "line-spacing", "entry-spacing"}
    | {"subsequent-author-substitute", "subsequent-author-substitute-rule"},
    "macro": frozenset(("name",)), "sort": frozenset(), "substitute": frozenset(), "choose": frozenset(),
    "else": frozenset(), "if": _CONDITIONS | {"match"}, "else-if": _CONDITIONS | {"match"},
    "layout": _FONT | _AFFIXES | {"delimiter"}, "group": FORMAT | {"delimiter"},
    "key": frozenset(("variable", "macro", "sort", "names-min", "names-use-first", "names-use-last")),
    "text": FORMAT | {"variable", "macro", "term", "value", "form", "plural", "quotes", "strip-periods", "text-case"},
    "number": FORMAT | {"variable", "form", "text-case"},
    "label": FORMAT | {"variable", "form", "plural", "strip-periods", "text-case"},
    "date": FORMAT | {"variable", "form", "date-parts", "delimiter", "text-case"},
    "date-part": _FONT | _AFFIXES | {"name", "form", "range-delimiter", "strip-periods", "text-case"},
    "names": FORMAT | {"variable", "delimiter"}, "name": _FONT | _AFFIXES | _NAME_OPTIONS | {"form", "delimiter"},
    "name-part": _FONT | _AFFIXES | {"name", "text-case"}, "et-al": _FONT | {"term"},
}  # fmt: skip

_BOOLEAN = frozenset(("true", "false"))
_FORMS = frozenset(("long", "short", "symbol", "verb", "verb-short"))
_PRECEDES = frozenset(("contextual", "after-inverted-name", "always", "never"))
VALUES: dict[str, frozenset[str]] = {  # of an attribute wherever it stands, or of `element attribute`
    "font-style": frozenset(("normal", "italic", "oblique")), "font-variant": frozenset(("normal", "small-caps")),
    "font-weight": frozenset(("normal", "bold", "light")), "text-decoration": frozenset(("none", "underline")),
    "vertical-align": frozenset(("baseline", "sup", "sub")),
    "display": frozenset(("block", "left-margin", "right-inline", "indent")),
    "text-case": frozenset(("lowercase", "uppercase", "capitalize-first", "capitalize-all", "sentence", "title")),
    "and": frozenset(("text", "symbol")), "name-as-sort-order": frozenset(("first", "all")),
    "delimiter-precedes-et-al": _PRECEDES, "delimiter-precedes-last": _PRECEDES,
    "name-form": frozenset(("long", "short", "count")), "class": frozenset(("in-text", "note")),
    "demote-non-dropping-particle": frozenset(("never", "sort-only", "display-and-sort")),
    "page-range-format": frozenset(
        ("expanded", "minimal", "minimal-two", "chicago", "chicago-15", "chicago-16")
    ),
    "collapse": frozenset(("citation-number", "year", "year-suffix", "year-suffix-ranged")),
    "givenname-disambiguation-rule": frozenset(
        ("all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials", "by-cite")
    ),
    "second-field-align": frozenset(("flush", "margin")), "sort": frozenset(("ascending", "descending")),
    "subsequent-author-substitute-rule": frozenset(
        ("complete-all", "complete-each", "partial-each", "partial-first")
    ),
    "match": frozenset(("all", "any", "none")), "disambiguate": frozenset(("true", "false")),
    "date-parts": frozenset(("year", "year-month", "year-month-day")), "et-al term": frozenset(("et-al", "and others")),
    "text plural": _BOOLEAN, "label plural": frozenset(("contextual", "always", "never")), "text form": _FORMS,
    "label form": _FORMS, "number form": frozenset(("numeric", "ordinal", "long-ordinal", "roman")),
    "name form": frozenset(("long", "short", "count")), "date form": frozenset(("text", "numeric")),
    "date-part form": frozenset(("long", "short", "numeric", "numeric-leading-zeros", "ordinal")),
    "date-part name": frozenset(("year", "month", "day")), "name-part name": frozenset(("family", "given")),
    **dict.fromkeys(
        ("quotes", "strip-periods", "initialize", "initialize-with-hyphen", "et-al-use-last", "names-use-last",
         "disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix", "hanging-indent"),
        _BOOLEAN,
    ),
}  # fmt: skip
WHOLE_NUMBERS = frozenset((
    "et-al-min", "et-al-use-first", "et-al-subsequent-min", "et-al-subsequent-use-first", "near-note-distance",
    "line-spacing", "entry-spacing", "names-min", "names-use-first",
))  # fmt: skip

_ANY = TEXT | NAMES | DATES
WORDS: dict[str, frozenset[str]] = {  # of a list of words, by `element attribute`; `if` stands for `else-if` too
    "if type": TYPES, "if variable": _ANY, "if is-numeric": _ANY, "if is-uncertain-date": DATES,
    "if position": frozenset(("first", "subsequent", "ibid", "ibid-with-locator", "near-note")),
    "text variable": TEXT, "number variable": TEXT, "label variable": TEXT, "names variable": NAMES,
    "date variable": DATES, "key variable": _ANY,
}  # fmt: skip
KIND = {**dict.fromkeys(NAMES, "names"), **dict.fromkeys(DATES, "date")}
"""The element that prints a variable, where it is not `text`."""
