"""What other works a case stands in a relation to, and which of them speak of it.

The types are those that JATS suggests, or PubMed Central reads; `specific-use` says the relation in the site's words.
https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/related-article-type.html
"""

from __future__ import annotations

from sitegen.exporters.jats.dates import dated
from sitegen.exporters.jats.inlines import phrase
from sitegen.exporters.jats.text import JatsText
from sitegen.model.published import OtherWork
from sitegen.render.urls import uri
from sitegen.render.xml import NOTHING, Xml, element, joined, some

# What the other work is to this one; then what it is when it is the other one that says so.
TYPES = {
    "corrects": ("corrected-article", "correction-forward"),
    "retracts": ("retracted-article", "retraction-forward"),
    "concerns": ("object-of-concern", "concern-forward"),
    "comment-on": ("commentary-article", "commentary"),
    "reply-to": ("letter", "letter-reply"),
    "new-version-of": ("updated-article", "update"),
    "preprint-of": ("published-article", "preprint"),
    "has-preprint": ("preprint", "published-article"),
    "original": ("original-article", "republished-article"),
    "translation-of": ("translated-article", "translation"),
    "supplement-to": ("companion", "companion"),
    "part-of": ("companion", "companion"),
}


def related_articles(writer: JatsText) -> Xml:
    """A `related-article` for each."""
    return joined([Xml(_related(writer, work) + "\n") for work in writer.known.works])


def _related(writer: JatsText, work: OtherWork) -> Xml:
    href = work.doi or work.url
    return element(
        "related-article",
        {
            "related-article-type": TYPES[work.relation][work.said_there],
            "specific-use": f"{work.relation}-inverse" if work.said_there else work.relation,
            "ext-link-type": ("doi" if work.doi else "uri") if href else "",
            "xlink:href": uri(href),
            "xml:lang": work.lang,
        },
        some("article-title", {}, work.named or Xml(phrase(work.title, writer.plain))),
        dated("date", work.date),
        _address(writer, work) if work.doi and work.url else NOTHING,
    )


def _address(writer: JatsText, work: OtherWork) -> Xml:
    title = "Web page"
    link = {"ext-link-type": "uri", "xlink:href": uri(work.url), "xlink:title": title}
    return element("ext-link", {**link, "xml:lang": writer.tongue(title)}, title)
