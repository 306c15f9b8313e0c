"""The shipped styles are CSL 1.0.2: well-formed, nothing unknown, every macro there and used."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sitegen import cite
from tests.unit.cite.csl.specification import CSL, LANG, TYPES

FOLDER = Path(cite.__file__).parent / "csl" / "styles"
STYLES = ("ama", "apa", "mla", "nlm")
FORMATS = {"ama": "numeric", "apa": "author-date", "mla": "author", "nlm": "numeric"}

AFFIXES = {"prefix", "suffix"}
FONT = {"font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"}
LOOK = AFFIXES | FONT | {"display"}
NAME_OPTIONS = {
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last",
    "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with", "name-as-sort-order",
    "sort-separator",
}  # fmt: skip
INHERITED = NAME_OPTIONS | {"name-form", "name-delimiter", "names-delimiter"}
CONDITIONS = {"disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable", "match"}
ALLOWED = {
    "style": INHERITED
    | {"class", "version", "demote-non-dropping-particle", "initialize-with-hyphen"}
    | {"page-range-format"},
    "info": set(), "title": set(), "title-short": set(), "id": set(), "summary": set(), "updated": set(),
    "link": {"href", "rel"}, "author": set(), "category": {"citation-format", "field"}, "rights": {"license"},
    "locale": {LANG}, "terms": set(), "term": {"name", "form"}, "single": set(), "multiple": set(),
    "macro": {"name"},
    "citation": INHERITED
    | {"collapse", "cite-group-delimiter", "after-collapse-delimiter", "year-suffix-delimiter", "near-note-distance"}
    | {"disambiguate-add-givenname", "disambiguate-add-names", "disambiguate-add-year-suffix"}
    | {"givenname-disambiguation-rule"},
    "bibliography": INHERITED
    | {"hanging-indent", "second-field-align", "line-spacing", "entry-spacing", "subsequent-author-substitute"}
    | {"subsequent-author-substitute-rule"},
    "sort": set(), "key": {"variable", "macro", "sort", "names-min", "names-use-first", "names-use-last"},
    "layout": AFFIXES | FONT | {"delimiter"},
    "text": LOOK | {"variable", "macro", "term", "value", "form", "plural", "quotes", "strip-periods", "text-case"},
    "number": LOOK | {"variable", "form", "text-case"},
    "date": LOOK | {"variable", "form", "date-parts", "delimiter", "text-case"},
    "date-part": AFFIXES | FONT | {"name", "form", "range-delimiter", "strip-periods", "text-case"},
    "names": LOOK | {"variable", "delimiter"}, "name": AFFIXES | FONT | NAME_OPTIONS | {"form", "delimiter"},
    "label": AFFIXES | FONT | {"variable", "form", "plural", "strip-periods", "text-case"},
    "substitute": set(), "group": LOOK | {"delimiter"},
    "choose": set(), "if": CONDITIONS, "else-if": CONDITIONS, "else": set(),
}  # fmt: skip
VALUES = {
    "match": {"all", "any", "none"},
    "text-case": {"lowercase", "uppercase", "capitalize-first", "capitalize-all", "title"},
    "page-range-format": {"expanded", "minimal", "minimal-two", "chicago"},
    "demote-non-dropping-particle": {"never", "sort-only", "display-and-sort"},
    "name-as-sort-order": {"first", "all"},
    "and": {"text", "symbol"},
    "font-style": {"normal", "italic", "oblique"},
    "collapse": {"citation-number", "year", "year-suffix", "year-suffix-ranged"},
}
NAMES = {
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer",
    "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
    "script-writer", "series-creator", "translator",
}  # fmt: skip
DATES = {"accessed", "available-date", "event-date", "issued", "original-date", "submitted"}
TEXTS = {
    "abstract", "archive", "archive-place", "archive_collection", "archive_location", "authority", "call-number",
    "chapter-number", "citation-label", "citation-number", "collection-number", "collection-title",
    "container-title", "dimensions", "division", "DOI", "edition", "event-place", "event-title",
    "first-reference-note-number", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "language", "license", "locator",
    "medium", "note", "number", "number-of-pages", "number-of-volumes", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part-number", "part-title", "PMCID", "PMID",
    "printing-number", "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale",
    "section", "source", "status", "supplement-number", "title", "title-short", "URL", "version", "volume",
    "volume-title", "year-suffix",
}  # fmt: skip
# What authors of case reports cite.
CITED = {
    "article", "article-journal", "article-magazine", "article-newspaper", "chapter", "dataset",
    "entry-dictionary", "entry-encyclopedia", "legal_case", "legislation", "motion_picture", "paper-conference",
    "patent", "personal_communication", "report", "software", "standard", "thesis", "webpage",
}  # fmt: skip


def root(style: str) -> ElementTree.Element:
    return ElementTree.parse(FOLDER / f"{style}.csl").getroot()


def words(style: str, tag: str, attribute: str) -> set[str]:
    found = [element.get(attribute) for element in root(style).iter(f"{CSL}{tag}") if attribute in element.attrib]
    return {word for value in found for word in value.split()}


def test_these_styles_are_shipped():
    assert sorted(path.stem for path in FOLDER.iterdir()) == [*STYLES, "nlm-cite"]


def test_the_style_of_the_cite_box_differs_from_nlm_in_what_it_says_and_no_more():
    plain, box = ({part.get("name"): part for part in root(name)} for name in ("nlm", "nlm-cite"))
    assert set(box) - set(plain) == {"online"}
    changed = {name for name, part in plain.items() if name and inner(part) != inner(box[name])}
    assert changed == {"identifiers"}
    assert inner(root("nlm").find(f"{CSL}locale")) == inner(root("nlm-cite").find(f"{CSL}locale"))
    assert inner(root("nlm").find(f"{CSL}citation")) == inner(root("nlm-cite").find(f"{CSL}citation"))
    assert root("nlm").attrib == root("nlm-cite").attrib


def inner(element: ElementTree.Element) -> bytes:
    return ElementTree.tostring(element).strip()


@pytest.mark.parametrize("style", STYLES)
class TestStyle:
    def test_the_root_is_an_independent_style(self, style: str):
        found = root(style)
        assert (found.tag, found.get("version"), found.get("class")) == (f"{CSL}style", "1.0", "in-text")
        assert found.get("default-locale") is None, "the language of the text decides"

    def test_info_is_complete(self, style: str):
        info = root(style).find(f"{CSL}info")
        assert info.findtext(f"{CSL}title")
        assert info.findtext(f"{CSL}title-short") == style.upper()
        assert info.findtext(f"{CSL}id").endswith(f"/{style}")
        assert info.findtext(f"{CSL}rights") == "MIT"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+\+00:00", info.findtext(f"{CSL}updated"))
        assert words(style, "category", "citation-format") == {FORMATS[style]}

    def test_no_element_and_no_attribute_is_unknown(self, style: str):
        personal = {root(style).find(f"{CSL}info/{CSL}author/{CSL}name")}
        for element in set(root(style).iter()) - personal:
            name = element.tag.removeprefix(CSL)
            assert set(element.attrib) <= ALLOWED[name], name

    def test_no_value_is_unknown(self, style: str):
        for element in root(style).iter():
            for attribute, known in VALUES.items():
                assert element.get(attribute, next(iter(known))) in known, (element.tag, attribute)

    def test_every_macro_called_exists_and_every_one_is_used(self, style: str):
        assert words(style, "text", "macro") | words(style, "key", "macro") == words(style, "macro", "name")

    def test_no_macro_leads_back_to_itself(self, style: str):
        calls = {
            macro.get("name"): {text.get("macro") for text in macro.iter(f"{CSL}text") if text.get("macro")}
            for macro in root(style).findall(f"{CSL}macro")
        }
        while leaves := {name for name, called in calls.items() if not called & calls.keys()}:
            calls = {name: called for name, called in calls.items() if name not in leaves}
        assert not calls

    def test_no_macro_is_defined_twice(self, style: str):
        names = [macro.get("name") for macro in root(style).findall(f"{CSL}macro")]
        assert len(names) == len(set(names))

    def test_variables_are_those_of_the_specification(self, style: str):
        assert words(style, "names", "variable") <= NAMES
        assert words(style, "date", "variable") <= DATES
        for tag in ("text", "number", "label"):
            assert words(style, tag, "variable") <= TEXTS
        for tag in ("if", "else-if", "key"):
            assert words(style, tag, "variable") <= TEXTS | NAMES | DATES

    def test_types_are_those_of_the_specification(self, style: str):
        assert words(style, "if", "type") | words(style, "else-if", "type") <= TYPES

    def test_every_type_that_is_cited_is_thought_of(self, style: str):
        plain = {"motion_picture", "software"} if style == "mla" else set()  # as any work that stands for itself
        assert words(style, "if", "type") | words(style, "else-if", "type") >= CITED - plain

    def test_one_of_several_types_is_enough(self, style: str):
        """Without `match` a condition asks for all of its words, which no record has for two types."""
        for element in root(style).iter():
            if len(element.get("type", "").split()) > 1:
                assert element.get("match") in {"any", "none"}, element.get("type")

    def test_a_choice_begins_with_if(self, style: str):
        for choose in root(style).iter(f"{CSL}choose"):
            tags = [child.tag.removeprefix(CSL) for child in choose]
            assert re.fullmatch(r"if( else-if)*( else)?", " ".join(tags))
            assert all(len(branch) for branch in choose)

    def test_a_substitute_stands_last(self, style: str):
        for names in root(style).iter(f"{CSL}names"):
            assert f"{CSL}substitute" not in [child.tag for child in names][:-1]

    def test_it_cites_and_lists(self, style: str):
        for tag in ("citation", "bibliography"):
            assert len(root(style).findall(f"{CSL}{tag}/{CSL}layout")) == 1

    def test_identifiers_are_shown(self, style: str):
        shown = words(style, "text", "variable")
        assert {"DOI", "URL"} <= shown
        assert ("PMID" in shown, "PMCID" in shown) == ((True, True) if style == "nlm" else (False, False))

    def test_authors_are_cut_as_the_guide_says(self, style: str):
        listed = root(style).find(f"{CSL}bibliography")
        cut = (listed.get("et-al-min"), listed.get("et-al-use-first"))
        assert cut == {"ama": ("7", "3"), "apa": ("21", "19"), "mla": ("3", "1"), "nlm": ("7", "6")}[style]
