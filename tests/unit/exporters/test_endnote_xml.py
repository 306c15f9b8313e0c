"""The case that this project began with, as PubMed has it, in EndNote's XML."""

from sitegen.cite import endnote_xml
from sitegen.exporters.endnote_xml import EXPORTER
from tests.seed import reads_back


def test_it_reads_back_as_pubmed_has_it() -> None:
    reads_back(EXPORTER, endnote_xml.read)
