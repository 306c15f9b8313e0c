"""The shape of `case.json`: its members, their types and what they mean.

`docs/case.schema.json` and `docs/case-json.md` are made of this file (`docs/case_json.py`). A member that has nothing
to say is left out. A later version of the format may add members; one that takes a member away has another `version`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from sitegen.model.event import EventKind
from sitegen.model.metadata import CaseType, CodeSystem, Relation, Sex, Status
from sitegen.model.peer_review import PeerReview
from sitegen.model.published import FileRole

VERSION: Literal[1] = 1

Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="An ISO date as precise as it is known.")]


class Record(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Base of all objects of the file: what is empty is not written."""


def said(words: str) -> Meta:
    """What a member means."""
    return Meta(description=words)


class Dates(Record, frozen=True, kw_only=True):
    """The history of the case."""

    received: Annotated[Date, said("Submitted.")] = ""
    revised: Annotated[Date, said("Received again after review.")] = ""
    accepted: Annotated[Date, said("Accepted.")] = ""
    online: Annotated[Date, said("Published online before its issue.")] = ""
    published: Annotated[Date, said("Published.")] = ""
    collection: Annotated[Date, said("Year of the electronic volume that gathers it.")] = ""
    updated: Annotated[Date, said("Last changed in substance.")] = ""


class Journal(Record, frozen=True, kw_only=True):
    """Where the case appeared: the journal it names, or this site."""

    title: Annotated[str, said("Title.")] = ""
    short_title: Annotated[str, said("Abbreviation, as NLM's catalogue has it.")] = ""
    issn: Annotated[str, said("Print ISSN.")] = ""
    eissn: Annotated[str, said("Electronic ISSN.")] = ""
    publisher: Annotated[str, said("Publisher.")] = ""
    volume: Annotated[str, said("Volume.")] = ""
    issue: Annotated[str, said("Issue.")] = ""
    first_page: Annotated[str, said("First page.")] = ""
    last_page: Annotated[str, said("Last page.")] = ""
    elocation_id: Annotated[str, said("Article number.")] = ""


class Affiliation(Record, frozen=True, kw_only=True):
    """A department or institution of authors."""

    text: Annotated[str, said("All of it in one line.")] = ""
    name: Annotated[str, said("Institution.")] = ""
    department: Annotated[str, said("Department or division.")] = ""
    city: Annotated[str, said("City.")] = ""
    state: Annotated[str, said("State, province or region.")] = ""
    country: Annotated[str, said("Country.")] = ""
    ror: Annotated[str, said("ROR identifier, as an address.")] = ""
    url: Annotated[str, said("Web page.")] = ""


