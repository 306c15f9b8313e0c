"""Every phrase of the interface is in every catalogue, translated, and no catalogue holds what nothing says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.diagnostic import SourceText
from sitegen.render.catalogue import read_catalogue
from sitegen.render.phrases import Phrases
from tests import samples
from tests.scripts import DOCS, script

SCRIPT = script(DOCS / "catalogues.py")
said = cache(SCRIPT.said)  # all of the source is read for it: when a test asks, not whenever tests are collected


@pytest.mark.parametrize("language", SCRIPT.LANGUAGES)
def test_every_phrase_is_translated(language: str) -> None:
    left = [f"{item.phrase!r} ({', '.join(item.places)})" for item in SCRIPT.missing(language, said())]
    shown = "\n".join(left)
    assert not left, f"{language}.po lacks {len(left)} phrases; run make catalogues, and translate:\n{shown}"


@pytest.mark.parametrize("language", SCRIPT.LANGUAGES)
def test_no_catalogue_holds_what_nothing_says(language: str) -> None:
    known = {(item.phrase, item.plural) for item in said()}
    _, *entries = SCRIPT.entries(language)
    stale = [entry.phrase for entry in entries if (entry.phrase, entry.plural) not in known]
    assert not stale, f"run make catalogues: nothing says {stale}"


@pytest.mark.parametrize("language", SCRIPT.LANGUAGES)
def test_catalogues_that_come_with_sitegen_are_sound(language: str) -> None:
    text = (SCRIPT.LOCALES / f"{language}.po").read_text("utf-8")
    catalogue, problems = read_catalogue(SourceText(file=f"{language}.po", text=text))
    assert not problems
    assert not [said for said in catalogue.values() if isinstance(said, str) and said != said.strip()]


SEEN = {"ORCID iD of {name}": "iD", "ROR record of affiliation {number}": "ROR", "Download {table} as CSV": "CSV"}


@pytest.mark.parametrize("language", SCRIPT.LANGUAGES)
@pytest.mark.parametrize("phrase", SEEN)
def test_the_name_of_a_link_holds_what_is_seen_of_it(language: str, phrase: str) -> None:
    """Whoever speaks to the computer says what is seen (WCAG 2.5.3)."""
    assert SEEN[phrase] in samples.theme().catalogue(language)[phrase]


def test_there_is_a_catalogue_for_each_language_and_no_other() -> None:
    assert {path.name for path in SCRIPT.LOCALES.iterdir()} == {f"{language}.po" for language in SCRIPT.LANGUAGES}


@pytest.mark.parametrize("case", [samples.rich_case, samples.small_case, samples.arabic_case])
def test_what_a_page_says_was_found(case: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever way a phrase takes through the code, it is among those that were found in it."""
    asked: set[str] = set()
    say = Phrases.__call__

    def listen(words: Phrases, phrase: str, **values: object) -> str:
        asked.add(phrase)
        return say(words, phrase, **values)

    monkeypatch.setattr(Phrases, "__call__", listen)
    view = samples.view(case(), given=samples.sources())
    samples.theme().render("case.html", view, samples.site())
    assert len(asked) > 10
    assert asked - {""} <= {item.phrase for item in said()}


def found(code: str) -> list[tuple[str, str | None]]:
    """What is found in a module of this *code*."""
    tree = ast.parse(code)
    tables = dict(SCRIPT._tables(tree))

    def texts() -> Iterator[tuple[str, str | None]]:
        for function, call in SCRIPT._calls(tree):
            if kind := SCRIPT._kind(call.func):
                yield from SCRIPT._texts(kind, call, function, tables, "x.py")

    return list(texts())


@pytest.mark.parametrize(
    ("code", "phrases"),
    [
        ('words("A", name=1)', ["A"]),
        ('writer.words("A" if x else "B")', ["A", "B"]),
        ('T = {1: "A", 2: "B"}\nself.words(T[x])', ["A", "B"]),
        ('T = {1: "A"}\nwords(T.get(x, "B"))', ["A", "B"]),
        ('def f():\n    rows = (("A", 1), ("B", 2))\n    for label, value in rows:\n        words(label)', ["A", "B"]),
        ('def f():\n    return [words(label) for label, value in (("A", 1),)]', ["A"]),
        ('T = {1: "A"}\ndef f():\n    return [words(label) for key, label in T.items()]', ["A"]),
        ('T = ("A", "B")\ndef f():\n    return [words(name) for number, name in enumerate(T, 1)]', ["A", "B"]),
        ('T = ("A", "B")\nwords(T[at - 1])', ["A", "B"]),
        ('T = {1: ("A", "B")}\nwords(T[x][1])', ["A", "B"]),
        ('Facet(label=phrase("A"))', ["A"]),
    ],
)
def test_phrases_are_found_however_they_are_said(code: str, phrases: list[str]) -> None:
    assert [text for text, _ in found(code)] == phrases


def test_a_plural_is_found_with_both_its_phrases() -> None:
    assert found('words.plural("{count} case", "{count} cases", n)') == [("{count} case", "{count} cases")]


@pytest.mark.parametrize("code", ["words(label)", 'words(f"{x} cases")', "words(self.label)", "words.plural(a, b, 1)"])
def test_what_cannot_be_found_is_an_error_that_names_the_place(code: str) -> None:
    with pytest.raises(SCRIPT.Unseen, match=r"x\.py:1"):
        found(code)


def test_the_command_adds_removes_and_keeps_the_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SCRIPT, "LOCALES", tmp_path)
    old = (
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=n;\\n"\n\nmsgid "Z"\nmsgstr "zz"\n\n'
        'msgid "Gone"\nmsgstr "x"\n\nmsgid "A"\nmsgstr ""\n"one \\"two\\"\\n"\n"three"\n'
    )
    (tmp_path / "es.po").write_text(old)
    phrases = [SCRIPT.Said("A", None, ("a.html",)), SCRIPT.Said("1", "{count}", ("b.py",)), SCRIPT.Said("Z", None, ())]
    made = SCRIPT.catalogue("es", phrases)
    (tmp_path / "es.po").write_text(made)
    assert [entry.phrase for entry in SCRIPT.entries("es")] == ["", "Z", "A", "1"]
    assert [entry.forms for entry in SCRIPT.entries("es")][1:] == [
        {0: "zz"}, {0: 'one "two"\nthree'}, {0: "", 1: "", 2: ""},
    ]  # fmt: skip
    assert [item.phrase for item in SCRIPT.missing("es", phrases)] == ["1"]
    assert SCRIPT.catalogue("es", phrases) == made


@pytest.mark.parametrize("language", SCRIPT.LANGUAGES)
def test_no_english_is_left_of_the_interface_of_a_page(language: str) -> None:
    theme = samples.theme()
    catalogue, rich = theme.catalogue(language), samples.rich_case()
    content = {"Case report", "Test", "Figure", "Table", "Symptom", "Discussion"}  # the words of the sample itself
    page = replace(rich, meta=replace(rich.meta, lang=language))
    html = theme.render("case.html", samples.view(page, given=samples.sources()), samples.site()).decode()
    tree = LexborHTMLParser(html)
    for other in tree.css("[lang]"):
        if other.tag != "html" and other.attributes["lang"] != language:
            other.decompose()
    shown = {node.text(deep=False).strip() for node in tree.css("body *")}
    shown |= {node.attributes["aria-label"] or "" for node in tree.css("[aria-label]")}
    english = {phrase for phrase, said in catalogue.items() if said != phrase and "{" not in phrase}
    assert (shown & english) - content - set(catalogue.values()) == set()  # “Note” is Italian for notes
    assert catalogue["References"] in shown
