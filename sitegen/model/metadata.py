"""The front matter of a case: each key defined once, with its type, its meaning and its other names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from sitegen.model.field import (
    Doi,
    Email,
    FilePath,
    Identifier,
    IsoDate,
    Issn,
    LanguageTag,
    License,
    Markdown,
    Number,
    Orcid,
    Pmcid,
    Pmid,
    Ror,
    SitePath,
    Text,
    Url,
    field,
)  # fmt: skip
from sitegen.model.peer_review import PeerReview
from sitegen.model.person import Name
from sitegen.model.struct import Value

CaseType = Literal[
    "case-report", "case-series", "clinical-image", "review", "editorial", "letter", "commentary", "correction",
    "retraction", "expression-of-concern",
]  # fmt: skip
Status = Literal["draft", "in-review", "accepted", "published", "withdrawn", "retracted"]
CodeSystem = Literal["ICD-10", "ICD-11", "SNOMED-CT", "HPO", "ORPHA", "ATC", "LOINC"]
Sex = Literal["female", "male", "intersex", "other", "unknown"]
EventKind = Literal["symptom", "test", "diagnosis", "treatment", "outcome"]
Direction = Literal["ltr", "rtl"]
Relation = Literal[
    "corrects", "retracts", "concerns", "comment-on", "reply-to", "new-version-of", "preprint-of", "original",
    "translation-of", "supplement-to", "part-of",
]  # fmt: skip
CreditRole = Literal[
    "Conceptualization", "Data curation", "Formal analysis", "Funding acquisition", "Investigation", "Methodology",
    "Project administration", "Resources", "Software", "Supervision", "Validation", "Visualization",
    "Writing – original draft", "Writing – review & editing",
]  # fmt: skip


class Affiliation(Value, frozen=True, kw_only=True):
    """A department or institution an author belongs to."""

    from_text: ClassVar[str] = "name"
    foreign: ClassVar[frozenset[str]] = frozenset(
        {"isni", "ringgold", "grid", "phone", "fax", "email", "collaboration", "doi", "number", "group",
         "affiliation_url"}
    )  # fmt: skip
    id: Annotated[Text, field("Short name by which authors refer to it.", aliases=("ref",), example="ortho")] = ""
    name: Annotated[Text, field("Institution, as it is to be printed.", aliases=("institution",))] = ""
    department: Annotated[Text, field("Department or division.")] = ""
    address: Annotated[Text, field("Street address.")] = ""
    city: Annotated[Text, field("City.")] = ""
    state: Annotated[Text, field("State, province or region.", aliases=("region",))] = ""
    postal_code: Annotated[Text, field("Postal code.", aliases=("zip", "postcode"))] = ""
    country: Annotated[Text, field("Country.")] = ""
    ror: Annotated[Ror, field("ROR identifier of the institution.", example="https://ror.org/02mhbdp94")] = ""
    url: Annotated[Url, field("Web page of the institution.")] = ""


class NameParts(Value, frozen=True, kw_only=True):
    """A name in parts, as Quarto nests it under `name`."""

    given: Annotated[Text, field("Given names.", aliases=("given_name", "first_name"))] = ""
    family: Annotated[Text, field("Family name.", aliases=("family_name", "last_name", "surname"))] = ""
    suffix: Annotated[Text, field("Jr., III …")] = ""
    particles: Annotated[
        Text, field("van, de, von …", aliases=("particle", "non_dropping_particle", "dropping_particle"))
    ] = ""
    literal: Annotated[Text, field("A group or a name that has no parts.")] = ""


class Author(Value, frozen=True, kw_only=True):
    """A person or group who signs the case."""

    from_text: ClassVar[str] = "name"
    foreign: ClassVar[frozenset[str]] = frozenset(
        {"id", "url", "website", "github", "twitter", "x", "bluesky", "mastodon", "linkedin", "threads", "instagram",
         "facebook", "youtube", "phone", "fax", "collaborations", "acknowledgements", "attributes", "metadata",
         "number", "prefix", "title", "job_title", "position", "biography", "bio", "image", "avatar"}
    )  # fmt: skip
    name: Annotated[Text | NameParts, field("Full name in reading order, or its parts when they are not obvious.")] = ""
    given: Annotated[Text, field("Given names.", aliases=("given_name", "first_name"))] = ""
    family: Annotated[Text, field("Family name.", aliases=("family_name", "last_name", "surname"))] = ""
    suffix: Annotated[Text, field("Jr., III …")] = ""
    particles: Annotated[
        Text, field("van, de, von …", aliases=("particle", "non_dropping_particle", "dropping_particle"))
    ] = ""
    literal: Annotated[Text, field("A group or a name that has no parts.")] = ""
    orcid: Annotated[Orcid, field("ORCID iD.", example="0000-0002-1825-0097")] = ""
    email: Annotated[Email, field("E-mail address; published for corresponding authors only.")] = ""
    corresponding: Annotated[bool, field("Answers letters about the case.")] = False
    equal_contributor: Annotated[bool, field("Contributed equally.", aliases=("equal_contrib",))] = False
    deceased: Annotated[bool, field("Has died.")] = False
    degrees: Annotated[tuple[Text, ...], field("Academic degrees.", split=",")] = ()
    roles: Annotated[
        tuple[CreditRole, ...], field("CRediT roles; https://credit.niso.org.", split=",", aliases=("role", "credit"))
    ] = ()
    affiliations: Annotated[
        tuple[Affiliation, ...], field("Ids, names or whole affiliations.", aliases=("affiliation",))
    ] = ()
    note: Annotated[Text, field("A note beside the name.")] = ""


class Contributor(Value, frozen=True, kw_only=True):
    """An author after reading: the name in parts, affiliations as positions in the case's list (from 0)."""

    name: Name
    orcid: str = ""
    email: str = ""
    corresponding: bool = False
    equal_contributor: bool = False
    deceased: bool = False
    degrees: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliations: tuple[int, ...] = ()
    note: str = ""


