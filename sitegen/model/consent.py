"""What the front matter attests of consent and privacy."""

from __future__ import annotations

from typing import Annotated, Literal

from sitegen.model.field import IsoDate, Text, field
from sitegen.model.struct import Value


class Consent(Value, frozen=True, kw_only=True):
    """The authors' attestation of consent; never the form itself."""

    obtained: Annotated[
        Literal["written", "verbal", "waived"], field("How consent was given; waived needs a reason.", required=True)
    ]
    from_: Annotated[
        Literal["patient", "guardian", "next-of-kin", ""],
        field("Who gave consent: the patient, or who may for them.", aliases=("from",)),
    ] = ""
    scope: Annotated[
        tuple[Literal["text", "images", "online"], ...],
        field("What the consent covers: the text, the pictures, publication on the internet.", split=","),
    ] = ()
    held_by: Annotated[Text, field("Who keeps the signed form, such as the department.")] = ""
    shown_manuscript: Annotated[
        bool | None, field("Whether the manuscript was shown to the patient, or to whoever consented.")
    ] = None
    reason: Annotated[Text, field("Why consent was waived.")] = ""


class PrivacyReview(Value, frozen=True, kw_only=True):
    """The named sign-off that the privacy check can ask for."""

    by: Annotated[Text, field("Who reviewed.", required=True)]
    date: Annotated[IsoDate, field("When.")] = ""
    reason: Annotated[Text, field("Why publication is acceptable.")] = ""
