"""Reads what is said of a JATS article back: journal, ids, titles, people, dates, rights, abstracts, subjects, money,
other works, and what the authors declare in the back.

It works on an `article` and on a `sub-article`, whose metadata are in a `front-stub`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.jats_back.plain import Line, address, filled, pairs
from tests.jats_back.reader_references import person
from tests.jats_back.reader_text import TIMELINE, XLINK, XML, Element, TextReader, file_name, words

Plain = dict[str, Any]
_ALI = "{http://www.niso.org/schemas/ali/1.0/}"
_NO_META = "no article-meta"


class FrontReader:
    """Reads the metadata of one article, its texts with *text*."""

    def __init__(self, article: Element, text: TextReader) -> None:
        self.article, self.text = article, text
        meta = article.find("front/article-meta")
        self.meta = article.find("front-stub") if meta is None else meta
        assert self.meta is not None, _NO_META

    def read(self) -> Plain:
        """Everything, by the name of what it is."""
        return filled({
            **self._identity(), **self._titles(), **self._place(),
            "authors": tuple(self._author(node) for node in self.meta.iterfind("contrib-group/contrib")),
            "affiliations": tuple(map(_affiliation, self.meta.iterfind("aff"))),
            "dates": pairs(self._dates()),
            **self._permissions(), **self._abstracts(), **self._subjects(), **self._funding(),
            "related": tuple(self._related(node) for node in self.meta.iterfind("related-article")),
            "addresses": pairs({node.get("content-type", ""): address(node.get(f"{XLINK}href", "")) for node in self.meta.iterfind("self-uri")}),
            **self._glance(), **self._statements(), **self._end(),
            "timeline": tuple(self._events()), "headings": self._headings(),
        })  # fmt: skip

    def _find(self, path: str) -> Element | None:
        return self.meta.find(path)

    def _said(self, path: str) -> str:
        return words(self._find(path))

    # -- what and where it is ------------------------------------------------------------------------
    def _identity(self) -> Plain:
        journal = self.article.find("front/journal-meta")
        issns = [] if journal is None else [node for node in journal.iterfind("issn") if words(node)]
        ids = {node.get("pub-id-type", ""): words(node) for node in self.meta.iterfind("article-id")}
        return {
            "type": self.article.get("article-type"), "lang": self.article.get(f"{XML}lang"),
            **({} if journal is None else {
                "journal": words(journal.find("journal-title-group/journal-title")),
                "journal abbreviation": words(journal.find("journal-title-group/abbrev-journal-title")),
                "publisher": words(journal.find("publisher/publisher-name")),
                "issns": pairs({node.get("publication-format", ""): words(node) for node in issns}),
            }),
            **{f"id {kind}": id for kind, id in ids.items()},
        }  # fmt: skip

    def _titles(self) -> Plain:
        titles = self._find("title-group")
        assert titles is not None
        return {
            "title": self.text.line(titles.find("article-title")),
            "subtitle": _some(self.text.line(titles.find("subtitle"))),
            "short title": words(titles.find("alt-title")),
            "title translations": pairs({
                group.get(f"{XML}lang", ""): self.text.line(group.find("trans-title"))
                for group in titles.iterfind("trans-title-group")
            }),
        }  # fmt: skip

    def _place(self) -> Plain:
        names = ("volume", "issue", "fpage", "lpage", "elocation-id")
        return {name: self._said(name) for name in names}

    def _dates(self) -> Iterator[tuple[str, str]]:
        for node in (*self.meta.iterfind("pub-date"), *self.meta.iterfind("history/date")):
            parts = [words(node.find(name)) for name in ("year", "month", "day")]
            yield node.get("date-type", ""), "-".join(filter(None, parts))

    # -- people --------------------------------------------------------------------------------------
    def _author(self, node: Element) -> Plain:
        name = node.find("collab") if node.find("name") is None else node.find("name")
        assert name is not None
        assert name.find("degrees") is None
        rids = {kind: [self._by_id(ref.get("rid", "")) for ref in node.iterfind(f"xref[@ref-type='{kind}']")]
                for kind in ("aff", "corresp", "fn")}  # fmt: skip
        notes = [words(fn) for fn in rids["fn"] if fn.get("fn-type") == "other"]
        return filled({
            "name": person(name),
            "orcid": words(node.find("contrib-id[@contrib-id-type='orcid']")).removeprefix("https://orcid.org/"),
            "degrees": words(node.find("degrees")),
            "roles": tuple(role.get("vocab-term") for role in node.iterfind("role")),
            "affiliations": tuple(map(_affiliation, rids["aff"])),
            "corresponding": node.get("corresp") == "yes",
            "email": "".join([words(corresp.find("email")) for corresp in rids["corresp"]]),
            "equal": node.get("equal-contrib") == "yes",
            "deceased": node.get("deceased") == "yes",
            "note": " ".join(notes),
        })  # fmt: skip

    def _by_id(self, id: str) -> Element:
        return next(node for node in self.meta.iter("aff", "corresp", "fn") if node.get("id") == id)

    # -- rights and money ------------------------------------------------------------------------------
    def _permissions(self) -> Plain:
        rights = self._find("permissions")
        if rights is None:
            return {}
        terms = rights.findall("license/license-p")
        named = [words(p) for p in terms if p.find("ext-link") is not None]
        return {
            "copyright year": words(rights.find("copyright-year")),
            "copyright holder": words(rights.find("copyright-holder")),
            "free to read": rights.find(f"{_ALI}free_to_read") is not None,
            "license": address(words(rights.find(f"license/{_ALI}license_ref"))),
            "license name": "".join(named),
            "license terms": " ".join([words(p) for p in terms if p.find("ext-link") is None]),
        }

    def _funding(self) -> Plain:
        awards = tuple(map(_award, self.meta.iterfind("funding-group/award-group")))
        return {
            "awards": awards,
            "funding statement": self.text.line(self._find("funding-group/funding-statement")).text,
        }

    # -- abstracts -------------------------------------------------------------------------------------
    def _abstracts(self) -> Plain:
        found: Plain = {}
        for node in self.meta.iterfind("abstract"):
            kind = node.get("abstract-type")
            found[f"abstract: {kind}" if kind else "abstract"] = self.text.blocks(node) if kind else self._parts(node)
        others = {node.get(f"{XML}lang", ""): self._parts(node) for node in self.meta.iterfind("trans-abstract")}
        return {**found, "abstract translations": pairs(others)}

    def _parts(self, node: Element) -> tuple[Any, ...]:
        """Each heading, and the blocks under it."""
        free = [child for child in node if child.tag not in ("title", "sec")]
        first = (words(node.find("title")), tuple(block for child in free for block in self.text.block(child)))
        rest = [(words(sec.find("title")), self.text.blocks(sec)) for sec in node.iterfind("sec")]
        return tuple(part for part in (first, *rest) if part != ("", ()))

    # -- subjects --------------------------------------------------------------------------------------
    def _subjects(self) -> Plain:
        groups = self.meta.findall("kwd-group")
        by_author = [group for group in groups if group.get("kwd-group-type") == "author"]
        codes = [group for group in groups if group.get("kwd-group-type") == "code"]
        return {
            "keywords": tuple((group.get(f"{XML}lang"), tuple(map(words, group))) for group in by_author),
            "mesh": tuple(_heading(node) for group in groups if group.get("vocab") == "mesh" for node in group),
            "codes": tuple(sorted((group.get("vocab"), *_coded(node)) for group in codes for node in group)),
            "specialty": tuple(map(words, self.meta.iterfind(f"{_SUBJECTS}[@subj-group-type='specialty']/subject"))),
        }

    def _glance(self) -> Plain:
        found: dict[str, list[str]] = {}
        for node in self.meta.iterfind("custom-meta-group/custom-meta"):
            found.setdefault(words(node.find("meta-name")), []).append(words(node.find("meta-value")))
        return {f"glance {name}": tuple(values) for name, values in found.items()}

    # -- other works -------------------------------------------------------------------------------------
    def _related(self, node: Element) -> Plain:
        href, kind = address(node.get(f"{XLINK}href", "")), node.get("ext-link-type")
        link = node.find("ext-link")
        beside = "" if link is None else address(link.get(f"{XLINK}href", ""))
        date = node.find("date")
        return filled({
            "relation": node.get("specific-use", "").removesuffix("-inverse"),
            "said there": node.get("specific-use", "").endswith("-inverse"),
            "doi": href if kind == "doi" else "", "url": beside or (href if kind != "doi" else ""),
            "title": _some(self.text.line(node.find("article-title"))),
            "date": "" if date is None else date.get("iso-8601-date", ""), "lang": node.get(f"{XML}lang", ""),
        })  # fmt: skip

    # -- the back ----------------------------------------------------------------------------------------
    def _statements(self) -> Plain:
        back = self.article.find("back")
        conflicts = self._find("author-notes/fn[@fn-type='coi-statement']")
        found = {"competing_interests": () if conflicts is None else self.text.blocks(conflicts)}
        for node in () if back is None else back.iterfind("*"):
            kind = "acknowledgments" if node.tag == "ack" else _STATEMENTS.get(_kind(node))
            if kind:
                inner = [sec for sec in node.iterfind("sec") if _kind(sec) == "ethics-consent-to-publish"]
                found |= {"consent": tuple(words(p) for sec in inner for p in sec.iterfind("p"))} if inner else {}
                own = [child for child in node if child not in inner and child.tag != "title"]
                found[kind] = tuple(block for child in own for block in self.text.block(child))
        return {f"statement: {kind}": blocks for kind, blocks in found.items()}

    def _headings(self) -> tuple[tuple[str, str], ...]:
        """The headings that no author wrote, in the words of the file."""
        places = {
            "kind": (self.meta, f"{_SUBJECTS}[@subj-group-type='heading']/subject"),
            **{kind: (self.meta, f"abstract[@abstract-type='{kind}']/title") for kind in _ABSTRACTS},
            "timeline": (self.article, f"body/sec[@sec-type='{TIMELINE}']/title"),
            "equal": (self.meta, "author-notes/fn[@fn-type='equal']/p"),
            "thanks": (self.article, "back/ack/title"),
            "supplements": (self.article, "back/sec[@sec-type='supplementary-material']/title"),
            "abbreviations": (self.article, "back/glossary/title"),
            "references": (self.article, "back/ref-list/title"),
        }
        found = {name: words(parent.find(path)) for name, (parent, path) in places.items()}
        sections = {_kind(node): words(node.find("title")) for node in self.article.iterfind("back//sec")}
        return pairs({**found, **{kind: sections.get(kind) for kind in (*_STATEMENTS, "ethics-consent-to-publish")}})

    def _end(self) -> Plain:
        terms = self.article.iterfind("back/glossary/def-list/def-item")
        files = self.article.iterfind("back/sec[@sec-type='supplementary-material']/supplementary-material")
        return {
            "abbreviations": pairs({words(item.find("term")): words(item.find("def")) for item in terms}),
            "supplements": tuple(
                (file_name(node), node.get("content-type"), f"{node.get('mimetype')}/{node.get('mime-subtype')}") for node in files
            ),
        }  # fmt: skip

    def _events(self) -> Iterator[Plain]:
        for item in self.article.iterfind(f"body/sec[@sec-type='{TIMELINE}']/def-list/def-item"):
            said = item.find("def/p")
            assert said is not None
            day = item.get("specific-use", "").removeprefix("day:").strip()
            yield {
                "when": words(item.find("term")), "day": int(day) if day else None, "kind": said.get("content-type", ""),
                "event": self.text.line(said),
            }  # fmt: skip


_ABSTRACTS = ("key-points", "learning-points", "plain-language-summary")
_SUBJECTS = "article-categories/subj-group"
_STATEMENTS = {"ethics-statement": "ethics", "data-availability": "data_availability", "ai-use": "ai_use"}


def _kind(section: Element) -> str:
    """What a section is; in a translation it says so by `specific-use`, since a file has one section of some types."""
    return section.get("sec-type") or section.get("specific-use") or ""


def _some(line: Line) -> Line | None:
    return line if line != Line() else None


def _affiliation(node: Element) -> tuple[tuple[str, str], ...]:
    link, department = node.find("ext-link"), node.find("institution[@content-type='dept']")
    return pairs({
        "department": words(department), "name": words(node.find("institution-wrap/institution")),
        "ror": words(node.find("institution-wrap/institution-id[@institution-id-type='ror']")),
        "address": words(node.find("addr-line")), "city": words(node.find("city")), "state": words(node.find("state")),
        "postal_code": words(node.find("postal-code")), "country": words(node.find("country")),
        "url": "" if link is None else address(link.get(f"{XLINK}href", "")),
    })  # fmt: skip


def _award(node: Element) -> tuple[Any, ...]:
    """Funder, its DOI, its ROR; the number of the grant, who received it."""
    source = node.find("funding-source/institution-wrap")
    assert source is not None
    ids = {id.get("institution-id-type"): words(id) for id in source.iterfind("institution-id")}
    recipients = tuple(words(who) for who in node.iterfind("principal-award-recipient"))
    name = words(source.find("institution"))
    return (name, ids.get("doi", ""), ids.get("ror", ""), words(node.find("award-id")), recipients)


def _heading(node: Element) -> tuple[Any, ...]:
    """A heading of MeSH: the term, its id, its subheading, whether it is a main topic."""
    parts = {part.get("content-type"): words(part) for part in node.iterfind("compound-kwd-part")}
    id = node.get("vocab-term-identifier", "").rpartition("/")[2]
    term = parts.get("heading") or words(node)
    return (term, id, parts.get("qualifier", ""), node.get("content-type") == "major-topic")


def _coded(node: Element) -> tuple[str, str]:
    parts = {part.get("content-type"): words(part) for part in node.iterfind("compound-kwd-part")}
    return parts.get("code") or words(node), parts.get("text", "")
