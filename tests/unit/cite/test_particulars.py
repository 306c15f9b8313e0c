from __future__ import annotations

from sitegen.cite.particulars import NONE, Author, Particulars
from sitegen.model.struct import decode, encode


def test_particulars_can_be_kept_in_the_store() -> None:
    known = Particulars(authors=(Author(addresses=("Clinic, Kobe",), orcid="0000-0002-1825-0097"),), mesh=("Knee",))
    assert decode(encode(known), Particulars) == known


def test_most_records_have_none() -> None:
    assert Particulars() == NONE
