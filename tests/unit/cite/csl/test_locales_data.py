"""The shipped locales are whole: every term, every form that a style may ask for, both forms of a date."""

import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sitegen import cite
from tests.unit.cite.csl.specification import CSL, LANG, TYPES

FOLDER = Path(cite.__file__).parent / "csl" / "locales"
TAGS = [
    "ar",
    "de-DE",
    "en-GB",
    "en-US",
    "es-ES",
    "fr-FR",
    "it-IT",
    "ja-JP",
    "ko-KR",
    "pt-BR",
    "pt-PT",
    "zh-CN",
    "zh-TW",
]
GENDERED = {"es-ES", "fr-FR", "it-IT", "pt-BR", "pt-PT"}

GENERAL = {
    "accessed", "ad", "advance-online-publication", "album", "and", "and others", "anonymous", "at", "audio-recording",
    "available at", "bc", "bce", "by", "ce", "circa", "cited", "et-al", "film", "forthcoming", "from", "henceforth",
    "ibid", "in", "in press", "internet", "interview", "letter", "loc-cit", "no date", "no-place", "no-publisher",
    "on", "online", "op-cit", "original-work-published", "personal-communication", "podcast", "podcast-episode",
    "preprint", "presented at", "radio-broadcast", "radio-series", "radio-series-episode", "reference", "retrieved",
    "review-of", "scale", "special-issue", "special-section", "television-broadcast", "television-series",
    "television-series-episode", "video", "working-paper",
}  # fmt: skip
PUNCTUATION = {
    "open-quote", "close-quote", "open-inner-quote", "close-inner-quote", "page-range-delimiter", "colon", "comma",
    "semicolon",
}  # fmt: skip
CALENDAR = {f"month-{number:02}" for number in range(1, 13)} | {f"season-{number:02}" for number in range(1, 5)}
LONG_ORDINALS = {f"long-ordinal-{number:02}" for number in range(1, 11)}
LOCATORS = {
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure",
    "folio", "issue", "line", "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo",
    "supplement", "table", "title-locator", "verse", "volume",
}  # fmt: skip
NUMBERS = {
    "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "number",
    "number-of-pages", "number-of-volumes", "page-first", "printing", "version",
}  # fmt: skip
ROLES = {
    "chair", "collection-editor", "compiler", "contributor", "curator", "director", "editor", "editor-translator",
    "editortranslator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "narrator",
    "organizer", "performer", "producer", "script-writer", "series-creator", "translator",
}  # fmt: skip
VERBS = ROLES | {
    "composer", "container-author", "interviewer", "original-author", "recipient", "reviewed-author", "hearing",
    "review", "review-book",
}  # fmt: skip
ONCE = GENERAL | TYPES | PUNCTUATION | CALENDAR | LONG_ORDINALS | {"ordinal", "timestamp"}
TWICE = LOCATORS | NUMBERS | ROLES | {"reference"}  # a number of them may be named

ALLOWED = {
    "locale": {"version", LANG},
    "info": set(),
    "rights": {"license"},
    "updated": set(),
    "style-options": {"punctuation-in-quote", "limit-day-ordinals-to-day-1"},
    "date": {"form", "delimiter"},
    "date-part": {"name", "form", "prefix", "suffix", "range-delimiter"},
    "terms": set(),
    "term": {"name", "form", "gender", "gender-form", "match"},
    "single": set(),
    "multiple": set(),
}


def root(tag: str) -> ElementTree.Element:
    return ElementTree.parse(FOLDER / f"locales-{tag}.xml").getroot()


def terms(tag: str) -> dict[tuple[str, str], list[ElementTree.Element]]:
    found = defaultdict(list)
    for term in root(tag).iter(f"{CSL}term"):
        found[term.get("name"), term.get("form", "long")].append(term)
    return found


def test_these_languages_are_shipped():
    assert sorted(path.name for path in FOLDER.iterdir()) == [f"locales-{tag}.xml" for tag in TAGS]


