import pytest
from hypothesis import given, settings, strategies as st

from sitegen.model import field
from sitegen.read.scalars import SCALARS, ScalarDoubt, ScalarError, shown

GOOD = [
    ("text", " 08 ", "08"), ("markdown", "\n  a\n\nb \n", "  a\n\nb"), ("number", "S1", "S1"), ("number", "p12", "p12"), ("number", "3 Suppl 1", "3 Suppl 1"),
    ("identifier", "ct-1", "ct-1"), ("identifier", "radiografía", "radiografía"), ("identifier", "1", "1"),
    ("language", "EN", "en"), ("language", "pt_br", "pt-BR"), ("language", "zh-hant-tw", "zh-Hant-TW"),
    ("language", "de-1901", "de-1901"), ("language", "es-419", "es-419"), ("language", "en-x-us", "en-x-us"),
    ("language", "gsw-CH", "gsw-CH"), ("language", "x-klingon", "x-klingon"),
    ("date", "2018", "2018"), ("date", "2018-07", "2018-07"), ("date", "2020-02-29", "2020-02-29"),
    ("doi", "10.1155/2018/1708572", "10.1155/2018/1708572"), ("doi", "https://doi.org/10.1/x", None),
    ("doi", "https://dx.doi.org/10.1016/S0140-6736(05)67530-7", "10.1016/S0140-6736(05)67530-7"),
    ("doi", "doi: 10.1002/(SICI)1097<1::AID>3.0", "10.1002/(SICI)1097<1::AID>3.0"),
    ("pmid", "PMID: 30112240", "30112240"), ("pmid", "https://pubmed.ncbi.nlm.nih.gov/30112240/", "30112240"),
    ("pmcid", "pmc6077665", "PMC6077665"), ("pmcid", "6077665", "PMC6077665"),
    ("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6077665/", "PMC6077665"),
    ("orcid", "https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
    ("orcid", "0000000218250097", "0000-0002-1825-0097"), ("orcid", "0000–0002–1825–0097", "0000-0002-1825-0097"),
    ("ror", "02mhbdp94", "https://ror.org/02mhbdp94"), ("ror", "https://ror.org/02mhbdp94", "https://ror.org/02mhbdp94"),
    ("issn", "2090-6749", "2090-6749"), ("issn", "ISSN 2434-561x", "2434-561X"),
    ("url", "https://a.example/x?y#z", "https://a.example/x?y#z"), ("email", "mailto:a.b@c.example", "a.b@c.example"),
    ("path", "./figures//ct.png", "figures/ct.png"), ("path", "Cafe\u0301.png", "Café.png"),
    ("site_path", "cases/old", "/cases/old/"), ("site_path", "/a.html", "/a.html"), ("site_path", "/", "/"),
    ("link", "pages/about.md", "/about/"), ("link", "https://a.example", "https://a.example"),
    ("license", "cc by 4.0", "CC-BY-4.0"), ("license", "CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-DE"),
    ("license", "http://creativecommons.org/licenses/by-nc/4.0/legalcode", "CC-BY-NC-4.0"),
    ("doi_prefix", "10.5555/", "10.5555"),
]  # fmt: skip
BAD = [
    ("identifier", "a b"), ("identifier", ""), ("identifier", "-x"), ("language", "english"), ("language", "e"),
    ("language", "en--US"), ("date", "9999-99-99"), ("date", "2019-02-29"), ("date", "16.07.2018"), ("date", "today"),
    ("date", "0018-01-01"), ("date", "2018-7-16"), ("date", "２０１８"), ("doi", "10.1/x"), ("doi", "10.1155/a b"),
    ("doi", "1708572"), ("pmid", "0"), ("pmid", "abc"), ("pmcid", "PMC"), ("orcid", "0000-0002"),
    ("orcid", "0000-0002-1825-00977"), ("ror", "02mhbdp9"), ("ror", "x"), ("issn", "2090-6748"), ("issn", "2090"),
    ("url", "javascript:alert(1)"),
    ("url", "www.a.example"), ("url", "https://"), ("url", "https://a.example/\u0000 b"),
    ("url", "http://["), ("email", "a@b"), ("email", "a b@c.example"), ("path", "../x.png"), ("path", "/etc/passwd"),
    ("path", "C:\\x.png"), ("path", "a\\b.png"), ("path", "https://a.example/x.png"), ("path", "."),
    ("path", "ä" * 200),
    ("site_path", "https://a.example/"), ("site_path", "//a.example"), ("site_path", "/a/../b"),
    ("site_path", "javascript:x"), ("site_path", "/a b"), ("link", "javascript:x"), ("license", "all rights reserved"),
    ("doi_prefix", "5555"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), [row for row in GOOD if row[2]])
def test_good_values_are_normalised(kind: str, text: str, value: str):
    assert SCALARS[kind](text) == value
    assert SCALARS[kind](value) == value


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_bad_values_are_refused_with_a_hint(kind: str, text: str):
    with pytest.raises(ScalarError) as caught:
        SCALARS[kind](text)
    assert not isinstance(caught.value, ScalarDoubt)
    assert caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("kind", "text", "value", "rule"),
    [
        ("orcid", "0000-0002-1825-0098", "", "orcid-check"),
        ("ror", "02mhbdp95", "", "ror-check"),
        ("license", "CC-BY", "CC-BY", ""),
        ("number", "Vol. 3", "3", "number-label"),
        ("number", "No. 2", "2", "number-label"),
        ("number", "Volume III", "III", "number-label"),
        ("number", "pp. 12-15", "12-15", "number-label"),
        ("number", "Vol. 3, No. 2", "Vol. 3, No. 2", "number-label"),
        ("language", "xx-yy", "xx-YY", ""),
        ("language", "jp", "jp", ""),
        ("language", "eng-us", "en-US", ""),
    ],
)
def test_doubts_keep_the_value_but_no_identifier_of_nobody(kind: str, text: str, value: str, rule: str):
    with pytest.raises(ScalarDoubt) as caught:
        SCALARS[kind](text)
    assert (caught.value.text, caught.value.rule) == (value, rule)


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        ("date", "2018/7/16", "2018-07-16"),
        ("date", "16.7.2018", "2018-07-16"),
        ("date", "7/16/2018", "2018-07-16"),
        ("date", "3/4/2018", "2018-03-04 or 2018-04-03"),
        ("date", "4-4-2018", "2018-04-04;"),
        ("date", "2018-07-16T10:00:00Z", "2018-07-16"),
        ("language", "Spanish", "es"),
        ("language", "xx-YY", "write en, es, ja or pt-BR"),
        ("language", "jp", "write ja"),
        ("language", "ger", "write de"),
        ("url", "www.a.example", "https://www.a.example"),
        ("path", "figures\\ct.png", "figures/ct.png"),
        ("license", "CC-BY", "CC-BY-4.0"),
        ("number", "Issue 2 Suppl 1", "write 2 Suppl 1, the number alone"),
        ("number", "3(2)", "write volume: 3 and issue: 2"),
        ("number", "Vol. 3, No. S2", "write volume: 3 and issue: S2"),
        ("doi", "doi:10.5555/GHJ 2026", "no space in it: if nothing is missing there, write 10.5555/GHJ2026"),
        ("doi", "10.5555", "four to nine digits, a slash"),
        ("doi", '10.5555/"a"', "no quotation mark"),
        ("doi", "GHJ 2026", "a DOI begins with 10."),
    ],
)
def test_hints_say_what_to_type(kind: str, text: str, hint: str):
    with pytest.raises(ScalarError) as caught:
        SCALARS[kind](text)
    assert hint in caught.value.hint