class Dates(Value, frozen=True, kw_only=True):
    """The history of a case; a single date is the date of publication."""

    from_text: ClassVar[str] = "published"
    received: Annotated[IsoDate, field("Submitted.", aliases=("submitted",))] = ""
    revised: Annotated[IsoDate, field("Received again after review.")] = ""
    accepted: Annotated[IsoDate, field("Accepted.")] = ""
    online: Annotated[
        IsoDate, field("Published online before its issue, PubMed's Epub.", aliases=("epub", "published_online"))
    ] = ""
    published: Annotated[IsoDate, field("Published.", example="2018-07-16")] = ""
    collection: Annotated[
        IsoDate, field("Year of the electronic volume that gathers it, PubMed's eCollection.", aliases=("ecollection",))
    ] = ""
    updated: Annotated[IsoDate, field("Last changed in substance.", aliases=("modified",))] = ""

    @property
    def issued(self) -> str:
        """The date it is cited by: of publication, or while that is to come, of its publication online."""
        return self.published or self.online


class Venue(Value, frozen=True, kw_only=True):
    """The journal a case appeared in, when it is not this site's own."""

    from_text: ClassVar[str] = "title"
    foreign: ClassVar[frozenset[str]] = frozenset(
        {"url", "doi", "number", "location", "date", "series", "volume", "issue"}
    )
    title: Annotated[Text, field("Journal.")] = ""
    short_title: Annotated[Text, field("NLM abbreviation.", example="Case Rep Orthop")] = ""
    issn: Annotated[Issn, field("Print ISSN.")] = ""
    eissn: Annotated[Issn, field("Electronic ISSN.")] = ""
    publisher: Annotated[Text, field("Publisher.")] = ""


class MeshTerm(Value, frozen=True, kw_only=True):
    """A Medical Subject Heading."""

    from_text: ClassVar[str] = "term"
    term: Annotated[Text, field("Heading.", required=True, example="Liposarcoma")]
    id: Annotated[Text, field("Descriptor id.", example="D008080")] = ""
    qualifier: Annotated[Text, field("Subheading.")] = ""
    major: Annotated[bool, field("A main topic of the case.")] = False


class ClinicalCode(Value, frozen=True, kw_only=True):
    """A code of a clinical classification; only its shape is checked."""

    system: Annotated[CodeSystem, field("Classification.", required=True)]
    code: Annotated[Text, field("Code.", required=True, example="C48.0")]
    label: Annotated[Text, field("What the code means.")] = ""


