"""The case that this project began with, as PubMed has it, in RIS."""

from sitegen.cite import ris
from sitegen.exporters.ris import EXPORTER
from tests.seed import reads_back


def test_it_reads_back_as_pubmed_has_it() -> None:
    reads_back(EXPORTER, ris.read)
