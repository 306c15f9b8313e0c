"""The case that this project began with, as PubMed has it, in PubMed's own format."""

from msgspec.structs import replace

from sitegen.cite import nbib
from sitegen.cite.case_record import citable
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.exporters.nbib import EXPORTER
from sitegen.model.diagnostic import SourceText
from sitegen.model.metadata import Dates
from sitegen.model.site import SiteInfo
from tests.seed import SEED, reads_back


def test_it_reads_back_as_pubmed_has_it() -> None:
    reads_back(EXPORTER, nbib.read)


def test_it_has_the_lines_that_pubmed_has() -> None:
    assert EXPORTER.cite is not None
    lines = EXPORTER.cite([citable(SEED)], SiteInfo(title="Other")).decode().splitlines()
    assert {
        "PMID- 30112240", "VI  - 2018", "DP  - 2018 Jul 16", "PG  - 1708572", "LID - 10.1155/2018/1708572 [doi]",
        "FAU - Ichikawa, Jiro", "AU  - Ichikawa J", "LA  - eng", "PT  - Case Reports", "PT  - Journal Article",
        "TA  - Case Rep Orthop", "JT  - Case reports in orthopedics", "AID - 10.1155/2018/1708572 [doi]",
        "SO  - Case Rep Orthop. 2018 Jul 16;2018:1708572. doi: 10.1155/2018/1708572.",
    } <= set(lines)  # fmt: skip


def test_a_case_ahead_of_print_says_so_and_is_read_back_so() -> None:
    assert EXPORTER.cite is not None
    ahead = replace(SEED, meta=replace(SEED.meta, date=Dates(online="2018-05-02")))
    text = EXPORTER.cite([citable(ahead)], SiteInfo(title="Other")).decode()
    assert {"PST - aheadofprint", "DEP - 20180502"} <= set(text.splitlines())
    (record,) = nbib.read(SourceText(file="x", text=text)).references
    assert record.text["status"] == AHEAD_OF_PRINT
    assert record.dates["available-date"] == record.dates["issued"]
