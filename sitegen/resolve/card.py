"""What the site knows of a case beside the case itself: its card, and its links to other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sitegen.cite.mention import mentions
from sitegen.model.case import Case, Parsed
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Link, Paragraph
from sitegen.model.labels import filled, labels, left_open
from sitegen.model.metadata import Contributor, Related
from sitegen.model.plain_words import OneLine, in_english
from sitegen.model.site import Card, LinkUse, Listed, Notice, PictureUse
from sitegen.model.struct import fingerprint
from sitegen.model.walk import raised_text, walk_blocks
from sitegen.plugins import Locate
from sitegen.read.folder import INDEX, CaseFolder
from sitegen.read.picture_names import picture_names
from sitegen.read.source import decode
from sitegen.read.supplements import tables_from_files
from sitegen.resolve.crossrefs import anchors
from sitegen.resolve.facets import facets_of
from sitegen.resolve.slugs import issue_slug, name_slug
from sitegen.resolve.table_files import table_files

SUMMARY_LENGTH = 300
# Relations that the other case tells its readers of.
TOLD = frozenset({"corrects", "retracts", "concerns", "comment-on", "reply-to", "new-version-of"})


def card(
    parsed: Parsed, folder: CaseFolder, digest: str, citation: str = "", in_lists: str = "", evidence: str = ""
) -> Card:
    """The card of a case that was read; *digest* names the whole case in the store, *citation* its record, *in_lists*
    what lists show of it, *evidence* what it is compared by.
    """
    case = parsed.case
    if case is None:
        raise ValueError("a case that could not be read has no card")
    meta = case.meta
    return Card(
        slug=case.slug,
        digest=digest,
        citation=citation,
        listed=in_lists,
        evidence=evidence,
        title=case.title,
        title_text=raised_text(case.title),
        authors=tuple(author.name.full for author in case.authors),
        people=tuple(_person(author) for author in case.authors),
        in_issue="" if meta.venue else issue_slug(meta.volume, meta.issue),
        issue=f"{meta.volume}({meta.issue})" if meta.volume and meta.issue else meta.volume or meta.issue,
        number=meta.elocation_id,
        elsewhere=meta.venue is not None,
        type=meta.type,
        status=meta.status,
        date=meta.date.issued,
        updated=meta.date.updated,
        ahead=bool(meta.date.ahead),
        lang=meta.lang,
        dir=meta.dir,
        summary=meta.description or filled(*summary(case), in_english),
        doi=meta.doi,
        keywords=meta.keywords,
        facets=facets_of(meta),
        related_cases=tuple(related.case for related in meta.related if related.case),
        translation_of=tuple(work.case for work in meta.related if work.type == "translation-of" and work.case),
        notices_of=tuple(_notices(meta.related)),
        tables=tuple(name for name, _ in table_files(case)),
        aliases=meta.aliases,
        anchors=(*anchors(case), *_page_anchors(case)),
        figures=bool(case.figures),
        pictures=tuple(_pictures(parsed, case, folder)),
        files=_published_files(case, folder),
    )


def listed(case: Case) -> Listed:
    """What lists and feeds show of *case*."""
    meta = case.meta
    words, labels = (meta.description, ()) if meta.description else summary(case)
    return Listed(
        slug=case.slug,
        title=case.title,
        authors=tuple(author.name.full for author in case.authors),
        type=meta.type,
        status=meta.status,
        date=meta.date.issued,
        updated=meta.date.updated,
        lang=meta.lang,
        dir=meta.dir,
        summary=words,
        labels=labels,
        keywords=meta.keywords,
    )


def outlined(card: Card) -> Card:
    """*card* with its outline: the digest of what lists may know of the case, all but its text and files."""
    outline = replace(card, digest="", evidence="", anchors=(), pictures=(), files={}, figures=False, tables=())
    return replace(card, outline=fingerprint(outline))


def _person(author: Contributor) -> str:
    return f"{name_slug(author.name)} {author.orcid}".rstrip()


def _notices(related: Iterable[Related]) -> Iterator[Notice]:
    for work in related:
        if work.type in TOLD and (work.case or work.doi):
            yield Notice(work.type, work.case or work.doi.lower(), work.doi)


def summary(case: Case, length: int = SUMMARY_LENGTH) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The beginning of the abstract, or of the text, in whole words, and the labels that it leaves open."""
    text = [block for section in case.abstract for block in section.children] or case.body.children
    found: list[tuple[str, str]] = []
    said, words = OneLine(labels(case), left_open(found), mentions(case.references)), ""
    for node in walk_blocks(text):
        if isinstance(node, Paragraph):
            words = f"{words} {said.line(node.children)}".strip()
            if len(words) > length:
                return words[: length + 1].rsplit(" ", 1)[0][:length] + " …", tuple(found)
    return words, tuple(found)


def _page_anchors(case: Case) -> Iterator[str]:
    """Places every case page has for a part of the front matter."""
    parts = {"abstract": case.abstract, "timeline": case.timeline, "references": case.references}
    return (name for name, part in parts.items() if part)


def _pictures(parsed: Parsed, case: Case, folder: CaseFolder) -> Iterator[PictureUse]:
    of_text = len(case.figures) - len(case.meta.figures)
    inside_lines = f"image.{max(0, of_text)}" in parsed.spans.nodes
    for src, name in picture_names(case, inside_lines=inside_lines).items():
        if src in folder.files:
            yield PictureUse(src, folder.files[src], name)


def _published_files(case: Case, folder: CaseFolder) -> dict[str, str]:
    """What a reader may download: the article as PDF, supplements, and the CSV files behind tables."""
    files = {item.path: item.digest for item in (*([case.pdf] if case.pdf else ()), *case.supplements)}
    return files | {path: folder.files[path] for path in tables_from_files(case, folder)}


def links(parsed: Parsed, folder: CaseFolder) -> tuple[LinkUse, ...]:
    """The links of a case to other addresses of this site, with their places."""
    if parsed.case is None or not any(link.href.startswith("/") for link in parsed.spans.links):
        return ()
    source = decode(folder.place(INDEX), folder.texts[INDEX])
    if not isinstance(source, SourceText):
        return ()
    at = Locate(source, parsed.spans)
    found = enumerate(parsed.spans.links)
    return tuple(_use(link, at, number) for number, link in found if link.href.startswith("/"))


def _use(link: Link, at: Locate, number: int) -> LinkUse:
    span = at("link", number)
    return LinkUse(link.href, at.source.file, span, *at.source.frame(span))
