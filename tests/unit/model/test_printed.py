from __future__ import annotations

from sitegen.model.document import Text
from sitegen.model.printed import Entry, entry_address
from sitegen.model.struct import decode, encode


def test_an_entry_is_a_value_that_can_be_stored() -> None:
    entry = Entry(key="a", label="1.", text=(Text("A."),), links=(("DOI", "https://doi.org/10.1/x"),))
    assert decode(encode(entry), Entry) == entry


def test_the_address_of_an_entry() -> None:
    assert entry_address("smith2018") == "#ref-smith2018"
