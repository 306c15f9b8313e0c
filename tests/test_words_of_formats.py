"""Each format tells the words of a text with what they refer to, whatever it cannot hold; the words are written here by hand."""

from __future__ import annotations

import html
import json
import re
from functools import cache

import pytest

from sitegen.cite.case_record import citable
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter, Registry, discover
from tests.made_cases import as_published, read, site_with_everything

FORMATS: Registry[Exporter] = discover("exporters")
SITE = site_with_everything()
ABSTRACT = """Findings of @tbl-x in five[^n] [see @p for a review]; first, @fig-ct(a).

Dose:

$$x=5$$

Term
: meaning

```
code
```

End."""
TOLD = "Findings of Table 1 in five; first, Figure 1a. Dose: x = 5 Term: meaning code End."
FRONT = {
    "title": "A mass", "status": "published", "date": "2020-01-02", "doi": "10.5555/mass", "elocation_id": "e1", "volume": "1",
    "authors": [{"given": "Ada", "family": "Example"}], "abstract": {"Case": ABSTRACT.replace("[^n]", "")},
    "figures": [{
        "id": "ct", "title": "As in @tbl-x", "caption": "Before. (a) like @tbl-x; (b) after it [see @p for a review]",
        "panels": [
            {"id": "a", "src": "figures/ct-a.png", "alt": "A", "long_description": "Compare @tbl-x; the dose was as in @fig-ct [see @p for doses]."},
            {"id": "b", "src": "figures/ct-b.png", "alt": "B"},
        ],
    }],
}  # fmt: skip
BODY = "See @tbl-x and @fig-ct.\n\n| a |\n| - |\n| 1 |\n\n: Counts {#tbl-x}"
WORK = {"id": "p", "type": "article-journal", "title": "Prior"}
BATCH = Batch(id="b", stamp=20260102030405)


@cache
def known(lang: str = "en") -> Published:
    return as_published(read({**FRONT, "lang": lang}, BODY, [WORK]), SITE)


def made(name: str, lang: str = "en", site: SiteInfo = SITE) -> str:
    """What a format writes of the case, its marks taken away and its escapes undone, in a line."""
    item, case = FORMATS[name], known(lang)
    if item.cite:
        data = item.cite([citable(case.case)], site).decode()
    elif item.gather:
        data = item.gather([case], site, BATCH).decode()
    elif item.write:
        data = item.write(case, site).decode()
    elif item.tags:
        data = "\n".join(content for _, content in item.tags(case, site))
    else:
        assert item.data
        data = item.data(case, site).decode()
    text = (
        data.replace("\\n", " ")
        if "json" in item.media_type or item.data
        else html.unescape(re.sub(r"<[^<>]*>", "", data))
    )
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["highwire", "jsonld", "doaj", "doaj-json", "ris", "nbib", "csl-json", "endnote-xml"])
def test_an_abstract_is_told_in_a_line(name: str) -> None:
    assert f"Case: {TOLD}" in made(name)


@pytest.mark.parametrize("name", ["open-graph", "dublin-core", "pubmed"])
def test_a_description_or_a_labelled_abstract_is_told_in_a_line(name: str) -> None:
    assert TOLD in made(name)


@pytest.mark.parametrize("name", ["datacite", "oai", "ro-crate", "case-json"])
def test_an_abstract_is_told_as_it_is_printed_where_it_stands_beside_the_references(name: str) -> None:
    said = made(name)
    assert "Findings of Table 1 in five" in said
    assert "first, Figure 1a. Dose: x = 5 Term: meaning code End." in said


@pytest.mark.parametrize("name", ["jats", "crossref"])
def test_an_abstract_with_marks_says_what_it_refers_to(name: str) -> None:
    assert "Findings of Table 1 in five" in made(name)
    assert "first, Figure 1a." in made(name)


def test_words_are_in_the_language_of_the_page_where_it_is_known() -> None:
    assert "Findings of Tabla 1 in five; first, Figura 1a." in made("highwire", "es")


def test_a_picture_is_told_with_its_references() -> None:
    captions = {found["contentUrl"][-9:]: found["caption"] for found in json.loads(_data("jsonld"))["image"]}
    assert set(captions.values()) == {"As in Table 1"}


def _data(name: str) -> bytes:
    item = FORMATS[name]
    assert item.data
    return item.data(known(), SITE)


def test_descriptions_and_captions_in_jats_are_told_with_their_references() -> None:
    item = FORMATS["jats"]
    assert item.write
    said = item.write(known(), SITE).decode()
    assert re.findall(r"<long-desc>(.*?)</long-desc>", said) == ["Compare Table 1; the dose was as in Figure 1."]
    assert re.findall(r'<caption specific-use="from-group"><p>(.*?)</p>', said) == ["like Table 1;", "after it"]
