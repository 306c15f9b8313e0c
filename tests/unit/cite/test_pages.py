import pytest

from sitegen.cite.pages import article_number, extent, span, whole
from sitegen.model.reference import Reference


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("6913-7", "6913-6917"), ("109–110", "109-110"), ("e12-4", "e12-e14"), ("S1–S9", "S1-S9"), ("1042", "1042"),
        ("S1080-6032(22)00139-9", "S1080-6032(22)00139-9"), ("12-15, 20", "12-15, 20"), ("99-101", "99-101"),
    ],
)  # fmt: skip
def test_ranges_are_whole_numbers(written: str, pages: str) -> None:
    assert whole(written) == pages


@pytest.mark.parametrize(
    ("first", "last", "pages"),
    [
        ("476", "481", "476-481"),
        ("476", "81", "476-481"),
        ("5", "5", "5"),
        ("", "9", "9"),
        ("1-4", "4", "1-4"),
        ("7", "", "7"),
    ],
)
def test_first_and_last_page_make_a_range(first: str, last: str, pages: str) -> None:
    assert span(first, last) == pages


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("article-journal", {"page": "1-9", "number": "e77"}, ("", "1-9")),
        ("article-journal", {"number": "e77"}, ("e77", "e77")),
        ("review", {"number": "e77"}, ("e77", "e77")),
        ("patent", {"number": "US 7"}, ("", "")),
        ("report", {"number": "7", "page": "3"}, ("", "3")),
        ("article-journal", {}, ("", "")),
    ],
)
def test_an_article_has_pages_or_a_number(kind: str, text: dict[str, str], found: tuple[str, str]) -> None:
    work = Reference(key="w", type=kind, text=text)
    assert (article_number(work), extent(work)) == found
