import pytest

from sitegen.model.person import Name
from sitegen.resolve.slugs import LONGEST, issue_slug, name_slug


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (Name(family="Ichikawa", given="Jiro"), "ichikawa-jiro"),
        (Name(family="Núñez", given="José A.", suffix="Jr."), "nunez-jose-a-jr"),
        (Name(family="Berg", given="Jan", non_dropping_particle="van den"), "van-den-berg-jan"),
        (Name(literal="Fever Study Group, Boston"), "fever-study-group-boston"),
        (Name(family="王", given="小明"), "王-小明"),
        (Name(literal="…"), ""),
    ],
)
def test_authors_have_addresses(name: Name, words: str) -> None:
    assert name_slug(name) == words


def test_issues_have_addresses() -> None:
    assert [issue_slug("3", "2"), issue_slug("3", ""), issue_slug("", "Suppl 1"), issue_slug("", "")] == [
        "volume-3-issue-2", "volume-3", "issue-suppl-1", "",
    ]  # fmt: skip


@pytest.mark.parametrize("letter", ["a", "é", "王", "𠮷"])
def test_no_slug_is_too_long_for_a_file(letter: str) -> None:
    """File systems count bytes, of which other scripts have up to four a letter."""
    author = name_slug(Name(literal=letter * 300))
    assert LONGEST - 4 < len(author.encode()) <= LONGEST
    assert len(f"{author}-1825-0097.endnote.xml".encode()) <= 255
    assert len(f"{issue_slug(letter * 300, letter * 300)}.endnote.xml".encode()) <= 255