class Author(Record, frozen=True, kw_only=True):
    """A person or group who signs the case."""

    name: Annotated[str, said("The name in reading order.")]
    family: Annotated[str, said("Family name with its particles.")] = ""
    given: Annotated[str, said("Given names.")] = ""
    suffix: Annotated[str, said("Jr., III …")] = ""
    group: Annotated[bool, said("A group, or a name that has no parts.")] = False
    orcid: Annotated[
        str, Meta(pattern=r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", description="ORCID iD without its address.")
    ] = ""
    affiliations: Annotated[tuple[int, ...], said("Places in `affiliations` of the case, counted from 0.")] = ()
    corresponding: Annotated[bool, said("Answers letters about the case.")] = False
    email: Annotated[str, said("E-mail address, of corresponding authors only.")] = ""
    equal_contributor: Annotated[bool, said("Contributed equally.")] = False
    deceased: Annotated[bool, said("Has died.")] = False
    degrees: Annotated[tuple[str, ...], said("Academic degrees.")] = ()
    roles: Annotated[tuple[str, ...], said("CRediT roles, https://credit.niso.org.")] = ()
    note: Annotated[str, said("A note beside the name.")] = ""


class Part(Record, frozen=True, kw_only=True):
    """A part of an abstract; one in one piece has no heading."""

    heading: Annotated[str, said("Heading.")] = ""
    text: Annotated[str, said("Text; paragraphs are parted by an empty line.")] = ""


class Translation(Record, frozen=True, kw_only=True):
    """Title, abstract and keywords in another language."""

    lang: Annotated[str, said("BCP 47 tag.")]
    title: Annotated[str, said("Title.")] = ""
    abstract: Annotated[tuple[Part, ...], said("Abstract.")] = ()
    keywords: Annotated[tuple[str, ...], said("Keywords.")] = ()


class Version(Record, frozen=True, kw_only=True):
    """The whole case in another language, a case of this site."""

    slug: Annotated[str, said("Its name in addresses.")]
    lang: Annotated[str, said("BCP 47 tag.")]
    title: Annotated[str, said("Title.")] = ""
    url: Annotated[str, said("Absolute address, where the site's is known.")] = ""


class MeshTerm(Record, frozen=True, kw_only=True):
    """A Medical Subject Heading."""

    term: Annotated[str, said("Heading.")]
    id: Annotated[str, said("Descriptor id.")] = ""
    qualifier: Annotated[str, said("Subheading.")] = ""
    major: Annotated[bool, said("A main topic of the case.")] = False


class Code(Record, frozen=True, kw_only=True):
    """A code of a clinical classification."""

    system: Annotated[CodeSystem, said("Classification.")]
    code: Annotated[str, said("Code.")]
    label: Annotated[str, said("What the code means.")] = ""


class Patient(Record, frozen=True, kw_only=True):
    """What is told of the patient."""

    age: Annotated[str, said("Age band in English words (`60s`, `under 1 year`, `90 or older`), or the author's.")] = ""
    sex: Annotated[Sex | Literal[""], said("Sex.")] = ""
    population: Annotated[str, said("Group the patient belongs to, where it matters.")] = ""


class Event(Record, frozen=True, kw_only=True):
    """An event of the patient's course."""

    when: Annotated[str, said("Time relative to the course, in words; `Day 3` where only a day was given.")] = ""
    event: Annotated[str, said("What happened.")] = ""
    kind: Annotated[EventKind | Literal[""], said("Kind of event.")] = ""
    figures: Annotated[tuple[str, ...], said("Ids of figures that show it.")] = ()


class Section(Record, frozen=True, kw_only=True):
    """A heading and the text under it, without that of the headings below; the text before any heading has none."""

    id: Annotated[str, said("Its place in the page, `#id`.")] = ""
    level: Annotated[int, said("2 for a main heading, 3 for one below it …; 1 before any heading.")]
    title: Annotated[str, said("Heading.")] = ""
    care: Annotated[str, said("Item of the CARE guideline that it answers.")] = ""
    text: Annotated[
        str,
        said("Text without markup; paragraphs are parted by an empty line, items of lists begin with `- ` or `1. `. "
             "Formulas are words. Figures and tables are members of their own."),
    ] = ""  # fmt: skip
    cites: Annotated[tuple[str, ...], said("Ids of the references it cites, in order.")] = ()
    notes: Annotated[tuple[int, ...], said("Numbers of the notes it has marks of.")] = ()


class Panel(Record, frozen=True, kw_only=True):
    """A picture, or one region of the figure's picture."""

    id: Annotated[str, said("Letter.")] = ""
    label: Annotated[str, said("`Figure 1a`.")] = ""
    file: Annotated[str, said("Picture beside the page; for a region, that of the whole figure.")] = ""
    width: Annotated[int, said("Width of the picture in pixels.")] = 0
    height: Annotated[int, said("Height of the picture in pixels.")] = 0
    region: Annotated[tuple[float, ...], said("x, y, width and height in per cent of the picture.")] = ()
    alt: Annotated[str, said("What it shows, for readers who cannot see it.")] = ""
    caption: Annotated[str, said("Caption of this panel alone.")] = ""
    long_description: Annotated[str, said("Fuller description of what is seen.")] = ""
    modality: Annotated[str, said("CT, MRI, histology …")] = ""
    view: Annotated[str, said("Projection or plane.")] = ""
    time: Annotated[str, said("When it was taken, relative to the course.")] = ""
    stain: Annotated[str, said("Stain.")] = ""
    magnification: Annotated[str, said("Magnification.")] = ""
    scale_bar: Annotated[str, said("Length of the scale bar.")] = ""


class Figure(Record, frozen=True, kw_only=True):
    """A figure with its panels; one of a single picture has one panel without a letter."""

    id: Annotated[str, said("Its place in the page, `#id`.")]
    label: Annotated[str, said("`Figure 1`, or a label of its own.")] = ""
    title: Annotated[str, said("Title.")] = ""
    caption: Annotated[str, said("Caption.")] = ""
    alt: Annotated[str, said("What a picture of several regions shows as a whole.")] = ""
    file: Annotated[str, said("Picture of which the panels are regions.")] = ""
    width: Annotated[int, said("Width of that picture in pixels.")] = 0
    height: Annotated[int, said("Height of that picture in pixels.")] = 0
    long_description: Annotated[str, said("Fuller description of what is seen.")] = ""
    credit: Annotated[str, said("Whose it is.")] = ""
    source: Annotated[str, said("Where it comes from, when it is not the authors' own.")] = ""
    permission: Annotated[str, said("Permission to reproduce.")] = ""
    license: Annotated[str, said("SPDX identifier of its own licence.")] = ""
    panels: Annotated[tuple[Panel, ...], said("Panels in order.")] = ()


class Table(Record, frozen=True, kw_only=True):
    """A table. Every row has the same number of cells; a merged cell says its words in each place it covers."""

    id: Annotated[str, said("Its place in the page, `#id`.")] = ""
    label: Annotated[str, said("`Table 1`, or a label of its own.")] = ""
    caption: Annotated[str, said("Caption.")] = ""
    head: Annotated[tuple[tuple[str, ...], ...], said("Rows of the head.")] = ()
    rows: Annotated[tuple[tuple[str, ...], ...], said("Rows of the body.")] = ()
    notes: Annotated[str, said("What explains its signs and abbreviations.")] = ""
    file: Annotated[str, said("The table as a CSV file beside the page.")] = ""


class Note(Record, frozen=True, kw_only=True):
    """A note of the authors."""

    number: Annotated[int, said("Its number.")]
    text: Annotated[str, said("Text.")] = ""


class Statement(Record, frozen=True, kw_only=True):
    """A declaration."""

    kind: Annotated[
        Literal[
            "consent", "ethics", "funding", "competing_interests", "data_availability", "acknowledgments", "ai_use"
        ],
        said("What it is about."),
    ]  # fmt: skip
    text: Annotated[str, said("Text; of `consent` the attestation in an English sentence.")] = ""


class Funder(Record, frozen=True, kw_only=True):
    """Who paid."""

    name: Annotated[str, said("Name.")]
    doi: Annotated[str, said("DOI in the registry of funders.")] = ""
    ror: Annotated[str, said("ROR identifier, as an address.")] = ""


class Award(Record, frozen=True, kw_only=True):
    """A grant."""

    id: Annotated[str, said("Number.")] = ""
    funders: Annotated[tuple[Funder, ...], said("Who paid.")] = ()
    recipients: Annotated[tuple[str, ...], said("Who received it.")] = ()


class RelatedWork(Record, frozen=True, kw_only=True):
    """A work that the case stands in a relation to."""

    relation: Annotated[Relation, said("The relation, of this case to that work.")]
    inverse: Annotated[bool, said("The relation is that of the other work to this case: it `corrects` this one.")] = (
        False
    )
    title: Annotated[str, said("Title.")] = ""
    doi: Annotated[str, said("DOI.")] = ""
    url: Annotated[str, said("Absolute address.")] = ""
    date: Annotated[Date, said("When it appeared, of a case of this site.")] = ""


class License(Record, frozen=True, kw_only=True):
    """What may be done with the case."""

    id: Annotated[str, said("SPDX identifier.")] = ""
    name: Annotated[str, said("Name.")] = ""
    url: Annotated[str, said("Address.")] = ""
    text: Annotated[str, said("Terms in words.")] = ""


class Copyright(Record, frozen=True, kw_only=True):
    """Who holds the rights."""

    year: Annotated[str, said("Year.")] = ""
    holder: Annotated[str, said("Holder.")] = ""


class File(Record, frozen=True, kw_only=True):
    """A file beside the page."""

    name: Annotated[str, said("Name, relative to the page.")]
    media_type: Annotated[str, said("Media type.")] = ""
    role: Annotated[FileRole, said("What it is to the case: its text, a description of it, data, a supplement.")]
    format: Annotated[str, said("Name of the format of sitegen that made it.")] = ""


class CaseJson(Record, frozen=True, kw_only=True):
    """A case report, as its page shows it."""

    version: Annotated[Literal[1], said("Version of this format.")]
    slug: Annotated[str, said("Its name in addresses.")]
    url: Annotated[str, said("Absolute address of the page, where the site's is known.")] = ""
    type: Annotated[CaseType, said("Kind of article.")]
    status: Annotated[Status, said("A case that is `withdrawn` or `retracted` is not to be relied on.")]
    title: Annotated[str, said("Title without markup.")]
    subtitle: Annotated[str, said("Subtitle.")] = ""
    short_title: Annotated[str, said("Running title.")] = ""
    lang: Annotated[str, said("Language, a BCP 47 tag.")]
    dir: Annotated[Literal["", "ltr", "rtl"], said("Direction of writing, where it is not that of the language.")] = ""
    doi: Annotated[str, said("DOI without its address.")] = ""
    pmid: Annotated[str, said("PubMed id.")] = ""
    pmcid: Annotated[str, said("PubMed Central id.")] = ""
    dates: Annotated[Dates | None, said("History.")] = None
    journal: Annotated[Journal, said("Where it appeared.")]
    peer_review: Annotated[
        PeerReview | Literal[""], said("How it was reviewed, in the words of NISO's terminology.")
    ] = ""
    authors: Annotated[tuple[Author, ...], said("Authors in order.")] = ()
    affiliations: Annotated[tuple[Affiliation, ...], said("Their institutions.")] = ()
    abstract: Annotated[tuple[Part, ...], said("Abstract.")] = ()
    translations: Annotated[tuple[Translation, ...], said("Title, abstract and keywords in other languages.")] = ()
    versions: Annotated[tuple[Version, ...], said("The whole case in other languages.")] = ()
    highlights: Annotated[tuple[str, ...], said("What is new.")] = ()
    plain_language_summary: Annotated[str, said("Summary for patients and families.")] = ""
    learning_points: Annotated[tuple[str, ...], said("What to take away.")] = ()
    keywords: Annotated[tuple[str, ...], said("Keywords.")] = ()
    mesh: Annotated[tuple[MeshTerm, ...], said("Medical Subject Headings.")] = ()
    codes: Annotated[tuple[Code, ...], said("Clinical codes.")] = ()
    patient: Annotated[Patient | None, said("The patient, in bands.")] = None
    presentation: Annotated[tuple[str, ...], said("How it presented.")] = ()
    diagnosis: Annotated[tuple[str, ...], said("Diagnosis.")] = ()
    interventions: Annotated[tuple[str, ...], said("What was done.")] = ()
    outcome: Annotated[tuple[str, ...], said("How it ended.")] = ()
    specialty: Annotated[tuple[str, ...], said("Specialty.")] = ()
    body_system: Annotated[tuple[str, ...], said("Body system.")] = ()
    modality: Annotated[tuple[str, ...], said("Imaging or laboratory modality.")] = ()
    timeline: Annotated[tuple[Event, ...], said("The patient's course.")] = ()
    sections: Annotated[tuple[Section, ...], said("The text, in the order of reading.")] = ()
    figures: Annotated[tuple[Figure, ...], said("Figures.")] = ()
    tables: Annotated[tuple[Table, ...], said("Tables, in the order of the text.")] = ()
    notes: Annotated[tuple[Note, ...], said("Notes of the authors.")] = ()
    statements: Annotated[tuple[Statement, ...], said("Declarations.")] = ()
    awards: Annotated[tuple[Award, ...], said("Grants.")] = ()
    references: Annotated[
        tuple[dict[str, Any], ...],
        said("The works cited, each an item of CSL-JSON, https://github.com/citation-style-language/schema."),
    ] = ()
    related: Annotated[tuple[RelatedWork, ...], said("Other works.")] = ()
    license: Annotated[License | None, said("Licence.")] = None
    copyright: Annotated[Copyright | None, said("Copyright.")] = None
    files: Annotated[tuple[File, ...], said("Other files beside the page. Pictures are with `figures`.")] = ()
