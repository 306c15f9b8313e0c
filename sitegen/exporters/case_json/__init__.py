"""`case.json`: a case for programs that want its words and figures and know no JATS. Members: docs/case-json.md.

It says what the page shows, and no more. Its shape is `record.py`, from which its JSON Schema is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, cast

import msgspec

from sitegen.cite.case_record import institution
from sitegen.cite.csl_item import item
from sitegen.cite.csl_terms import PUBLIC
from sitegen.cite.site_record import address, language, venue
from sitegen.exporters._plain_words import as_printed, in_language
from sitegen.exporters.case_json import record
from sitegen.exporters.case_json.figures import figures, tables
from sitegen.exporters.case_json.sections import sections
from sitegen.model.case import AbstractSection, Case, TimelineEvent
from sitegen.model.document import Inlines
from sitegen.model.funder import funder
from sitegen.model.funding import Award
from sitegen.model.metadata import Affiliation, Contributor, Metadata
from sitegen.model.peer_review import PeerReview
from sitegen.model.plain_words import Words
from sitegen.model.published import OtherWork, Published
from sitegen.model.reference import Reference
from sitegen.model.reviewed import reviewed
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.plugins import Exporter
from sitegen.render import licenses
from sitegen.render.bands import age
from sitegen.render.phrases import Phrases
from sitegen.render.views.declarations import consent

_ENGLISH = Phrases()
_ENCODER = msgspec.json.Encoder()
NAME = "case-json"


def write(known: Published, site: SiteInfo) -> bytes:
    """The file."""
    return _ENCODER.encode(case_json(known, site)) + b"\n"


def case_json(known: Published, site: SiteInfo) -> record.CaseJson:
    """The case as the file has it."""
    case, meta, words = known.case, known.case.meta, as_printed(known)
    return record.CaseJson(
        version=record.VERSION,
        slug=case.slug,
        url=address(case, site),
        type=meta.type,
        status=meta.status,
        title=words.line(case.title),
        subtitle=words.line(case.subtitle),
        short_title=meta.short_title,
        lang=language(known.case, site),
        dir=meta.dir,
        doi=meta.doi, pmid=meta.pmid, pmcid=meta.pmcid,
        dates=_dates(meta),
        journal=_journal(case, site),
        peer_review=_review(meta, site),
        authors=tuple(map(_author, case.authors)),
        affiliations=tuple(map(_affiliation, case.affiliations)),
        abstract=_parts(case.abstract, words),
        translations=tuple(_translations(known)),
        versions=tuple(_versions(known, site)),
        highlights=_lines(case.highlights, words),
        plain_language_summary=words.flow(case.plain_language_summary),
        learning_points=_lines(case.learning_points, words),
        keywords=_some(meta.keywords),
        mesh=tuple(_mesh(meta)),
        codes=tuple([record.Code(system=one.system, code=one.code, label=one.label) for one in meta.codes]),
        patient=_patient(meta),
        presentation=_some(meta.presentation), diagnosis=_some(meta.diagnosis),
        interventions=_some(meta.interventions), outcome=_some(meta.outcome),
        specialty=_some(meta.specialty), body_system=_some(meta.body_system), modality=_some(meta.modality),
        timeline=tuple([_event(event, words) for event in case.timeline]),
        sections=tuple(sections(case.body.children, words)),
        figures=tuple(figures(known, words)),
        tables=tuple(tables(known, words)),
        notes=tuple([record.Note(number=note.number, text=words.flow(note.children)) for note in case.body.footnotes]),
        statements=tuple(_statements(case, words)),
        awards=tuple(map(_award, meta.funding.awards)) if meta.funding else (),
        references=tuple(map(_reference, case.references)),
        related=tuple(map(_work, known.works)),
        license=_license(meta, site),
        copyright=_copyright(meta),
        files=tuple(_files(known)),
    )  # fmt: skip


def _mesh(meta: Metadata) -> Iterator[record.MeshTerm]:
    for one in meta.mesh:
        if one.term:
            yield record.MeshTerm(term=one.term, id=one.id, qualifier=one.qualifier, major=one.major)


def _review(meta: Metadata, site: SiteInfo) -> PeerReview | Literal[""]:
    return cast(PeerReview, reviewed(meta, site))


def _some(values: tuple[str, ...]) -> tuple[str, ...]:
    """Those that say something: what an author typed may have been a control character, which is none."""
    return tuple(filter(None, values)) if "" in values else values


def _dates(meta: Metadata) -> record.Dates | None:
    of = meta.date
    found = record.Dates(
        received=of.received, revised=of.revised, accepted=of.accepted, online=of.online, published=of.published,
        collection=of.collection, updated=of.updated,
    )  # fmt: skip
    return found if found != record.Dates() else None


def _journal(case: Case, site: SiteInfo) -> record.Journal:
    meta, of = case.meta, venue(case, site)
    return record.Journal(
        title=of.title, short_title=of.short_title, issn=of.issn, eissn=of.eissn, publisher=of.publisher,
        volume=meta.volume, issue=meta.issue, first_page=meta.first_page, last_page=meta.last_page,
        elocation_id=meta.elocation_id,
    )  # fmt: skip


def _author(author: Contributor) -> record.Author:
    name = author.name
    return record.Author(
        name=name.full,
        family=name.surname,
        given=name.given,
        suffix=name.suffix,
        group=bool(name.literal),
        orcid=author.orcid,
        affiliations=author.affiliations,
        corresponding=author.corresponding,
        email=author.email if author.corresponding else "",
        equal_contributor=author.equal_contributor,
        deceased=author.deceased,
        degrees=_some(author.degrees),
        roles=author.roles,
        note=author.note,
    )


def _affiliation(of: Affiliation) -> record.Affiliation:
    return record.Affiliation(
        text=institution(of), name=of.name, department=of.department, city=of.city, state=of.state,
        country=of.country, ror=of.ror, url=of.url,
    )  # fmt: skip


def _parts(sections: Iterable[AbstractSection], words: Words) -> tuple[record.Part, ...]:
    return tuple([record.Part(heading=part.heading, text=words.flow(part.children)) for part in sections])


def _lines(lines: Iterable[Inlines], words: Words) -> tuple[str, ...]:
    return tuple(filter(None, map(words.line, lines)))


def _translations(known: Published) -> Iterator[record.Translation]:
    case, keywords = known.case, known.case.meta.keyword_translations
    for lang in sorted({*case.title_translations, *case.abstract_translations, *keywords}):
        words = as_printed(in_language(known, lang))
        yield record.Translation(
            lang=lang,
            title=words.line(case.title_translations.get(lang, ())),
            abstract=_parts(case.abstract_translations.get(lang, ()), words),
            keywords=_some(keywords.get(lang, ())),
        )


def _versions(known: Published, site: SiteInfo) -> Iterator[record.Version]:
    for other in known.translations:
        case = other.case
        lang = language(case, site)
        yield record.Version(slug=case.slug, lang=lang, title=raised_text(case.title), url=address(case, site))


def _patient(meta: Metadata) -> record.Patient | None:
    of = meta.patient
    if of is None:
        return None
    found = record.Patient(age=age(of, _ENGLISH), sex=of.sex, population=of.population)
    return found if found != record.Patient() else None


def _event(event: TimelineEvent, words: Words) -> record.Event:
    """A day is told where no words are: the page says no more."""
    day = "" if event.when or event.day is None else f"Day {event.day}"
    said = words.line(event.event)
    return record.Event(when=event.when or day, event=said, kind=event.kind, figures=_some(event.figures))  # type: ignore[arg-type]


def _statements(case: Case, words: Words) -> Iterator[record.Statement]:
    if case.meta.consent is not None:
        yield record.Statement(kind="consent", text=" ".join(consent(case.meta.consent, _ENGLISH)))
    for one in case.statements:
        yield record.Statement(kind=one.kind, text=words.flow(one.children))  # type: ignore[arg-type]


def _award(of: Award) -> record.Award:
    paid = [funder(source) for source in _some(of.sources)]
    funders = tuple([record.Funder(name=one.name, doi=one.doi, ror=one.ror) for one in paid])
    return record.Award(id=of.id, funders=funders, recipients=_some(of.recipients))


def _reference(cited: Reference) -> dict[str, Any]:
    """The work as CSL-JSON, without what an author keeps there for himself and no reference list shows."""
    private = cited.text.keys() - PUBLIC
    return {name: value for name, value in item(cited).items() if name not in private}


def _work(work: OtherWork) -> record.RelatedWork:
    return record.RelatedWork(
        relation=work.relation,  # type: ignore[arg-type]
        inverse=work.said_there,
        title=work.named or raised_text(work.title),
        doi=work.doi,
        url=work.url,
        date=work.date,
    )


def _license(meta: Metadata, site: SiteInfo) -> record.License | None:
    name, url, text = licenses.shown(meta.license, site)
    if not (name or url or text):
        return None
    return record.License(id=licenses.spdx(meta.license, site), name=name, url=url, text=text)


def _copyright(meta: Metadata) -> record.Copyright | None:
    of = meta.copyright
    return record.Copyright(year=of.year, holder=of.holder) if of and (of.year or of.holder) else None


def _files(known: Published) -> Iterator[record.File]:
    for file in known.files:
        if file.format != NAME:
            yield record.File(name=file.name, media_type=file.media_type, role=file.role, format=file.format)


EXPORTER = Exporter(
    name=NAME,
    label="JSON",
    media_type="application/json",
    filename="case.json",
    write=write,
    beside=True,
    purpose="programs that read cases",
)
