"""JATS 1.3 (Journal Publishing, MathML 3): a case in full, for PubMed Central, archives and whoever mines texts.

The order is that of the tag library, https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/article.html; how
things are tagged is JATS4R's, https://jats4r.niso.org/.
"""

from __future__ import annotations

from sitegen.cite.site_record import language
from sitegen.exporters.jats.accessibility import processing_meta
from sitegen.exporters.jats.back import back
from sitegen.exporters.jats.front import article_meta, journal_meta
from sitegen.exporters.jats.inlines import MATHML
from sitegen.exporters.jats.subjects import ARTICLE_TYPES
from sitegen.exporters.jats.text import NAMESPACES, JatsText
from sitegen.exporters.jats.timeline import timeline
from sitegen.exporters.jats.translations import sub_articles
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.xml import Xml, document, element

_DECLARED: dict[str, str] = dict(NAMESPACES)


def write(known: Published, site: SiteInfo) -> bytes:
    """The file of a case."""
    return document(article(known, site))


def article(known: Published, site: SiteInfo) -> Xml:
    """The `article` of a case, as a file of several holds it."""
    writer = JatsText(known, site_url=site.url)
    meta = known.case.meta
    front = element("front", {}, journal_meta(writer, site), article_meta(writer, site))
    body = writer.body(timeline(writer))
    return element(
        "article",
        {
            **_DECLARED,
            "article-type": ARTICLE_TYPES[meta.type],
            "dtd-version": "1.3",
            "xml:lang": language(known.case, site),
        },
        processing_meta(known.case, formulas=MATHML in body or MATHML in front),
        front,
        body,
        back(writer),
        sub_articles(writer, site),
    )


EXPORTER = Exporter(
    name="jats",
    label="JATS XML",
    media_type="application/xml",
    filename="{slug}.jats.xml",
    write=write,
    beside=True,
    kit=True,
    role="text",
    profile="https://jats.nlm.nih.gov/publishing/1.3/",
    schema="jats-publishing-1.3/JATS-journalpublishing1-3-mathml3.xsd",
    purpose="PubMed Central, archives, text mining",
)
