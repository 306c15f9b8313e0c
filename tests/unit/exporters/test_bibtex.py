"""The case that this project began with, as PubMed has it, in BibTeX."""

from sitegen.cite import bibtex
from sitegen.exporters.bibtex import EXPORTER
from tests.seed import reads_back


def test_it_reads_back_as_pubmed_has_it() -> None:
    reads_back(EXPORTER, bibtex.read)
