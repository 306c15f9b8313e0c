"""The case that this project began with, as PubMed has it, in RIS."""

from sitegen.cite import ris
from sitegen.cite.case_record import citable
from sitegen.exporters.ris import EXPORTER
from sitegen.model.diagnostic import SourceText
from sitegen.model.site import SiteInfo
from tests.seed import AUTHORS, SEED, TEXT


def test_it_reads_back_as_pubmed_has_it() -> None:
    assert EXPORTER.cite is not None
    data = EXPORTER.cite([citable(SEED)], SiteInfo(title="Other", url="https://cases.example/"))
    (record,) = ris.read(SourceText(file="x", text=data.decode())).references
    assert [(name.family, name.given) for name in record.names["author"]] == AUTHORS
    assert (record.dates["issued"].year, record.dates["issued"].month, record.dates["issued"].day) == (2018, 7, 16)
    assert {
        name: value.replace('<span class="nocase">', "").replace("</span>", "")
        for name, value in record.text.items()
        if name in TEXT
    } == TEXT
