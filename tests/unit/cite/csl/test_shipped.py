"""The styles and languages that come along are found by name, and nothing else is."""

import pytest

from sitegen.cite.csl.output import plain
from sitegen.cite.csl.shipped import STYLES, locale_text, shipped, style_text

WORK = {
    "id": "silva",
    "type": "article-journal",
    "title": "A case",
    "author": [{"family": "Silva", "given": "Ana"}],
    "container-title": "Journal of Cases",
    "issued": {"date-parts": [[2020]]},
}


@pytest.mark.parametrize("name", STYLES)
def test_each_style_prints_a_work(name: str):
    entry = shipped(name).process([WORK]).bibliography[0]
    assert "Silva" in plain(entry.content)
    assert "2020" in plain(entry.content)


def test_a_style_is_compiled_once():
    assert shipped("apa") is shipped("apa")


def test_what_is_not_there_is_not_found():
    assert style_text("../apa") is None
    assert locale_text("xx-XX") is None
    assert locale_text("../../etc/passwd") is None
    with pytest.raises(KeyError):
        shipped("hravard")


def test_a_locale_is_found_by_its_tag():
    assert "open-quote" in (locale_text("de-DE") or "")


def test_what_no_journal_holds_is_said_once_to_be_on_the_internet():
    work = {
        "id": "d",
        "type": "article-journal",
        "title": "D",
        "URL": "https://x.example/",
        "issued": {"date-parts": [[2019]]},
    }
    bare = plain(shipped("nlm").process([work]).bibliography[0].content)
    assert bare.removeprefix("1.").strip() == "D [Internet]. 2019. Available from: https://x.example/"
    journal = plain(shipped("nlm").process([{**work, "container-title": "J"}]).bibliography[0].content)
    assert journal.removeprefix("1.").strip() == "D. J [Internet]. 2019. Available from: https://x.example/"