class Patient(Value, frozen=True, kw_only=True):
    """What may be told of the patient: shown in bands, never exact above 89."""

    age: Annotated[float | None, field("Age in years; shown as a band.")] = None
    age_band: Annotated[Text, field("Age band.", example="60s")] = ""
    sex: Annotated[Sex | Literal[""], field("Sex.")] = ""
    population: Annotated[Text, field("Group the patient belongs to, where it matters.")] = ""


class Event(Value, frozen=True, kw_only=True):
    """An event of the timeline, relative to the index visit."""

    when: Annotated[Text, field("Relative time in words.", example="-8 months")] = ""
    day: Annotated[int | None, field("Days from the index visit; before it, negative.", example=-240)] = None
    event: Annotated[Markdown, field("What happened.", required=True)]
    kind: Annotated[EventKind | Literal[""], field("Kind of event.")] = ""
    figures: Annotated[tuple[Text, ...], field("Figures that show it.", split=",")] = ()


class PanelEntry(Value, frozen=True, kw_only=True):
    """One picture, or one region of a composite picture, of a figure."""

    id: Annotated[Text, field("Letter of the panel.", example="a")] = ""
    src: Annotated[FilePath, field("Picture file.", example="figures/ct-a.png")] = ""
    region: Annotated[
        tuple[float, ...], field("x, y, width, height in per cent of the composite picture.", split=",")
    ] = ()
    alt: Annotated[Text, field("What the picture shows, for readers who cannot see it.")] = ""
    caption: Annotated[Markdown, field("Caption of this panel alone.")] = ""
    long_description: Annotated[Markdown, field("Fuller description of what is seen.")] = ""
    modality: Annotated[Text, field("CT, MRI, histology …")] = ""
    view: Annotated[Text, field("Projection or plane.")] = ""
    time: Annotated[Text, field("When it was taken, relative to the course.")] = ""
    stain: Annotated[Text, field("Stain.")] = ""
    magnification: Annotated[Text, field("Magnification.")] = ""
    scale_bar: Annotated[Text, field("Length of the scale bar.", example="50 µm")] = ""


class FigureEntry(Value, frozen=True, kw_only=True):
    """A figure described in the front matter: panels, caption, alternative text and rights."""

    id: Annotated[Identifier, field("Name of the figure, cited as @fig-NAME.", required=True, example="ct")]
    label: Annotated[Text, field("Label in place of the number, as published.", example="Figure S1")] = ""
    title: Annotated[Markdown, field("Title, printed before the caption.")] = ""
    caption: Annotated[Markdown, field("Caption; `(a, c–e)` points at panels.")] = ""
    src: Annotated[FilePath, field("The composite picture, when panels are regions of one file.")] = ""
    alt: Annotated[Text, field("Alternative text of the composite picture.")] = ""
    layout: Annotated[Text, field("Arrangement of panels.", example="4 columns")] = ""
    panels: Annotated[tuple[PanelEntry, ...], field("Pictures, or regions of one picture.")] = ()
    modality: Annotated[Text, field("Modality of all panels.")] = ""
    view: Annotated[Text, field("Projection or plane.")] = ""
    stain: Annotated[Text, field("Stain.")] = ""
    magnification: Annotated[Text, field("Magnification.")] = ""
    scale_bar: Annotated[Text, field("Length of the scale bar.", example="50 µm")] = ""
    credit: Annotated[Text, field("Who made the picture.")] = ""
    source: Annotated[Text, field("Where it comes from, when it is not the authors' own.")] = ""
    license: Annotated[License, field("Licence of the figure.", example="CC-BY-4.0")] = ""
    permission: Annotated[Text, field("Permission to reproduce; needed when source is given.")] = ""
    long_description: Annotated[Markdown, field("Fuller description of what is seen.")] = ""
    clinical_photo: Annotated[bool, field("Shows a person; asks for consent with scope images.")] = False


class Consent(Value, frozen=True, kw_only=True):
    """The authors' attestation of consent; never the form itself."""

    obtained: Annotated[Literal["written", "verbal", "waived"], field("How consent was given.", required=True)]
    from_: Annotated[Literal["patient", "guardian", "next-of-kin", ""], field("Who gave it.", aliases=("from",))] = ""
    scope: Annotated[tuple[Literal["text", "images", "online"], ...], field("What it covers.", split=",")] = ()
    held_by: Annotated[Text, field("Who keeps the form.")] = ""
    shown_manuscript: Annotated[
        bool | None, field("Whether the manuscript was shown to the patient, or to whoever consented.")
    ] = None
    reason: Annotated[Text, field("Why consent was waived.")] = ""


