"""How a case was reviewed, in the words of NISO's terminology of peer review: who knew whom.

https://www.niso.org/standards-committees/peer-review-terminology
"""

from __future__ import annotations

from typing import Literal

PeerReview = Literal["none", "editorial", "single-anonymized", "double-anonymized", "triple-anonymized", "open"]
