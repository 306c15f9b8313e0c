import pytest

from sitegen.cite.pages import article_number, extent, first, span, whole
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
        ("article-journal", {"page": "e101"}, ("e101", "e101")),
        ("article-journal", {"page": "e12-e14", "number": "7"}, ("", "e12-e14")),
        ("book", {"page": "e101"}, ("", "e101")),
        ("review", {"number": "e77"}, ("e77", "e77")),
        ("patent", {"number": "US 7"}, ("", "")),
        ("report", {"number": "7", "page": "3"}, ("", "3")),
        ("article-journal", {}, ("", "")),
    ],
)
def test_an_article_has_pages_or_a_number(kind: str, text: dict[str, str], found: tuple[str, str]) -> None:
    work = Reference(key="w", type=kind, text=text)
    assert (article_number(work), extent(work)) == found


@pytest.mark.parametrize(
    ("pages", "page"),
    [
        ("105-114", "105"), ("12-15, 20", "12"), ("S12, S19", "S12"), ("i-xii", "i"), ("xii–24", "xii"), ("5", "5"), ("", ""),
        ("A-123", "A-123"), ("A-123, A-130", "A-123"), ("A-123-A-130", "A-123"), ("A-123–130", "A-123"), ("S12-S19", "S12"),
        ("S1080-6032(22)00139-9", "S1080-6032(22)00139-9"),
    ],
)  # fmt: skip
def test_the_first_page_is_whole(pages: str, page: str) -> None:
    assert first(pages) == page