class Award(Value, frozen=True, kw_only=True):
    """A grant."""

    from_text: ClassVar[str] = "id"
    id: Annotated[Text, field("Grant number.")] = ""
    sources: Annotated[tuple[Text, ...], field("Funders.", aliases=("source", "funder"))] = ()
    recipients: Annotated[tuple[Text, ...], field("Who received it.", aliases=("recipient",))] = ()


class Funding(Value, frozen=True, kw_only=True):
    """Who paid."""

    from_text: ClassVar[str] = "statement"
    statement: Annotated[Markdown, field("Funding statement.")] = ""
    awards: Annotated[tuple[Award, ...], field("Grants.", aliases=("award",))] = ()


class PrivacyReview(Value, frozen=True, kw_only=True):
    """The named sign-off that the privacy check can ask for."""

    by: Annotated[Text, field("Who reviewed.", required=True)]
    date: Annotated[IsoDate, field("When.")] = ""
    reason: Annotated[Text, field("Why publication is acceptable.")] = ""


class LicenseTerms(Value, frozen=True, kw_only=True):
    """A licence: its SPDX id, or its address and text."""

    from_text: ClassVar[str] = "id"
    id: Annotated[License, field("SPDX identifier.", aliases=("content",), example="CC-BY-4.0")] = ""
    url: Annotated[Url, field("Address of the licence.")] = ""
    text: Annotated[Text, field("Terms in words.")] = ""


class Copyright(Value, frozen=True, kw_only=True):
    """Who holds the rights, since when."""

    from_text: ClassVar[str] = "holder"
    year: Annotated[Number, field("Year.")] = ""
    holder: Annotated[Text, field("Holder.")] = ""


class Related(Value, frozen=True, kw_only=True):
    """Another work this one stands in relation to."""

    type: Annotated[Relation, field("Relation.", required=True)]
    doi: Annotated[Doi, field("DOI of the other work.")] = ""
    url: Annotated[Url, field("Address of the other work.")] = ""
    case: Annotated[Text, field("Slug of a case of this site.")] = ""
    title: Annotated[Text, field("How to name it.")] = ""


class CareItem(Value, frozen=True, kw_only=True):
    """Where a CARE item is answered, or why it does not apply."""

    from_text: ClassVar[str] = "section"
    section: Annotated[Text, field("Id of the section.")] = ""
    not_applicable: Annotated[Text, field("Why it does not apply.")] = ""


