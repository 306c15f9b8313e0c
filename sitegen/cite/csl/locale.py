"""The words of a language: terms and their forms, genders, ordinals, date forms and options, with their fallbacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.cite.csl.xml import Element, parse

Source = Callable[[str], "str | bytes | None"]
"""The text, or the bytes, of the locale file of a language tag (`en-US`); None when there is none."""

PRIMARY = {
    "af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK", "de": "de-DE",
    "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR",
    "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "id": "id-ID", "is": "is-IS",
    "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV", "mn": "mn-MN",
    "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO",
    "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-RS", "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR",
    "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}  # fmt: skip
_TERM_OF = {"part-number": "part", "printing-number": "printing", "supplement-number": "supplement"}
_FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long", "long": ""}


class Term(NamedTuple):
    """A term's singular and plural."""

    single: str
    multiple: str


class DatePart(NamedTuple):
    """A part of a localized date, as attributes."""

    name: str
    attributes: dict[str, str]


class DateForm(NamedTuple):
    """A localized date: its parts in order and what stands between."""

    attributes: dict[str, str]
    parts: tuple[DatePart, ...]


class Locale:
    """Terms, date forms and options, the more special overriding the more general."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.terms: dict[tuple[str, str, str], Term] = {}
        self.genders: dict[str, str] = {}
        self.ordinal_matches: dict[str, str] = {}
        self.dates: dict[str, DateForm] = {}
        self.options: dict[str, str] = {}

    def add(self, root: Element) -> None:
        """Let the terms of a `locale` element override what is here."""
        for element in root.children:
            if element.name == "style-options":
                self.options.update(element.attributes)
            elif element.name == "date":
                parts = tuple(DatePart(part.get("name"), part.attributes) for part in element.all("date-part"))
                self.dates[element.get("form")] = DateForm(element.attributes, parts)
            elif element.name == "terms":
                self._add_terms(element.all("term"))

    def _add_terms(self, terms: list[Element]) -> None:
        if any(_is_ordinal(term.get("name")) for term in terms):
            self.terms = {key: term for key, term in self.terms.items() if not _is_ordinal(key[0])}
            self.ordinal_matches = {}
        for term in terms:
            name, form = term.get("name"), term.get("form", "long")
            single, multiple = term.find("single"), term.find("multiple")
            if single is None and multiple is None:
                found = Term(term.text, term.text)
            else:
                found = Term(single.text if single else "", multiple.text if multiple else "")
            self.terms[name, form, term.get("gender-form")] = found
            if gender := term.get("gender"):
                self.genders[name] = gender
            if match := term.get("match"):
                self.ordinal_matches[name] = match

    def complete(self) -> None:
        """Give variables the words of the terms that are theirs under another name."""
        for variable, name in _TERM_OF.items():
            for (known, form, gender), term in list(self.terms.items()):
                if known == name:
                    self.terms.setdefault((variable, form, gender), term)
            if name in self.genders:
                self.genders.setdefault(variable, self.genders[name])

    def find(self, name: str, form: str = "long", gender: str = "") -> Term | None:
        """A term in the nearest form there is; None when the language has none."""
        while form:
            if gender and (found := self.terms.get((name, form, gender))):
                return found
            if found := self.terms.get((name, form, "")):
                return found
            form = _FORM_FALLBACK.get(form, "")
        return None

    def term(self, name: str, form: str = "long", plural: bool = False, gender: str = "") -> str:
        """A term's text, empty when there is none."""
        found = self.find(name, form, gender)
        if found is None:
            return ""
        return found.multiple if plural else found.single

    @property
    def quotes(self) -> tuple[str, str, str, str]:
        """The outer and inner quotation marks."""
        outer = self.term("open-quote") or "“", self.term("close-quote") or "”"
        return (*outer, self.term("open-inner-quote") or "‘", self.term("close-inner-quote") or "’")

    @property
    def punctuation_in_quote(self) -> bool:
        """Whether full stops and commas go inside quotation marks."""
        return self.options.get("punctuation-in-quote") == "true"

    @property
    def english(self) -> bool:
        """Whether this is a form of English."""
        return self.lang.partition("-")[0].lower() == "en"


def _is_ordinal(name: str) -> bool:
    return name == "ordinal" or (name.startswith("ordinal-") and name[8:].isdigit())


def chain(lang: str) -> list[str]:
    """The tags whose files are read for *lang*, the most general first."""
    lang = lang.replace("_", "-") or "en-US"
    primary = lang.partition("-")[0].lower()
    if "-" in lang:
        lang = f"{primary}-{lang.partition('-')[2].upper()}" if len(lang.partition("-")[2]) == 2 else lang
    found = ["en-US"]
    for tag in (primary, PRIMARY.get(primary, primary), lang):
        if tag not in found:
            found.append(tag)
    return found


def _tags_for_style(lang: str) -> list[str]:
    """The `xml:lang` of a style's own `locale` elements that apply, the most general first."""
    primary = lang.partition("-")[0].lower()
    return ["", primary, PRIMARY.get(primary, primary), lang]


def load(lang: str, source: Source, own: Iterable[Element] = (), problems: list[Problem] | None = None) -> Locale:
    """The locale of *lang* from files, overridden by the style's *own* `locale` elements.

    A file that cannot be read is left out, as if there were none, and told in *problems*.
    """
    locale = Locale(chain(lang)[-1])
    for tag in chain(lang):
        if text := source(tag):
            try:
                locale.add(_locale(text))
            except BadStyle as bad:
                if problems is not None:
                    problems += [one._replace(fatal=False, file=tag) for one in bad.problems]
    styles = list(own)
    done: set[int] = set()
    for tag in _tags_for_style(locale.lang):
        for element in styles:
            if element.get("xml:lang").lower() == tag.lower() and id(element) not in done:
                done.add(id(element))
                locale.add(element)
    locale.complete()
    return locale


def _locale(text: str | bytes) -> Element:
    root = parse(text)
    if root.name != "locale":
        hint = "a file of words begins with <locale>"
        raise BadStyle([Problem(root.line, root.column, f"this is <{root.name}>, not the words of a language", hint)])
    return root
