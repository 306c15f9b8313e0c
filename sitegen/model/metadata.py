"""The front matter of a case: each key defined once, with its type, its meaning and its other names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from sitegen.model.consent import Consent, PrivacyReview
from sitegen.model.event import Event
from sitegen.model.field import (
    Doi,
    Email,
    FilePath,
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
)
from sitegen.model.figure_entry import FigureEntry
from sitegen.model.funding import Funding
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
Direction = Literal["ltr", "rtl"]
Relation = Literal[
    "corrects", "retracts", "concerns", "comment-on", "reply-to", "new-version-of", "preprint-of",
    "has-preprint", "original", "translation-of", "supplement-to", "part-of",
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


# The parts of a name, which stand beside the other facts of an author or under `name`.
Given = Annotated[Text, field("Given names.", aliases=("given_name", "first_name"))]
Family = Annotated[Text, field("Family name.", aliases=("family_name", "last_name", "surname"))]
Suffix = Annotated[Text, field("Jr., III …")]
Particles = Annotated[Text, field("van, de, von …", aliases=("particle", "non_dropping_particle", "dropping_particle"))]
WholeName = Annotated[Text, field("A group or a name that has no parts.")]


class NameParts(Value, frozen=True, kw_only=True):
    """A name in parts, as Quarto nests it under `name`."""

    given: Given = ""
    family: Family = ""
    suffix: Suffix = ""
    particles: Particles = ""
    literal: WholeName = ""


class Author(Value, frozen=True, kw_only=True):
    """A person or group who signs the case."""

    from_text: ClassVar[str] = "name"
    foreign: ClassVar[frozenset[str]] = frozenset(
        {"id", "url", "website", "github", "twitter", "x", "bluesky", "mastodon", "linkedin", "threads", "instagram",
         "facebook", "youtube", "phone", "fax", "collaborations", "acknowledgements", "attributes", "metadata",
         "number", "prefix", "title", "job_title", "position", "biography", "bio", "image", "avatar"}
    )  # fmt: skip
    name: Annotated[Text | NameParts, field("Full name in reading order, or its parts when they are not obvious.")] = ""
    given: Given = ""
    family: Family = ""
    suffix: Suffix = ""
    particles: Particles = ""
    literal: WholeName = ""
    orcid: Annotated[Orcid, field("ORCID iD, which tells people of one name apart.", example="0000-0002-1825-0097")] = (
        ""
    )
    email: Annotated[Email, field("E-mail address; published for corresponding authors only.")] = ""
    corresponding: Annotated[bool, field("true: answers letters about the case; the e-mail is published.")] = False
    equal_contributor: Annotated[bool, field("true for each who contributed equally.", aliases=("equal_contrib",))] = (
        False
    )
    deceased: Annotated[bool, field("Has died.")] = False
    degrees: Annotated[tuple[Text, ...], field("Academic degrees.", split=",")] = ()
    roles: Annotated[
        tuple[CreditRole, ...],
        field("What was done, in words of CRediT; https://credit.niso.org.", split=",", aliases=("role", "credit")),
    ] = ()
    affiliations: Annotated[
        tuple[Affiliation, ...],
        field("Where they work: the id of an affiliation, its name, or all of it.", aliases=("affiliation",)),
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
    received: Annotated[IsoDate, field("Day the case was submitted.", aliases=("submitted",))] = ""
    revised: Annotated[IsoDate, field("Received again after review.")] = ""
    accepted: Annotated[IsoDate, field("Day the case was accepted.")] = ""
    online: Annotated[
        IsoDate, field("Published online before its issue, PubMed's Epub.", aliases=("epub", "published_online"))
    ] = ""
    published: Annotated[IsoDate, field("Day of publication; the case is cited by it.", example="2018-07-16")] = ""
    collection: Annotated[
        IsoDate, field("Year of the electronic volume that gathers it, PubMed's eCollection.", aliases=("ecollection",))
    ] = ""
    updated: Annotated[IsoDate, field("Last changed in substance.", aliases=("modified",))] = ""

    @property
    def issued(self) -> str:
        """The date it is cited by: of publication, or while that is to come, of its publication online."""
        return self.published or self.online

    @property
    def ahead(self) -> str:
        """The date it was online before its issue; nothing where that was the same day, or is to come."""
        return self.online if self.published not in ("", self.online) else ""


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

    age: Annotated[float | None, field("Age in years, shown as a band; age_band gives less away.")] = None
    age_band: Annotated[Text, field("Age of the patient as a band, in place of the exact age.", example="60s")] = ""
    sex: Annotated[Sex | Literal[""], field("Sex of the patient, as far as the case needs it.")] = ""
    population: Annotated[Text, field("Group the patient belongs to, where it matters.")] = ""


class LicenseTerms(Value, frozen=True, kw_only=True):
    """A licence: its SPDX id, or its address and text."""

    from_text: ClassVar[str] = "id"
    id: Annotated[License, field("SPDX identifier.", aliases=("content",), example="CC-BY-4.0")] = ""
    url: Annotated[Url, field("Address of the licence.")] = ""
    text: Annotated[Text, field("Terms in words.")] = ""


class Copyright(Value, frozen=True, kw_only=True):
    """Who holds the rights, since when."""

    from_text: ClassVar[str] = "holder"
    year: Annotated[Number, field("Year, in four digits: the first, where there are several.", example="2018")] = ""
    holder: Annotated[Text, field("Holder.")] = ""

    @property
    def since(self) -> str:
        """The year as programs take it, in four digits; nothing of one that is written otherwise."""
        year = self.year.strip()
        return year if len(year) == 4 and year.isascii() and year.isdigit() else ""


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

    title: Annotated[
        Markdown,
        field(
            "Title of the case, as it is cited: the diagnosis or finding that matters, and what is special about it.",
            required=True,
        ),
    ]
    subtitle: Annotated[Markdown, field("Second part of the title, shown below it.")] = ""
    short_title: Annotated[
        Text, field("Short form of the title, as a running head.", aliases=("running_title", "running_head"))
    ] = ""
    description: Annotated[Text, field("A sentence or two for search engines; else the abstract begins.")] = ""
    lang: Annotated[
        LanguageTag,
        field(
            "Language the case is written in, as a tag: en, es, pt-BR; that of the site when absent.",
            aliases=("language",),
            example="en",
        ),
    ] = ""
    dir: Annotated[Direction | Literal[""], field("Direction of writing; from the language when absent.")] = ""
    title_translations: Annotated[Mapping[LanguageTag, Markdown], field("Title in other languages.")] = {}
    abstract_translations: Annotated[
        Mapping[LanguageTag, Markdown | Mapping[str, Markdown]], field("Abstract in other languages.")
    ] = {}
    type: Annotated[CaseType, field("Kind of article; printed above the title.", aliases=("article_type",))] = (
        "case-report"
    )
    status: Annotated[
        Status,
        field("Readers see a case when this says published; until then it is a draft, which only --drafts builds."),
    ] = "draft"
    peer_review: Annotated[
        PeerReview | Literal[""],
        field("How it was reviewed, when unlike the site's other cases.", aliases=("review",), example="open"),
    ] = ""
    date: Annotated[Dates, field("One date (published), or received, revised, accepted, published, updated.")] = Dates()
    doi: Annotated[Doi, field("DOI of this case, once it has one.", example="10.1155/2018/1708572")] = ""
    pmid: Annotated[Pmid, field("Number of this case in PubMed, once it has one.", example="30112240")] = ""
    pmcid: Annotated[Pmcid, field("Number of this case in PubMed Central, once it has one.", example="PMC6077665")] = ""
    volume: Annotated[Number, field("Volume of the journal that the case appeared in.")] = ""
    issue: Annotated[Number, field("Issue of the journal that the case appeared in.")] = ""
    first_page: Annotated[Number, field("First page in the printed issue.", aliases=("fpage",))] = ""
    last_page: Annotated[Number, field("Last page in the printed issue.", aliases=("lpage",))] = ""
    elocation_id: Annotated[Number, field("Article number.", aliases=("elocation", "article_number"))] = ""
    venue: Annotated[Venue | None, field("The journal, when it is not this site's.", aliases=("journal",))] = None
    authors: Annotated[
        tuple[Author, ...],
        field(
            "Who signs the case, in order: a name each, or a name with affiliations, orcid, email and roles.",
            aliases=("author",),
        ),
    ] = ()
    affiliations: Annotated[
        tuple[Affiliation, ...],
        field("Institutions, each with an id that authors name.", aliases=("affiliation", "institutions")),
    ] = ()
    abstract: Annotated[
        Markdown | Mapping[str, Markdown],
        field("What a search finds and a reader reads first: one text, or headings with a text each (Background: …)."),
    ] = ""
    highlights: Annotated[tuple[Markdown, ...], field("What is new, a sentence each, beside the abstract.")] = ()
    plain_language_summary: Annotated[
        Markdown, field("Summary for patients and families.", aliases=("plain_summary",))
    ] = ""
    learning_points: Annotated[
        tuple[Markdown, ...], field("What to take away: three to five sentences.", aliases=("key_points", "keypoints"))
    ] = ()
    keywords: Annotated[
        tuple[Text, ...],
        field("Words that readers would search by: a list, or separated by commas.", split=",", aliases=("tags",)),
    ] = ()
    keyword_translations: Annotated[
        Mapping[LanguageTag, Annotated[tuple[Text, ...], field("", split=",")]],
        field("Keywords in other languages, each a list or separated by commas."),
    ] = {}
    mesh: Annotated[tuple[MeshTerm, ...], field("Medical Subject Headings; https://meshb.nlm.nih.gov.")] = ()
    codes: Annotated[tuple[ClinicalCode, ...], field("Codes of the diagnosis in ICD, SNOMED CT, HPO …")] = ()
    patient: Annotated[
        Patient | None, field("The patient, told so that nobody knows them again: an age band, sex.")
    ] = None
    presentation: Annotated[tuple[Text, ...], field("Complaint or finding the patient came with.")] = ()
    diagnosis: Annotated[tuple[Text, ...], field("Diagnosis, or several; readers can browse by it.")] = ()
    interventions: Annotated[tuple[Text, ...], field("Treatments that were given.", aliases=("intervention",))] = ()
    outcome: Annotated[tuple[Text, ...], field("How it ended for the patient: recovery, lasting harm, death.")] = ()
    specialty: Annotated[
        tuple[Text, ...], field("Field of medicine; readers can browse by it.", aliases=("specialties",))
    ] = ()
    body_system: Annotated[tuple[Text, ...], field("Part of the body concerned, such as the skin.")] = ()
    modality: Annotated[
        tuple[Text, ...], field("How it was shown: CT, MRI, histology …; readers can browse by it.")
    ] = ()
    timeline: Annotated[
        tuple[Event, ...], field("What happened when, relative to the first visit, without dates.")
    ] = ()
    figures: Annotated[
        tuple[FigureEntry, ...],
        field(
            "Pictures of the case, each with a caption and a description (alt); the text places one by ::: {#fig-ID}."
        ),
    ] = ()
    consent: Annotated[
        Consent | None,
        field("What the signed consent says: obtained, from, scope, held_by. The form itself stays with the hospital."),
    ] = None
    ethics: Annotated[Markdown, field("Whether an ethics committee was asked, and what it said; or why none was.")] = ""
    funding: Annotated[Funding | None, field("Who paid for the work, or None; grants under awards.")] = None
    competing_interests: Annotated[
        Markdown,
        field(
            "What might sway the authors (fees, shares, posts), or None.",
            aliases=("conflicts", "conflict_of_interest", "conflicts_of_interest", "coi"),
        ),
    ] = ""
    data_availability: Annotated[Markdown, field("Where further data can be had, or why not.")] = ""
    acknowledgments: Annotated[
        Markdown, field("Thanks to who helped and does not sign.", aliases=("acknowledgements",))
    ] = ""
    ai_use: Annotated[Markdown, field("What artificial intelligence was used for, if at all.")] = ""
    privacy_review: Annotated[PrivacyReview | None, field("Named sign-off of a privacy question.")] = None
    license: Annotated[
        LicenseTerms | None,
        field("Licence for readers, such as CC-BY-4.0; else that of the site.", aliases=("licence",)),
    ] = None
    copyright: Annotated[Copyright | None, field("Who holds the rights, and since which year.")] = None
    open_access: Annotated[bool, field("Free to read.")] = True
    bibliography: Annotated[tuple[FilePath, ...], field("Reference files; references.* when absent.")] = ()
    csl: Annotated[Text, field("Citation style: a name, or a `.csl` file of the folder.", example="apa")] = ""
    nocite: Annotated[tuple[Text, ...], field("Keys to list though never cited; @* for all.", split=",")] = ()
    related: Annotated[tuple[Related, ...], field("Works this one corrects, answers, continues or translates.")] = ()
    care: Annotated[Mapping[str, CareItem], field("Where CARE items are answered.")] = {}
    aliases: Annotated[tuple[SitePath, ...], field("Earlier addresses, kept as redirects.")] = ()
    abbreviations: Annotated[Mapping[str, Text], field("Abbreviations and what they stand for.")] = {}