class Metadata(Value, frozen=True, kw_only=True):
    """Every key of a case's front matter. Text values are as the author wrote them."""

    title: Annotated[Markdown, field("Title.", required=True)]
    subtitle: Annotated[Markdown, field("Subtitle.")] = ""
    short_title: Annotated[Text, field("Running title.", aliases=("running_title", "running_head"))] = ""
    description: Annotated[Text, field("One or two sentences for search engines and lists.")] = ""
    lang: Annotated[LanguageTag, field("Language, as a BCP 47 tag.", aliases=("language",), example="en")] = ""
    dir: Annotated[Direction | Literal[""], field("Direction of writing; from the language when absent.")] = ""
    title_translations: Annotated[Mapping[LanguageTag, Markdown], field("Title in other languages.")] = {}
    abstract_translations: Annotated[
        Mapping[LanguageTag, Markdown | Mapping[str, Markdown]], field("Abstract in other languages.")
    ] = {}
    type: Annotated[CaseType, field("Kind of article.", aliases=("article_type",))] = "case-report"
    status: Annotated[Status, field("Drafts are built with --drafts only.")] = "draft"
    peer_review: Annotated[
        PeerReview | Literal[""],
        field("How it was reviewed, when unlike the site's other cases.", aliases=("review",), example="open"),
    ] = ""
    date: Annotated[Dates, field("One date (published), or received, revised, accepted, published, updated.")] = Dates()
    doi: Annotated[Doi, field("DOI of this case.", example="10.1155/2018/1708572")] = ""
    pmid: Annotated[Pmid, field("PubMed id.")] = ""
    pmcid: Annotated[Pmcid, field("PubMed Central id.")] = ""
    volume: Annotated[Number, field("Volume.")] = ""
    issue: Annotated[Number, field("Issue.")] = ""
    first_page: Annotated[Number, field("First page.", aliases=("fpage",))] = ""
    last_page: Annotated[Number, field("Last page.", aliases=("lpage",))] = ""
    elocation_id: Annotated[Number, field("Article number.", aliases=("elocation", "article_number"))] = ""
    venue: Annotated[Venue | None, field("The journal, when it is not this site's.", aliases=("journal",))] = None
    authors: Annotated[tuple[Author, ...], field("Authors in order.", aliases=("author",))] = ()
    affiliations: Annotated[
        tuple[Affiliation, ...], field("Affiliations.", aliases=("affiliation", "institutions"))
    ] = ()
    abstract: Annotated[Markdown | Mapping[str, Markdown], field("Text, or headings with their texts.")] = ""
    highlights: Annotated[tuple[Markdown, ...], field("What is new, a sentence each, beside the abstract.")] = ()
    plain_language_summary: Annotated[
        Markdown, field("Summary for patients and families.", aliases=("plain_summary",))
    ] = ""
    learning_points: Annotated[
        tuple[Markdown, ...], field("What to take away.", aliases=("key_points", "keypoints"))
    ] = ()
    keywords: Annotated[
        tuple[Text, ...], field("Keywords, a list or separated by commas.", split=",", aliases=("tags",))
    ] = ()
    keyword_translations: Annotated[
        Mapping[LanguageTag, Annotated[tuple[Text, ...], field("", split=",")]],
        field("Keywords in other languages, each a list or separated by commas."),
    ] = {}
    mesh: Annotated[tuple[MeshTerm, ...], field("Medical Subject Headings.")] = ()
    codes: Annotated[tuple[ClinicalCode, ...], field("Clinical codes.")] = ()
    patient: Annotated[Patient | None, field("The patient, in bands.")] = None
    presentation: Annotated[tuple[Text, ...], field("How it presented.")] = ()
    diagnosis: Annotated[tuple[Text, ...], field("Diagnosis.")] = ()
    interventions: Annotated[tuple[Text, ...], field("What was done.", aliases=("intervention",))] = ()
    outcome: Annotated[tuple[Text, ...], field("How it ended.")] = ()
    specialty: Annotated[tuple[Text, ...], field("Specialty.", aliases=("specialties",))] = ()
    body_system: Annotated[tuple[Text, ...], field("Body system.")] = ()
    modality: Annotated[tuple[Text, ...], field("Imaging or laboratory modality.")] = ()
    timeline: Annotated[tuple[Event, ...], field("Events, relative to the index visit.")] = ()
    figures: Annotated[tuple[FigureEntry, ...], field("Figures with panels.")] = ()
    consent: Annotated[Consent | None, field("Attestation of consent; never the form.")] = None
    ethics: Annotated[Markdown, field("Ethics statement.")] = ""
    funding: Annotated[Funding | None, field("Funding statement, awards.")] = None
    competing_interests: Annotated[
        Markdown,
        field("Competing interests.", aliases=("conflicts", "conflict_of_interest", "conflicts_of_interest", "coi")),
    ] = ""
    data_availability: Annotated[Markdown, field("Data availability.")] = ""
    acknowledgments: Annotated[Markdown, field("Acknowledgments.", aliases=("acknowledgements",))] = ""
    ai_use: Annotated[Markdown, field("Use of artificial intelligence.")] = ""
    privacy_review: Annotated[PrivacyReview | None, field("Named sign-off of a privacy question.")] = None
    license: Annotated[LicenseTerms | None, field("Licence.", aliases=("licence",))] = None
    copyright: Annotated[Copyright | None, field("Copyright.")] = None
    open_access: Annotated[bool, field("Free to read.")] = True
    bibliography: Annotated[tuple[FilePath, ...], field("Reference files; references.* when absent.")] = ()
    csl: Annotated[Text, field("Citation style: a name, or a `.csl` file of the folder.", example="apa")] = ""
    nocite: Annotated[tuple[Text, ...], field("Keys to list though never cited; @* for all.", split=",")] = ()
    related: Annotated[tuple[Related, ...], field("Related works.")] = ()
    care: Annotated[Mapping[str, CareItem], field("Where CARE items are answered.")] = {}
    aliases: Annotated[tuple[SitePath, ...], field("Earlier addresses, kept as redirects.")] = ()
    abbreviations: Annotated[Mapping[str, Text], field("Abbreviations and what they stand for.")] = {}
