"""However an identifier is typed, it is recognised; what is none is not guessed."""

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.asked import asked


@pytest.mark.parametrize(("typed", "key"), [
    ("26123456", "pmid:26123456"), ("PMID: 26123456", "pmid:26123456"), ("pmid:26123456", "pmid:26123456"),
    ("[@pmid:26123456]", "pmid:26123456"), ("https://pubmed.ncbi.nlm.nih.gov/26123456/", "pmid:26123456"),
    ("https://www.ncbi.nlm.nih.gov/pubmed/26123456", "pmid:26123456"),
    ("PMC6077618", "pmcid:PMC6077618"), ("pmcid:PMC6077618", "pmcid:PMC6077618"), ("pmc6077618", "pmcid:PMC6077618"),
    ("https://pmc.ncbi.nlm.nih.gov/articles/PMC6077618/", "pmcid:PMC6077618"),
    ("10.5555/2018/1708572", "doi:10.5555/2018/1708572"), ("doi:10.5555/a.b(1)2", "doi:10.5555/a.b(1)2"),
    ("https://doi.org/10.5555/abc", "doi:10.5555/abc"), ("doi.org/10.5555/abc", "doi:10.5555/abc"),
    ("https://dx.doi.org/10.5555%2Fabc", "doi:10.5555/abc"), ("DOI 10.5555/abc.", "doi:10.5555/abc"),
    ("(10.5555/abc)", "doi:10.5555/abc"), ("[@doi:10.5555/abc]", "doi:10.5555/abc"),
    ("https://journal.example/doi/full/10.5555/abc?x=1#y", "doi:10.5555/abc"),
    ("https://journal.example/doi/10.5555/abc/pdf", "doi:10.5555/abc"),
])  # fmt: skip
def test_an_identifier_is_recognised(typed: str, key: str) -> None:
    found = asked(typed)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "typed", ["", "silva2019", "0", "1234567890", "https://journal.example/article", "PMC", "doi:"]
)
def test_what_is_no_identifier_is_not_guessed(typed: str) -> None:
    assert asked(typed) is None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    asked(text)