@pytest.mark.parametrize("tag", TAGS)
class TestLocale:
    def test_the_root_names_language_and_version(self, tag: str):
        found = root(tag)
        assert (found.tag, found.get("version"), found.get(LANG)) == (f"{CSL}locale", "1.0", tag)

    def test_it_is_free_and_dated(self, tag: str):
        info = root(tag).find(f"{CSL}info")
        assert info.findtext(f"{CSL}rights") == "MIT"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+\+00:00", info.findtext(f"{CSL}updated"))
        assert "MIT" in (FOLDER / f"locales-{tag}.xml").read_text(encoding="utf-8").partition("<locale")[0]

    def test_nothing_in_it_is_unknown(self, tag: str):
        for element in root(tag).iter():
            name = element.tag.removeprefix(CSL)
            assert set(element.attrib) <= ALLOWED[name], name

    def test_every_term_is_there(self, tag: str):
        found = {name for name, form in terms(tag) if form == "long"}
        assert not (ONCE | TWICE) - found

    def test_every_role_has_its_verb(self, tag: str):
        found = {name for name, form in terms(tag) if form == "verb"}
        assert not VERBS - found

    def test_no_term_is_empty_but_those_that_may_be(self, tag: str):
        empty = {name for (name, _), found in terms(tag).items() for term in found if not "".join(term.itertext())}
        assert empty <= {"timestamp", "ordinal"}

    def test_what_can_be_counted_has_both_numbers(self, tag: str):
        for (name, form), found in terms(tag).items():
            if name in TWICE and form in {"long", "short", "symbol"}:
                assert [child.tag for child in found[0]] == [f"{CSL}single", f"{CSL}multiple"], (name, form)
                assert all(child.text for child in found[0]), (name, form)

    def test_no_term_is_given_twice(self, tag: str):
        for key, found in terms(tag).items():
            keys = [(term.get("gender-form"), term.get("match")) for term in found]
            assert len(set(keys)) == len(keys), key

    def test_forms_are_those_of_the_specification(self, tag: str):
        forms = {"long", "short", "symbol", "verb", "verb-short"}
        assert {form for _, form in terms(tag)} <= forms

    def test_months_have_short_names(self, tag: str):
        found = terms(tag)
        for number in range(1, 13):
            long, short = (found[f"month-{number:02}", form][0].text for form in ("long", "short"))
            assert len(short) <= len(long)

    def test_quotation_marks_open_and_close(self, tag: str):
        marks = {name: terms(tag)[name, "long"][0].text for name in PUNCTUATION}
        assert marks["open-quote"] != marks["close-quote"]
        assert marks["open-inner-quote"] != marks["open-quote"]

    def test_dates_have_both_forms_with_all_parts(self, tag: str):
        dates = {date.get("form"): [part.get("name") for part in date] for date in root(tag).findall(f"{CSL}date")}
        assert {form: sorted(parts) for form, parts in dates.items()} == {
            "text": ["day", "month", "year"],
            "numeric": ["day", "month", "year"],
        }

    def test_a_date_of_a_year_alone_has_nothing_around_it(self, tag: str):
        for part in root(tag).iter(f"{CSL}date-part"):
            if part.get("name") == "year":
                assert not part.get("prefix")
                assert part.get("suffix", "") in {"", "年", "년"}

    def test_options_are_said(self, tag: str):
        options = root(tag).find(f"{CSL}style-options")
        assert options.get("punctuation-in-quote") == ("true" if tag == "en-US" else "false")

    def test_days_are_ordinal_on_the_first_alone_where_the_language_says_so(self, tag: str):
        limited = root(tag).find(f"{CSL}style-options").get("limit-day-ordinals-to-day-1") == "true"
        assert limited == (tag in {"fr-FR", "it-IT", "pt-BR"})
        if limited:
            text = next(date for date in root(tag).findall(f"{CSL}date") if date.get("form") == "text")
            assert next(part for part in text if part.get("name") == "day").get("form") == "ordinal"


@pytest.mark.parametrize("tag", sorted(GENDERED))
class TestGender:
    def test_ordinals_have_both_genders(self, tag: str):
        found = root(tag).iter(f"{CSL}term")
        gendered = {term.get("gender-form") for term in found if term.get("name").startswith("ordinal")}
        assert {"masculine", "feminine"} <= gendered

    def test_long_ordinals_have_both_genders(self, tag: str):
        for name in LONG_ORDINALS:
            found = {term.get("gender-form") for term in terms(tag)[name, "long"]}
            assert found == {None, "masculine", "feminine"}

    def test_nouns_counted_by_ordinals_have_a_gender(self, tag: str):
        found = terms(tag)
        assert found["edition", "long"][0].get("gender") == "feminine"
        assert found["volume", "long"][0].get("gender") == "masculine"
        assert found["month-01", "long"][0].get("gender") == "masculine"