def test_long_values_are_shown_short():
    assert len(shown("x" * 1000)) < 70
    assert shown("a\n b") == "'a b'"


@given(st.sampled_from(sorted(SCALARS)), st.text(max_size=300))
@settings(max_examples=500)
def test_any_text_is_taken_or_refused_and_taking_twice_changes_nothing(kind: str, text: str):
    try:
        value = SCALARS[kind](text)
    except ScalarError:
        return
    try:
        again = SCALARS[kind](value)
    except ScalarDoubt as doubt:
        again = doubt.text
    assert again == value


def test_every_kind_of_the_model_has_its_function():
    kinds = {meta.extra["scalar"] for hint in vars(field).values() for meta in getattr(hint, "__metadata__", ())}
    assert kinds == set(SCALARS)


def test_what_is_said_of_a_wrong_check_digit_holds_whether_or_not_a_page_is_made() -> None:
    for check, value in ((SCALARS["orcid"], "0000-0002-1825-0096"), (SCALARS["ror"], "https://ror.org/02mhbdp95")):
        with pytest.raises(ScalarDoubt) as told:
            check(value)
        assert "left out" not in told.value.message
        assert told.value.hint.endswith("until it fits, no page shows it")


def test_a_doi_with_the_full_stop_of_its_sentence_is_used_without_it() -> None:
    with pytest.raises(ScalarDoubt) as doubt:
        SCALARS["doi"]("https://doi.org/10.5555/example.1.")
    assert (doubt.value.text, doubt.value.hint) == ("10.5555/example.1", "write 10.5555/example.1")


@pytest.mark.parametrize(
    ("typed", "day"), [("March 23, 2026", "2026-03-23"), ("3 Feb. 2026", "2026-02-03"), ("Mar 2026", "2026-03;")]
)
def test_a_date_in_words_is_answered_with_its_numbers(typed: str, day: str) -> None:
    with pytest.raises(ScalarError) as error:
        SCALARS["date"](typed)
    assert f"e.g. {day}" in error.value.hint
