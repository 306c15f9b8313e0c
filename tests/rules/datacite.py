"""DataCite Metadata Schema 4.6 in JSON as a JSON Schema, written from its documentation, of what sitegen writes.

https://datacite-metadata-schema.readthedocs.io/en/4.6/
"""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

TEXT = {"type": "string", "minLength": 1}
URI = {"type": "string", "pattern": r"^https?://[!-~]+$"}
YEAR = {"type": "string", "pattern": r"^\d{4}$"}
DATE = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
DOI = {"type": "string", "pattern": r"^10\.\d{4,9}/\S+$"}
GENERAL_TYPES = [
    "Audiovisual",
    "Award",
    "Book",
    "BookChapter",
    "Collection",
    "ComputationalNotebook",
    "ConferencePaper",
    "ConferenceProceeding",
    "DataPaper",
    "Dataset",
    "Dissertation",
    "Event",
    "Image",
    "Instrument",
    "InteractiveResource",
    "Journal",
    "JournalArticle",
    "Model",
    "OutputManagementPlan",
    "PeerReview",
    "PhysicalObject",
    "Preprint",
    "Project",
    "Report",
    "Service",
    "Software",
    "Sound",
    "Standard",
    "StudyRegistration",
    "Text",
    "Workflow",
    "Other",
]
CONTRIBUTORS = [
    "ContactPerson",
    "DataCollector",
    "DataCurator",
    "DataManager",
    "Distributor",
    "Editor",
    "HostingInstitution",
    "Producer",
    "ProjectLeader",
    "ProjectManager",
    "ProjectMember",
    "RegistrationAgency",
    "RegistrationAuthority",
    "RelatedPerson",
    "Researcher",
    "ResearchGroup",
    "RightsHolder",
    "Sponsor",
    "Supervisor",
    "Translator",
    "WorkPackageLeader",
    "Other",
]
DATES = [
    "Accepted",
    "Available",
    "Copyrighted",
    "Collected",
    "Coverage",
    "Created",
    "Issued",
    "Submitted",
    "Updated",
    "Valid",
    "Withdrawn",
    "Other",
]
IDENTIFIERS = [
    "ARK",
    "arXiv",
    "bibcode",
    "CSTR",
    "DOI",
    "EAN13",
    "EISSN",
    "Handle",
    "IGSN",
    "ISBN",
    "ISSN",
    "ISTC",
    "LISSN",
    "LSID",
    "PMID",
    "PURL",
    "RRID",
    "UPC",
    "URL",
    "URN",
    "w3id",
]
RELATIONS = [
    "IsCitedBy",
    "Cites",
    "IsCollectedBy",
    "Collects",
    "IsSupplementTo",
    "IsSupplementedBy",
    "IsContinuedBy",
    "Continues",
    "IsDescribedBy",
    "Describes",
    "HasMetadata",
    "IsMetadataFor",
    "HasVersion",
    "IsVersionOf",
    "IsNewVersionOf",
    "IsPartOf",
    "IsPreviousVersionOf",
    "IsPublishedIn",
    "HasPart",
    "IsReferencedBy",
    "References",
    "IsDocumentedBy",
    "Documents",
    "IsCompiledBy",
    "Compiles",
    "IsVariantFormOf",
    "IsOriginalFormOf",
    "IsIdenticalTo",
    "IsReviewedBy",
    "Reviews",
    "IsDerivedFrom",
    "IsSourceOf",
    "IsRequiredBy",
    "Requires",
    "IsObsoletedBy",
    "Obsoletes",
    "IsTranslationOf",
    "HasTranslation",
]


def one_of(values: list[str]) -> dict[str, Any]:
    return {"enum": values}


def record(needed: dict[str, Any], **others: Any) -> dict[str, Any]:
    """An object with these members and no others, those of *needed* always."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(needed),
        "properties": {**needed, **others},
    }


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "uniqueItems": True, "items": item}


PERSON = {
    "nameType": one_of(["Organizational", "Personal"]), "givenName": TEXT, "familyName": TEXT,
    "nameIdentifiers": several(record({"nameIdentifier": TEXT, "nameIdentifierScheme": TEXT}, schemeUri=URI)),
    "affiliation": several(record({"name": TEXT}, affiliationIdentifier=URI, affiliationIdentifierScheme=TEXT, schemeUri=URI)),
}  # fmt: skip
TITLE = record(
    {"title": TEXT}, titleType=one_of(["AlternativeTitle", "Subtitle", "TranslatedTitle", "Other"]), lang=TEXT
)
SCHEMA = record(
    {
        "creators": {**several(record({"name": TEXT}, **PERSON)), "uniqueItems": False},
        "titles": several(TITLE),
        "publisher": record({"name": TEXT}),
        "publicationYear": YEAR,
        "types": record({"resourceTypeGeneral": one_of(GENERAL_TYPES)}, resourceType=TEXT),
        "schemaVersion": {"const": "http://datacite.org/schema/kernel-4"},
    },
    doi=DOI,
    url=URI,
    subjects=several(record({"subject": TEXT}, subjectScheme=TEXT, schemeUri=URI, valueUri=URI, classificationCode=TEXT, lang=TEXT)),
    contributors={**several(record({"name": TEXT, "contributorType": one_of(CONTRIBUTORS)}, **PERSON)), "uniqueItems": False},
    dates=several(record({"date": DATE, "dateType": one_of(DATES)})),
    language=TEXT,
    alternateIdentifiers=several(record({"alternateIdentifier": TEXT, "alternateIdentifierType": TEXT})),
    relatedIdentifiers=several(
        record({"relatedIdentifier": TEXT, "relatedIdentifierType": one_of(IDENTIFIERS), "relationType": one_of(RELATIONS)})
    ),
    formats=several({"type": "string", "pattern": r"^[a-z]+/[a-z0-9.+-]+$"}),
    rightsList=several(record({"rights": TEXT}, rightsUri=URI, rightsIdentifier=TEXT, rightsIdentifierScheme=TEXT, schemeUri=URI)),
    descriptions=several(record({"description": TEXT, "descriptionType": one_of(["Abstract", "Other"])}, lang=TEXT)),
    fundingReferences=several(
        record({"funderName": TEXT}, funderIdentifier=URI, funderIdentifierType=one_of(["Crossref Funder ID", "ROR"]), awardNumber=TEXT)
    ),
    relatedItems=several(
        record(
            {"relatedItemType": one_of(GENERAL_TYPES), "relationType": one_of(RELATIONS), "titles": several(TITLE)},
            relatedItemIdentifier=record({"relatedItemIdentifier": TEXT, "relatedItemIdentifierType": one_of(IDENTIFIERS)}),
            publicationYear=YEAR, volume=TEXT, issue=TEXT, number=TEXT, numberType=one_of(["Article", "Chapter", "Report", "Other"]),
            firstPage=TEXT, lastPage=TEXT, publisher=TEXT,
        )
    ),
)  # fmt: skip
_VALIDATOR = Draft202012Validator(SCHEMA)


def errors(data: bytes) -> list[str]:
    """What is wrong with a file."""
    return [f"{error.json_path}: {error.message[:300]}" for error in _VALIDATOR.iter_errors(json.loads(data))]
