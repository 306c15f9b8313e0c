"""A file is put in order only when all of it can be read, and stays the same bytes when it is in order."""

from __future__ import annotations

import pytest

from sitegen.refs.arrange_file import all_in_order, in_order
from sitegen.refs.works import CannotChange
from tests.unit.refs.works_of import case


def test_a_file_in_order_is_the_same_bytes() -> None:
    data = b"\xef\xbb\xbf@book{a, title={T}}\r\n\r\n@book{b, title={T}}\r\n"
    new = in_order("r.bib", data)
    assert in_order("r.bib", new) == new
    assert b"\r\n" in in_order("r.bib", b"@book{b, title={T}}\r\n@book{a, title={T}}\r\n")


@pytest.mark.parametrize(("name", "data"), [
    ("r.bib", b"@book{b, title={T}\n"), ("r.xml", b"<xml><record><titles><title>T</title></titles></record></xml>"),
    ("r.bib", b"\xff"), ("r.bib", b"@book{b, title={T}} @book{a, title={T}}\n@book{b, title={U}}"), ("r.json", b'[{"id": "a"}'),
])  # fmt: skip
def test_a_file_with_a_mistake_is_left_as_it_is(name: str, data: bytes) -> None:
    with pytest.raises(CannotChange) as told:
        in_order(name, data)
    assert told.value.hint


def test_two_records_without_a_number_that_swap_their_keys_stay() -> None:
    data = b"TY  - BOOK\nTI  - Zebra\nPY  - 2001\nER  - \n\nTY  - BOOK\nTI  - Ant\nPY  - 2001\nER  - \n"
    assert in_order("r.ris", data).index(b"Ant") < in_order("r.ris", data).index(b"Zebra")


def test_of_a_case_only_files_out_of_order_change_and_the_others_say_why() -> None:
    works = case("bibliography: [x.bib, y.bib, z.bib]\n", "", x_bib="@book{b, title={T}}\n@book{a, title={T}}\n",
                 y_bib="@book{e, title={T}}\n", z_bib="@book{c, title={T}}\n@book{d, title={T}\n")  # fmt: skip
    changes, refused = all_in_order(works)
    assert list(changes) == ["content/cases/a/x.bib"]
    assert [problem.message.partition(":")[0] for problem in refused] == ["content/cases/a/z.bib"]
