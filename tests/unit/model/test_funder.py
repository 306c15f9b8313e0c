"""A funder is its name, and what tells it from all others."""

import pytest

from sitegen.model.funder import Funder, funder


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Example Trust", Funder("Example Trust")),
        ("Example Trust https://doi.org/10.13039/100000001", Funder("Example Trust", "10.13039/100000001")),
        ("Example Trust (10.13039/100000001)", Funder("Example Trust", "10.13039/100000001")),
        ("Example Trust, doi: 10.13039/100000001", Funder("Example Trust", "10.13039/100000001")),
        ("Example Trust <https://ror.org/02MHBDP94>", Funder("Example Trust", "", "https://ror.org/02mhbdp94")),
        ("https://ror.org/02mhbdp94", Funder("https://ror.org/02mhbdp94", "", "https://ror.org/02mhbdp94")),
        ("Example Trust https://ror.org/02mhbdp95", Funder("Example Trust")),
        ("Trust 10.5555/1 of Examples", Funder("Trust 10.5555/1 of Examples")),
    ],
)
def test_a_line_is_taken_apart(source: str, expected: Funder) -> None:
    assert funder(source) == expected
