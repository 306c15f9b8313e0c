"""The arithmetic of check digits: ORCID (ISO 7064 mod 11-2), ISSN (mod 11), ROR (ISO 7064 mod 97-10).

Each function takes an identifier whose shape is already right. DOI, PMID and PMCID carry no check digit.
"""

from __future__ import annotations

_ROR_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u


def orcid_check_digit(digits: str) -> str:
    """The last character of an ORCID iD whose first fifteen digits are *digits*.

    https://support.orcid.org/hc/en-us/articles/360006897674
    """
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


def issn_check_digit(digits: str) -> str:
    """The last character of an ISSN whose first seven digits are *digits*. ISO 3297."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True))
    rest = -total % 11
    return "X" if rest == 10 else str(rest)


def ror_check_digits(letters: str) -> str:
    """The last two digits of a ROR id, given the six characters after its leading 0. https://ror.org/facts"""
    number = 0
    for letter in letters:
        number = number * 32 + _ROR_DIGITS.index(letter)
    return f"{98 - number * 100 % 97:02d}"
