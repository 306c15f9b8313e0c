"""Each format tells the words of a text with what they refer to, whatever it cannot hold; the words are written here by hand."""

from __future__ import annotations

import html
import json
import re
from functools import cache

import pytest
from msgspec.structs import replace

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


# -- works that are part of a sentence ----------------------------------------------------------------
SENTENCE = "As @p showed [@p, p. 3], and @q [p. 7] too; Roy found it first [-@p]. Both [@q] agree."
IN_A_LINE = "As Silva et al. (2019) showed, and WHO (1998) too; Roy found it first. Both agree."
WORKS = [
    {
        "id": "p", "type": "article-journal", "title": "Prior", "issued": {"date-parts": [[2019]]},
        "author": [{"family": "Silva"}, {"family": "Roy"}, {"family": "Lee"}],
    },
    {"id": "q", "type": "report", "title": "Counts", "author": [{"literal": "WHO"}], "issued": {"date-parts": [[1998]]}},
]  # fmt: skip
TRANSLATED = {"es": "Como mostró @p en @tbl-x.", "en": "As @p showed in @tbl-x."}


def told(name: str, front: dict[str, object]) -> str:
    case = read({**FRONT, **front}, BODY, WORKS)
    item, found = FORMATS[name], as_published(case, SITE)
    if item.cite:
        data = item.cite([citable(case)], SITE)
    elif item.gather:
        data = item.gather([found], SITE, BATCH)
    elif item.write:
        data = item.write(found, SITE)
    elif item.tags:
        data = "\n".join(content for _, content in item.tags(found, SITE)).encode()
    else:
        assert item.data
        data = item.data(found, SITE)
    return " ".join(re.sub(r"<[^<>]*>", "", html.unescape(data.decode())).split())


@pytest.mark.parametrize(
    "name",
    [
        "highwire",
        "jsonld",
        "doaj",
        "doaj-json",
        "ris",
        "nbib",
        "csl-json",
        "bibtex",
        "endnote-xml",
        "open-graph",
        "dublin-core",
        "pubmed",
    ],
)
def test_a_sentence_that_names_a_work_stays_whole_where_citations_lead_nowhere(name: str) -> None:
    assert IN_A_LINE in told(name, {"abstract": SENTENCE}).replace(r"\&", "&")


@pytest.mark.parametrize("name", ["jats", "crossref", "case-json", "datacite", "oai"])
def test_what_an_abstract_in_another_language_cites_is_printed_in_it(name: str) -> None:
    said = told(name, {"abstract": "One.", "abstract_translations": {"es": "Como mostró @p hoy."}})
    assert "Como mostró Silva et al. (1) hoy." in said


@pytest.mark.parametrize("name", ["doaj", "pubmed"])
def test_an_abstract_in_another_language_names_the_work(name: str) -> None:
    said = told(name, {"abstract": "One.", "abstract_translations": TRANSLATED})
    assert "Como mostró Silva et al. (2019) en Tabla 1." in said


@pytest.mark.parametrize("name", ["crossref", "case-json", "datacite", "oai", "doaj", "pubmed"])
def test_an_abstract_that_stands_alone_calls_tables_in_its_own_language(name: str) -> None:
    said = told(name, {"lang": "ar", "abstract": "واحد @tbl-x.", "abstract_translations": TRANSLATED})
    assert "in Table 1." in said
    assert "en Tabla 1." in said


def test_pubmed_is_told_the_abstract_of_a_translation_by_the_labels_of_that_translation() -> None:
    other = read(
        {**FRONT, "lang": "es", "abstract": "Véase @tbl-y."}, "@tbl-y\n\n| a |\n| - |\n| 1 |\n\n: X {#tbl-y}", slug="es"
    )
    found = replace(known(), translations=(as_published(other, SITE),))
    item = FORMATS["pubmed"]
    assert item.gather
    assert "Véase Tabla 1." in item.gather([found], SITE, BATCH).decode()
