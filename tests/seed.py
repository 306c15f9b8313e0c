"""The case that this project began with: what PubMed says of it, as a case of a journal."""

from collections.abc import Callable

from sitegen.cite.case_record import citable
from sitegen.cite.records import Records
from sitegen.model.case import Case
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Text
from sitegen.model.metadata import Contributor, Dates, Metadata, Venue
from sitegen.model.person import Name
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter

TITLE = (
    "Spinal Metastasis of Well-Differentiated Liposarcoma Component in Retroperitoneal Dedifferentiated Liposarcoma "
    "Treated by Minimally Invasive Surgery"
)
DOI = "10.1155/2018/1708572"
TEXT = {
    "title": TITLE, "container-title": "Case reports in orthopedics", "container-title-short": "Case Rep Orthop",
    "volume": "2018", "page": "1708572", "DOI": DOI, "PMID": "30112240", "language": "en",
}  # fmt: skip
AUTHORS = [("Ichikawa", "Jiro")]
SEED = Case(
    slug="spinal-metastasis",
    meta=Metadata(
        title=TITLE, lang="en", date=Dates(published="2018-07-16"), doi=DOI, pmid="30112240", volume="2018",
        elocation_id="1708572", venue=Venue(title="Case reports in orthopedics", short_title="Case Rep Orthop"),
    ),
    title=(Text(TITLE),),
    authors=tuple(Contributor(name=Name(family=family, given=given)) for family, given in AUTHORS),
)  # fmt: skip


def reads_back(exporter: Exporter, read: Callable[[SourceText], Records]) -> None:
    """What *exporter* writes of the case, *read* finds again as PubMed has it."""
    assert exporter.cite is not None
    data = exporter.cite([citable(SEED)], SiteInfo(title="Other", url="https://cases.example/"))
    (record,) = read(SourceText(file="x", text=data.decode())).references
    issued = record.dates["issued"]
    assert [(name.family, name.given) for name in record.names["author"]] == AUTHORS
    assert (issued.year, issued.month, issued.day) == (2018, 7, 16)
    shown = {
        name: value.replace('<span class="nocase">', "").replace("</span>", "") for name, value in record.text.items()
    }
    assert {name: value for name, value in shown.items() if name in TEXT} == TEXT
