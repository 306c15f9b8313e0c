"""Rules about what is said of an article: its people, dates, rights, money, statements, relations.

https://jats4r.niso.org/authors-and-affiliations/, …/credit-taxonomy/, …/permissions/, …/funding/, …/conflict-of-interest/,
…/data-availability-statements/, …/ethics-statements/, …/clinical-trials/, …/peer-review-materials/,
https://pmc.ncbi.nlm.nih.gov/pub/min_requirements/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.credit import ROLES
from tests.jats_back.jats4r import XLINK, XML, Element, rule, said, select, where

_META = "<front><article-meta>{}</article-meta></front>"
# https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/article-type.html, and the five of NISO RP-37 for reviews
_REVIEWS = ("reviewer-report", "editor-report", "author-comment", "community-comment", "aggregated-review-documents")
_ARTICLE_TYPES = frozenset({
    "abstract", "addendum", "announcement", "article-commentary", "book-review", "brief-report", "case-report", "clinical-image",
    "correction", "data-paper", "discussion", "dissertation", "editorial", "expression-of-concern", "in-brief", "introduction",
    "letter", "meeting-report", "news", "obituary", "oration", "other", "partial-retraction", "product-review", "rapid-communication",
    "reply", "reprint", "research-article", "retraction", "review-article", "translation", *_REVIEWS,
})  # fmt: skip
_RELATIONS = frozenset({
    "addended-article", "addendum", "commentary", "commentary-article", "companion", "concern-forward", "concurrent-pub",
    "continued-by", "continues", "corrected-article", "correction-forward", "letter", "letter-reply", "object-of-concern",
    "original-article", "partial-retraction", "peer-reviewed-article", "preprint", "published-article", "republished-article",
    "retracted-article", "retraction-forward", "reviewed-article", "translated-article", "translation", "update", "updated-article",
})  # fmt: skip


# -- what an article is --------------------------------------------------------------------------------
def _typed(type: str, inside: str = "") -> str:
    return f'<sub-article article-type="{type}" xml:lang="en">{inside}</sub-article>'


@rule(
    "error", "each article and each part of it that is one says its kind, in a word that is known, and its language",
    bad=("<sub-article/>", _typed("referee"), '<sub-article article-type="translation"/>'), good=(_typed("translation"), _typed("editor-report")),
)  # fmt: skip
def article_types(article: Element) -> Iterator[str]:
    for node in (article, *article.iter("sub-article", "response")):
        if node.tag == "article" and node.get("article-type") is None and node.get("dtd-version") is None:
            continue  # an example
        if node.get("article-type", node.get("response-type")) not in _ARTICLE_TYPES or not node.get(f"{XML}lang"):
            yield f"{node.tag} {node.get('article-type')} {node.get(f'{XML}lang')}"


@rule(
    "error", "the file says how accessible it is, in the metadata of its processing",
    bad=("<front/>", '<processing-meta><custom-meta-group content-type="accessibility-metadata"/></processing-meta><front/>'),
    good=('<processing-meta><custom-meta-group content-type="accessibility-metadata"><custom-meta><meta-name>accessMode</meta-name>'
          "<meta-value>textual</meta-value></custom-meta></custom-meta-group></processing-meta><front/>",),
)  # fmt: skip
def accessibility_metadata(article: Element) -> Iterator[str]:
    path = "processing-meta/custom-meta-group[@content-type='accessibility-metadata']/custom-meta[meta-name and meta-value]"
    if article.find("front") is not None and not select(article, path):
        yield "no accessibility metadata"


# -- people ---------------------------------------------------------------------------------------------
_TERM = "https://credit.niso.org/contributor-roles/"


def _slug(term: str) -> str:
    return "-".join(re.findall(r"[a-z]+", term.lower()))


def _role(term: str, slug: str, identifier: str = "https://credit.niso.org/") -> str:
    known = f'vocab="credit" vocab-identifier="{identifier}" vocab-term="{term}" vocab-term-identifier="{_TERM}{slug}/"'
    return f"<role {known}>{term}</role>"


@rule(
    "error", "a role of CRediT names the vocabulary, its address, the term and the address of the term",
    bad=("<role>Software</role>", _role("Software", "visualization"), _role("Software", "software", "https://casrai.org/credit"),
         _role("Typing", "typing"), '<role vocab="credit">Software</role>'),
    good=(_role("Software", "software"), "<role>Editor</role>", _role("Writing – review &amp; editing", "writing-review-editing")),
)  # fmt: skip
def credit_roles(article: Element) -> Iterator[str]:
    for node in article.iter("role"):
        term = node.get("vocab-term", "")
        right = (
            term in ROLES
            and node.get("vocab") == "credit"
            and node.get("vocab-identifier") == "https://credit.niso.org/"
            and node.get("vocab-term-identifier") == f"{_TERM}{_slug(term)}/"
        )
        if (node.get("vocab") is not None or said(node) in ROLES) and not right:
            yield where(node)


@rule(
    "error", "several authors point at their several affiliations, and each of these is somebody's",
    bad=(_META.format('<contrib-group><contrib/><contrib/></contrib-group><aff id="a"/><aff id="b"/>'), '<contrib-group><contrib><xref ref-type="aff" rid="a"/></contrib></contrib-group>'),
    good=('<contrib-group><contrib><xref ref-type="aff" rid="a"/></contrib><aff id="a"/></contrib-group>', _META.format('<contrib-group><contrib/></contrib-group><aff id="a"/>')),
)  # fmt: skip
def affiliations(article: Element) -> Iterator[str]:
    named = {id for node in select(article, "//contrib/xref[@ref-type='aff']") for id in node.get("rid", "").split()}
    there = {node.get("id") for node in article.iter("aff")}
    yield from (f"no affiliation {id}" for id in sorted(named - there))
    for meta in article.iter("article-meta", "front-stub"):
        affs, people = [*meta.findall("aff"), *meta.findall("contrib-group/aff")], meta.findall("contrib-group/contrib")
        if len(affs) > 1 and len(people) > 1:
            yield from (where(node) for node in affs if node.get("id") not in named)


@rule(
    "error", "an identifier of an institution says whose it is, and is an address where it is a ROR's",
    bad=("<institution-id>x</institution-id>", '<institution-id institution-id-type="ror">02mhbdp94</institution-id>'),
    good=('<institution-id institution-id-type="ror">https://ror.org/02mhbdp94</institution-id>',),
)  # fmt: skip
def institution_ids(article: Element) -> Iterator[str]:
    for node in article.iter("institution-id"):
        kind = node.get("institution-id-type", "")
        if not kind or (kind.lower() == "ror" and not said(node).startswith("https://ror.org/")):
            yield where(node)


@rule(
    "error",
    "nobody contributes equally alone",
    bad=('<contrib-group><contrib equal-contrib="yes"/><contrib/></contrib-group>',),
    good=('<contrib-group><contrib equal-contrib="yes"/><contrib equal-contrib="yes"/></contrib-group>',),
)
def equal_contributors(article: Element) -> Iterator[str]:
    for group in article.iter("contrib-group"):
        equal = group.findall("contrib[@equal-contrib='yes']")
        if len(equal) == 1:
            yield where(equal[0])


@rule(
    "error", "an ORCID iD is written as an address, and says that it is one",
    bad=('<contrib-id contrib-id-type="orcid">0000-0002-1825-0097</contrib-id>', "<contrib-id>https://orcid.org/0000-0002-1825-0097</contrib-id>"),
    good=('<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>',),
)  # fmt: skip
def orcids(article: Element) -> Iterator[str]:
    for node in article.iter("contrib-id"):
        right = re.fullmatch(r"https://orcid\.org/\d{4}-\d{4}-\d{4}-\d{3}[\dX]", said(node))
        if node.get("contrib-id-type") != "orcid" or not right:
            yield where(node)


@rule(
    "error", "an author who answers letters leads to the address, and only such an author has one",
    bad=('<contrib corresp="yes"/>', '<author-notes><corresp id="c"/></author-notes>', "<contrib><email>a@b.example</email></contrib>"),
    good=('<contrib corresp="yes"><xref ref-type="corresp" rid="c"/></contrib><author-notes><corresp id="c"/></author-notes>',
          '<contrib corresp="yes"><email>a@b.example</email></contrib>'),
)  # fmt: skip
def correspondence(article: Element) -> Iterator[str]:
    named = {node.get("rid") for node in select(article, "//contrib[@corresp='yes']/xref[@ref-type='corresp']")}
    for node in article.iter("contrib"):
        answers = node.get("corresp") == "yes"
        if answers and not select(node, "xref[@ref-type='corresp']|email|address/email"):
            yield where(node)
        if not answers and select(node, ".//email"):
            yield where(node)
    yield from (where(node) for node in article.iter("corresp") if node.get("id") not in named)


# -- rights ---------------------------------------------------------------------------------------------
_LICENSE = '<license xlink:href="{0}"><ali:license_ref>{0}</ali:license_ref><license-p>x</license-p></license>'


@rule(
    "error", "an article says whose it is: permissions with the year and the holder of the copyright",
    bad=(_META.format(""), _META.format("<permissions/>"), _META.format("<permissions><copyright-year>18</copyright-year><copyright-holder>A</copyright-holder></permissions>"),
         _META.format("<permissions><copyright-year>2018</copyright-year></permissions>")),
    good=(_META.format("<permissions><copyright-year>2018</copyright-year><copyright-holder>A</copyright-holder></permissions>"),),
)  # fmt: skip
def copyright(article: Element) -> Iterator[str]:
    for meta in select(article, "front/article-meta"):
        if not re.fullmatch(r"\d{4}", meta.findtext("permissions/copyright-year") or ""):
            yield "no year of copyright"
        if not said(meta.find("permissions/copyright-holder")):
            yield "no holder of copyright"


@rule(
    "error", "a licence is told by its address in ali:license_ref, that of Creative Commons with https and a slash at its end",
    bad=(_META.format("<permissions/>"), _META.format("<permissions><license><license-p>CC BY</license-p></license></permissions>"),
         _META.format(f"<permissions>{_LICENSE.format('http://creativecommons.org/licenses/by/4.0/')}</permissions>"),
         _META.format(f"<permissions>{_LICENSE.format('https://creativecommons.org/licenses/by/4.0')}</permissions>")),
    good=(_META.format(f"<permissions>{_LICENSE.format('https://creativecommons.org/licenses/by/4.0/')}</permissions>"),),
)  # fmt: skip
def license(article: Element) -> Iterator[str]:
    if article.find("front") is not None and not select(article, "front/article-meta/permissions/license"):
        yield "no licence"
    for node in select(article, "//permissions/license[not(@specific-use='permission')]"):
        href = said(node.find("{http://www.niso.org/schemas/ali/1.0/}license_ref"))
        if not re.match(r"https?://\S+$", href):
            yield f"no address: {where(node)}"
        elif "creativecommons.org" in href and not re.fullmatch(r"https://creativecommons\.org/\S+/", href):
            yield href


@rule(
    "warning",
    "both addresses of a licence are the same",
    bad=('<license xlink:href="https://a.example/"><ali:license_ref>https://b.example/</ali:license_ref></license>',),
    good=(_LICENSE.format("https://a.example/"),),
)
def one_license(article: Element) -> Iterator[str]:
    for node in article.iter("license"):
        ref, href = node.find("{http://www.niso.org/schemas/ali/1.0/}license_ref"), node.get(f"{XLINK}href")
        if ref is not None and href and said(ref) != href:
            yield where(node)


# -- money ----------------------------------------------------------------------------------------------
@rule(
    "error", "all funding is in one group; a funder's DOI is one of the registry of funders",
    bad=(_META.format("<funding-group/><funding-group/>"),
         '<funding-source><institution-wrap><institution-id institution-id-type="doi">https://doi.org/10.13039/1</institution-id></institution-wrap></funding-source>',
         '<funding-source><institution-id institution-id-type="doi">10.5555/1</institution-id></funding-source>',
         "<funding-group><award-group><award-id>1</award-id></award-group></funding-group>"),
    good=('<funding-source><institution-id institution-id-type="doi">10.13039/1</institution-id></funding-source>',),
)  # fmt: skip
def funding(article: Element) -> Iterator[str]:
    for meta in article.iter("article-meta", "front-stub"):
        if len(meta.findall("funding-group")) > 1:
            yield "several groups"
    for node in select(
        article, "//funding-source//institution-id[@institution-id-type='doi' or @institution-id-type='FundRef']"
    ):
        if not re.fullmatch(r"10\.13039/\d+", said(node)):
            yield where(node)
    yield from (where(node) for node in article.iter("award-group") if node.find("funding-source") is None)


# -- other works ----------------------------------------------------------------------------------------
@rule(
    "error", "a related article says how it is related, in a word that is known, and where it is",
    bad=('<related-article related-article-type="corrected-article" ext-link-type="doi"/>', '<related-article related-article-type="nephew" ext-link-type="doi" xlink:href="10.5555/a"/>',
         '<related-article related-article-type="preprint" ext-link-type="doi" xlink:href="https://doi.org/10.5555/a"/>',
         '<related-article related-article-type="preprint" xlink:href="10.5555/a"/>'),
    good=('<related-article related-article-type="retracted-article" ext-link-type="doi" xlink:href="10.5555/a"/>',),
)  # fmt: skip
def related_articles(article: Element) -> Iterator[str]:
    for node in article.iter("related-article"):
        href, kind = node.get(f"{XLINK}href", ""), node.get("ext-link-type")
        by_doi = re.match(r"10\.\d{4,9}/.", href) if kind == "doi" else re.match(r"(https?://|mailto:)\S", href)
        if not href:
            yield "nowhere"
        elif node.get("related-article-type") not in _RELATIONS or not kind or not by_doi:
            yield f"{node.get('related-article-type')} {kind} {href}"


@rule(
    "error", "an article that changes what may be relied on says which article it speaks of",
    bad=(_typed("correction", "<front-stub/>"), _typed("retraction", '<front-stub><related-article related-article-type="companion"/></front-stub>')),
    good=(_typed("retraction", '<front-stub><related-article related-article-type="retracted-article"/></front-stub>'),),
)  # fmt: skip
def notices(article: Element) -> Iterator[str]:
    for node in (article, *article.iter("sub-article")):
        wanted = _SPEAKS_OF.get(node.get("article-type", ""))
        if wanted and not select(
            node,
            f"*/article-meta/related-article[@related-article-type='{wanted}']|front-stub/related-article[@related-article-type='{wanted}']",
        ):
            yield f"{node.get('article-type')} of nothing"


_SPEAKS_OF = {
    "correction": "corrected-article",
    "retraction": "retracted-article",
    "expression-of-concern": "object-of-concern",
}


# -- what PubMed Central needs -------------------------------------------------------------------------
_NEEDED = {
    "issn": "front/journal-meta/issn", "publisher": "front/journal-meta/publisher/publisher-name",
    "journal": "front/journal-meta/journal-title-group/journal-title", "volume": "front/article-meta/volume",
    "pages": "front/article-meta/fpage|front/article-meta/elocation-id", "doi": "front/article-meta/article-id[@pub-id-type='doi']",
    "date": "front/article-meta/pub-date[year]", "title": "front/article-meta/title-group/article-title",
}  # fmt: skip


@rule(
    "error", "the file names journal, publisher, ISSN, volume, pages, DOI and date",
    bad=("<front><journal-meta/></front>",),
    good=('<front><journal-meta><journal-title-group><journal-title>J</journal-title></journal-title-group><issn>1</issn><publisher><publisher-name>P'
          '</publisher-name></publisher></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/x</article-id><title-group><article-title>T'
          '</article-title></title-group><pub-date><year>2018</year></pub-date><volume>1</volume><elocation-id>e1</elocation-id></article-meta></front>',),
)  # fmt: skip
def what_pmc_needs(article: Element) -> Iterator[str]:
    if article.find("front") is not None:
        yield from (name for name, path in _NEEDED.items() if not any(map(said, select(article, path))))


@rule(
    "error", "a date says itself in one piece and in parts, and both are the same",
    bad=('<date iso-8601-date="2018-07"><month>08</month><year>2018</year></date>', "<pub-date><year>2018</year></pub-date>",
         '<pub-date iso-8601-date="2018" date-type="pub"><year>2019</year></pub-date>', "<history><date><year>2018</year></date></history>",
         '<pub-date iso-8601-date="2018" date-type="pub"><year>2018</year></pub-date>'),
    good=('<pub-date iso-8601-date="2018-07" date-type="pub" publication-format="electronic"><month>7</month><year>2018</year></pub-date>',),
)  # fmt: skip
def dates(article: Element) -> Iterator[str]:
    for node in article.iter("pub-date", "date"):
        parent = node.getparent()
        other = parent is not None and parent.tag in ("element-citation", "mixed-citation", "related-article")
        parts = [int(found) for name in ("year", "month", "day") if (found := node.findtext(name))]
        whole = [int(part) for part in node.get("iso-8601-date", "").split("-") if part]
        kind = node.get("date-type") and (node.tag == "date" or node.get("publication-format"))
        if parts != whole or not (other or kind or node.get("pub-type")):
            yield where(node)


@rule(
    "error", "the numbers of figures, tables, formulas and references are right",
    bad=(_META.format('<counts><fig-count count="1"/></counts>'),
         _META.format('<counts><fig-count count="2"/></counts>') + "<body><fig-group><fig/><fig/></fig-group></body>",
         _META.format('<counts><ref-count count="2"/></counts>') + "<back><ref-list><ref/></ref-list></back>",
         _META.format('<counts><table-count count="0"/><equation-count count="1"/></counts>') + "<body><p><disp-formula/></p><table-wrap/></body>"),
    good=(_META.format('<counts><fig-count count="2"/><table-count count="0"/></counts>') + "<body><fig-group><fig/><fig/></fig-group><fig/></body>",),
)  # fmt: skip
def counts(article: Element) -> Iterator[str]:
    """A figure of several panels is one figure."""
    for text in (article, *article.iter("sub-article")):
        for node in select(text, "./front/article-meta/counts/*|./front-stub/counts/*"):
            path = _COUNTED.get(node.tag)
            if path and len(select(text, path)) != int(node.get("count", "")):
                yield where(node)


_COUNTED = {
    "fig-count": "./body//fig-group|./body//fig[not(parent::fig-group)]", "table-count": "./body//table-wrap",
    "equation-count": "./body//disp-formula", "ref-count": "./back//ref",
}  # fmt: skip
