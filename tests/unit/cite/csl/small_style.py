"""A small language and small styles for tests of the CSL engine."""

from __future__ import annotations

from sitegen.cite.csl.item import of_json
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.plain import text
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.state import Cite, cite_of
from sitegen.cite.csl.style import Formatted, Style

ENGLISH = """<locale xml:lang="en-US"><style-options punctuation-in-quote="true"/>
<date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
<terms>
<term name="and">and</term><term name="and" form="symbol">&amp;</term><term name="et-al">et al.</term><term name="ibid">ibid.</term>
<term name="no date" form="short">n.d.</term><term name="open-quote">“</term><term name="close-quote">”</term>
<term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
<term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
<term name="editor"><single>editor</single><multiple>editors</multiple></term>
<term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-02">nd</term>
<term name="ordinal-11">th</term><term name="long-ordinal-01">first</term>
<term name="month-05">May</term><term name="month-07">July</term><term name="season-01">Spring</term>
<term name="bc">BC</term><term name="ad">AD</term>
</terms></locale>"""


def source(tag: str) -> str | None:
    return ENGLISH if tag == "en-US" else None


def style(
    layout: str, citation: str = "", bibliography: str = "", macros: str = "", options: str = "", listed: str = ""
) -> Style:
    """A style with one layout for its citations, and another, or the same, for its list."""
    return Style.from_text(
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" {options}>{macros}'
        f"<citation {citation}>{layout if '<layout' in layout else f'<layout>{layout}</layout>'}</citation>"
        f"<bibliography {bibliography}>{listed or f'<layout>{layout}</layout>'}</bibliography></style>",
        source,
    )


def shown(content: Out) -> str:
    return text(content)


def entry(layout: str, item: dict, **parts: str) -> str:
    """The text of one record as the list of a style with that layout has it."""
    found = style(layout, **parts).process([{"id": "a", **item}]).bibliography
    return shown(found[0].content)


def cited(made: Style, items: list[dict], *clusters: list[dict], notes: bool = False) -> list[str]:
    """The texts of clusters."""
    made_clusters = [
        Cluster([cite_of(cite) for cite in cites], number if notes else 0) for number, cites in enumerate(clusters, 1)
    ]
    return [shown(content) for content in made.process(items, made_clusters).citations]


def formatted(made: Style, items: list[dict]) -> Formatted:
    return made.process(items, [Cluster([Cite(item["id"]) for item in items])])


SMITH = {"id": "smith", "type": "book", "title": "One", "author": [{"family": "Smith", "given": "Jane Ann"}],
         "issued": {"date-parts": [[2000, 7, 16]]}}  # fmt: skip
DOE = {"id": "doe", "type": "article-journal", "title": "Two", "issued": {"date-parts": [[2001]]},
       "author": [{"family": "Doe", "given": "John"}, {"family": "Roe", "given": "Ann"}, {"family": "Poe", "given": "Eve"}]}  # fmt: skip
NAMES = '<names variable="author"><name and="text" initialize-with="."/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
__all__ = ["of_json"]
