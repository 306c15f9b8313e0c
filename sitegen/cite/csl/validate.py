"""What is wrong with a style, found before it is compiled: elements, versions, macros, what is missing."""

from __future__ import annotations

from sitegen.cite.csl.problems import Problem
from sitegen.cite.csl.xml import Element

_FORMAT = frozenset(
    {
        "font-style",
        "font-variant",
        "font-weight",
        "text-decoration",
        "vertical-align",
        "prefix",
        "suffix",
        "delimiter",
        "display",
        "quotes",
        "strip-periods",
        "text-case",
    }
)
_NAME_OPTIONS = frozenset(
    {
        "and",
        "delimiter-precedes-et-al",
        "delimiter-precedes-last",
        "et-al-min",
        "et-al-use-first",
        "et-al-use-last",
        "et-al-subsequent-min",
        "et-al-subsequent-use-first",
        "initialize",
        "initialize-with",
        "initialize-with-hyphen",
        "name-as-sort-order",
        "sort-separator",
        "name-form",
        "name-delimiter",
        "names-delimiter",
        "demote-non-dropping-particle",
    }
)
_KNOWN: dict[str, frozenset[str]] = {
    "style": _NAME_OPTIONS | {"xmlns", "version", "class", "default-locale", "page-range-format", "xml:lang"},
    "citation": _NAME_OPTIONS
    | frozenset({
        "collapse", "cite-group-delimiter", "after-collapse-delimiter", "year-suffix-delimiter",
        "near-note-distance", "disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix",
        "givenname-disambiguation-rule",
    }),
    "bibliography": _NAME_OPTIONS
    | frozenset({
        "hanging-indent", "second-field-align", "line-spacing", "entry-spacing", "subsequent-author-substitute",
        "subsequent-author-substitute-rule",
    }),
    "layout": _FORMAT, "macro": frozenset(("name",)), "sort": frozenset(), "info": frozenset(),
    "key": frozenset({
        "macro", "variable", "sort", "names-min", "names-use-first", "names-use-last",
    }),
    "text": _FORMAT | {"variable", "macro", "term", "value", "form", "plural"},
    "number": _FORMAT | {"variable", "form"}, "label": _FORMAT | {"variable", "form", "plural"},
    "date": _FORMAT | {"variable", "form", "date-parts"},
    "date-part": _FORMAT | {"name", "form", "range-delimiter"},
    "names": _FORMAT | {"variable"}, "name": _FORMAT | _NAME_OPTIONS | {"form"}, "name-part": _FORMAT | {"name"},
    "et-al": _FORMAT | {"term"}, "substitute": frozenset(), "group": _FORMAT, "choose": frozenset(),
    "if": frozenset({
        "type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate", "match",
    }),
    "else": frozenset(), "locale": frozenset(("xml:lang",)),
}  # fmt: skip
_KNOWN["else-if"] = _KNOWN["if"]


def check(root: Element) -> list[Problem]:
    """Everything in a style that will not do what its author meant."""
    found: list[Problem] = []
    if not root.get("version").startswith("1.0"):
        version = root.get("version") or "none"
        found.append(_problem(root, f"the style is of version {version}, not 1.0", 'write version="1.0" in <style>'))
    if root.find("citation") is None:
        found.append(_problem(root, "the style has no <citation>", "a dependent style needs its parent: name that one"))
    if root.find("bibliography") is None:
        found.append(_problem(root, "the style has no <bibliography>", "choose a style that prints a reference list"))
    for child in root.children:
        if child.name not in ("info", "locale"):
            _elements(child, found)
    return found


def _elements(element: Element, found: list[Problem]) -> None:
    known = _KNOWN.get(element.name)
    if known is None:
        found.append(_problem(element, f"<{element.name}> is not an element of CSL", "delete it or correct its name"))
        return
    for name in element.attributes:
        if name not in known and ":" not in name and not name.startswith("xmlns"):
            found.append(_problem(element, f"'{name}' is not an attribute of <{element.name}>", "delete it"))
    for child in element.children:
        _elements(child, found)


def _problem(element: Element, message: str, hint: str) -> Problem:
    return Problem(element.line, element.column, message, hint)
