"""The `front` of JATS: the journal, then all that is known of the article before its text begins.

https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/article-meta.html
"""

from __future__ import annotations

from sitegen.cite.site_record import address, venue
from sitegen.cite.titles import mark, translated_titles
from sitegen.exporters.jats.abstracts import abstracts, trans_abstracts
from sitegen.exporters.jats.contributors import affs, author_notes, contrib_group
from sitegen.exporters.jats.dates import history, pub_dates
from sitegen.exporters.jats.funding import funding_group
from sitegen.exporters.jats.permissions import permissions
from sitegen.exporters.jats.related import related_articles
from sitegen.exporters.jats.subjects import article_categories, custom_meta_group, kwd_groups
from sitegen.exporters.jats.text import JatsText
from sitegen.model.site import SiteInfo
from sitegen.render.urls import permanent, uri
from sitegen.render.xml import Xml, element, joined, some

_NO_ISSN = element("issn", {"specific-use": "none-assigned"})


def journal_meta(writer: JatsText, site: SiteInfo) -> Xml:
    """The journal. The schema asks for an ISSN: where none is known it is empty, which says so and claims nothing.

    Nor is its short title claimed to be the one NLM has in its catalogue (`nlm-ta`): authors type what they know.
    """
    journal = venue(writer.case, site)
    short = journal.short_title
    return element(
        "journal-meta", {},
        element("journal-id", {"journal-id-type": "publisher-id"}, short or journal.title),
        some("journal-title-group", {},
             some("journal-title", {}, journal.title),
             some("abbrev-journal-title", {"abbrev-type": "publisher"}, short)),
        joined((some("issn", {"publication-format": "print"}, journal.issn),
                some("issn", {"publication-format": "electronic"}, journal.eissn))) or _NO_ISSN,
        some("publisher", {}, some("publisher-name", {}, journal.publisher)),
        Xml("\n"),
    )  # fmt: skip


def article_meta(writer: JatsText, site: SiteInfo, name: str = "article-meta") -> Xml:
    """The article; that of a translation has the *name* `front-stub`."""
    meta = writer.case.meta
    return element(
        name, {},
        _ids(writer),
        article_categories(writer),
        _title_group(writer),
        contrib_group(writer),
        affs(writer),
        author_notes(writer),
        pub_dates(meta.date, venue(writer.case, site)),
        some("volume", {}, meta.volume),
        some("issue", {}, meta.issue),
        _place(writer),
        history(meta.date),
        permissions(writer, site),
        _self_uris(writer, site),
        related_articles(writer),
        abstracts(writer),
        trans_abstracts(writer),
        kwd_groups(writer, site.lang),
        funding_group(writer),
        _counts(writer),
        custom_meta_group(writer, site),
        Xml("\n"),
    )  # fmt: skip


def _ids(writer: JatsText) -> Xml:
    meta = writer.case.meta
    return joined((
        some("article-id", {"pub-id-type": "publisher-id"}, writer.case.slug),
        some("article-id", {"pub-id-type": "doi"}, meta.doi),
        some("article-id", {"pub-id-type": "pmid"}, meta.pmid),
        some("article-id", {"pub-id-type": "pmcid"}, meta.pmcid),
    ))  # fmt: skip


def _title_group(writer: JatsText) -> Xml:
    """The titles; those of a case which no longer stands say so first, as in citations."""
    case = writer.case
    return element(
        "title-group", {},
        element("article-title", {}, mark(case), writer.title(case.title)),
        some("subtitle", {}, writer.title(case.subtitle)),
        joined(element("trans-title-group", {"xml:lang": lang}, element("trans-title", {}, Xml(title)))
               for lang, title in translated_titles(case, writer.title)),
        some("alt-title", {"alt-title-type": "running-head"}, case.meta.short_title),
    )  # fmt: skip


def _place(writer: JatsText) -> Xml:
    """The pages, or the article number: JATS has no room for both."""
    meta = writer.case.meta
    if not meta.first_page:
        return some("elocation-id", {}, meta.elocation_id)
    return joined((element("fpage", {}, meta.first_page), some("lpage", {}, meta.last_page)))


def _self_uris(writer: JatsText, site: SiteInfo) -> Xml:
    """Where the page and the PDF are."""
    case = writer.case
    found = [("html", "Web page", address(case, site))]
    if case.pdf is not None:
        path = f"/cases/{case.slug}/{case.pdf.path}"
        found.append(("pdf", "PDF", permanent(site.url, path) or writer.file(case.pdf.path)))
    return joined([
        element("self-uri", {"content-type": kind, "xlink:href": uri(href), "xlink:title": title})
        for kind, title, href in found if href
    ])  # fmt: skip


def _counts(writer: JatsText) -> Xml:
    numbers = (
        ("fig-count", len(writer.case.figures)), ("table-count", writer.tables), ("equation-count", writer.equations),
        ("ref-count", len(writer.case.references)),
    )  # fmt: skip
    return element("counts", {}, Xml("".join([f'<{name} count="{number}"/>' for name, number in numbers])))
