import pytest
from hypothesis import given, strategies as st

from sitegen.model.identifiers import issn_check_digit, orcid_check_digit, ror_check_digits


@pytest.mark.parametrize("digits", ["0000000218250097", "000000021694233X", "0000000151093700"])
def test_an_orcid_ends_with_its_check_digit(digits: str):
    assert orcid_check_digit(digits[:15]) == digits[15]


@pytest.mark.parametrize("issn", ["20906749", "2434561X", "03785955", "00280836"])
def test_an_issn_ends_with_its_check_digit(issn: str):
    assert issn_check_digit(issn[:7]) == issn[7]


@pytest.mark.parametrize("ror", ["02mhbdp94", "05dxps055", "03vek6s52", "04wxnsj81"])
def test_a_ror_ends_with_its_check_digits(ror: str):
    assert ror_check_digits(ror[1:7]) == ror[7:]


@given(st.text("0123456789", min_size=15, max_size=15), st.integers(0, 14), st.integers(1, 9))
def test_an_orcid_with_one_wrong_digit_is_found(digits: str, place: int, change: int):
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]
    assert orcid_check_digit(wrong) != orcid_check_digit(digits)


@given(st.text("0123456789", min_size=7, max_size=7), st.integers(0, 5))
def test_an_issn_with_two_digits_swapped_is_found(digits: str, place: int):
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert swapped == digits or issn_check_digit(swapped) != issn_check_digit(digits)
