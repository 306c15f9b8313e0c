"""What is said of a case as the plain values that JATS can hold of it, taken from the model and the page's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sitegen.cite.site_record import address as page_of, venue
from sitegen.model.case import AbstractSection, TimelineEvent
from sitegen.model.document import CrossReference, Inlines, List, Paragraph
from sitegen.model.funder import funder
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.published import OtherWork
from sitegen.model.site import SiteInfo
from sitegen.render.bands import age
from sitegen.render.numbers import signed
from sitegen.render.phrases import Phrases
from sitegen.render.text import sentences
from sitegen.render.urls import permanent
from sitegen.render.views.declarations import consent
from sitegen.render.views.publication import KINDS
from sitegen.render.views.timeline import minus
from tests.jats_back.expected_references import person
from tests.jats_back.expected_text import ExpectedText, phrase
from tests.jats_back.known_licenses import terms
from tests.jats_back.plain import Line, address, filled, pairs, single

Plain = dict[str, Any]
_WORDS = Phrases()
# https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/article-type.html
_TYPES = {
    "case-report": "case-report", "case-series": "case-report", "clinical-image": "case-report", "review": "review-article",
    "editorial": "editorial", "letter": "letter", "commentary": "article-commentary", "correction": "correction",
    "retraction": "retraction", "expression-of-concern": "expression-of-concern",
}  # fmt: skip
_MARKS = {"retracted": "RETRACTED: ", "withdrawn": "WITHDRAWN: "}
_EQUAL = "These authors contributed equally."
_DATES = {
    "received": "received", "rev-recd": "revised", "accepted": "accepted", "epub": "online", "pub": "published",
    "collection": "collection", "updated": "updated",
}  # fmt: skip
_NOTICES = {"correction", "retraction", "expression-of-concern"}
_GLANCE = {
    "presentation": "presentation", "diagnosis": "diagnosis", "intervention": "interventions", "outcome": "outcome",
    "body-system": "body_system", "modality": "modality",
}  # fmt: skip


class ExpectedFront:
    """The metadata of one case on its site. A translation inside of another article names no journal of its own."""

    def __init__(self, text: ExpectedText, site: SiteInfo, *, translation: bool = False) -> None:
        self.text, self.case, self.site, self.translation = text, text.case, site, translation
        self.meta = self.case.meta

    def read(self) -> Plain:
        """Everything, by the name of what it is."""
        return filled({
            **self._identity(), **self._titles(), **self._place(),
            "authors": tuple(map(self._author, self.case.authors)),
            "affiliations": tuple(self._affiliations()),
            "dates": pairs({name: getattr(self.meta.date, key) for name, key in _DATES.items()}),
            **self._permissions(), **self._abstracts(), **self._subjects(), **self._funding(),
            "related": tuple(map(self._related, self.text.known.works)),
            "addresses": self._addresses(),
            **self._glance(), **self._statements(), **self._end(),
            "timeline": tuple(map(self._event, self.case.timeline)), "headings": self._headings(),
        })  # fmt: skip

    # -- what and where it is ------------------------------------------------------------------------
    def _identity(self) -> Plain:
        meta, journal = self.meta, venue(self.case, self.site)
        return {
            "type": "translation" if self.translation else _TYPES[meta.type],
            "lang": meta.lang or self.site.lang,
            **({} if self.translation else {
                "journal": single(journal.title), "journal abbreviation": single(journal.short_title),
                "publisher": single(journal.publisher),
                "issns": pairs({"print": journal.issn, "electronic": journal.eissn}),
            }),
            "id publisher-id": self.case.slug, "id doi": meta.doi, "id pmid": meta.pmid, "id pmcid": meta.pmcid,
        }  # fmt: skip

    def _titles(self) -> Plain:
        title, subtitle = self.text.title(self.case.title), self.text.title(self.case.subtitle)
        return {
            "title": title._replace(text=single(_MARKS.get(self.meta.status, "") + title.text)),
            "subtitle": subtitle if subtitle != Line() else None,
            "short title": single(self.meta.short_title),
            "title translations": pairs({
                lang: self._translated(said) for lang, said in self.case.title_translations.items() if self.text.title(said) != Line()
            }),
        }  # fmt: skip

    def _translated(self, title: Inlines) -> Line:
        """A title in another language is marked as the title is; the page marks the whole."""
        said = self.text.title(title)
        return said._replace(text=single(_MARKS.get(self.meta.status, "") + said.text))

    def _place(self) -> Plain:
        """Pages, or else the article number: JATS has room for one of them."""
        meta = self.meta
        place = (
            {"fpage": meta.first_page, "lpage": meta.last_page}
            if meta.first_page
            else {"elocation-id": meta.elocation_id}
        )
        return {"volume": meta.volume, "issue": meta.issue, **place}

    # -- people --------------------------------------------------------------------------------------
    def _author(self, who: Contributor) -> Plain:
        """E-mail addresses are of those who answer letters; nobody contributes equally alone."""
        together = sum(other.equal_contributor for other in self.case.authors) > 1
        return filled({
            "name": person(who.name), "orcid": who.orcid, "degrees": single(", ".join(who.degrees)), "roles": who.roles,
            "affiliations": tuple(_affiliation(self.case.affiliations[place]) for place in who.affiliations),
            "corresponding": who.corresponding, "email": who.email if who.corresponding else "",
            "equal": together and who.equal_contributor, "deceased": who.deceased, "note": single(who.note),
        })  # fmt: skip

    def _affiliations(self) -> Iterator[Any]:
        """Of several, those that nobody belongs to are left out where there are several authors: JATS would give them to all."""
        named = {place for who in self.case.authors for place in who.affiliations}
        several = len(self.case.authors) > 1 and len(self.case.affiliations) > 1
        for place, affiliation in enumerate(self.case.affiliations):
            if place in named or not several:
                yield _affiliation(affiliation)

    # -- rights and money ------------------------------------------------------------------------------
    def _permissions(self) -> Plain:
        given = self.meta.copyright
        holder = single(given.holder) if given else ""
        year = given.year if given else ""
        name, href, said = terms(self.meta.license, self.site)
        creative = "creativecommons.org/" in href
        return {
            "copyright year": year if len(year) == 4 and year.isdigit() else "", "copyright holder": holder,
            "free to read": self.meta.open_access,
            "license": address(f"https://{href.partition('://')[2].rstrip('/')}/" if creative else href),
            "license name": (single(name) if "://" not in name and name else "The licence") if href else "",
            "license terms": single(said if href else f"{name} {said}"),
        }  # fmt: skip

    def _funding(self) -> Plain:
        """An award without a funder is told in words."""
        funding = self.meta.funding
        said = " ".join([self._plain(item.children) for item in self.case.statements if item.kind == "funding"])
        awards, rest = [], []
        for award in funding.awards if funding else ():
            sources = [source for source in award.sources if source.strip()]
            recipients = tuple(filter(None, map(single, award.recipients)))
            for source in sources:
                known = funder(source)
                awards.append((single(known.name), known.doi, known.ror, single(award.id), recipients))
            if not sources:
                rest += [award.id, f"({', '.join(award.recipients)})" if award.recipients else ""]
        return {"awards": tuple(awards), "funding statement": single(" ".join(filter(None, (said, *rest))))}

    def _plain(self, blocks: Any) -> str:
        """The statement in a line, without the list of awards at its end, which are said in fields."""
        funding = self.meta.funding
        listed = funding and any(award.id or award.sources or award.recipients for award in funding.awards)
        own = blocks[:-1] if listed and isinstance(blocks[-1], List) else blocks
        return " ".join(
            [
                phrase(block.children, self.text.called) if isinstance(block, Paragraph) else self.text.heard((block,))
                for block in own
            ]
        )

    # -- abstracts -------------------------------------------------------------------------------------
    def _abstracts(self) -> Plain:
        case = self.case
        others = {lang: self._parts(parts) for lang, parts in case.abstract_translations.items()}
        return {
            "abstract": self._parts(case.abstract),
            "abstract: key-points": self._points(case.highlights),
            "abstract: learning-points": self._points(case.learning_points),
            "abstract: plain-language-summary": self.text.flat(case.plain_language_summary),
            "abstract translations": pairs(others),
        }

    def _parts(self, parts: tuple[AbstractSection, ...]) -> tuple[Any, ...]:
        """Each heading and what is under it; a part without one belongs to the part before it."""
        found: list[tuple[str, tuple[Any, ...]]] = []
        for part in parts:
            heading, blocks = single(part.heading), self.text.flat(part.children)
            if heading or not found:
                found.append((heading, blocks))
            else:
                found[-1] = (found[-1][0], found[-1][1] + blocks)
        return tuple(part for part in found if part != ("", ()))

    def _points(self, points: Any) -> tuple[Any, ...]:
        lines = [self.text.line(point) for point in points]
        items = tuple((("p", line),) if line != Line() else () for line in lines)
        return (("list", None, True, items),) if items else ()

    # -- subjects --------------------------------------------------------------------------------------
    def _subjects(self) -> Plain:
        meta = self.meta
        groups = [(meta.lang or self.site.lang, meta.keywords), *sorted(meta.keyword_translations.items())]
        return {
            "keywords": tuple(
                (lang, said) for lang, words in groups if (said := tuple(filter(None, map(single, words))))
            ),
            "mesh": tuple((single(term.term), term.id, single(term.qualifier), term.major) for term in meta.mesh),
            "codes": tuple(sorted((code.system, single(code.code), single(code.label)) for code in meta.codes)),
            "specialty": tuple(map(single, meta.specialty)),
        }

    def _glance(self) -> Plain:
        meta, patient = self.meta, self.meta.patient
        found = {name: getattr(meta, key) for name, key in _GLANCE.items()}
        if patient is not None:  # the age in bands, as everywhere
            found |= {
                "patient-age": (age(patient, _WORDS),),
                "patient-sex": (patient.sex,),
                "patient-population": (patient.population,),
            }
        elsewhere = meta.venue or meta.type in _NOTICES  # the site's review is of cases that appeared here
        review = meta.peer_review or ("" if elsewhere else self.site.peer_review)
        found |= {"article-kind": (meta.type,), "peer-review": (review,)}
        return {f"glance {name}": tuple(filter(None, map(single, values))) for name, values in found.items()}

    # -- other works -------------------------------------------------------------------------------------
    def _related(self, work: OtherWork) -> Plain:
        title = Line(single(work.named)) if work.named else self.text.title(work.title)
        return filled({
            "relation": work.relation, "said there": work.said_there, "doi": address(work.doi), "url": address(work.url),
            "title": title if title != Line() else None, "date": work.date, "lang": work.lang,
        })  # fmt: skip

    def _addresses(self) -> tuple[tuple[str, str], ...]:
        pdf = self.case.pdf
        beside = pdf and (permanent(self.site.url, f"/cases/{self.case.slug}/{pdf.path}") or pdf.path)
        return pairs({"html": address(page_of(self.case, self.site)), "pdf": address(beside or "")})

    # -- the back ----------------------------------------------------------------------------------------
    def _statements(self) -> Plain:
        """Funding is not among them: it has a place of its own."""
        found: Plain = {}
        for item in self.case.statements:
            flat = item.kind in ("competing_interests", "acknowledgments")
            found[item.kind] = self.text.flat(item.children) if flat else self.text.blocks(item.children)
        found.pop("funding", None)
        given = self.meta.consent
        permitted = single(sentences(consent(given, self.text.words))) if given else ""
        return {
            f"statement: {kind}": blocks
            for kind, blocks in {**found, "consent": (permitted,) if permitted else ()}.items()
        }

    def _headings(self) -> tuple[tuple[str, str], ...]:
        """What the file says in words of its own, where there is something to say it of: as the page does."""
        case, words, said = self.case, self.text.words, self._statements()
        ethics = "statement: consent" if said["statement: consent"] else "statement: ethics"
        asked = {
            "kind": (KINDS[self.meta.type], True),
            "key-points": ("Highlights", self._points(case.highlights)),
            "learning-points": ("Learning points", self._points(case.learning_points)),
            "plain-language-summary": ("Plain-language summary", self.text.flat(case.plain_language_summary)),
            "timeline": ("Timeline", case.timeline),
            "equal": (_EQUAL, sum(who.equal_contributor for who in case.authors) > 1),
            "thanks": ("Acknowledgments", said.get("statement: acknowledgments")),
            "ethics-statement": ("Ethics", said.get(ethics)),
            "ethics-consent-to-publish": ("Consent", said["statement: consent"]),
            "data-availability": ("Data availability", said.get("statement: data_availability")),
            "ai-use": ("Use of artificial intelligence", said.get("statement: ai_use")),
            "supplements": ("Supplementary files", self._end()["supplements"]),
            "abbreviations": ("Abbreviations", any(self.meta.abbreviations.values())),
            "references": ("References", self.text.refs or case.references),
        }  # fmt: skip
        return pairs({name: single(words(phrase)) for name, (phrase, is_there) in asked.items() if is_there})

    def _end(self) -> Plain:
        return {
            "abbreviations": pairs({single(short): single(long) for short, long in self.meta.abbreviations.items()}),
            "supplements": tuple(
                (self.text.folder + file.name, file.role, file.media_type) for file in self.text.known.files
                if file.role in ("supplement", "data")
            ),
        }  # fmt: skip

    def _event(self, event: TimelineEvent) -> Plain:
        line = self.text.line(event.event)
        figures = [self.text.line((CrossReference("fig", id),)).text for id in event.figures if id in self.text.places]
        shown = f" ({', '.join(figures)})" if figures else ""
        number = "" if event.day is None else signed(event.day, self.text.words.lang)
        day = number and self.text.words("Day {number}", number=number)
        return {
            "when": single(minus(event.when) if event.when else day), "day": event.day, "kind": event.kind,
            "event": line._replace(text=single(line.text + shown)),
        }  # fmt: skip


def _affiliation(item: Affiliation) -> tuple[tuple[str, str], ...]:
    names = ("department", "name", "ror", "address", "city", "state", "postal_code", "country")
    return pairs({**{name: single(getattr(item, name)) for name in names}, "url": address(item.url)})
