from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.model.diagnostic import SourceText
from sitegen.model.phrase import Catalogue, Plural
from sitegen.render.catalogue import read_catalogue

ARABIC = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"


def head(forms: str) -> str:
    return f'msgid ""\nmsgstr ""\n"Language: xx\\n"\n"Plural-Forms: {forms}\\n"\n\n'


def cases(*forms: str) -> str:
    said = "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    return f'msgid "{{count}} case"\nmsgid_plural "{{count}} cases"\n{said}\n'


def read(text: str) -> Catalogue:
    found, problems = read_catalogue(SourceText(file="es.po", text=text))
    assert not problems
    return found


def wrong(text: str) -> tuple[Catalogue, list[tuple[int, str]]]:
    found, problems = read_catalogue(SourceText(file="es.po", text=text))
    assert {problem.rule for problem in problems} == {"catalogue"}
    return found, [(problem.span.line, problem.message) for problem in problems]


def plural(catalogue: Catalogue) -> Plural:
    found = catalogue["{count} case"]
    assert isinstance(found, Plural)
    return found


def test_what_is_not_translated_or_only_guessed_is_left_out() -> None:
    text = 'msgid "Notes"\nmsgstr "Notas"\n\nmsgid "New"\nmsgstr ""\n\n#, fuzzy\nmsgid "Page"\nmsgstr "Paja"\n'
    assert read(text) == {"Notes": "Notas"}


def test_the_six_forms_of_arabic() -> None:
    found = plural(read(head(ARABIC) + cases("لا حالات", "حالة واحدة", "حالتان", "{count} حالات", "{count} حالة", "x")))
    numbers = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3, 111: 4}
    assert {count: found.forms.index(found.form(count)) for count in numbers} == numbers


def test_a_file_that_does_not_say_has_two_forms() -> None:
    found = plural(read(cases("{count} caso", "{count} casos")))
    assert [found.form(count) for count in (0, 1, 2)] == ["{count} casos", "{count} caso", "{count} casos"]


@given(st.integers(0, 10**9))
def test_every_number_has_a_form(count: int) -> None:
    found = plural(read(head("nplurals=3; plural=n==1 ? 0 : n;") + cases("a", "b", "c")))
    assert found.form(count) in found.forms


def test_phrases_of_a_theme_keep_the_forms_that_its_file_names() -> None:
    """Poedit gives Spanish three forms and the default theme two; `merge` writes one behind the other."""
    three = "nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;"
    other = 'msgid "{count} page"\nmsgid_plural "{count} pages"\n'
    other += "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate("xyz"))
    found = read(head("nplurals=2; plural=(n != 1);") + cases("uno", "muchos") + head(three) + other)
    pages = found["{count} page"]
    assert isinstance(pages, Plural)
    assert (plural(found).form(2), pages.form(2)) == ("muchos", "z")


def test_of_two_translations_the_last_counts() -> None:
    text = 'msgid "Notes"\nmsgstr "Notas"\n\nmsgid "Notes"\nmsgstr "Apuntes"\n'
    assert wrong(text) == ({"Notes": "Apuntes"}, [(4, "this phrase stands here a second time")])


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("Página {numero}", "{numero} is not in the phrase in English"),
        ("Página", "{number} of the phrase in English is missing here"),
    ],
)
def test_values_must_be_those_of_the_phrase(said: str, message: str) -> None:
    found, told = wrong(f'msgid "Page {{number}}"\nmsgstr "{said}"\n')
    assert not found
    assert (2, message) in told


def test_a_form_may_do_without_the_number_but_not_without_other_values() -> None:
    text = 'msgid "{count} case of {who}"\nmsgid_plural "{count} cases of {who}"\nmsgstr[0] "un caso de {who}"\n'
    assert wrong(text + 'msgstr[1] "{count} casos"\n')[1] == [(4, "{who} of the phrase in English is missing here")]


def test_as_many_forms_as_the_language_has() -> None:
    found, told = wrong(head(ARABIC) + cases("a", "b"))
    assert not found
    assert told == [(6, "this phrase has not as many translations as it needs")]


@pytest.mark.parametrize("forms", ["nplurals=2; plural=(n >;", "two of them", "nplurals=2; plural=__import__('os');"])
def test_plural_forms_that_cannot_be_understood(forms: str) -> None:
    found, told = wrong(head(forms) + cases("{count} caso", "{count} casos"))
    assert told == [(4, "Plural-Forms cannot be understood")]
    assert plural(found).form(1) == "{count} caso"
