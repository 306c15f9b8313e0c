"""The case that this project began with, as PubMed has it, in PubMed's own format."""

from sitegen.cite import nbib
from sitegen.exporters.csl_json import citable
from sitegen.exporters.nbib import EXPORTER
from sitegen.model.diagnostic import SourceText
from sitegen.model.site import SiteInfo
from tests.seed import AUTHORS, SEED, TEXT


def test_it_reads_back_as_pubmed_has_it() -> None:
    assert EXPORTER.cite is not None
    data = EXPORTER.cite([citable(SEED)], SiteInfo(title="Other", url="https://cases.example/"))
    (record,) = nbib.read(SourceText(file="x", text=data.decode())).references
    assert [(name.family, name.given) for name in record.names["author"]] == AUTHORS
    assert (record.dates["issued"].year, record.dates["issued"].month, record.dates["issued"].day) == (2018, 7, 16)
    assert {
        name: value.replace('<span class="nocase">', "").replace("</span>", "")
        for name, value in record.text.items()
        if name in TEXT
    } == TEXT


def test_it_has_the_lines_that_pubmed_has() -> None:
    assert EXPORTER.cite is not None
    lines = EXPORTER.cite([citable(SEED)], SiteInfo(title="Other")).decode().splitlines()
    assert {
        "PMID- 30112240", "VI  - 2018", "DP  - 2018 Jul 16", "PG  - 1708572", "LID - 10.1155/2018/1708572 [doi]",
        "FAU - Ichikawa, Jiro", "AU  - Ichikawa J", "LA  - eng", "PT  - Case Reports", "PT  - Journal Article",
        "TA  - Case Rep Orthop", "JT  - Case reports in orthopedics", "AID - 10.1155/2018/1708572 [doi]",
        "SO  - Case Rep Orthop. 2018 Jul 16;2018:1708572. doi: 10.1155/2018/1708572.",
    } <= set(lines)  # fmt: skip
