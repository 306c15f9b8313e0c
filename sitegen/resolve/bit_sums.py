"""Sums for thousands of cases at once. Bit *n* of an integer stands for case *n*, and an integer for each power of two
holds that bit of every case's sum, so that an addition is a few operations on whole integers.

“Bit-sliced” sums: P. O'Neil, D. Quass, Improved query performance with variant indexes,
https://doi.org/10.1145/253260.253268. Whole numbers only: the result is exact and the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_DIGITS = tuple(bytes(b"01"[byte >> power & 1] for byte in range(256)) for power in range(8))


def sums(terms: Iterable[tuple[int, int]]) -> list[int]:
    """The planes, lowest first, of the sum of *terms*: a weight and the cases it is added to."""
    columns: list[list[int]] = []
    for weight, cases in terms:
        while len(columns) < weight.bit_length():
            columns.append([])
        for power in range(weight.bit_length()):
            if weight >> power & 1:
                columns[power].append(cases)
    planes: list[int] = []
    while columns:
        bits, carries = _column(columns.pop(0))
        planes.append(bits)
        if carries and not columns:
            columns.append([])
        if carries:
            columns[0] += carries
    return planes


def _column(column: list[int]) -> tuple[int, list[int]]:
    """One bit of the sum of a column of bits, and what is carried: three become two in five operations."""
    carries = []
    while len(column) > 2:
        a, b, c = column.pop(), column.pop(), column.pop()
        half = a ^ b
        column.append(half ^ c)
        carries.append((a & b) | (half & c))
    if len(column) == 2:
        a, b = column
        carries.append(a & b)
        return a ^ b, [carry for carry in carries if carry]
    return (column[0] if column else 0), [carry for carry in carries if carry]


def highest(planes: Sequence[int], among: int, count: int) -> tuple[int, int]:
    """Of the cases *among*: those certainly in the *count* highest sums, and those tied for the places left."""
    certain, found = 0, 0
    for plane in reversed(planes):
        above = among & plane
        size = above.bit_count() if above else 0
        if found + size > count:
            among = above
        else:
            certain |= above
            found += size
            among &= ~plane
            if found == count:
                return certain, 0
    return certain, among


def at_least(planes: Sequence[int], floors: Sequence[int], among: int) -> int:
    """Of the cases *among*, those whose sum reaches their own floor, which *floors* holds in planes."""
    above, even = 0, among
    for power in reversed(range(max(len(planes), len(floors)))):
        is_ = planes[power] if power < len(planes) else 0
        least = floors[power] if power < len(floors) else 0
        above |= even & is_ & ~least
        even &= ~(is_ ^ least)
    return above | even


def value(planes: Sequence[int], case: int) -> int:
    """The sum of one case."""
    return sum((plane >> case & 1) << power for power, plane in enumerate(planes))


def members(bits: int) -> Iterator[int]:
    """The cases that *bits* stands for, in order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def planes_of(values: Sequence[int]) -> list[int]:
    """The planes of *values*, one for each case."""
    top = max(values, default=0).bit_length()
    # One byte of every value at a time, of which the digits of a binary number are made by table.
    lanes = [bytes([item >> shift & 255 for item in reversed(values)]) for shift in range(0, top, 8)]
    return [int(lanes[power // 8].translate(_DIGITS[power % 8]), 2) for power in range(top)]
